/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

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
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.sensitivity.EValue;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;

/** How strong confounding that was not measured would have to be to explain an estimate away. */
public final class EValueAnalysis implements Analysis<EValueOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("e-value", "1.0.1", "E-value",
            AnalysisDescriptor.Category.CONFOUNDING,
            "How strongly would a confounder that was not measured have to be related to exposure and outcome to explain the effect away?",
            "Confounding is the only bias looked at: selection, measurement and missing data are not. For common outcomes hazard and odds "
                    + "ratios are turned into risk ratios by approximations.",
            "The E-value of the estimate and of the confidence limit next to 1, whether the outcome was taken as rare, and which "
                    + "confounders of that strength are thinkable.",
            List.of("VanderWeele TJ, Ding P. Sensitivity analysis in observational research: introducing the E-value. Ann Intern Med "
                    + "2017;167:268-274.",
                    "Ding P, VanderWeele TJ. Sensitivity analysis without assumptions. Epidemiology 2016;27:368-377."),
            List.of());

    private static final int POINTS = 100;

    /** An estimate with its limits and where it comes from. */
    private record Estimate(String label, double value, double lower, double upper) {
    }

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<EValueOptions> optionsType() {
        return EValueOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, EValueOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.source() == EValueOptions.Source.GIVEN) {
            if (options.estimate() == null) {
                problems.add(Problem.error("estimate", "No estimate is given.", "Give it, or let a model of the cohort make it."));
            } else if (options.measure() != EValueOptions.Measure.STANDARDIZED_DIFFERENCE && !(options.estimate() > 0)) {
                problems.add(Problem.error("estimate", "A ratio is above 0.", "Give the ratio itself, not its logarithm."));
            }
            return problems;
        }
        if (options.event() == null) {
            problems.add(Problem.error("event", "No event or outcome is named.", "Name it."));
        }
        if (options.exposure() == null) {
            problems.add(Problem.error("exposure", "No exposure is named.", "Name it."));
        }
        if (options.event() != null && options.exposure() != null) {
            problems.addAll(CandidateRows.problems(variables(options), options.source() == EValueOptions.Source.COX));
            if (options.covariates().contains(options.exposure())) {
                problems.add(Problem.error("covariates", "\"" + options.exposure().name()
                        + "\" is the exposure and a covariate at once.", "Take it out of the covariates."));
            }
        }
        return problems;
    }

    private static CandidateRows.Variables variables(EValueOptions options) {
        List<VariableRef> terms = new ArrayList<>(List.of(options.exposure()));
        terms.addAll(options.covariates());
        return new CandidateRows.Variables(options.source() == EValueOptions.Source.COX ? options.time() : null, options.event(),
                options.eventLevels(), null, terms, List.of(), List.of(), null, List.of());
    }

    @Override
    public AnalysisResult run(AnalysisInput input, EValueOptions options, Progress progress) {
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR);
        List<Estimate> estimates = new ArrayList<>();
        int exposures = 1;
        if (options.source() == EValueOptions.Source.GIVEN) {
            result.n(input.data().rowCount());
            estimates.add(new Estimate("given", options.estimate(), options.lower() == null ? Double.NaN : options.lower(),
                    options.upper() == null ? Double.NaN : options.upper()));
        } else {
            CandidateRows rows = CandidateRows.of(input, variables(options));
            exposures = rows.design().columnsOf(0).length;
            if (exposures == 0) {
                throw new EstimationException("The exposure has the same value in all patients used.", "Choose other rows.");
            }
            result.n(rows.event().length).events(rows.events()).dropped(rows.complete().dropped());
            estimates.addAll(fitted(rows, options, progress));
            double share = (double) rows.events() / rows.event().length;
            boolean rare = options.frequency() == EValueOptions.Frequency.RARE;
            if (rare && share >= 0.15) {
                result.warning(String.format(Locale.ROOT, "%.0f %% of the patients had the event, which is not rare.", 100 * share),
                        "Take the outcome as common.");
            }
            rows.checkRows(result);
        }
        Table.Builder table = Table.builder("e-values", "E-values").text("term", "Effect").number("estimate", "Estimate", NumberFormat.RATIO)
                .number("conf.low", "Lower", NumberFormat.RATIO).number("conf.high", "Upper", NumberFormat.RATIO)
                .number("risk.ratio", "As risk ratio", NumberFormat.RATIO).number("e.value", "E-value", NumberFormat.RATIO)
                .number("e.value.limit", "E-value, limit", NumberFormat.RATIO);
        EValue first = null;
        for (Estimate e : estimates.subList(0, exposures)) {
            if (!Double.isFinite(e.value()) || !(e.value() > 0) && options.kind() != EValueOptions.Measure.STANDARDIZED_DIFFERENCE) {
                throw new EstimationException("There is no finite estimate of " + e.label() + ".", "Merge levels without events.");
            }
            EValue v = EValue.of(options.scale(), e.value(), e.lower(), e.upper());
            first = first == null ? v : first;
            table.row(e.label(), e.value(), orNull(e.lower()), orNull(e.upper()), v.riskRatio(), v.estimate(), orNull(v.limit()));
        }
        result.scalar("e.value", "E-value of the estimate", NumberFormat.RATIO, first.estimate());
        if (!Double.isNaN(first.limit())) {
            result.scalar("e.value.limit", "E-value of the limit next to 1", NumberFormat.RATIO, first.limit());
        }
        result.table(table.footnote("E-value: the risk ratio that a confounder would need with both the exposure and the outcome, beyond "
                + "the covariates, to explain the effect away. Limit: the same for the confidence limit next to no effect; 1 where the "
                + "interval holds no effect.").build());
        if (estimates.size() > exposures) {
            result.table(benchmarks(estimates.subList(exposures, estimates.size()), options));
        }
        result.figure(figure(first));
        if (first.limit() == 1) {
            result.info("The confidence interval holds no effect already: no confounding is needed to explain it away.");
        } else {
            result.note("In words", String.format(Locale.ROOT, "A confounder related to both exposure and outcome by risk ratios of %.2f "
                    + "each, beyond what was adjusted for, could explain the estimate away, weaker confounding could not%s.",
                    first.estimate(), Double.isNaN(first.limit()) ? "" : String.format(Locale.ROOT,
                            "; %.2f each could move the confidence interval to no effect", first.limit())));
        }
        result.check("bound", "Two associations of the E-value's strength just explain the estimate.",
                Math.abs(EValue.outcomeAssociation(first.riskRatio(), first.estimate()) - first.estimate())
                        <= 1e-9 * first.estimate() || first.estimate() == 1, "bounding factor of Ding and VanderWeele");
        return result.build();
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    /** The ratios of the model: first of the exposure, then of the covariates. */
    private static List<Estimate> fitted(CandidateRows rows, EValueOptions options, Progress progress) {
        ModelEffects effects;
        int columns = rows.design().names().size();
        if (rows.data() != null) {
            CoxFit fit = CoxRegression.fit(rows.data(), rows.covariates(), CoxOptions.DEFAULT, progress);
            effects = new CoxEffects(fit, options.confLevel(), progress);
        } else {
            LogisticFit fit = LogisticRegression.fit(new LogisticModel(rows.event(), rows.design().names(), rows.design().values(),
                    rows.weights(), null, BinaryLink.LOGIT, true), progress);
            effects = new LogisticEffects(fit, new int[0][], rows.clusters(), false, options.confLevel(), progress);
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            double[] limits = effects.limits(j);
            estimates.add(new Estimate(rows.columnLabel(j), StrictMath.exp(effects.estimate(j)), StrictMath.exp(limits[0]),
                    StrictMath.exp(limits[1])));
        }
        return estimates;
    }

    private static Table benchmarks(List<Estimate> covariates, EValueOptions options) {
        Table.Builder table = Table.builder("benchmarks", "How strongly the covariates are related to the outcome").text("term", "Covariate")
                .number("estimate", options.kind() == EValueOptions.Measure.HAZARD_RATIO ? "HR" : "OR", NumberFormat.RATIO)
                .number("risk.ratio", "As risk ratio", NumberFormat.RATIO);
        for (Estimate e : covariates) {
            boolean finite = Double.isFinite(e.value()) && e.value() > 0;
            double rr = finite ? options.scale().riskRatio(e.value()) : Double.NaN;
            table.row(e.label(), orNull(e.value()), orNull(rr < 1 ? 1 / rr : rr));
        }
        return table.footnote("As risk ratio: above 1 whichever the direction, for one unit or against the reference level. A confounder "
                + "that was not measured would need the E-value on this scale, and with the exposure as well.").build();
    }

    private static CurveFigure figure(EValue v) {
        double r = v.riskRatio() < 1 ? 1 / v.riskRatio() : v.riskRatio();
        double e = v.estimate();
        // the border from where the outcome's association is four times the E-value to where the exposure's is
        double far = 4 * e;
        double near = r > 1 ? EValue.outcomeAssociation(r, far) : 1;
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            x[k] = near * StrictMath.pow(far / near, (double) k / (POINTS - 1));
            y[k] = r > 1 ? EValue.outcomeAssociation(r, x[k]) : 1;
        }
        List<CurveFigure.Series> series = List.of(new CurveFigure.Series("just enough", CurveFigure.Shape.LINE, x, y, null, null,
                null));
        return new CurveFigure("bias", "Confounding that would explain the estimate away",
                "Confounders above and to the right of the curve could explain the estimate away, those below could not.",
                Axis.of("Risk ratio of exposure and confounder", ""), Axis.of("Risk ratio of confounder and outcome", ""), series, null,
                List.of(new CurveFigure.ReferenceLine(false, e, String.format(Locale.ROOT, "E-value %.2f", e)),
                        new CurveFigure.ReferenceLine(true, e, "")), List.of());
    }

    @Override
    public String methods(Schema schema, EValueOptions options, CohortDesign design) {
        return EValueMethods.paragraph(schema, options);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, EValueOptions options, CohortDesign design) {
        return Optional.of(EValueMethods.rCode(options, design));
    }
}
