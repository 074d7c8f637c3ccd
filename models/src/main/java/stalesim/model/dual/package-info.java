/** Training by ascent of the dual objective. */
package stalesim.model.dual;
