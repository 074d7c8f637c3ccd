/** What is known of a machine: cores, scheduler, cost of operations. */
package stalesim.model.machine;
