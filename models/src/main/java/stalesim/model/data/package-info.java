/** Data sets in memory, their readers and generators. */
package stalesim.model.data;
