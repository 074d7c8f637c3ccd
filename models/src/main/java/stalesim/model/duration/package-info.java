/** Laws of durations, and what is asked of the numbers that describe machines and networks. */
package stalesim.model.duration;
