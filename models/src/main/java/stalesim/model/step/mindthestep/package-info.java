/** MindTheStep: step sizes that turn staleness of a known law into momentum of a chosen size (paper 003, chapter A). */
package stalesim.model.step.mindthestep;
