/** Which family of parallel algorithms suits a data set, up to how many workers theory promises gain, and why. */
package stalesim.model.profile.advice;
