/** The shared model under the real clock: how threads read and update it, a class for each store. */
package stalesim.exec.store;
