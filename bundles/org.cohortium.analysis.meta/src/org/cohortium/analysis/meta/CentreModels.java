/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.ClusterRobust;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.penalized.FrailtyTerm;
import org.cohortium.numerics.survival.penalized.PenalizedCox;
import org.cohortium.numerics.survival.penalized.PenalizedCoxFit;
import org.cohortium.numerics.survival.penalized.PenalizedOptions;
import org.cohortium.numerics.survival.penalized.PenaltySize;

/** The models that treat the centres in one way or another, each giving the log ratio of the exposure. */
final class CentreModels {

    /**
     * The effect in a model.
     *
     * @param estimate log ratio
     * @param standardError of it
     * @param extra what else the model says of the centres, in words; may be empty
     */
    record Effect(double estimate, double standardError, String extra) {
    }

    /** An indicator for each of more centres would take too long, and the estimates of so many would be biased. */
    private static final int MOST_INDICATORS = 300;

    private final CentreData data;
    private final Progress progress;
    private SurvivalData plain;
    private SurvivalData strata;

    CentreModels(CentreData data, Progress progress) {
        this.data = data;
        this.progress = progress;
    }

    /** Centres ignored. */
    Effect ignored() {
        return data.options.isSurvival() ? cox(plain(), columns(false, null), CoxTies.EFRON)
            : logistic(logistic(columns(false, null), null), data.sets(null));
    }

    /** An indicator for each centre but the first. */
    Effect fixed() {
        refuseMany();
        return data.options.isSurvival() ? cox(plain(), columns(true, null), CoxTies.EFRON)
            : fixedLogistic(null);
    }

    /**
     * Centres in which all patients had the event, or none, have an infinite effect of their own and so tell nothing of the
     * exposure: their rows are left out, which gives the limit.
     */
    private Effect fixedLogistic(int[] rows) {
        refuseMany();
        int centres = data.centres.count();
        int[][] outcomes = new int[centres][2];
        int[] among = rows == null ? IntStream.range(0, data.size()).toArray() : rows;
        for (int i : among) {
            outcomes[data.centres.codes()[i]][data.event[i] ? 1 : 0]++;
        }
        int[] telling = Arrays.stream(among).filter(i -> outcomes[data.centres.codes()[i]][0] > 0
            && outcomes[data.centres.codes()[i]][1] > 0).toArray();
        long silent = Arrays.stream(outcomes).filter(o -> o[0] + o[1] > 0 && (o[0] == 0 || o[1] == 0)).count();
        if (telling.length == 0) {
            throw new EstimationException("no centre has both patients with and without the event", "");
        }
        Effect e = logistic(logistic(columns(true, telling), telling), data.sets(telling));
        return new Effect(e.estimate(), e.standardError(), silent == 0 ? ""
            : silent + (silent == 1 ? " centre" : " centres") + " with one outcome only tell nothing");
    }

    /** A baseline hazard for each centre, or for odds ratios the likelihood given each centre's events. */
    Effect stratified() {
        if (data.options.isSurvival()) {
            return cox(strata(), columns(false, null), CoxTies.EFRON);
        }
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        if (data.weights() != null) {
            throw new EstimationException("The conditional likelihood takes no weights.", "Use the other rows.");
        }
        return cox(SurvivalData.right(ones, data.event).strata(data.centres.codes()).build(), columns(false, null),
            CoxTies.EXACT);
    }

    /** Centres ignored, with standard errors robust to clustering within them. */
    Effect robust() {
        return data.options.isSurvival()
            ? cox(data.survival(null, data.centres.codes()), columns(false, null), CoxTies.EFRON)
            : logistic(logistic(columns(false, null), null), data.centres.codes());
    }

    /** A random effect of each centre on the hazard. */
    Effect frailty() {
        FrailtyTerm term = new FrailtyTerm("centre", data.options.frailty().distribution(), data.centres.codes(), null,
            new PenaltySize.MostLikely());
        SurvivalData response = plain();
        PenalizedCoxFit fit = PenalizedCox.fit(response, CoxCovariates.of(names(), columns(false, null)),
            List.of(term), PenalizedOptions.DEFAULT.withRobust(Boolean.FALSE), progress.silent());
        if (!Double.isFinite(fit.estimate(data.exposureColumn)) || !(fit.standardError(data.exposureColumn) > 0)) {
            throw new EstimationException("there is no finite estimate", "");
        }
        return new Effect(fit.estimate(data.exposureColumn), fit.standardError(data.exposureColumn),
            String.format(Locale.ROOT, "variance of the frailty %.4g", fit.theta(0)));
    }

