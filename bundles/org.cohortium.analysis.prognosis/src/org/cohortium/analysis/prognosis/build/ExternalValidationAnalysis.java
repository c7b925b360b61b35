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
import org.cohortium.analysis.prognosis.model.ModelFileException;
import org.cohortium.analysis.prognosis.model.ModelFileReader;
import org.cohortium.analysis.prognosis.model.Predictor;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.data.VariableInfo;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalCurve;

/** A prognostic model from a file, in the patients of this study: discrimination, calibration, recalibration. */
public final class ExternalValidationAnalysis implements Analysis<ExternalValidationOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("external-validation", "1.1.0",
        "External validation of a prognostic model", AnalysisDescriptor.Category.PROGNOSIS,
        "How well does a prognostic model made elsewhere predict survival in these patients?",
        "The variables have the names, units and levels of the model; time zero and the event mean the same; censoring does not "
            + "depend on prognosis; there are at least 100 events.",
        "How the patients differ from those of the model, patients and events, missing data, concordance, calibration slope, "
            + "predicted against observed survival at each time with a calibration plot, and any recalibration (TRIPOD).",
        List.of("Royston P, Altman DG. External validation of a Cox prognostic model: principles and methods. BMC Med Res "
            + "Methodol 2013;13:33.",
            "Van Houwelingen HC. Validation, calibration, revision and combination of prognostic survival models. Stat Med "
                + "2000;19:3401-3415.",
            "Collins GS, Reitsma JB, Altman DG, Moons KGM. Transparent reporting of a multivariable prediction model (TRIPOD). "
                + "Ann Intern Med 2015;162:55-63."), List.of());

    private static final int ENOUGH_EVENTS = 100;

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<ExternalValidationOptions> optionsType() {
        return ExternalValidationOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, ExternalValidationOptions options) {
        List<Problem> problems = new ArrayList<>();
        PrognosticModel model;
        try {
            model = ModelFileReader.read(options.model());
        } catch (ModelFileException e) {
            return List.of(Problem.error("model", e.getMessage(), "Give the text of a model.json as a prognostic model wrote it, unchanged."));
        }
        for (Predictor p : model.predictors()) {
            Optional<VariableInfo> variable = schema.find(p.name());
            if (variable.isEmpty()) {
                problems.add(Problem.error("model", "The model needs the variable \"" + p.name() + "\" (" + p.heading()
                    + "), which is not there.", "Name a variable so, or derive it."));
            } else if (p.isCategory() == (variable.get().kind() == ColumnKind.NUMBER)
                || variable.get().kind() == ColumnKind.DATE) {
                problems.add(Problem.error("model", "The model needs \"" + p.name() + "\" as a "
                    + (p.isCategory() ? "category with the levels " + String.join(", ", p.levels()) : "number") + ".",
                    "Change the kind of the variable."));
            } else if (!p.isCategory() && !p.unit().isEmpty() && !variable.get().unit().isEmpty()
                && !p.unit().equals(variable.get().unit())) {
                problems.add(Problem.warning("model", "\"" + p.name() + "\" is in " + variable.get().unit()
                    + " here and in " + p.unit() + " in the model.", "Derive the variable in the unit of the model."));
            }
        }
        schema.find(options.time().name()).map(VariableInfo::unit)
            .filter(u -> !u.isEmpty() && !model.timeUnit().isEmpty() && !u.equals(model.timeUnit()))
            .ifPresent(u -> problems.add(Problem.error("time", "The follow-up time is in " + u + ", the model in "
                + model.timeUnit() + ".", "Derive the time in the unit of the model.")));
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, ExternalValidationOptions options, Progress progress) {
        PrognosticModel model = read(options);
        ValidationRows rows = new ValidationRows(input, options, model);
        List<Double> horizons = horizons(options, model);
        ExternalTables tables = new ExternalTables(model, rows, horizons, options.groups(), options.confLevel());
        if (Arrays.stream(rows.lp).distinct().limit(2).count() < 2) {
            throw new EstimationException("The model predicts the same for all " + rows.lp.length + " patients used, so that nothing "
                + "can be validated.", "Keep patients who differ in the variables of the model.");
        }
        CoxFit slope = CoxRegression.fit(rows.data, CoxCovariates.of("linear predictor", rows.lp), CoxOptions.DEFAULT,
            progress.part(0, 0.3));
        CoxFit held = CoxRegression.fit(rows.data, rows.columns(model).withOffset(rows.lp),
            CoxOptions.DEFAULT, progress.part(0.3, 0.6));
        Concordance concordance = Concordance.of(rows.data, rows.lp);
        progress.checkCancelled();
        boolean finite = slope.monotone().isEmpty();
        double[] oe = tables.observedExpected();
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.data.size())
            .events(rows.data.eventCount()).dropped(rows.dropped)
            .scalar("concordance", "Concordance", NumberFormat.PROBABILITY, concordance.estimate())
            .scalar("concordance.se", "SE of the concordance", NumberFormat.PROBABILITY, concordance.stdErr())
            .scalar("slope", "Calibration slope", NumberFormat.PROBABILITY, finite ? slope.coefficients().estimate(0)
                : Double.NaN)
            .scalar("slope.se", "SE of the slope", NumberFormat.PROBABILITY, finite ? slope.coefficients().standardError(0)
                : Double.NaN)
            .scalar("events.expected", "Events expected", NumberFormat.TIME, oe[1])
            .scalar("observed.expected", "Events observed / expected", NumberFormat.RATIO, oe[0] / oe[1]);
        List<String> outside = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        result.table(tables.performance(concordance, slope, held, oe)).table(tables.horizons())
            .table(tables.recalibration(slope)).table(tables.ranges(outside, elsewhere));
        tables.figures().forEach(result::figure);
        riskGroups(result, rows, model, options);
        messages(result, rows, model, horizons, outside, elsewhere, finite);
        result.note("The model", origin(model));
        return result.build();
    }

    private static PrognosticModel read(ExternalValidationOptions options) {
        try {
            return ModelFileReader.read(options.model());
        } catch (ModelFileException e) {
            throw new EstimationException(e.getMessage(), "Give the text of a model.json as a prognostic model wrote it, unchanged.");
        }
    }

    private static List<Double> horizons(ExternalValidationOptions options, PrognosticModel model) {
        return (options.horizons().isEmpty() ? model.horizons() : options.horizons()).stream().sorted().distinct().toList();
    }

    private static void riskGroups(AnalysisResult.Builder result, ValidationRows rows, PrognosticModel model,
            ExternalValidationOptions options) {
        int groups = model.groupCuts().length + 1;
        int[] group = PrognosticTables.groups(rows.lp, model.groupCuts());
        int[] used = Arrays.stream(group).sorted().distinct().toArray();
        if (used.length < 2) {
            return;
        }
        List<String> all = PrognosticTables.groupNames(groups);
        List<String> names = Arrays.stream(used).mapToObj(all::get).toList();
        int[] codes = Arrays.stream(group).map(g -> Arrays.binarySearch(used, g)).toArray();
        List<SurvivalCurve> curves = PrognosticTables.curves(rows.data, codes, used.length);
        result.figure(GroupCurves.figure("risk_groups", "Survival by risk group of the model", "Kaplan-Meier curves of the "
            + "new patients in the risk groups of the model.", names, curves, rows.timeUnit, options.confLevel(), List.of()));
    }

    private static void messages(AnalysisResult.Builder result, ValidationRows rows, PrognosticModel model,
            List<Double> horizons, List<String> outside, List<String> elsewhere, boolean slopeKnown) {
        if (rows.data.eventCount() < ENOUGH_EVENTS) {
            result.warning((rows.data.eventCount() == 1 ? "There is 1 event" : "There are " + rows.data.eventCount() + " events")
                + "; a validation needs about " + ENOUGH_EVENTS + ".",
                "Read the intervals, not the estimates alone.");
        }
        if (!slopeKnown) {
            result.warning("The calibration slope has no finite estimate: the linear predictor orders the few events without error.",
                "Validate in more patients with the event.");
        }
        if (!elsewhere.isEmpty()) {
            result.warning("All or nearly all values of " + String.join(", ", elsewhere) + " lie outside the range of the patients the "
                + "model was made from: the unit is probably another one.", "Derive the variable in the unit of the model; the table of "
                    + "ranges shows both.");
        }
        if (!outside.isEmpty()) {
            result.warning("Values lie outside the range of the patients the model was made from: "
                + String.join(", ", outside) + ".", "There the model only extrapolates; check the values and their units.");
        }
        if (!rows.unknown.isEmpty()) {
            result.warning("Rows were left out because the model does not know their value of "
                + String.join(", ", rows.unknown) + ".", "Recode the levels to those of the model.");
        }
        for (double t : horizons) {
            if (Double.isNaN(model.baseline(t))) {
                result.warning("The model predicts nothing at " + NumberText.of(t) + ", which is beyond its follow-up.",
                    "Choose earlier times.");
            }
        }
    }

    private static String origin(PrognosticModel model) {
        return (model.simulated().isEmpty() ? "" : model.simulated() + ". ") + "Made from " + model.development().n() + " patients with " + model.development().events() + " events"
            + (model.development().cohort().isEmpty() ? "" : " (" + model.development().cohort() + ")") + " by "
            + model.development().software() + "; concordance there "
            + CellText.number(model.development().concordance(), NumberFormat.PROBABILITY)
            + (Double.isNaN(model.development().correctedConcordance()) ? "" : ", corrected for optimism "
                + CellText.number(model.development().correctedConcordance(), NumberFormat.PROBABILITY)) + ".";
    }

    @Override
    public String methods(Schema schema, ExternalValidationOptions options, CohortDesign design) {
        return "A prognostic model made in other patients was applied unchanged. Discrimination was measured by Harrell's "
            + "concordance, calibration by the slope of the linear predictor in a Cox model, by events observed and expected, and by "
            + "predicted against Kaplan-Meier survival in " + options.groups() + " groups of equal size. That the coefficients hold "
            + "was tested by the likelihood ratio of a model with the linear predictor as an offset. The baseline survival was also "
            + "estimated anew. Patients with a missing value in any variable of the model were left out.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, ExternalValidationOptions options, CohortDesign design) {
        try {
            PrognosticModel model = ModelFileReader.read(options.model());
            return Optional.of(ExternalRCode.of(options, model, horizons(options, model), design));
        } catch (ModelFileException e) {
            return Optional.empty();
        }
    }
}
