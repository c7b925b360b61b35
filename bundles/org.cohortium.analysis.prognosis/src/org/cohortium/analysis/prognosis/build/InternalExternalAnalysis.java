/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.prognosis.RSample;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.CoxFit;

/** Validation of a model by centre: made without each centre in turn, and measured there. */
public final class InternalExternalAnalysis implements Analysis<InternalExternalOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("internal-external", "1.1.0",
        "Internal-external validation by centre", AnalysisDescriptor.Category.PROGNOSIS,
        "How well does a prognostic model made in the other centres predict in each centre?",
        "The covariates mean and are measured the same in all centres; hazard ratios do not change with time; each centre has "
            + "enough events to be judged.",
        "For each centre the patients and events, concordance and calibration slope with intervals, their spread between centres, "
            + "and the model made from all centres.",
        List.of("Royston P, Parmar MKB, Sylvester R. Construction and validation of a prognostic model across several studies, "
            + "with an application in superficial bladder cancer. Stat Med 2004;23:907-926.",
            "Steyerberg EW, Harrell FE. Prediction models need appropriate internal, internal-external, and external "
                + "validation. J Clin Epidemiol 2016;69:245-247.",
            "DerSimonian R, Laird N. Meta-analysis in clinical trials. Control Clin Trials 1986;7:177-188."), List.of());

    private static final int FEW_EVENTS = 10;

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<InternalExternalOptions> optionsType() {
        return InternalExternalOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, InternalExternalOptions options) {
        List<Problem> problems = new ArrayList<>(options.choice().check(schema));
        if (options.centre() != null && options.covariates().contains(options.centre())) {
            problems.add(Problem.error("centre", "\"" + options.centre().name() + "\" is the centre and a covariate at once.",
                "A model for a new centre cannot know its effect: take it out of the covariates."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, InternalExternalOptions options, Progress progress) {
        String centre = options.centre() != null ? options.centre().name() : input.centre().orElseThrow(
            () -> new EstimationException("There is no variable that names the centre.",
                "Choose the variable whose groups are to be left out in turn."));
        if (VariableRef.names(options.covariates()).contains(centre)) {
            throw new EstimationException("The centre is a covariate at once.", "Take it out of the covariates.");
        }
        ModelRows rows = new ModelRows(input, options.choice(), List.of(centre));
        Groups centres = Groups.of(rows.complete.data().column(centre));
        if (centres.count() < 2) {
            throw new EstimationException("All complete rows are of one centre.", "Choose a variable with several groups.");
        }
        CoxFit all = ModelFitting.fit(rows, progress.part(0, 0.1));
        List<CentreValidation> results = new ArrayList<>();
        for (int g = 0; g < centres.count(); g++) {
            progress.checkCancelled();
            progress.report(0.1 + 0.85 * g / centres.count(), "Leaving out " + centres.labels().get(g));
            results.add(CentreValidation.of(rows, centres.codes(), g, centres.labels().get(g), options.horizon(),
                options.confLevel(), progress.part(0, 0)));
        }
        CentreMean c = pooled(results, true);
        CentreMean slope = pooled(results, false);
        Concordance apparent = Concordance.of(rows.data, all.linearPredictors());
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.data.size())
            .events(rows.data.eventCount()).dropped(rows.complete.dropped())
            .scalar("concordance", "Concordance over centres", NumberFormat.PROBABILITY, c.mean())
            .scalar("concordance.tau", "Its spread between centres (tau)", NumberFormat.PROBABILITY, c.tau())
            .scalar("slope", "Calibration slope over centres", NumberFormat.PROBABILITY, slope.mean())
            .scalar("slope.tau", "Its spread between centres (tau)", NumberFormat.PROBABILITY, slope.tau())
            .scalar("concordance.apparent", "Concordance of the model of all centres, apparent", NumberFormat.PROBABILITY,
                apparent.estimate());
        result.table(table(results, c, slope, options)).table(model(rows, all, options.confLevel()))
            .figure(forest(results, c, true, options.confLevel())).figure(forest(results, slope, false, options.confLevel()));
        for (CentreValidation v : results) {
            if (!v.trouble().isEmpty()) {
                result.warning(v.name() + ": " + v.trouble() + ".", "Read the other centres; join small ones.");
            } else if (v.events() < FEW_EVENTS) {
                result.warning(v.name() + " has only " + v.events() + " events.", "Its values say little by themselves.");
            }
        }
        return result.build();
    }

    private static CentreMean pooled(List<CentreValidation> results, boolean concordance) {
        double[] estimate = new double[results.size()];
        double[] se = new double[results.size()];
        for (int i = 0; i < estimate.length; i++) {
            CentreValidation v = results.get(i);
            estimate[i] = concordance ? v.concordance() : v.slope();
            se[i] = concordance ? v.concordanceSe() : v.slopeSe();
        }
        return CentreMean.of(estimate, se);
    }

    private static double z(double level) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
    }

    private static Object cell(double x) {
        return Double.isNaN(x) ? null : x;
    }

    private static Table table(List<CentreValidation> results, CentreMean c, CentreMean slope,
            InternalExternalOptions options) {
        double z = z(options.confLevel());
        Table.Builder table = Table.builder("centres", "Each centre, by the model of the others").text("centre", "Centre")
            .number("n", "n", NumberFormat.COUNT).number("n.event", "Events", NumberFormat.COUNT)
            .number("concordance", "C", NumberFormat.PROBABILITY)
            .number("concordance.low", "Lower limit", NumberFormat.PROBABILITY)
            .number("concordance.high", "Upper limit", NumberFormat.PROBABILITY)
            .number("slope", "Slope", NumberFormat.PROBABILITY).number("slope.low", "Lower limit",
                NumberFormat.PROBABILITY).number("slope.high", "Upper limit", NumberFormat.PROBABILITY);
        boolean horizon = options.horizon() != null;
        if (horizon) {
            String at = " at " + NumberText.of(options.horizon());
            table.number("predicted", "Predicted" + at, NumberFormat.PROBABILITY)
                .number("observed", "Observed" + at, NumberFormat.PROBABILITY)
                .number("observed.low", "Lower limit", NumberFormat.PROBABILITY)
                .number("observed.high", "Upper limit", NumberFormat.PROBABILITY);
        }
        for (CentreValidation v : results) {
            List<Object> row = new ArrayList<>(Arrays.asList(v.name(), v.n(), v.events(), cell(v.concordance()),
                cell(Math.max(0, v.concordance() - z * v.concordanceSe())),
                cell(Math.min(1, v.concordance() + z * v.concordanceSe())),
                cell(v.slope()), cell(v.slope() - z * v.slopeSe()), cell(v.slope() + z * v.slopeSe())));
            if (horizon) {
                row.addAll(Arrays.asList(cell(v.predicted()), cell(v.observed()), cell(v.low()), cell(v.high())));
            }
            table.row(row.toArray());
        }
        List<Object> mean = new ArrayList<>(Arrays.asList("Mean over centres", null, null, cell(c.mean()),
            cell(c.mean() - z * c.stdErr()), cell(c.mean() + z * c.stdErr()), cell(slope.mean()),
            cell(slope.mean() - z * slope.stdErr()), cell(slope.mean() + z * slope.stdErr())));
        if (horizon) {
            mean.addAll(Arrays.asList(null, null, null, null));
        }
        return table.row(mean.toArray()).footnote("Mean by random effects (DerSimonian and Laird); tau of C "
            + CellText.number(c.tau(), NumberFormat.PROBABILITY) + ", of the slope "
            + CellText.number(slope.tau(), NumberFormat.PROBABILITY) + ".").build();
    }

    private static Table model(ModelRows rows, CoxFit fit, double level) {
        Table.Builder table = Table.builder("coefficients", "The model of all centres").text("term", "Term")
            .text("label", "Coefficient").number("estimate", "Log hazard ratio", NumberFormat.ESTIMATE)
            .number("std.error", "SE", NumberFormat.ESTIMATE).number("p.value", "p", NumberFormat.P_VALUE)
            .number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO)
            .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO);
        for (int j = 0; j < rows.terms.size(); j++) {
            double[] limits = fit.coefficients().limits(j, level);
            table.row(rows.terms.get(j).term(), rows.terms.get(j).label(), fit.coefficients().estimate(j),
                fit.coefficients().standardError(j), fit.coefficients().test(j).pValue(),
                fit.coefficients().hazardRatio(j), StrictMath.exp(limits[0]), StrictMath.exp(limits[1]));
        }
        return table.build();
    }

    private static ForestFigure forest(List<CentreValidation> results, CentreMean mean, boolean concordance,
            double level) {
        double z = z(level);
        List<ForestFigure.Row> rows = new ArrayList<>();
        for (CentreValidation v : results) {
            double e = concordance ? v.concordance() : v.slope();
            double se = concordance ? v.concordanceSe() : v.slopeSe();
            boolean known = !Double.isNaN(e + se);
            double low = concordance ? Math.max(0, e - z * se) : e - z * se;
            double high = concordance ? Math.min(1, e + z * se) : e + z * se;
            rows.add(new ForestFigure.Row(known ? ForestFigure.RowKind.EFFECT : ForestFigure.RowKind.NOT_ESTIMABLE, v.name(),
                0, List.of(v.events() + "/" + v.n()), List.of(known
                    ? CellText.interval(e, low, high, NumberFormat.PROBABILITY) : "not estimable"), e, low, high, Double.NaN));
        }
        if (!Double.isNaN(mean.mean())) {
            double low = mean.mean() - z * mean.stdErr();
            double high = mean.mean() + z * mean.stdErr();
            rows.add(new ForestFigure.Row(ForestFigure.RowKind.SUMMARY, "Mean over centres", 0, List.of(""),
                List.of(CellText.interval(mean.mean(), low, high, NumberFormat.PROBABILITY)), mean.mean(), low, high, Double.NaN));
        }
        return concordance
            ? new ForestFigure("concordance", "Concordance in each centre", "Concordance of the model made in the other "
                + "centres; 0.5 is chance.", Axis.of("Concordance (C)", ""), 0.5, "Centre", List.of("Events/n"),
                List.of("C (" + NumberText.of(StrictMath.rint(level * 1e6) / 1e4) + "% CI)"), rows, "", "")
            : new ForestFigure("slope", "Calibration slope in each centre", "Calibration slope of the model made in the other "
                + "centres; below 1 its predictions are too extreme there.", Axis.of("Calibration slope", ""), 1, "Centre",
                List.of("Events/n"), List.of("Slope (" + NumberText.of(StrictMath.rint(level * 1e6) / 1e4) + "% CI)"), rows,
                "too extreme", "too timid");
    }

    @Override
    public String methods(Schema schema, InternalExternalOptions options, CohortDesign design) {
        return "The model (Cox regression with " + PrognosticWords.list(PrognosticWords.labels(schema, options.covariates()))
            + " as covariates) was validated by internal-external validation: it was made without each centre in turn and applied to "
            + "that centre, where Harrell's concordance and the calibration slope were estimated. Their means over centres are by "
            + "random effects (DerSimonian and Laird)." + PrognosticWords.interactions(schema, options.interactions())
            + " Patients with a missing value in any variable of the model were left out.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, InternalExternalOptions options, CohortDesign design) {
        if (options.centre() == null) {
            return Optional.empty();
        }
        ModelChoice choice = options.choice();
        List<String> names = new ArrayList<>(choice.needed());
        names.add(options.centre().name());
        RSample sample = RSample.of(design);
        names.addAll(sample.columns());
        return Optional.of(InternalExternalRCode.of(options, sample, names));
    }
}
