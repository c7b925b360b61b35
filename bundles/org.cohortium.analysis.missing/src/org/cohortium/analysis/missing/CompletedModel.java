/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.NearestNeighbourMatching;
import org.cohortium.numerics.regression.ClusterRobust;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.LogRankResult;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.SurvivalData;

/** The model of the outcome in one completed data set, in all patients or in matched ones. */
final class CompletedModel {

    /** An exposure with more values is a number, and has no log-rank test. */
    private static final int MOST_GROUPS = 10;

    /**
     * A fit.
     *
     * @param terms names of the coefficients
     * @param labels in words
     * @param estimates log ratios
     * @param variances squared standard errors
     * @param completeDf degrees of freedom were nothing missing
     * @param rows number of rows used
     * @param events among them
     * @param concordance of a Cox model with its standard error; null for others
     * @param wald statistic of all coefficients
     * @param logRank chi-squared of the log-rank test of the exposure with its degrees of freedom; null where there is none
     */
    record Fit(List<String> terms, List<String> labels, double[] estimates, double[] variances, double completeDf, int rows,
            int events, double[] concordance, double wald, double[] logRank) {
    }

    /**
     * Matched patients.
     *
     * @param set the pairs
     * @param largest the largest absolute standardized mean difference after matching
     */
    record Matched(MatchedSet set, double largest) {
    }

    private final ImputationData data;

    CompletedModel(ImputationData data) {
        this.data = data;
    }

    /** The model in the rows of these positions, or in all for null. */
    Fit fit(DataTable completed, int[] rows, Progress progress) {
        return fit(completed, data.options.terms(), rows, null, null, progress);
    }