    /** The model of one centre alone, or of all centres but one with a stratum each. */
    Effect within(int[] rows, boolean stratified) {
        if (data.options.isSurvival()) {
            return cox((stratified ? strata() : plain()).select(rows), columns(false, rows), CoxTies.EFRON);
        }
        return stratified ? fixedLogistic(rows) : logistic(logistic(columns(false, rows), rows), data.sets(rows));
    }

    private SurvivalData plain() {
        if (plain == null) {
            plain = data.survival(null, null);
        }
        return plain;
    }

    private SurvivalData strata() {
        if (strata == null) {
            strata = data.survival(data.centres, null);
        }
        return strata;
    }

    private List<String> names() {
        return data.design.names();
    }

    /** The columns of the model, on all rows or some, with indicators of the centres that occur there. */
    private double[][] columns(boolean withCentres, int[] rows) {
        List<double[]> columns = new ArrayList<>();
        for (double[] column : data.design.values()) {
            columns.add(select(column, rows));
        }
        if (withCentres) {
            boolean first = true;
            for (int c = 0; c < data.centres.count(); c++) {
                double[] indicator = new double[data.size()];
                for (int i = 0; i < indicator.length; i++) {
                    indicator[i] = data.centres.codes()[i] == c ? 1 : 0;
                }
                double[] here = select(indicator, rows);
                boolean occurs = Arrays.stream(here).anyMatch(v -> v == 1);
                if (occurs && !first) {
                    columns.add(here);
                }
                first &= !occurs;
            }
        }
        return columns.toArray(double[][]::new);
    }

    private static double[] select(double[] column, int[] rows) {
        return rows == null ? column : Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
    }

    private static List<String> numbered(List<String> names, int count) {
        List<String> all = new ArrayList<>(names);
        while (all.size() < count) {
            all.add("centre " + (all.size() - names.size() + 2));
        }
        return all;
    }

    private Effect cox(SurvivalData response, double[][] columns, CoxTies ties) {
        progress.checkCancelled();
        CoxFit fit = CoxRegression.fit(response, CoxCovariates.of(numbered(names(), columns.length), columns),
            CoxOptions.DEFAULT.withTies(ties), progress.silent());
        int j = data.exposureColumn;
        boolean monotone = fit.monotone().stream().anyMatch(m -> m.column() == j);
        if (monotone || !fit.coefficients().isEstimable(j)) {
            throw new EstimationException("there is no finite estimate", "");
        }
        return new Effect(fit.coefficients().estimate(j), fit.coefficients().standardError(j), "");
    }

    private LogisticFit logistic(double[][] columns, int[] rows) {
        progress.checkCancelled();
        boolean[] event = data.event;
        double[] weights = data.weights();
        if (rows != null) {
            event = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                event[i] = data.event[rows[i]];
            }
            weights = weights == null ? null : select(weights, rows);
        }
        LogisticModel model = LogisticModel.logit(event, numbered(names(), columns.length), columns);
        return LogisticRegression.fit(weights == null ? model : model.withWeights(weights));
    }

    private void refuseMany() {
        if (data.centres.count() > MOST_INDICATORS) {
            throw new EstimationException("more than " + MOST_INDICATORS + " centres", "Use the stratified model.");
        }
    }

    /** The exposure's effect, with the variance robust to these clusters, or model-based for null. */
    private Effect logistic(LogisticFit fit, int[] clusters) {
        int j = data.exposureColumn + 1;
        boolean separated = fit.separation().map(found -> found.coefficients().contains(j)).orElse(false);
        if (separated || Double.isNaN(fit.coefficient(j))) {
            throw new EstimationException("there is no finite estimate", "");
        }
        return new Effect(fit.coefficient(j), clusters == null ? fit.standardError(j)
            : ClusterRobust.of(fit, clusters, 1 + Arrays.stream(clusters).max().orElse(0)).standardError(j), "");
    }
}
