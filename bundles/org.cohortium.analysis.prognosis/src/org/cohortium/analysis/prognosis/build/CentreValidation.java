/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CurveAtTimes;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * A model made without one centre, in that centre.
 *
 * @param name the centre
 * @param n its patients
 * @param events its events
 * @param concordance concordance there; NaN where it cannot be estimated
 * @param concordanceSe its standard error
 * @param slope calibration slope there; NaN where it cannot be estimated
 * @param slopeSe its standard error
 * @param predicted mean predicted survival at the time asked for; NaN for none
 * @param observed Kaplan-Meier survival there; NaN beyond follow-up
 * @param low its lower limit
 * @param high its upper limit
 * @param trouble why something is missing; empty if nothing is
 */
record CentreValidation(String name, int n, int events, double concordance, double concordanceSe, double slope,
        double slopeSe, double predicted, double observed, double low, double high, String trouble) {

    private static final double NONE = Double.NaN;

    static CentreValidation of(ModelRows rows, int[] centre, int code, String name, Double horizon, double level,
            Progress progress) {
        int[] here = IntStream.range(0, centre.length).filter(i -> centre[i] == code).toArray();
        int[] others = IntStream.range(0, centre.length).filter(i -> centre[i] != code).toArray();
        SurvivalData data = rows.data.select(here);
        try {
            CoxFit fit = CoxRegression.fit(rows.data.select(others), rows.select(others), CoxOptions.DEFAULT, progress);
            int[] known = known(rows, fit, here);
            String unknown = "";
            if (known.length < here.length) {
                unknown = here.length - known.length + " of its patients are left out: the other centres have nobody with their "
                    + "levels";
                if (known.length == 0) {
                    return empty(name, data, unknown);
                }
                here = known;
                data = rows.data.select(here);
            }
            if (!fit.monotone().isEmpty()) {
                return empty(name, data, "without this centre " + rows.terms.get(fit.monotone().get(0).column()).label()
                    + " has no finite coefficient");
            }
            double[] b = fit.coefficients().estimates();
            double[] lp = new double[here.length];
            double[][] x = rows.select(here).columns();
            for (int j = 0; j < b.length; j++) {
                for (int i = 0; i < lp.length && !Double.isNaN(b[j]); i++) {
                    lp[i] += b[j] * x[j][i];
                }
            }
            double[] prediction = horizon == null ? new double[] {NONE, NONE, NONE, NONE}
                : predictions(fit, data, lp, horizon, level);
            if (data.eventCount() == 0) {
                return new CentreValidation(name, data.size(), 0, NONE, NONE, NONE, NONE, prediction[0], prediction[1],
                    prediction[2], prediction[3], "no events");
            }
            Concordance c = Concordance.of(data, lp);
            CoxFit slope = CoxRegression.fit(data, CoxCovariates.of("lp", lp));
            boolean finite = slope.monotone().isEmpty() && slope.aliases().isEmpty();
            return new CentreValidation(name, data.size(), data.eventCount(), c.estimate(), c.stdErr(),
                finite ? slope.coefficients().estimate(0) : NONE, finite ? slope.coefficients().standardError(0) : NONE,
                prediction[0], prediction[1], prediction[2], prediction[3], finite ? unknown
                    : (unknown.isEmpty() ? "" : unknown + "; ") + "the slope has no finite estimate");
        } catch (EstimationException e) {
            return empty(name, data, e.getMessage());
        }
    }

    /** The rows of the centre that have no column of which the other centres know nothing. */
    private static int[] known(ModelRows rows, CoxFit fit, int[] here) {
        double[][] x = rows.covariates.columns();
        boolean[] seen = new boolean[x.length];
        for (int j = 0; j < x.length; j++) {
            seen[j] = !Double.isNaN(fit.coefficients().estimate(j));
        }
        return IntStream.of(here).filter(i -> IntStream.range(0, x.length).allMatch(j -> seen[j] || x[j][i] == 0)).toArray();
    }

    private static CentreValidation empty(String name, SurvivalData data, String trouble) {
        return new CentreValidation(name, data.size(), data.eventCount(), NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE,
            trouble);
    }

    private static double[] predictions(CoxFit fit, SurvivalData data, double[] lp, double horizon, double level) {
        double[] means = new double[fit.covariates().size()];
        double centre = 0;
        for (int j = 0; j < means.length; j++) {
            means[j] = Arrays.stream(fit.covariates().columns()[j]).sum() / fit.n();
            double b = fit.coefficients().estimate(j);
            centre += Double.isNaN(b) ? 0 : b * means[j];
        }
        double baseline = fit.baseline().curve(means).survivalAt(horizon);
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < lp.length; i++) {
            sum += data.weight(i) * StrictMath.pow(baseline, StrictMath.exp(lp[i] - centre));
            weight += data.weight(i);
        }
        CurveAtTimes at = PrognosticTables.curves(data, new int[lp.length], 1).get(0).at(new double[] {horizon}, ConfidenceType.LOG, level);
        boolean beyond = at.beyondFollowUp()[0];
        return new double[] {sum / weight, beyond ? NONE : at.survival()[0], beyond ? NONE : at.lower()[0],
            beyond ? NONE : at.upper()[0]};
    }
}
