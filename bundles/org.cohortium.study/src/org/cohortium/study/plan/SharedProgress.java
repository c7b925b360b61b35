/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import org.cohortium.numerics.Progress;

/** Adds up the progress of analyses that run at once, so that the whole never falls. */
final class SharedProgress {

    private final Progress whole;
    private final double[] fractions;
    private double reported;

    SharedProgress(Progress whole, int parts) {
        this.whole = whole;
        this.fractions = new double[parts];
    }

    /** The progress of one analysis. */
    Progress part(int index, String title) {
        return new Progress() {
            @Override
            public void report(double fraction, String task) {
                SharedProgress.this.report(index, fraction, task.isEmpty() ? title : title + ": " + task);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    private synchronized void report(int index, double fraction, String task) {
        fractions[index] = Math.max(fractions[index], Math.min(1, fraction));
        double sum = 0;
        for (double part : fractions) {
            sum += part;
        }
        reported = Math.max(reported, sum / fractions.length);
        whole.report(reported, task);
    }
}
