/** What to run, and the role of a clock to run it under. */
package stalesim.model.run;
