/** Says what holds at points of a sweep: once for all points that it holds at, however many they are. */
package stalesim.scenario.remark;