    /** The model in the matched patients, with the variance robust to clustering within matched sets. */
    Fit matched(DataTable completed, MatchedSet set, Progress progress) {
        int n = set.weights().length;
        boolean[] keep = new boolean[n];
        for (int i = 0; i < n; i++) {
            keep[i] = set.weights()[i] > 0;
        }
        int[] rows = DataTable.positions(keep);
        if (rows.length == 0) {
            throw new EstimationException("No exposed patient has a partner within the caliper.", "Widen the caliper.");
        }
        double[] weights = new double[rows.length];
        int[] clusters = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            weights[i] = set.weights()[rows[i]];
            clusters[i] = set.subclass()[rows[i]] - 1;
        }
        List<VariableRef> terms = data.options.adjusted() ? data.options.terms() : List.of(data.options.exposure());
        return fit(completed, terms, rows, weights, clusters, progress);
    }

    private Fit fit(DataTable completed, List<VariableRef> terms, int[] rows, double[] weights, int[] clusters,
            Progress progress) {
        progress.checkCancelled();
        DataTable used = rows == null ? completed : completed.select(rows);
        boolean[] event = data.event;
        if (rows != null) {
            event = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                event[i] = data.event[rows[i]];
            }
        }
        DesignMatrix design = ModelTerms.design(used, terms, List.of());
        List<String> labels = labels(design, used);
        return data.options.isSurvival() ? cox(used, event, design, labels, weights, clusters, progress)
            : logistic(event, design, labels, weights, clusters, progress);
    }

    private static List<String> labels(DesignMatrix design, DataTable used) {
        List<String> labels = new ArrayList<>();
        for (var column : design.columns()) {
            List<String> parts = new ArrayList<>();
            column.parts().forEach(part -> parts.add(used.find(part.variable()).map(c -> c.label()).orElse(part.variable())
                + (part.level() == null ? "" : ": " + part.level())));
            labels.add(String.join(" \u00d7 ", parts));
        }
        return labels;
    }

    private Fit cox(DataTable used, boolean[] event, DesignMatrix design, List<String> labels, double[] weights,
            int[] clusters, Progress progress) {
        SurvivalData.Builder builder = SurvivalData.right(used.numbers(data.options.time().name()), event)
            .rowNumbers(used.rowNumbers());
        if (data.options.strata() != null) {
            builder.strata(Groups.of(used.column(data.options.strata().name())).codes());
        }
        SurvivalData response = builder.weights(weights).clusters(clusters).build();
        CoxFit fit = CoxRegression.fit(response, CoxCovariates.of(design.names(), design.values()),
            org.cohortium.numerics.survival.CoxOptions.DEFAULT, progress.silent());
        CoxCoefficients c = fit.coefficients();
        int p = c.size();
        double[] variances = new double[p];
        for (int j = 0; j < p; j++) {
            boolean monotone = false;
            for (var m : fit.monotone()) {
                monotone |= m.column() == j;
            }
            if (monotone || !c.isEstimable(j)) {
                throw new EstimationException("\"" + labels.get(j) + "\" has no finite hazard ratio in a completed data set.",
                    "Merge levels without events, or leave the variable out.");
            }
            variances[j] = c.standardError(j) * c.standardError(j);
        }
        Concordance concordance = fit.concordance();
        return new Fit(design.names(), labels, c.estimates(), variances, Math.max(1, response.eventCount() - p),
            response.size(), response.eventCount(), new double[] {concordance.estimate(), concordance.stdErr()},
            fit.waldTest().statistic(), clusters == null ? logRank(used, response) : null);
    }

    /** The log-rank test of an exposure with few values, stratified where the model is. */
    private double[] logRank(DataTable used, SurvivalData response) {
        if (data.options.exposure() == null) {
            return null;
        }
        Groups groups = Groups.of(used.column(data.options.exposure().name()));
        if (groups.count() < 2 || groups.count() > MOST_GROUPS) {
            return null;
        }
        LogRankResult test = LogRankTest.test(response, groups.codes(), groups.count(), LogRankWeight.LOG_RANK);
        return new double[] {test.chiSquared(), test.df()};
    }

    private static Fit logistic(boolean[] event, DesignMatrix design, List<String> labels, double[] weights, int[] clusters,
            Progress progress) {
        LogisticModel model = LogisticModel.logit(event, design.names(), design.values());
        LogisticFit fit = LogisticRegression.fit(weights == null ? model : model.withWeights(weights), progress.silent());
        if (fit.separation().isPresent()) {
            throw new EstimationException(fit.separation().get().message(), "Merge levels, or leave the variable out.");
        }
        SymmetricMatrix v = clusters == null ? fit.covariance()
            : ClusterRobust.of(fit, clusters, 1 + Arrays.stream(clusters).max().orElse(0)).covariance();
        int p = design.names().size();
        double[] estimates = new double[p];
        double[] variances = new double[p];
        int[] positions = new int[p];
        for (int j = 0; j < p; j++) {
            estimates[j] = fit.coefficient(j + 1);
            variances[j] = v.get(j + 1, j + 1);
            positions[j] = j + 1;
            if (Double.isNaN(estimates[j])) {
                throw new EstimationException("\"" + labels.get(j) + "\" is redundant in a completed data set.",
                    "Leave the variable out.");
            }
        }
        int events = 0;
        for (boolean e : event) {
            events += e ? 1 : 0;
        }
        double wald = org.cohortium.numerics.linear.Cholesky.of(v.select(positions)).inverseQuadraticForm(estimates);
        return new Fit(design.names(), labels, estimates, variances, Math.max(1, event.length - p - 1), event.length, events,
            null, wald, null);
    }

    /** Which patients are exposed: the second value or level of the exposure. */
    boolean[] exposed(DataTable completed) {
        Groups groups = Groups.of(completed.column(data.options.exposure().name()));
        if (groups.count() != 2) {
            throw new EstimationException("The exposure \"" + data.options.exposure().name() + "\" has " + groups.count()
                + " values; matching compares two groups.", "Choose an exposure with two values.");
        }
        DesignMatrix design = ModelTerms.design(completed, List.of(data.options.exposure()), List.of());
        double[] x = design.values()[0];
        double largest = Arrays.stream(x).max().orElse(1);
        boolean[] exposed = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            exposed[i] = x[i] == largest;
        }
        return exposed;
    }

    /** The logit of the propensity score in a completed data set. */
    double[] score(DataTable completed, Progress progress) {
        progress.checkCancelled();
        DesignMatrix design = scoreDesign(completed);
        LogisticFit fit = LogisticRegression.fit(LogisticModel.logit(exposed(completed), design.names(), design.values()),
            progress.silent());
        if (fit.separation().isPresent()) {
            throw new EstimationException("The propensity score does not exist: " + fit.separation().get().message(),
                "Leave out the covariates that determine the exposure.");
        }
        return fit.linearPredictor();
    }

    private DesignMatrix scoreDesign(DataTable completed) {
        List<VariableRef> covariates = data.options.covariates().stream().filter(v -> !v.equals(data.options.exposure()))
            .toList();
        return ModelTerms.design(completed, covariates, List.of());
    }

    /** Matches on a score, and measures the balance of the covariates in a completed data set. */
    Matched match(DataTable completed, double[] score, Progress progress) {
        progress.checkCancelled();
        boolean[] exposed = exposed(completed);
        NearestNeighbourMatching matching = NearestNeighbourMatching.onScore(exposed, score).ratio(data.options.ratio());
        if (data.options.caliper() != null) {
            matching.caliper(Caliper.standardDeviations(data.options.caliper()));
        }
        MatchedSet set = matching.match(progress.silent());
        double largest = 0;
        for (double[] column : scoreDesign(completed).values()) {
            largest = Math.max(largest, difference(column, exposed, set.weights()));
        }
        return new Matched(set, largest);
    }

    /** The difference of weighted means over the standard deviation of all exposed. */
    private static double difference(double[] x, boolean[] exposed, double[] weights) {
        double[] sum = new double[2];
        double[] total = new double[2];
        double mean = 0;
        double squares = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            int arm = exposed[i] ? 1 : 0;
            sum[arm] += weights[i] * x[i];
            total[arm] += weights[i];
            if (exposed[i]) {
                n++;
                double d = x[i] - mean;
                mean += d / n;
                squares += d * (x[i] - mean);
            }
        }
        double sd = Math.sqrt(squares / (n - 1));
        double difference = Math.abs(sum[1] / total[1] - sum[0] / total[0]);
        return difference == 0 ? 0 : difference / sd;
    }
}
