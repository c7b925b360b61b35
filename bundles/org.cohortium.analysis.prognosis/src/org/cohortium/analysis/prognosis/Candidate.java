/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import org.cohortium.numerics.performance.GonenHeller;
import org.cohortium.numerics.performance.PredictedSurvival;

/**
 * One set of predictions that is judged.
 *
 * @param name its name in tables and legends
 * @param source where it comes from
 * @param score by row; higher means an earlier event
 * @param survival predictions for any time; null for given predictions
 * @param implied the concordance that a fitted Cox model implies; null for others
 * @param risk by row, the given or fitted probability at the first time, or of the binary outcome; null for scores
 */
record Candidate(String name, Source source, double[] score, PredictedSurvival survival, GonenHeller implied,
        double[] risk) {

    /** Where predictions come from. */
    enum Source {
        /** A column of risks. */
        RISK,
        /** A column of scores. */
        SCORE,
        /** A model fitted to the rows it is judged on. */
        FITTED
    }

    /** Whether there are risks for a time, the position among the times given. */
    boolean hasRisk(int time) {
        return survival != null || risk != null && time == 0;
    }

    /** The risks for a time; only where there are any. */
    double[] riskAt(double time) {
        return survival == null ? risk : survival.risk(time);
    }

    boolean isFitted() {
        return source == Source.FITTED;
    }
}
