/**
 * What a data set is like, as far as it decides how parallel training scales. {@link
 * stalesim.model.profile.DataProfile} puts everything together; each figure has a class of its own.
 */
package stalesim.model.profile;
