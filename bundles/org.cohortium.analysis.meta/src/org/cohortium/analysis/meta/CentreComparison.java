/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.meta.Effects;
import org.cohortium.numerics.meta.MetaAnalysis;
import org.cohortium.numerics.meta.MetaFit;
import org.cohortium.numerics.meta.MetaOptions;
import org.cohortium.numerics.meta.StudyInfluence;
import org.cohortium.numerics.meta.TauEstimator;
import org.cohortium.numerics.meta.TauSearch;

/** The effect of the exposure in every model, in every centre, and without each centre. */
final class CentreComparison {

    /** Leaving each of more centres out in turn would take too long and not be read. */
    static final int MOST_LEFT_OUT = 100;

    /**
     * The effect in one model; NaN where it cannot be estimated.
     *
     * @param name of the model
     * @param centres how many take part
     * @param estimate log ratio
     * @param low lower limit
     * @param high upper limit
     * @param error standard error
     * @param pValue two-sided
     * @param logPValue its natural logarithm
     * @param note what else the model says, or why there is no estimate
     */
    record Row(String name, int centres, double estimate, double low, double high, double error, double pValue,
            double logPValue, String note) {

        double[] limits() {
            return new double[] {low, high};
        }
    }

    /**
     * The effect in one centre.
     *
     * @param index of the centre
     * @param patients {exposed, unexposed}; those of the centre in the first place where the exposure is a number
     * @param events likewise
     * @param estimate log ratio; NaN where there is none
     * @param error standard error
     * @param reason why there is none; empty where there is one
     */
    record Centre(int index, int[] patients, int[] events, double estimate, double error, String reason) {

        boolean isEstimated() {
            return reason.isEmpty();
        }
    }

    final CentreData data;
    final EffectScale scale;
    final List<Row> rows = new ArrayList<>();
    final List<Centre> centres = new ArrayList<>();
    final List<Centre> estimated;
    final MetaFit pooled;
    final MetaFit common;
    final List<Row> withoutStratified = new ArrayList<>();
    final MetaFit[] withoutPooled;

    CentreComparison(CentreData data, Progress progress) {
        this.data = data;
        MulticentreOptions o = data.options;
        scale = new EffectScale(o.effect(), true, o.confLevel());
        CentreModels models = new CentreModels(data, progress);
        int all = data.centres.count();
        rows.add(row("Centres ignored", all, models::ignored));
        progress.report(0.1, "");
        rows.add(row("Centre as fixed effect", all, models::fixed));
        rows.add(row(o.isSurvival() ? "Stratified by centre" : "Conditional on centre", all, models::stratified));
        progress.report(0.25, "");
        rows.add(row("Robust to clustering by centre", all, models::robust));
        if (o.isSurvival()) {
            rows.add(row("Shared frailty", all, models::frailty));
        }
        progress.report(0.4, "");
        for (int c = 0; c < all; c++) {
            centres.add(centre(models, c));
            progress.report(0.4 + 0.2 * (c + 1) / all, "");
        }
        estimated = centres.stream().filter(Centre::isEstimated).toList();
        if (estimated.size() < 2) {
            pooled = null;
            common = null;
            withoutPooled = new MetaFit[0];
            rows.add(new Row("Two-stage meta-analysis", estimated.size(), Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                Double.NaN, Double.NaN, "fewer than two centres have an estimate of their own"));
        } else {
            Effects effects = effects();
            MetaOptions model = new MetaOptions(o.estimator().estimator(), o.adjustment().adjustment(), o.confLevel(),
                TauSearch.EXACT);
            pooled = MetaAnalysis.fit(effects, model);
            common = MetaAnalysis.fit(effects, MetaOptions.of(TauEstimator.COMMON_EFFECT).atLevel(o.confLevel()));
            rows.add(pooledRow("Two-stage, common effect", common));
            rows.add(pooledRow("Two-stage, random effects", pooled));
            withoutPooled = estimated.size() > 2 && all <= MOST_LEFT_OUT ? StudyInfluence.leaveOneOut(effects, model)
                : new MetaFit[0];
        }
        if (all > 2 && all <= MOST_LEFT_OUT) {
            for (int c = 0; c < all; c++) {
                int centre = c;
                withoutStratified.add(row("without " + data.centres.labels().get(c), all - 1,
                    () -> models.within(data.rowsWithout(centre), true)));
                progress.report(0.6 + 0.35 * (c + 1) / all, "");
            }
        }
    }

