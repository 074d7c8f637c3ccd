/** Paper 004 (DS-Sync): alternating groups, what synchronising them costs, and how they converge. */
package stalesim.model.bound.grouped;
