/** Paper 000 on Hogwild!: iterations by the data's overlap, how many workers help, cost and gain growth. */
package stalesim.model.bound.hogwild;
