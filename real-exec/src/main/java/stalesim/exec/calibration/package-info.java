/** Measurement of this machine for the simulator. */
package stalesim.exec.calibration;
