/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.meta.MetaAnalysis;
import org.cohortium.numerics.meta.MetaFit;
import org.cohortium.numerics.meta.MetaOptions;

/** One effect across the centres of a study, by several models side by side. */
public final class MulticentreAnalysis implements Analysis<MulticentreOptions> {

    private static final int FEW_CLUSTERS = 20;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("multicentre", "1.0.0",
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
                String.format(Locale.ROOT, "%.6f", sum));
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
            + ". The estimates of the single centres were pooled in a two-stage random-effects meta-analysis with the variance "
            + "between centres by " + o.estimator().words() + switch (o.adjustment()) {
                case HARTUNG_KNAPP -> " and the Hartung-Knapp adjustment";
                case AD_HOC -> " and the Hartung-Knapp adjustment where it widened the interval";
                case NONE -> "";
            } + "; centres without an estimate of their own were left out of it. Each centre was left out in turn.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, MulticentreOptions o, CohortDesign design) {
        if (o.centre() == null || design.weights().isPresent()) {
            return Optional.empty();
        }
        String terms = RNames.terms(java.util.stream.Stream.concat(java.util.stream.Stream.of(o.exposure()),
            o.covariates().stream()).distinct().toList(), List.of());
        String centre = RNames.name(o.centre());
        RCode.Builder code = RCode.builder().library("survival").library("metafor");
        code.line("d <- d[complete.cases(d[, " + RNames.texts(needed(o)) + "]), ]");
        code.line("d$.centre <- factor(d$" + centre + ")");
        String event = RNames.event(o.event(), o.eventLevels());
        String fit;
        if (o.isSurvival()) {
            String y = RNames.surv(null, o.time(), o.event(), o.eventLevels());
            fit = "coxph(" + y + " ~ " + terms + ", data = e)";
            code.line("coxph(" + y + " ~ " + terms + ", data = d)                         # centres ignored");
            code.line("coxph(" + y + " ~ " + terms + " + .centre, data = d)               # fixed effects");
            code.line("coxph(" + y + " ~ " + terms + " + strata(.centre), data = d)       # stratified");
            code.line("coxph(" + y + " ~ " + terms + ", data = d, cluster = .centre)      # robust to clustering");
            code.line("coxph(" + y + " ~ " + terms + " + frailty(.centre, distribution = \"" + o.frailty().rName()
                + "\"), data = d)");
        } else {
            fit = "glm(" + event + " ~ " + terms + ", data = e, family = binomial)";
            code.library("sandwich");
            code.line("g <- glm(" + event + " ~ " + terms + ", data = d, family = binomial); summary(g)");
            code.line("summary(glm(" + event + " ~ " + terms + " + .centre, data = d, family = binomial))");
            code.line("d$.y <- " + event.replace(RNames.name(o.event()), "d$" + RNames.name(o.event())));
            code.line("clogit(.y ~ " + terms + " + strata(.centre), data = d)");
            code.line("sqrt(diag(vcovCL(g, d$.centre, type = \"HC0\", cadjust = FALSE)))");
        }
        String first = o.isSurvival() ? "1" : "2";
        code.line("one <- function(e) { f <- try(suppressWarnings(" + fit + "), silent = TRUE); "
            + "if (inherits(f, \"try-error\")) c(NA, NA) else c(coef(f)[" + first + "], vcov(f)[" + first + ", " + first
            + "]) }");
        code.line("m <- do.call(rbind, lapply(split(d, d$.centre), one))");
        code.line("m <- m[!is.na(m[, 1]) & m[, 2] > 0 & m[, 2] < 1e3, , drop = FALSE]         # centres with an estimate");
        code.line("f <- rma(m[, 1], m[, 2], method = \"" + o.estimator().rName() + "\", test = \"" + o.adjustment().rName()
            + "\", level = " + RNames.number(100 * o.confLevel()) + "); f; predict(f, transf = exp); confint(f)");
        code.line("forest(f, transf = exp, refline = 1); leave1out(f, transf = exp)");
        return Optional.of(code.build());
    }

    private static List<String> needed(MulticentreOptions o) {
        List<String> names = new ArrayList<>();
        if (o.isSurvival()) {
            names.add(o.time().name());
        }
        names.add(o.event().name());
        names.add(o.exposure().name());
        names.add(o.centre().name());
        names.addAll(VariableRef.names(o.covariates()));
        return names.stream().distinct().toList();
    }
}
