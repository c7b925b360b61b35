/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.performance.BrierScore;
import org.cohortium.numerics.performance.CensoringTies;
import org.cohortium.numerics.performance.CensoringWeights;
import org.cohortium.numerics.performance.EventAtHorizon;
import org.cohortium.numerics.performance.GonenHeller;
import org.cohortium.numerics.performance.IntegratedScore;
import org.cohortium.numerics.performance.RoystonSauerbrei;
import org.cohortium.numerics.performance.TimeDependentAuc;
import org.cohortium.numerics.performance.TimeDependentRoc;
import org.cohortium.numerics.survival.ConcordanceWeight;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.TimeWeightedConcordance;

/** Discrimination and accuracy of predictions for survival times, with their tables. */
final class SurvivalMeasures {

    /** Points of the curves over time. */
    private static final int GRID = 40;

    private static final String SAME_FOR_ALL = "Kaplan-Meier, same for all";

    final PerformanceRows rows;
    final List<Candidate> candidates;
    final double[] times;
    final double level;
    final CensoringWeights weights;
    final SurvivalCurve km;
    private final TimeDependentRoc[] roc;
    private final Progress progress;

    SurvivalMeasures(PerformanceRows rows, PerformanceOptions options, List<Candidate> candidates, double[] times,
            Progress progress) {
        this.rows = rows;
        this.candidates = candidates;
        this.times = times;
        this.level = options.confLevel();
        this.progress = progress;
        weights = options.censoring() == PerformanceOptions.Censoring.COX
                ? CensoringWeights.cox(rows.data, PerformanceRows.covariates(
                        ModelTerms.design(rows.table, options.censoringCovariates(), List.of())), progress)
                : CensoringWeights.marginal(rows.data, CensoringTies.EVENTS_FIRST);
        km = KaplanMeier.fit(rows.data);
        roc = new TimeDependentRoc[candidates.size()];
        for (int k = 0; k < roc.length; k++) {
            roc[k] = new TimeDependentRoc(weights, candidates.get(k).score());
        }
    }

    TimeDependentAuc auc(int candidate, double time) {
        progress.checkCancelled();
        return roc[candidate].at(time, EventAtHorizon.CASE);
    }

    double area(int candidate, double time) {
        progress.checkCancelled();
        return roc[candidate].area(time, EventAtHorizon.CASE);
    }

    /** The ROC curve at the first time. */
    TimeDependentRoc.Curve curve(int candidate) {
        return roc[candidate].curve(times[0], EventAtHorizon.CASE);
    }

    BrierScore brier(Candidate candidate, double time) {
        progress.checkCancelled();
        return BrierScore.of(weights, candidate.riskAt(time), time);
    }

    /** The score of the same risk for everyone, by Kaplan-Meier. */
    BrierScore reference(double time) {
        double[] risk = new double[rows.size()];
        Arrays.fill(risk, 1 - km.at(new double[] {time}, ConfidenceType.LOG, level).survival()[0]);
        return BrierScore.of(weights, risk, time);
    }

    /** Times of events up to the last of the times asked for, thinned. */
    double[] grid() {
        double end = times[times.length - 1];
        double[] all = Arrays.stream(km.time()).filter(t -> t <= end && t < weights.lastTime()).toArray();
        int shown = Math.min(GRID, all.length);
        double[] grid = new double[shown];
        for (int k = 0; k < shown; k++) {
            grid[k] = all[shown == 1 ? 0 : (int) ((long) k * (all.length - 1) / (shown - 1))];
        }
        return grid;
    }

    Table discrimination(Double tau, DifferenceTable differences) {
        double last = tau == null ? Double.POSITIVE_INFINITY : tau;
        Table.Builder table = Table.builder("discrimination", "Discrimination").text("model", "Prediction")
                .text("measure", "Measure").number("estimate", "Estimate", NumberFormat.PROBABILITY)
                .number("std.error", "SE", NumberFormat.SMD).number("conf.low", "Lower", NumberFormat.PROBABILITY)
                .number("conf.high", "Upper", NumberFormat.PROBABILITY);
        TimeWeightedConcordance[][] c = new TimeWeightedConcordance[2][candidates.size()];
        for (int k = 0; k < candidates.size(); k++) {
            Candidate candidate = candidates.get(k);
            c[0][k] = TimeWeightedConcordance.of(rows.data, candidate.score(), ConcordanceWeight.HARRELL, last);
            c[1][k] = TimeWeightedConcordance.of(rows.data, candidate.score(), ConcordanceWeight.UNO, last);
            row(table, candidate.name(), "Harrell's C", c[0][k].estimate(), c[0][k].stdErr(), true);
            row(table, candidate.name(), "Uno's C", c[1][k].estimate(), c[1][k].stdErr(), true);
            if (candidate.implied() != null) {
                GonenHeller g = candidate.implied();
                row(table, candidate.name(), "G\u00f6nen and Heller's K", g.estimate(), g.stdErr(), true);
            }
            RoystonSauerbrei d = RoystonSauerbrei.of(rows.data, candidate.score());
            row(table, candidate.name(), "Royston and Sauerbrei's D", d.d(), d.stdErrD(), false);
            row(table, candidate.name(), "Explained variation (R\u00b2 of D)", d.rSquaredD(), Double.NaN, true);
            if (k > 0) {
                for (int m = 0; m < 2; m++) {
                    double variance = c[m][k].covariance(c[m][k]) + c[m][0].covariance(c[m][0])
                            - 2 * c[m][k].covariance(c[m][0]);
                    differences.add(m == 0 ? "Harrell's C" : "Uno's C", candidate.name(), candidates.getFirst().name(),
                            c[m][k].estimate() - c[m][0].estimate(), Math.sqrt(Math.max(0, variance)));
                }
            }
        }
        if (tau != null) {
            table.footnote("Concordances count events up to " + Estimates.plain(tau) + ".");
        }
        if (candidates.stream().anyMatch(Candidate::isFitted)) {
            table.footnote("K is what the model implies if its hazards are proportional; it does not look at the outcomes.");
        }
        return table.build();
    }

