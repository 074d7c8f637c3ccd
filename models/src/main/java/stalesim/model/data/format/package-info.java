/** Readers of data files: one class a format. */
package stalesim.model.data.format;
