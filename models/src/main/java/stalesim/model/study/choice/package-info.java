/** Choices between numbers of workers or algorithms by repeated runs. */
package stalesim.model.study.choice;