    private void row(Table.Builder table, String model, String measure, double estimate, double se, boolean probability) {
        double q = Estimates.quantile(level);
        double low = estimate - q * se;
        double high = estimate + q * se;
        table.row(model, measure, estimate, se, probability ? Math.max(0, low) : low, probability ? Math.min(1, high) : high);
    }

    Table areas(DifferenceTable differences) {
        Table.Builder table = Table.builder("auc", "Area under the curve at each time").number("time", "Time", NumberFormat.GENERAL)
                .text("model", "Prediction").number("n.event", "Events", NumberFormat.COUNT)
                .number("n.control", "Beyond", NumberFormat.COUNT).number("estimate", "AUC", NumberFormat.PROBABILITY)
                .number("std.error", "SE", NumberFormat.SMD).number("conf.low", "Lower", NumberFormat.PROBABILITY)
                .number("conf.high", "Upper", NumberFormat.PROBABILITY);
        for (double time : times) {
            TimeDependentAuc first = auc(0, time);
            for (int k = 0; k < candidates.size(); k++) {
                TimeDependentAuc a = k == 0 ? first : auc(k, time);
                table.row(time, candidates.get(k).name(), a.cases(), a.controls(), a.estimate(), a.stdErr(), a.lower(level),
                        a.upper(level));
                if (k > 0) {
                    differences.add("AUC at " + Estimates.plain(time), candidates.get(k).name(), candidates.getFirst().name(),
                            a.estimate() - first.estimate(), a.stdErrDifference(first));
                }
            }
        }
        return table.footnote("Events: patients with the event by the time. Beyond: patients followed beyond it. Those censored "
                + "before are stood in for by weights.").build();
    }

    Table scores(DifferenceTable differences) {
        Table.Builder table = Table.builder("brier", "Brier score at each time").number("time", "Time", NumberFormat.GENERAL)
                .text("model", "Prediction").number("estimate", "Brier", NumberFormat.SMD)
                .number("std.error", "SE", NumberFormat.SMD).number("conf.low", "Lower", NumberFormat.SMD)
                .number("conf.high", "Upper", NumberFormat.SMD).number("scaled", "Scaled (%)", NumberFormat.PERCENT)
                .number("scaled.std.error", "Scaled SE (%)", NumberFormat.PERCENT);
        for (int t = 0; t < times.length; t++) {
            BrierScore reference = reference(times[t]);
            add(table, times[t], SAME_FOR_ALL, reference, null);
            BrierScore first = null;
            String firstName = "";
            for (Candidate candidate : candidates) {
                if (!candidate.hasRisk(t)) {
                    continue;
                }
                BrierScore b = brier(candidate, times[t]);
                add(table, times[t], candidate.name(), b, reference);
                if (first == null) {
                    first = b;
                    firstName = candidate.name();
                } else {
                    differences.add("Brier score at " + Estimates.plain(times[t]), candidate.name(), firstName,
                            b.estimate() - first.estimate(), b.stdErrDifference(first));
                }
            }
        }
        return table.footnote("Mean squared difference of predicted risk and outcome: lower is better. Scaled: share by which it is "
                + "better than the same risk for everyone (index of prediction accuracy).").build();
    }

    private void add(Table.Builder table, double time, String name, BrierScore b, BrierScore reference) {
        table.row(time, name, b.estimate(), b.stdErr(), b.lower(level), b.upper(level),
                reference == null ? null : (Object) b.scaled(reference),
                reference == null ? null : (Object) b.stdErrScaled(reference));
    }

    /** Brier scores at each time of a grid of the predictions that exist for all times, by name; last that of the same risk for all. */
    Map<String, double[]> errors(double[] grid) {
        Map<String, double[]> errors = new LinkedHashMap<>();
        if (grid.length > 1 && candidates.stream().anyMatch(c -> c.survival() != null)) {
            for (Candidate c : candidates) {
                if (c.survival() != null) {
                    errors.put(c.name(), Arrays.stream(grid).map(t -> brier(c, t).estimate()).toArray());
                }
            }
            errors.put(SAME_FOR_ALL, Arrays.stream(grid).map(t -> reference(t).estimate()).toArray());
        }
        return errors;
    }

    /** Those scores averaged from the first event to the last time. */
    static void integrated(AnalysisResult.Builder result, double[] grid, Map<String, double[]> errors) {
        int k = 0;
        for (Map.Entry<String, double[]> e : errors.entrySet()) {
            k++;
            result.scalar(k == errors.size() ? "ibs.reference" : "ibs." + k, "Integrated Brier score, " + e.getKey(),
                    NumberFormat.SMD, IntegratedScore.trapezoid(grid, e.getValue()));
        }
    }
}
