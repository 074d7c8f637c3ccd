/** Paper 000 on mini-batch SGD, ECD-PSGD and DADM, whose workers meet in every round. */
package stalesim.model.bound.synchronous;