    private Effects effects() {
        double[] estimate = new double[estimated.size()];
        double[] error = new double[estimated.size()];
        for (int i = 0; i < estimate.length; i++) {
            estimate[i] = estimated.get(i).estimate();
            error[i] = estimated.get(i).error();
        }
        return Effects.ofStandardErrors(estimate, error);
    }

    private Row row(String name, int count, Supplier<CentreModels.Effect> model) {
        try {
            CentreModels.Effect e = model.get();
            double half = DistributionQuantiles.normal(0.5 + data.options.confLevel() / 2) * e.standardError();
            return new Row(name, count, e.estimate(), e.estimate() - half, e.estimate() + half, e.standardError(),
                Tails.normalTwoSided(e.estimate() / e.standardError()),
                Tails.logNormalTwoSided(e.estimate() / e.standardError()), e.extra());
        } catch (EstimationException e) {
            return new Row(name, count, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                e.getMessage());
        }
    }

    private Row pooledRow(String name, MetaFit fit) {
        double[] ci = fit.confidenceIntervals()[0];
        int left = centres.size() - estimated.size();
        return new Row(name, fit.studies(), fit.estimate(), ci[0], ci[1], fit.standardError(), fit.pValues()[0],
            Double.isNaN(fit.degreesOfFreedom()) ? Tails.logNormalTwoSided(fit.statistics()[0])
                : Tails.logStudentTwoSided(fit.statistics()[0], fit.degreesOfFreedom()),
            left == 0 ? "" : left + (left == 1 ? " centre" : " centres") + " without an estimate left out");
    }

    private Centre centre(CentreModels models, int c) {
        int[] members = data.rowsOf(c);
        int[] patients = new int[2];
        int[] events = new int[2];
        double[] x = data.design.values()[data.exposureColumn];
        double exposed = data.exposedValue();
        boolean varies = false;
        for (int i : members) {
            int arm = !data.twoArms || x[i] == exposed ? 0 : 1;
            patients[arm]++;
            events[arm] += data.event[i] ? 1 : 0;
            varies |= x[i] != x[members[0]];
        }
        String reason = !varies ? data.twoArms ? "all patients in one arm" : "the exposure does not vary"
            : events[0] + events[1] == 0 ? "no event"
            : data.twoArms && events[0] == 0 ? "no event among the exposed"
            : data.twoArms && events[1] == 0 ? "no event among the unexposed"
            : data.options.isSurvival() ? ""
            : events[0] + events[1] == members.length ? "every patient had the event"
            : data.twoArms && events[0] == patients[0] ? "every exposed patient had the event"
            : data.twoArms && events[1] == patients[1] ? "every unexposed patient had the event" : "";
        if (reason.isEmpty()) {
            try {
                CentreModels.Effect e = models.within(members, false);
                return new Centre(c, patients, events, e.estimate(), e.standardError(), "");
            } catch (EstimationException e) {
                reason = e.getMessage();
            }
        }
        return new Centre(c, patients, events, Double.NaN, Double.NaN, reason);
    }

    /** The name of a centre. */
    String name(Centre centre) {
        return data.centres.labels().get(centre.index());
    }

    /** The prediction interval of the effect in a new centre; NaN with fewer than three. */
    double[] prediction() {
        return pooled == null || pooled.studies() < 3 ? new double[] {Double.NaN, Double.NaN}
            : pooled.predictionInterval(data.options.confLevel(), pooled.studies() - 2);
    }

    /** The limits of a centre. */
    double[] limits(Centre centre) {
        double half = DistributionQuantiles.normal(0.5 + data.options.confLevel() / 2) * centre.error();
        return new double[] {centre.estimate() - half, centre.estimate() + half};
    }
}
