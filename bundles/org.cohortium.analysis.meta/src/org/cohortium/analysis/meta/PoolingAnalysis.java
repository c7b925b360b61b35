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
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;

/** Meta-analysis of a table of studies. */
public final class PoolingAnalysis implements Analysis<PoolingOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("meta", "1.0.1", "Meta-analysis",
        AnalysisDescriptor.Category.META_ANALYSIS,
        "What is the effect over several studies, how much do the studies differ, and does a single one decide?",
        "Studies are independent and estimate the same kind of effect; the common-effect model takes them to share one effect, "
            + "the random-effects model takes their effects to scatter normally around a mean; standard errors are taken as known.",
        "The number of studies, the effect measure, model and estimator of the variance between studies, the pooled effect with "
            + "its interval, tau squared, I2 and the prediction interval, how zero cells were treated, and small-study effects.",
        List.of("DerSimonian R, Laird N. Meta-analysis in clinical trials. Control Clin Trials 1986;7:177-188.",
            "Viechtbauer W. Conducting meta-analyses in R with the metafor package. J Stat Softw 2010;36(3):1-48.",
            "Hartung J, Knapp G. A refined method for the meta-analysis of controlled clinical trials with binary outcome. "
                + "Stat Med 2001;20:3875-3889.",
            "Higgins JPT, Thompson SG. Quantifying heterogeneity in a meta-analysis. Stat Med 2002;21:1539-1558.",
            "Higgins JPT, Thompson SG, Spiegelhalter DJ. A re-evaluation of random-effects meta-analysis. J R Stat Soc A "
                + "2009;172:137-159.",
            "Egger M, Davey Smith G, Schneider M, Minder C. Bias in meta-analysis detected by a simple, graphical test. BMJ "
                + "1997;315:629-634.",
            "Begg CB, Mazumdar M. Operating characteristics of a rank correlation test for publication bias. Biometrics "
                + "1994;50:1088-1101.",
            "Duval S, Tweedie R. Trim and fill: a simple funnel-plot-based method of testing and adjusting for publication bias "
                + "in meta-analysis. Biometrics 2000;56:455-463."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<PoolingOptions> optionsType() {
        return PoolingOptions.class;
    }

    @Override
    public boolean rowOrderMatters() {
        return true;
    }

    @Override
    public List<Problem> check(Schema schema, PoolingOptions o) {
        List<Problem> problems = new ArrayList<>();
        switch (o.given()) {
            case STANDARD_ERROR -> {
                need(problems, "estimate", o.estimate(), "the effect of each study");
                need(problems, "standardError", o.standardError(), "its standard error");
            }
            case LIMITS -> {
                need(problems, "estimate", o.estimate(), "the effect of each study");
                need(problems, "lower", o.lower(), "its lower confidence limit");
                need(problems, "upper", o.upper(), "its upper confidence limit");
            }
            case COUNTS -> {
                need(problems, "exposedEvents", o.exposedEvents(), "the exposed patients with the event");
                need(problems, "exposedTotal", o.exposedTotal(), "the exposed patients");
                need(problems, "unexposedEvents", o.unexposedEvents(), "the unexposed patients with the event");
                need(problems, "unexposedTotal", o.unexposedTotal(), "the unexposed patients");
            }
        }
        return problems;
    }

    private static void need(List<Problem> problems, String option, VariableRef variable, String what) {
        if (variable == null) {
            problems.add(Problem.error(option, "No variable is chosen for " + what + ".",
                "Choose one, or change what is given."));
        }
    }

    @Override
    public AnalysisResult run(AnalysisInput input, PoolingOptions options, Progress progress) {
        StudyTable studies = StudyTable.read(input, options);
        progress.report(0.1, "");
        progress.checkCancelled();
        Pooling pooling = new Pooling(studies, options);
        PoolingTables tables = new PoolingTables(pooling);
        PoolingFigures figures = new PoolingFigures(pooling);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(studies.names.size())
            .dropped(studies.dropped);
        result.scalar("studies", "Studies", NumberFormat.COUNT, studies.names.size())
            .scalar("estimate", pooling.scale.name(), pooling.scale.format(), pooling.scale.shown(pooling.random.estimate()))
            .scalar("tau2", "Variance between studies", NumberFormat.ESTIMATE, pooling.random.tauSquared())
            .scalar("i2", "I\u00b2 (%)", NumberFormat.TIME, pooling.random.heterogeneity().iSquared());
        result.table(tables.pooled()).table(tables.heterogeneity()).table(tables.studies());
        result.figure(figures.forest());
        progress.report(0.3, "");
        progress.checkCancelled();
        if (pooling.several()) {
            result.figure(figures.funnel()).table(tables.estimators()).table(tables.leaveOneOut())
                .figure(figures.leaveOneOut());
            progress.report(0.7, "");
            progress.checkCancelled();
        }
        pooling.subgroups().ifPresent(groups -> result.table(tables.subgroups(groups)));
        pooling.regression().ifPresent(fit -> result.table(tables.regression(fit)));
        if (options.smallStudies() && studies.names.size() >= 3) {
            result.table(tables.smallStudies());
        }
        new PoolingVerdicts(pooling).write(result);
        return result.build();
    }

    @Override
    public String methods(Schema schema, PoolingOptions options, CohortDesign design) {
        return PoolingMethods.paragraph(options);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, PoolingOptions options, CohortDesign design) {
        return Optional.of(PoolingR.code(options));
    }
}
