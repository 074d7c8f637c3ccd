/** Data sets in memory, and what their readers and generators share. */
package stalesim.model.data;
