/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.competing.SubdistributionTest;

/** Fine-Gray regression with cause-specific hazard ratios beside it. */
public final class FineGrayAnalysis implements Analysis<FineGrayAnalysisOptions> {

    private static final double SMALL_P = 0.05;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("fine-gray", "1.1.0", "Fine-Gray regression",
            AnalysisDescriptor.Category.COMPETING_RISKS,
            "How do characteristics change the cumulative incidence of an event when competing events can keep it from "
                    + "happening?",
            "Censoring does not depend on prognosis, nor on the covariates unless censoring groups or strata are named; "
                    + "subdistribution hazard ratios do not change with time; covariates are known at time zero. A "
                    + "subdistribution hazard ratio tells of the incidence, not of the rate among those still at risk: for causes "
                    + "read the cause-specific hazard ratios.",
            "Subdistribution hazard ratios with confidence intervals, events of interest, competing events and patients, "
                    + "cause-specific hazard ratios of all causes beside them, the check of proportionality, and predicted "
                    + "cumulative incidence at given times.",
            List.of("Fine JP, Gray RJ. A proportional hazards model for the subdistribution of a competing risk. J Am Stat Assoc "
                    + "1999;94:496-509.",
                    "Geskus RB. Cause-specific cumulative incidence estimation and the Fine and Gray model under both left "
                            + "truncation and right censoring. Biometrics 2011;67:39-49.",
                    "Zhou B, Fine J, Latouche A, Labopin M. Competing risks regression for clustered data. Biostatistics "
                            + "2012;13:371-383.",
                    "Zhou B, Fine J, Laird G. Goodness-of-fit test for proportional subdistribution hazards model. Stat Med "
                            + "2013;32:3804-3811.",
                    "Latouche A, Allignol A, Beyersmann J, Labopin M, Fine JP. A competing risks analysis should report results on "
                            + "all cause-specific hazards and cumulative incidence functions. J Clin Epidemiol 2013;66:648-653.",
                    "Austin PC, Fine JP. Practical recommendations for reporting Fine-Gray model analyses for competing risk data. "
                            + "Stat Med 2017;36:4391-4400."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<FineGrayAnalysisOptions> optionsType() {
        return FineGrayAnalysisOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, FineGrayAnalysisOptions options) {
        List<Problem> problems = new ArrayList<>();
        List<String> used = ModelTerms.variables(options.covariates(), options.interactions());
        for (String outcome : List.of(options.time().name(), options.event().name())) {
            if (used.contains(outcome)) {
                problems.add(Problem.error("covariates", "\"" + outcome + "\" is the outcome and a covariate at once.",
                        "Take it out of the covariates."));
            }
        }
        if (options.cause().stream().anyMatch(options.competing()::contains)) {
            problems.add(Problem.error("competing", "A value is named as the event of interest and as a competing event.",
                    "Keep it in one place."));
        }
        if (options.censored().stream().anyMatch(v -> options.cause().contains(v) || options.competing().contains(v))) {
            problems.add(Problem.error("censored", "A value is named as an event and as censored.", "Keep it in one place."));
        }
        for (VariableRef stratum : options.strata()) {
            if (used.contains(stratum.name())) {
                problems.add(Problem.error("strata", "\"" + stratum.name() + "\" is a covariate and a stratum at once.",
                        "A stratum has no hazard ratio: keep it in one place."));
            }
        }
        if (options.curvesFor() != null && !used.contains(options.curvesFor().name())) {
            problems.add(Problem.error("curvesFor", "\"" + options.curvesFor().name() + "\" is no covariate of the model.",
                    "Choose one of the covariates, or leave it empty."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, FineGrayAnalysisOptions options, Progress progress) {
        FineGrayModel model = new FineGrayModel(input, options, progress);
        double last = Arrays.stream(model.data.response().stops()).max().orElse(1);
        TimeAxis axis = TimeAxis.of(options.timeUnit(), input.data().schema(), options.time(), 0, last);
        FineGrayTables tables = new FineGrayTables(model);
        FineGrayFigures figures = new FineGrayFigures(model, axis);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(model.data.size()).events(model.data.count(1))
                .dropped(model.complete.dropped());
        result.table(tables.hazardRatios()).table(tables.coefficients()).table(tables.model()).figure(figures.forest());
        progress.report(0.6, "Predicted curves");
        progress.checkCancelled();
        Profiles profiles = Profiles.of(model);
        result.figure(figures.predicted(profiles, tables.others()));
        if (!profiles.left().isEmpty()) {
            result.info("Curves are predicted for the first " + profiles.labels().size() + " levels of " + profiles.variable()
                    + "; left out: " + String.join(", ", profiles.left()) + ".");
        }
        if (!options.times().isEmpty()) {
            result.table(tables.predicted(profiles, FineGrayFigures.largestStratum(model),
                    options.times().stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray(), axis));
        }
        progress.report(0.8, "Assumptions");
        progress.checkCancelled();
        if (options.phTest() && model.fit.rank() > 0) {
            SubdistributionTest test = model.fit.proportionality(options.transform().transform());
            result.table(tables.proportionality(test));
            figures.residuals(test).forEach(result::figure);
            if (test.global().pValue() < SMALL_P) {
                result.warning("The subdistribution hazard ratios change with time (" + CellText.pEquals(test.global().pValue())
                        + "), so that one number does not describe them.",
                        "Look at the residuals; report cumulative incidence at given times, or stratify by the variable.");
            }
        }
        remarks(result, model);
        return result.build();
    }

    private static void remarks(AnalysisResult.Builder result, FineGrayModel model) {
        FineGrayAnalysisOptions options = model.options;
        double perCoefficient = (double) model.data.count(1) / Math.max(1, model.fit.rank());
        if (perCoefficient < options.eventsPerCoefficient()) {
            result.warning(String.format(Locale.ROOT,
                    model.fit.rank() == 1 ? "There are %d events of interest for %d coefficient."
                            : "There are %d events of interest for %d coefficients, %.1f for each.",
                    model.data.count(1), model.fit.rank(), perCoefficient), "Leave out covariates, or read intervals with care.");
        }
        for (int j = 0; j < model.covariates.size(); j++) {
            if (Double.isNaN(model.fit.coefficients().estimate(j))) {
                result.warning("\"" + model.columnLabel(j) + "\" is determined by the variables before it and has no coefficient.",
                        "Take one of them out.");
            }
        }
        if (model.ownHazard != null && !(model.ownHazard.monotone().isEmpty() && model.competingHazard.monotone().isEmpty())) {
            result.info("A cause-specific hazard ratio has no finite estimate, because one group had none of the events.");
        }
        if (model.data.response().isWeighted() && !model.data.response().isClustered()) {
            result.info("With weights the sandwich variance treats each row as independent.");
        }
        double distance = model.fit.distanceFromMaximum();
        result.check("maximum", "The gradient is zero at the estimates", distance <= 1e-6,
                "distance from the maximum in standard errors " + CellText.number(distance, NumberFormat.GENERAL));
        double worst = 0;
        double[][] residuals = model.fit.residuals().value();
        for (int j = 0; j < residuals.length; j++) {
            double sum = Arrays.stream(residuals[j]).sum();
            double squares = Arrays.stream(residuals[j]).map(v -> v * v).sum();
            worst = Math.max(worst, squares == 0 ? 0 : Math.abs(sum) / Math.sqrt(squares));
        }
        result.check("residuals", "Residuals of Schoenfeld's kind add up to zero", worst <= 1e-6,
                "largest sum in units of their spread " + CellText.number(worst, NumberFormat.GENERAL));
    }

    @Override
    public String methods(Schema schema, FineGrayAnalysisOptions options, CohortDesign design) {
        return FineGrayMethods.paragraph(schema, options, design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, FineGrayAnalysisOptions options, CohortDesign design) {
        return Optional.of(FineGrayMethods.code(options, design));
    }
}
