/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

/**
 * The distributions of a survival time. In a location-scale family the time, or its logarithm, is the linear predictor plus
 * the scale times an error (accelerated failure time where it is the logarithm). In the Gompertz model the logarithm of the
 * hazard is the linear predictor plus the shape times the time (proportional hazards).
 */
public enum TimeDistribution {

    /** Constant hazard: log time with extreme value errors of scale 1. */
    EXPONENTIAL("Exponential", ErrorKernel.EXTREME_VALUE, true, 1),

    /** Hazard that is a power of time: log time with extreme value errors. */
    WEIBULL("Weibull", ErrorKernel.EXTREME_VALUE, true, Double.NaN),

    /** Log time with normal errors. */
    LOG_NORMAL("Log-normal", ErrorKernel.NORMAL, true, Double.NaN),

    /** Log time with logistic errors; the odds of surviving are proportional. */
    LOG_LOGISTIC("Log-logistic", ErrorKernel.LOGISTIC, true, Double.NaN),

    /** Log hazard linear in time. */
    GOMPERTZ("Gompertz", null, false, Double.NaN),

    /** Hazard proportional to time: the Weibull distribution of scale 1/2. */
    RAYLEIGH("Rayleigh", ErrorKernel.EXTREME_VALUE, true, 0.5),

    /** Time itself with normal errors. */
    GAUSSIAN("Normal", ErrorKernel.NORMAL, false, Double.NaN),

    /** Time itself with logistic errors. */
    LOGISTIC("Logistic", ErrorKernel.LOGISTIC, false, Double.NaN),

    /** Time itself with extreme value errors. */
    EXTREME_VALUE("Extreme value", ErrorKernel.EXTREME_VALUE, false, Double.NaN);

    private final String label;
    private final ErrorKernel kernel;
    private final boolean logTime;
    private final double fixedScale;

    TimeDistribution(String label, ErrorKernel kernel, boolean logTime, double fixedScale) {
        this.label = label;
        this.kernel = kernel;
        this.logTime = logTime;
        this.fixedScale = fixedScale;
    }

    /** Its name in a table. */
    public String label() {
        return label;
    }

    ErrorKernel kernel() {
        return kernel;
    }

    /** Whether the model is one of the logarithm of time, so that coefficients are log time ratios. */
    public boolean isLogTime() {
        return logTime;
    }

    /** Whether the model is a location-scale family; only the Gompertz model is not. */
    public boolean isLocationScale() {
        return kernel != null;
    }

    /** Whether the scale (or shape) is estimated. */
    public boolean hasAncillary() {
        return Double.isNaN(fixedScale);
    }

    /** The scale where it is not estimated, else NaN. */
    public double fixedScale() {
        return fixedScale;
    }

    /** Whether hazards of two patients are in a constant ratio. */
    public boolean isProportionalHazards() {
        return this == GOMPERTZ || kernel == ErrorKernel.EXTREME_VALUE && logTime;
    }

    /** Whether times must be above zero. */
    public boolean needsPositiveTimes() {
        return logTime;
    }
}
