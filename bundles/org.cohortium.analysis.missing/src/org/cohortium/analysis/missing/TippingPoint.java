/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.cohortium.numerics.Progress;
import org.cohortium.numerics.imputation.RubinPooled;

/**
 * The effect of the model's first term when the imputed values of a variable are shifted.
 *
 * @param shift what was added
 * @param pooled the effect then
 */
record TippingPoint(double shift, RubinPooled pooled) {

    /** All shifts with zero among them, ascending; the model at zero is not fitted again. */
    static List<TippingPoint> of(ImputationData data, long seed, PooledModel atRandom, Progress progress) {
        TreeSet<Double> shifts = new TreeSet<>(data.options.shifts());
        shifts.remove(-0.0);
        shifts.add(0.0);
        List<TippingPoint> points = new ArrayList<>();
        int done = 0;
        for (double shift : shifts) {
            double from = (double) done++ / shifts.size();
            PooledModel model = shift == 0 ? atRandom
                : PooledModel.of(data, seed, shift, progress.part(from, (double) done / shifts.size()));
            points.add(new TippingPoint(shift, model.pooled().get(0)));
            progress.report((double) done / shifts.size(), "");
        }
        return points;
    }

    /** Whether the interval excludes no effect. */
    boolean isClear(double level) {
        double[] ci = pooled.confidenceInterval(level);
        return ci[0] > 0 || ci[1] < 0;
    }
}
