/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.imputation.ImputationVariable;
import org.cohortium.numerics.imputation.RubinPooled;

/** The tables of a multiple imputation. */
final class ImputationTables {

    private final ImputationData data;
    private final PooledModel model;
    private final CompletedModel.Fit complete;
    private final double level;

    ImputationTables(ImputationData data, PooledModel model, CompletedModel.Fit complete) {
        this.data = data;
        this.model = model;
        this.complete = complete;
        this.level = data.options.confLevel();
    }

    /** The position of a term among the complete cases' coefficients; -1 where there is none. */
    int inComplete(String term) {
        return complete == null ? -1 : complete.terms().indexOf(term);
    }

    /** Estimate and limits of a coefficient in the complete cases, on the log scale. */
    double[] completeLimits(int j) {
        double e = complete.estimates()[j];
        double half = DistributionQuantiles.normal(0.5 + level / 2) * Math.sqrt(complete.variances()[j]);
        return new double[] {e, e - half, e + half};
    }

    Table effects() {
        String name = data.options.effect();
        Table.Builder t = Table.builder("pooled", name + "s pooled over the imputations, and in the complete cases")
            .text("term", "Term").number("estimate", name, NumberFormat.RATIO)
            .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO)
            .number("p.value", "p", NumberFormat.P_VALUE).number("fmi", "Missing information (%)", NumberFormat.PERCENT)
            .number("complete", "Complete cases", NumberFormat.RATIO)
            .number("complete.low", "Lower limit", NumberFormat.RATIO)
            .number("complete.high", "Upper limit", NumberFormat.RATIO)
            .number("complete.p", "p", NumberFormat.P_VALUE);
        CompletedModel.Fit first = model.fits().get(0);
        for (int j = 0; j < model.pooled().size(); j++) {
            RubinPooled p = model.pooled().get(j);
            double[] ci = p.confidenceInterval(level);
            int c = inComplete(first.terms().get(j));
            Double[] cells = new Double[4];
            if (c >= 0) {
                double[] limits = completeLimits(c);
                cells = new Double[] {exp(limits[0]), exp(limits[1]), exp(limits[2]),
                    Tails.normalTwoSided(limits[0] / Math.sqrt(complete.variances()[c]))};
            }
            t.row(first.labels().get(j), exp(p.estimate()), exp(ci[0]), exp(ci[1]), p.pValue(), p.fractionMissing(),
                cells[0], cells[1], cells[2], cells[3]);
        }
        t.footnote(model.imputations().size() + " imputations of " + data.event.length + " patients with " + data.events()
            + " events" + (complete == null ? "." : "; " + complete.rows() + (model.matched().isEmpty() ? "" : " matched")
                + " complete cases with " + complete.events()
                + " events."));
        t.footnote("Missing information: the part of the information about the coefficient that the missing values take away.");
        return t.build();
    }

    private static double exp(double x) {
        return StrictMath.exp(x);
    }

    Table coefficients() {
        Table.Builder t = Table.builder("coefficients", "Coefficients by Rubin's rules").text("term", "Term")
            .number("estimate", "Log ratio", NumberFormat.ESTIMATE).number("std.error", "SE", NumberFormat.ESTIMATE)
            .number("statistic", "t", NumberFormat.STATISTIC).number("df", "df", NumberFormat.TIME)
            .number("p.value", "p", NumberFormat.P_VALUE).number("log.p.value", "log p", NumberFormat.GENERAL)
            .number("within", "Within", NumberFormat.ESTIMATE)
            .number("between", "Between", NumberFormat.ESTIMATE).number("riv", "riv", NumberFormat.PROBABILITY)
            .number("lambda", "lambda", NumberFormat.PROBABILITY).number("fmi", "fmi", NumberFormat.PROBABILITY)
            .number("mcse", "Monte Carlo SE", NumberFormat.ESTIMATE);
        for (int j = 0; j < model.pooled().size(); j++) {
            RubinPooled p = model.pooled().get(j);
            t.row(model.fits().get(0).terms().get(j), p.estimate(), p.standardError(), p.statistic(), p.df(), p.pValue(),
                Tails.logStudentTwoSided(p.statistic(), p.df()), p.within(), p.between(), p.relativeIncrease(), p.lambda(), p.fractionMissing(), p.monteCarloError());
        }
        return t.footnote("Degrees of freedom of Barnard and Rubin. riv: relative increase of variance; lambda: its part because "
            + "of missing values; fmi: fraction of missing information. Monte Carlo SE: what another seed would change.").build();
    }

    Table imputed() {
        Table.Builder t = Table.builder("imputed", "Imputed variables").text("variable", "Variable").text("level", "Level")
            .text("method", "Method").number("n.missing", "Missing", NumberFormat.COUNT)
            .number("observed", "Observed", NumberFormat.ESTIMATE).number("observed.sd", "SD", NumberFormat.ESTIMATE)
            .number("imputed", "Imputed", NumberFormat.ESTIMATE).number("imputed.sd", "SD", NumberFormat.ESTIMATE)
            .number("r.hat", "R-hat", NumberFormat.PROBABILITY);
        for (int v : data.incomplete) {
            ImputationVariable variable = data.variables.get(v);
            double[] observed = Arrays.stream(variable.values()).filter(x -> !Double.isNaN(x)).toArray();
            double[] imputed = all(v);
            int missing = variable.missingRows().length;
            Double rHat = model.imputations().scaleReduction(v);
            rHat = Double.isNaN(rHat) ? null : rHat;
            if (PooledModel.isNumeric(variable)) {
                t.row(variable.name(), "", PooledModel.method(variable), missing, mean(observed), sd(observed), mean(imputed),
                    sd(imputed), rHat);
                continue;
            }
            Column column = data.table.find(data.names.get(v)).orElseThrow();
            List<String> levels = ((CategoryColumn) column).levels();
            for (int level = 0; level < levels.size(); level++) {
                boolean first = level == 0;
                t.row(first ? variable.name() : "", levels.get(level), first ? PooledModel.method(variable) : "",
                    first ? (Integer) missing : null, percent(observed, level), null, percent(imputed, level), null,
                    first ? rHat : null);
            }
        }
        return t.footnote("Means and standard deviations, or percent of the level, over the observed values and over all imputed "
            + "ones. R-hat: near 1 once the chains mix.").build();
    }

    /** All imputed values of a variable, of every imputation. */
    double[] all(int variable) {
        int m = model.imputations().size();
        double[][] each = new double[m][];
        for (int i = 0; i < m; i++) {
            each[i] = model.imputations().imputed(i, variable);
        }
        return Arrays.stream(each).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double mean(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v;
        }
        return s / x.length;
    }

    private static Double sd(double[] x) {
        if (x.length < 2) {
            return null;
        }
        double m = mean(x);
        double s = 0;
        for (double v : x) {
            s += (v - m) * (v - m);
        }
        return Math.sqrt(s / (x.length - 1));
    }

    private static double percent(double[] x, int level) {
        double n = 0;
        for (double v : x) {
            n += v == level ? 1 : 0;
        }
        return 100 * n / x.length;
    }

    Table matching() {
        Table.Builder t = Table.builder("matching", "Matching in each imputation")
            .number("imputation", "Imputation", NumberFormat.COUNT).number("pairs", "Pairs", NumberFormat.COUNT)
            .number("n", "Patients", NumberFormat.COUNT).number("n.event", "Events", NumberFormat.COUNT)
            .number("smd", "Largest SMD", NumberFormat.SMD).number("estimate", data.options.effect(), NumberFormat.RATIO);
        for (int i = 0; i < model.matched().size(); i++) {
            CompletedModel.Fit fit = model.fits().get(i);
            t.row(i + 1, model.matched().get(i).set().pairs(), fit.rows(), fit.events(), model.matched().get(i).largest(),
                exp(fit.estimates()[0]));
        }
        return t.footnote("Largest SMD: the largest absolute standardized mean difference of a covariate after matching.").build();
    }

    Table tipping(List<TippingPoint> points) {
        Table.Builder t = Table.builder("tipping", "Shifting the imputed values of "
            + data.variables.get(data.shifted()).name()).number("shift", "Shift", NumberFormat.GENERAL)
            .number("estimate", data.options.effect(), NumberFormat.RATIO)
            .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO)
            .number("p.value", "p", NumberFormat.P_VALUE);
        for (TippingPoint point : points) {
            double[] ci = point.pooled().confidenceInterval(level);
            t.row(point.shift(), exp(point.pooled().estimate()), exp(ci[0]), exp(ci[1]), point.pooled().pValue());
        }
        return t.footnote("Of " + model.fits().get(0).labels().get(0) + ". A shift of 0 is missing at random; each shift is added to "
            + (PooledModel.isNumeric(data.variables.get(data.shifted())) ? "every imputed value."
                : "the log odds of every level but the first.")).build();
    }
}
