/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.meta.MetaAnalysis;
import org.cohortium.numerics.meta.MetaFit;
import org.cohortium.numerics.meta.MetaOptions;

/** One effect across the centres of a study, by several models side by side. */
public final class MulticentreAnalysis implements Analysis<MulticentreOptions> {

    private static final int FEW_CLUSTERS = 20;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("multicentre", "1.0.1",
        "Effect across centres", AnalysisDescriptor.Category.META_ANALYSIS,
        "Does the effect of an exposure hold across centres, and does it depend on how the centres enter the model?",
        "Patients are independent within centres; the models stratified by centre and of two stages need no common baseline, the "
            + "fixed and frailty models take baselines to be proportional; the random-effects model takes the centres' effects to "
            + "scatter normally around a mean.",
        "The number of centres and events, the effect by each model, the effect in each centre with heterogeneity and prediction "
            + "interval, the centres without an estimate and why, and the effect without each centre.",
        List.of("Glidden DV, Vittinghoff E. Modelling clustered survival data from multicentre clinical trials. Stat Med "
                + "2004;23:369-388.",
            "Localio AR, Berlin JA, Ten Have TR, Kimmel SE. Adjustments for center in multicenter studies: an overview. Ann "
                + "Intern Med 2001;135:112-123.",
            "Therneau TM, Grambsch PM. Modeling Survival Data: Extending the Cox Model. Springer 2000.",
            "DerSimonian R, Laird N. Meta-analysis in clinical trials. Control Clin Trials 1986;7:177-188.",
            "Hartung J, Knapp G. A refined method for the meta-analysis of controlled clinical trials with binary outcome. "
                + "Stat Med 2001;20:3875-3889."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<MulticentreOptions> optionsType() {
        return MulticentreOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, MulticentreOptions o) {
        List<Problem> problems = new ArrayList<>();
        if (o.isSurvival() && o.time() == null) {
            problems.add(Problem.error("time", "No follow-up time is chosen.",
                "Choose one, or compare an event or none."));
        }
        List<String> outcome = new ArrayList<>(List.of(o.event().name()));
        if (o.time() != null) {
            outcome.add(o.time().name());
        }
        List<String> used = new ArrayList<>(VariableRef.names(o.covariates()));
        used.add(o.exposure().name());
        if (o.centre() != null) {
            if (used.contains(o.centre().name())) {
                problems.add(Problem.error("centre", "\"" + o.centre().name() + "\" is the centre and a covariate at once.",
                    "Take it out of the covariates: every model treats the centres in its own way."));
            }
            used.add(o.centre().name());
        }
        for (String name : outcome) {
            if (used.contains(name)) {
                problems.add(Problem.error("exposure", "\"" + name + "\" is the outcome and on the right side at once.",
                    "Choose different variables."));
            }
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, MulticentreOptions options, Progress progress) {
        CentreData data = new CentreData(input, options);
        CentreComparison comparison = new CentreComparison(data, progress);
        MulticentreTables tables = new MulticentreTables(comparison);
        MulticentreFigures figures = new MulticentreFigures(comparison);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(data.size()).events(data.events())
            .dropped(data.complete.dropped());
        result.scalar("centres", "Centres", NumberFormat.COUNT, data.centres.count());
        result.table(tables.models()).table(tables.centres()).figure(figures.centres()).figure(figures.models());
        if (comparison.pooled != null) {
            result.table(tables.heterogeneity()).scalar("i2", "I\u00b2 (%)", NumberFormat.TIME,
                comparison.pooled.heterogeneity().iSquared());
        }
        if (!comparison.withoutStratified.isEmpty()) {
            result.table(tables.leaveOneOut()).figure(figures.leaveOneOut());
        }
        messages(result, comparison);
        return result.build();
    }

    private static void messages(AnalysisResult.Builder result, CentreComparison of) {
        List<String> without = new ArrayList<>();
        for (CentreComparison.Centre c : of.centres) {
            if (!c.isEstimated()) {
                without.add(of.name(c) + " (" + c.reason() + ")");
            }
        }
        if (!without.isEmpty()) {
            result.warning((without.size() == 1 ? "One centre has no estimate of its own"
                : without.size() + " centres have no estimate of their own") + " and left the two-stage analysis: " + String.join(", ", without) + ".",
                "The stratified, fixed-effect and frailty models use these centres as far as they tell something.");
        }
        int centres = of.data.centres.count();
        if (centres < FEW_CLUSTERS) {
            result.info("With " + centres + " centres the variance robust to clustering by centre tends to be too small; "
                + FEW_CLUSTERS + " clusters or more are customary.");
        }
        if (centres > CentreComparison.MOST_LEFT_OUT) {
            result.info("Centres were not left out in turn, because there are more than " + CentreComparison.MOST_LEFT_OUT + ".");
        }
        if (of.pooled != null) {
            narrower(result, of.pooled);
            double sum = 0;
            for (double w : of.pooled.weightsPercent()) {
                sum += w;
            }
            result.check("weights", "The weights of the centres add up to 100 percent.", Math.abs(sum - 100) < 1e-9,
                CellText.upTo(6, sum));
        }
        int patients = of.centres.stream().mapToInt(c -> c.patients()[0] + c.patients()[1]).sum();
        result.check("patients", "The patients of the centres add up to all.", patients == of.data.size(),
            patients + " of " + of.data.size());
    }

    /** Says when the adjustment made an interval narrower, because the estimates are more alike than chance explains. */
    static void narrower(AnalysisResult.Builder result, MetaFit fit) {
        MetaFit plain = MetaAnalysis.fit(fit.effects(), new MetaOptions(fit.options().estimator(),
            MetaOptions.Adjustment.NONE, fit.options().level(), fit.options().search()));
        double[] a = fit.confidenceIntervals()[0];
        double[] b = plain.confidenceIntervals()[0];
        if (a[1] - a[0] < (b[1] - b[0]) * (1 - 1e-9)) {
            result.info("The Hartung-Knapp adjustment made the interval narrower, because the estimates are more alike than "
                + "chance explains; \"never narrower\" would prevent that.");
        }
    }

    @Override
    public String methods(Schema schema, MulticentreOptions o, CohortDesign design) {
        String effect = o.effect() + "s";
        return effect + " with " + EffectScale.percent(o.confLevel()) + "% confidence intervals were estimated by "
            + (o.isSurvival() ? "Cox" : "logistic") + " regression with the centres ignored, as fixed effects, "
            + (o.isSurvival() ? "as strata, with standard errors robust to clustering by centre, and with a shared "
                + (o.frailty() == MulticentreOptions.Frailty.GAMMA ? "gamma" : "Gaussian") + " frailty"
                : "in the likelihood conditional on centre, and with standard errors robust to clustering by centre")
            + (o.covariates().isEmpty() ? "" : ", all adjusted for "
                + String.join(", ", VariableRef.names(o.covariates())))
            + (!design.isMatched() ? "" : o.isSurvival() ? "; rows had the weights of the matching, and standard errors but those of the "
                + "frailty model were robust to clustering, within matched sets where not by centre"
                : "; rows had the weights of the matching, and standard errors were robust to clustering within matched sets where not by "
                + "centre")
            + ". The estimates of the single centres were pooled in a two-stage random-effects meta-analysis with the variance "
            + "between centres by " + o.estimator().words() + switch (o.adjustment()) {
                case HARTUNG_KNAPP -> " and the Hartung-Knapp adjustment";
                case AD_HOC -> " and the Hartung-Knapp adjustment where it widened the interval";
                case NONE -> "";
            } + "; centres without an estimate of their own were left out of it. Each centre was left out in turn.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, MulticentreOptions o, CohortDesign design) {
        // the study's own centre is not known here
        return o.centre() == null ? Optional.empty() : Optional.of(new MulticentreR(o, design).write());
    }
}
