/** Elastic parallelism: how many workers are active is decided while a run goes on. */
package stalesim.model.elastic;
