/** Paper 003, chapter B: how many threads of Leashed-SGD try to publish, what that costs, and memory. */
package stalesim.model.bound.leashed;
