/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;

/** Newton's method with step halving for the weighted partial likelihood, which is concave, up to rounding error. */
final class FineGrayNewton {

    private static final int MOST_ITERATIONS = 60;

    /** Distance to the maximum in standard errors, and largest step of a standard coefficient, at which it ends. */
    private static final double DISTANCE = 1e-9;
    private static final double SMALLEST_STEP = 1e-12;

    private final SubdistributionSums sums;
    private final List<String> names;
    private final Progress progress;

    double[] beta;
    SubdistributionSums.Evaluation start;
    SubdistributionSums.Evaluation end;
    Cholesky startFactor;
    Cholesky endFactor;
    int iterations;

    FineGrayNewton(SubdistributionSums sums, List<String> names, Progress progress) {
        this.sums = sums;
        this.names = names;
        this.progress = progress;
    }

    void run() {
        beta = new double[sums.columns()];
        start = sums.evaluate(beta);
        end = start;
        startFactor = Cholesky.of(start.information(), start.reference(), Cholesky.DEFAULT_TOLERANCE);
        endFactor = startFactor;
        double gainBefore = Double.POSITIVE_INFINITY;
        while (startFactor.rank() > 0) {
            progress.checkCancelled();
            progress.report(Math.min(0.9, iterations / 8.0), "");
            double[] step = endFactor.solve(end.gradient());
            double gain = 0;
            double largest = 0;
            for (int j = 0; j < step.length; j++) {
                gain += step[j] * end.gradient()[j];
                largest = Math.max(largest, Math.abs(step[j]));
            }
            boolean slow = gain >= 0.05 * gainBefore;
            if (gain <= DISTANCE * DISTANCE && largest <= SMALLEST_STEP) {
                return;
            }
            if (gain < 1e-6 && slow && sums.range(step) > 0.1) {
                throw monotone(step);
            }
            if (gain < 1e-8 && slow) {
                return;
            }
            if (iterations == MOST_ITERATIONS) {
                throw new EstimationException("The model did not converge in " + iterations + " iterations.",
                        "Leave out covariates that hardly vary or nearly determine each other.");
            }
            gainBefore = gain;
            if (!advance(step)) {
                return;
            }
        }
    }

    private boolean advance(double[] step) {
        double slack = 1e-12 * Math.abs(end.value());
        double part = 1;
        iterations++;
        for (int tries = 0; tries < 40; tries++) {
            double[] next = new double[beta.length];
            for (int j = 0; j < next.length; j++) {
                next[j] = beta[j] + part * step[j];
            }
            SubdistributionSums.Evaluation at = sums.evaluate(next);
            if (at.isFinite() && at.value() >= end.value() - slack) {
                beta = next;
                end = at;
                double[] reference = at.reference().clone();
                for (int j = 0; j < reference.length; j++) {
                    reference[j] = startFactor.isAliased(j) ? 0 : reference[j];
                }
                endFactor = Cholesky.of(at.information(), reference, 1e-15);
                return true;
            }
            part /= 2;
        }
        sums.evaluate(beta);
        return false;
    }

    private EstimationException monotone(double[] step) {
        int largest = 0;
        for (int j = 1; j < step.length; j++) {
            largest = Math.abs(step[j]) > Math.abs(step[largest]) ? j : largest;
        }
        return new EstimationException("The coefficient of " + names.get(largest) + " has no finite estimate: the likelihood keeps "
                + (step[largest] > 0 ? "rising" : "rising as it falls")
                + ", as when one group has no event of the cause.",
                "Merge levels without events, or leave " + names.get(largest) + " out.");
    }
}
