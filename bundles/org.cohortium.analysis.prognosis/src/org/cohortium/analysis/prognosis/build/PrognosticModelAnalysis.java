/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.prognosis.model.ModelFile;
import org.cohortium.analysis.prognosis.model.ModelFileException;
import org.cohortium.analysis.prognosis.model.ModelFileReader;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.validation.BootstrapValidation;
import org.cohortium.numerics.validation.CrossValidation;
import org.cohortium.numerics.validation.Measure;
import org.cohortium.numerics.validation.ModelValidation;

/** A prognostic model: Cox model, performance corrected for optimism, nomogram, risk groups and a file for other studies. */
public final class PrognosticModelAnalysis implements Analysis<PrognosticModelOptions> {

    /** Name of the file that holds the model. */
    public static final String FILE = "model.json";

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("prognostic-model", "1.1.0",
        "Prognostic model with nomogram", AnalysisDescriptor.Category.PROGNOSIS,
        "What survival do several characteristics together predict for a patient, and how well will that hold in new patients?",
        "The covariates were chosen beforehand and are known at time zero; hazard ratios do not change with time; numeric "
            + "covariates act linearly on the log hazard unless they enter on the logarithm or as splines; censoring does not "
            + "depend on prognosis given the covariates; there are ten or more events for each coefficient.",
        "The full equation (coefficients and baseline survival), events and coefficients, how covariates were chosen and coded, "
            + "missing data, concordance and calibration slope apparent and corrected for optimism, shrinkage, and validation in "
            + "other patients (TRIPOD).",
        List.of("Harrell FE, Lee KL, Mark DB. Multivariable prognostic models. Stat Med 1996;15:361-387.",
            "Harrell FE. Regression Modeling Strategies. 2nd ed. Springer 2015.",
            "Van Houwelingen JC, le Cessie S. Predictive value of statistical models. Stat Med 1990;9:1303-1325.",
            "Efron B, Tibshirani R. Improvements on cross-validation: the .632+ bootstrap method. J Am Stat Assoc "
                + "1997;92:548-560.",
            "Graf E, Schmoor C, Sauerbrei W, Schumacher M. Assessment and comparison of prognostic classification schemes for "
                + "survival data. Stat Med 1999;18:2529-2545.",
            "Collins GS, Reitsma JB, Altman DG, Moons KGM. Transparent reporting of a multivariable prediction model (TRIPOD). "
                + "Ann Intern Med 2015;162:55-63."), List.of());

