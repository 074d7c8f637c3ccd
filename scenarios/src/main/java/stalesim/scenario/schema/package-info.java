/**
 * The JSON Schema of scenario files, written down by asking the readers: documents grow by the keys that readers ask
 * for, and what readers ask of each value is what the schema says of it.
 */
package stalesim.scenario.schema;
