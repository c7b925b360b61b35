/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * The scale on which the confidence limits of a survival probability are made symmetric (Kalbfleisch and Prentice,
 * The Statistical Analysis of Failure Time Data, 2nd ed., section 1.4; Borgan and Liestol, Scand J Stat 1990;17:35).
 * R's default is {@link #LOG}, SAS and Prism use {@link #LOG_LOG}.
 */
public enum ConfidenceType {

    /** S plus or minus z se, cut at 0 and 1. */
    PLAIN("plain"),
    /** Symmetric for log S, cut at 1. */
    LOG("log"),
    /** Symmetric for log(-log S); never leaves 0 to 1. */
    LOG_LOG("log-log"),
    /** Symmetric for log(S / (1 - S)); never leaves 0 to 1. */
    LOGIT("logit"),
    /** Symmetric for arcsin(sqrt S). */
    ARCSIN("arcsin");

    private final String label;

    ConfidenceType(String label) {
        this.label = label;
    }

    /** The name in the field's and R's usage, such as {@code log-log}. */
    public String label() {
        return label;
    }

    /**
     * The type of a label.
     *
     * @throws IllegalArgumentException if there is none of that label
     */
    public static ConfidenceType of(String label) {
        for (ConfidenceType type : values()) {
            if (type.label.equals(label)) {
                return type;
            }
        }
        throw new IllegalArgumentException("There is no confidence type \"" + label + "\".");
    }

    /**
     * The limits of one survival probability; NaN where the scale has none (S = 0 always; S = 1 for log-log, logit
     * and arcsin, where the standard error of zero carries no information).
     *
     * @param surv the estimate of S
     * @param seLog the standard error of log S
     * @param z the normal quantile of the level, 1.96 for 95 %
     * @return lower and upper
     */
    double[] limits(double surv, double seLog, double z) {
        if (surv == 0 || Double.isNaN(seLog)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double half = z * seLog;
        return switch (this) {
            case PLAIN -> new double[] {Math.max(surv - half * surv, 0), Math.min(surv + half * surv, 1)};
            case LOG -> new double[] {StrictMath.exp(StrictMath.log(surv) - half),
                Math.min(StrictMath.exp(StrictMath.log(surv) + half), 1)};
            case LOG_LOG -> logLog(surv, half);
            case LOGIT -> logit(surv, half);
            case ARCSIN -> arcsin(surv, half);
        };
    }

    private static double[] logLog(double surv, double half) {
        if (surv >= 1) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double log = StrictMath.log(surv);
        double centre = StrictMath.log(-log);
        double width = half / log;
        return new double[] {StrictMath.exp(-StrictMath.exp(centre - width)),
            StrictMath.exp(-StrictMath.exp(centre + width))};
    }

    private static double[] logit(double surv, double half) {
        double odds = surv / (1 - surv);
        double width = half * (1 + odds);
        double centre = StrictMath.log(odds);
        return new double[] {1 - 1 / (1 + StrictMath.exp(centre - width)), 1 - 1 / (1 + StrictMath.exp(centre
                + width))};
    }

    private static double[] arcsin(double surv, double half) {
        double width = 0.5 * half * StrictMath.sqrt(surv / (1 - surv));
        double centre = StrictMath.asin(StrictMath.sqrt(surv));
        double lower = StrictMath.sin(Math.max(0, centre - width));
        double upper = StrictMath.sin(Math.min(StrictMath.PI / 2, centre + width));
        return new double[] {lower * lower, upper * upper};
    }
}