    private static final double EVENTS_PER_COEFFICIENT = 10;
    private static final double GOOD_SLOPE = 0.9;

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<PrognosticModelOptions> optionsType() {
        return PrognosticModelOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, PrognosticModelOptions options) {
        List<Problem> problems = new ArrayList<>(options.choice().check(schema));
        if (options.folds() == 1) {
            problems.add(Problem.error("folds", "One fold leaves nothing to fit the model to.", "Choose 2 or more, or 0."));
        }
        if (options.shrinkage() == PrognosticModelOptions.Shrinkage.BOOTSTRAP && options.resamples() == 0) {
            problems.add(Problem.error("shrinkage", "Shrinkage by the bootstrap needs resamples.",
                "Set the bootstrap resamples, or choose the heuristic."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, PrognosticModelOptions options, Progress progress) {
        ModelRows rows = new ModelRows(input, options.choice(), List.of());
        CoxFit fit = ModelFitting.fit(rows, progress.part(0, 0.05));
        double horizon = options.horizons().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        ModelValidation validation = ModelValidation.of(fit, horizon);
        BootstrapValidation boot = options.resamples() == 0 ? null
            : validation.bootstrap(options.resamples(), input.seed(), progress.part(0.05, options.folds() > 0 ? 0.5 : 0.9));
        CrossValidation cross = options.folds() == 0 ? null
            : validation.crossValidate(options.folds(), options.repeats(), input.seed(), progress.part(0.5, 0.9));
        double heuristic = ModelFitting.heuristicShrinkage(fit);
        double factor = switch (options.shrinkage()) {
            case NONE -> 1;
            case HEURISTIC -> heuristic;
            case BOOTSTRAP -> Math.min(1, Math.max(0, boot.corrected(Measure.SLOPE)));
        };
        double[] quality = {validation.apparent()[Measure.C.ordinal()],
            boot == null ? Double.NaN : boot.corrected(Measure.C), boot == null ? Double.NaN : boot.corrected(Measure.SLOPE)};
        PrognosticModel model = ModelFitting.model(rows, fit, options, factor, quality,
            "Cohortium, " + DESCRIPTOR.id() + " " + DESCRIPTOR.version());
        double[] lp = model.linearPredictors(rows.complete.data());
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(fit.n()).events(fit.events())
            .dropped(rows.complete.dropped());
        scalars(result, fit, boot, validation, heuristic, factor);
        result.table(PrognosticTables.coefficients(rows, fit, model, options.confLevel()));
        if (boot != null) {
            result.table(PrognosticTables.performance(boot, horizon, rows.timeUnit));
        }
        if (cross != null) {
            result.table(PrognosticTables.crossValidation(cross, horizon, rows.timeUnit));
        }
        progress.checkCancelled();
        result.table(PrognosticTables.baseline(model));
        NomogramScales scales = nomogram(result, model, rows, lp);
        riskGroups(result, rows, model, lp, options);
        String file = ModelFile.print(model);
        result.attachment(FILE, "Prognostic model", file);
        messages(result, fit, boot, model, options);
        checks(result, rows, lp, scales, file);
        return result.build();
    }

    /** The nomogram; null where the model has none, with a message. */
    private static NomogramScales nomogram(AnalysisResult.Builder result, PrognosticModel model, ModelRows rows, double[] lp) {
        NomogramScales scales;
        try {
            scales = new NomogramScales(model, rows.complete.data(), lp);
        } catch (EstimationException e) {
            result.warning(e.getMessage(), e.advice());
            return null;
        }
        result.table(scales.points()).table(scales.predictions()).figure(scales.figure());
        return scales;
    }

    private static void scalars(AnalysisResult.Builder result, CoxFit fit, BootstrapValidation boot,
            ModelValidation validation, double heuristic, double factor) {
        result.scalar("concordance", "Concordance, apparent", NumberFormat.PROBABILITY,
            validation.apparent()[Measure.C.ordinal()]);
        if (boot != null) {
            result.scalar("concordance.corrected", "Concordance, corrected", NumberFormat.PROBABILITY,
                boot.corrected(Measure.C)).scalar("slope.corrected", "Calibration slope, corrected",
                    NumberFormat.PROBABILITY, boot.corrected(Measure.SLOPE));
        }
        result.scalar("shrinkage.heuristic", "Heuristic shrinkage factor", NumberFormat.PROBABILITY, heuristic)
            .scalar("shrinkage", "Shrinkage of the model", NumberFormat.PROBABILITY, factor)
            .scalar("coefficients", "Coefficients", NumberFormat.COUNT, fit.rank())
            .scalar("events.per.coefficient", "Events per coefficient", NumberFormat.TIME,
                (double) fit.events() / fit.rank());
    }

    private static void riskGroups(AnalysisResult.Builder result, ModelRows rows, PrognosticModel model, double[] lp,
            PrognosticModelOptions options) {
        int[] group = PrognosticTables.groups(lp, model.groupCuts());
        int groups = model.groupCuts().length + 1;
        if (Arrays.stream(group).distinct().count() < groups || groups < 2) {
            result.warning("The linear predictor takes too few values for " + options.groups() + " risk groups.",
                "Ask for fewer groups.");
            return;
        }
        List<String> names = PrognosticTables.groupNames(groups);
        List<SurvivalCurve> curves = PrognosticTables.curves(rows.data, group, groups);
        result.table(PrognosticTables.riskGroups(rows.data, group, names, curves, model, lp, options.confLevel()));
        result.figure(GroupCurves.figure("risk_groups", "Survival by risk group", "Kaplan-Meier curves of groups of equal "
            + "size by the linear predictor, in the patients the model was made from.", names, curves, rows.timeUnit,
            options.confLevel(), List.of()));
    }

    private static void messages(AnalysisResult.Builder result, CoxFit fit, BootstrapValidation boot,
            PrognosticModel model, PrognosticModelOptions options) {
        double each = (double) fit.events() / fit.rank();
        if (each < EVENTS_PER_COEFFICIENT) {
            result.warning("There are only " + CellText.number(each, NumberFormat.TIME) + " events for each of "
                + fit.rank() + " coefficients.", "Use fewer covariates, or shrinkage, and do not use the model before it was "
                + "validated in other patients.");
        }
        for (double t : model.horizons()) {
            if (Double.isNaN(model.baseline(t))) {
                result.warning("Nobody is followed to " + NumberText.of(t) + ", so that nothing is predicted there.",
                    "Choose times within the follow-up.");
            }
        }
        if (boot == null) {
            result.warning("The performance is that in the patients the model was made from, which flatters it.",
                "Set the bootstrap resamples.");
            return;
        }
        if (boot.corrected(Measure.SLOPE) < GOOD_SLOPE && options.shrinkage() == PrognosticModelOptions.Shrinkage.NONE) {
            result.warning("The corrected calibration slope is " + CellText.number(boot.corrected(Measure.SLOPE),
                NumberFormat.PROBABILITY) + ": predictions are too extreme for new patients.",
                "Shrink the coefficients, or use fewer covariates.");
        }
        if (boot.unbounded() > 0) {
            result.warning("In " + boot.unbounded() + " of " + boot.resamples() + " resamples a coefficient had no finite "
                + "estimate; its last value was used.", "Join rare levels with others.");
        }
        if (boot.constant() > 0) {
            result.warning("In " + boot.constant() + " of " + boot.resamples() + " resamples a level, or a combination of levels, was not "
                + "drawn; there its patients are predicted as those of the reference level.", "Join rare levels with others.");
        }
        if (boot.failed() > 0) {
            result.warning("In " + boot.failed() + " of " + boot.resamples() + " resamples the model could not be fitted; "
                + "they are left out.", "Join rare levels with others.");
        }
    }

    /** Verified on this very model: its file read back, and the nomogram against the equation. */
    private static void checks(AnalysisResult.Builder result, ModelRows rows, double[] lp,
            NomogramScales scales, String file) {
        boolean same;
        String detail;
        try {
            double[] again = ModelFileReader.read(file).linearPredictors(rows.complete.data());
            same = Arrays.equals(lp, again);
            detail = lp.length + " linear predictors";
        } catch (ModelFileException e) {
            same = false;
            detail = e.getMessage();
        }
        result.check("model.file", "The model file read back predicts the same for every patient", same, detail);
        if (scales == null) {
            return;
        }
        double worst = 0;
        double[] back = scales.linearPredictors(rows.complete.data());
        for (int i = 0; i < lp.length; i++) {
            worst = Math.max(worst, Math.abs(back[i] - lp[i]));
        }
        result.check("nomogram.equation", "The points of the nomogram add up to the linear predictor of the equation for every patient",
            worst < 1e-9, "largest difference " + CellText.number(worst, NumberFormat.GENERAL));
    }

    @Override
    public String methods(Schema schema, PrognosticModelOptions options, CohortDesign design) {
        return PrognosticWords.methods(schema, options, design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, PrognosticModelOptions options, CohortDesign design) {
        return Optional.of(PrognosticWords.rCode(options, design));
    }
}
