/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/** Judges predictions, given ones and those of models fitted here, by discrimination, accuracy, calibration and decisions. */
public final class PerformanceAnalysis implements Analysis<PerformanceOptions> {

    /** Fewer events or controls than this make calibration and areas uncertain. */
    private static final int FEW = 20;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("performance", "1.1.0", "Performance of predictions",
            AnalysisDescriptor.Category.PROGNOSIS,
            "How well do predictions of a prognostic model or score order patients, agree with what happened and help to decide?",
            "Predictions use only what is known at time zero. Censoring does not depend on prognosis (Kaplan-Meier weights), or not "
                    + "beyond the named covariates (Cox weights). Patients are independent, or depend on one another only "
                    + "within the matched sets of the cohort, whose weights are used.",
            "Where the predictions come from and whether these patients took part in making them (apparent or validated performance); "
                    + "events and patients; concordance with its kind and last time; calibration figure, slope and observed over "
                    + "expected at stated times; Brier score beside that of the same risk for all; net benefit over a stated range of "
                    + "thresholds (TRIPOD+AI).",
            List.of("Harrell FE Jr, Lee KL, Mark DB. Multivariable prognostic models: issues in developing models, evaluating assumptions "
                    + "and adequacy, and measuring and reducing errors. Stat Med 1996;15:361-387.",
                    "Uno H, Cai T, Pencina MJ, D'Agostino RB, Wei LJ. On the C-statistics for evaluating overall adequacy of risk "
                            + "prediction procedures with censored survival data. Stat Med 2011;30:1105-1117.",
                    "Gonen M, Heller G. Concordance probability and discriminatory power in proportional hazards regression. Biometrika "
                            + "2005;92:965-970.",
                    "Royston P, Sauerbrei W. A new measure of prognostic separation in survival data. Stat Med 2004;23:723-748.",
                    "Blanche P, Dartigues JF, Jacqmin-Gadda H. Estimating and comparing time-dependent areas under receiver operating "
                            + "characteristic curves for censored event times with competing risks. Stat Med 2013;32:5381-5397.",
                    "Gerds TA, Schumacher M. Consistent estimation of the expected Brier score in general survival models with "
                            + "right-censored event times. Biom J 2006;48:1029-1040.",
                    "Kattan MW, Gerds TA. The index of prediction accuracy: an intuitive measure useful for evaluating risk prediction "
                            + "models. Diagn Progn Res 2018;2:7.",
                    "Austin PC, Harrell FE Jr, van Klaveren D. Graphical calibration curves and the integrated calibration index (ICI) "
                            + "for survival models. Stat Med 2020;39:2714-2742.",
                    "Obuchowski NA. Nonparametric analysis of clustered ROC curve data. Biometrics 1997;53:567-578.",
                    "DeLong ER, DeLong DM, Clarke-Pearson DL. Comparing the areas under two or more correlated receiver operating "
                            + "characteristic curves: a nonparametric approach. Biometrics 1988;44:837-845.",
                    "Vickers AJ, Elkin EB. Decision curve analysis: a novel method for evaluating prediction models. Med Decis Making "
                            + "2006;26:565-574."),
            List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<PerformanceOptions> optionsType() {
        return PerformanceOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, PerformanceOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.risks().isEmpty() && options.scores().isEmpty() && options.models().isEmpty()) {
            problems.add(Problem.error("risks", "There is nothing to judge.",
                    "Name predicted risks, scores, or the covariates of a model."));
        }
        if (options.isSurvival() && options.times().isEmpty()) {
            problems.add(Problem.error("times", "No time is given at which risks are judged.",
                    "Give one or more times within the follow-up, such as 12 and 36 months."));
        }
        if (options.isSurvival() && options.censoring() == PerformanceOptions.Censoring.COX
                && options.censoringCovariates().isEmpty()) {
            problems.add(Problem.error("censoringCovariates", "The Cox model of censoring has no covariates.",
                    "Name what censoring may depend on, or use Kaplan-Meier weights."));
        }
        List<VariableRef> predictors = new ArrayList<>(options.risks());
        predictors.addAll(options.scores());
        options.models().forEach(predictors::addAll);
        for (VariableRef v : predictors) {
            if (v.equals(options.time()) || v.equals(options.event())) {
                problems.add(Problem.error("covariates", "\"" + v.name() + "\" is the outcome and a prediction at once.",
                        "Take it out of the predictions."));
            }
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, PerformanceOptions options, Progress progress) {
        List<VariableRef> needed = new ArrayList<>(options.risks());
        needed.addAll(options.scores());
        options.models().forEach(needed::addAll);
        if (options.isSurvival() && options.censoring() == PerformanceOptions.Censoring.COX) {
            needed.addAll(options.censoringCovariates());
        }
        PerformanceRows rows = PerformanceRows.of(input, options.time(), options.event(), options.eventLevels(), needed);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.size()).events(rows.events())
                .dropped(rows.complete.dropped());
        double[] times = options.isSurvival() ? usable(rows, options, result) : new double[] {Double.NaN};
        List<Candidate> candidates = candidates(rows, options, times[0], result, progress.part(0, 0.3));
        sources(result, candidates);
        rows.tellDesign(result, "");
        if (options.isSurvival()) {
            survival(rows, options, candidates, times, result, progress.part(0.3, 0.95));
        } else {
            new BinaryMeasures(rows, options, candidates, result).run();
            fewEvents(result, "", rows.events(), rows.size() - rows.events());
        }
        new DecisionReport(rows, times[0], options.thresholds()).add(result, candidates);
        rows.check(result);
        return result.build();
    }

    /** The times before the end of follow-up by which somebody has had the event. */
    private static double[] usable(PerformanceRows rows, PerformanceOptions options, AnalysisResult.Builder result) {
        double last = Arrays.stream(rows.data.stops()).max().orElse(Double.NaN);
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.size(); i++) {
            first = rows.event[i] ? Math.min(first, rows.data.stop(i)) : first;
        }
        double from = first;
        double[] all = options.times().stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
        double[] times = Arrays.stream(all).filter(t -> t < last && t >= from).toArray();
        for (double t : all) {
            if (t >= last) {
                result.warning("No patient is followed beyond " + Estimates.plain(t) + ": nothing can be said of risks at this time.",
                        "Choose times below " + Estimates.plain(last) + ", at which enough patients are still at risk.");
            } else if (t < from) {
                result.warning("No patient has the event by " + Estimates.plain(t) + ": nothing can be said of risks at this time.",
                        "Choose a later time.");
            }
        }
        if (times.length == 0) {
            throw new EstimationException("None of the times lies between the first event and the end of follow-up.",
                    "Choose times from " + Estimates.plain(from) + " to below " + Estimates.plain(last) + ".");
        }
        if (!options.risks().isEmpty() && times[0] != all[0]) {
            throw new EstimationException("The predicted risks belong to the first time, " + Estimates.plain(all[0])
                    + ", at which they cannot be judged.", "Choose a time within the follow-up, with risks for it.");
        }
        return times;
    }

    private static List<Candidate> candidates(PerformanceRows rows, PerformanceOptions options, double time,
            AnalysisResult.Builder result, Progress progress) {
        List<Candidate> candidates = new ArrayList<>();
        options.risks().forEach(r -> candidates.add(rows.given(r)));
        options.scores().forEach(s -> candidates.add(rows.score(s)));
        int k = 0;
        for (List<VariableRef> covariates : options.models()) {
            candidates.add(rows.fitted(options.modelNames().get(k), covariates, time, result,
                    progress.part(k / 3.0, (k + 1) / 3.0)));
            k++;
        }
        return candidates;
    }

    private static void sources(AnalysisResult.Builder result, List<Candidate> candidates) {
        List<String> fitted = candidates.stream().filter(Candidate::isFitted).map(Candidate::name).toList();
        List<String> given = candidates.stream().filter(c -> !c.isFitted()).map(Candidate::name).toList();
        if (!fitted.isEmpty()) {
            result.warning(String.join(", ", fitted) + (fitted.size() == 1 ? " is judged on the patients to whom it was"
                    : " are judged on the patients to whom they were") + " fitted: this is apparent performance, better than what other patients will "
                    + "see, and its calibration slope is 1 by construction.",
                    "Correct it by internal validation (bootstrap or cross-validation), or judge predictions made without these "
                            + "patients.");
        }
        if (!given.isEmpty()) {
            result.info(String.join(", ", given) + (given.size() == 1 ? " is" : " are") + " judged as given: this is validation if "
                    + "these patients took no part in making the predictions.");
        }
    }

    private static void survival(PerformanceRows rows, PerformanceOptions options, List<Candidate> candidates, double[] times,
            AnalysisResult.Builder result, Progress progress) {
        SurvivalMeasures measures = new SurvivalMeasures(rows, options, candidates, times, progress.part(0, 0.3));
        DifferenceTable differences = new DifferenceTable(options.confLevel());
        Table discrimination = measures.discrimination(options.tau(), differences);
        result.table(discrimination);
        progress.checkCancelled();
        Table areas = measures.areas(differences);
        result.table(areas);
        if (candidates.stream().anyMatch(c -> c.hasRisk(0))) {
            result.table(measures.scores(differences));
        }
        if (candidates.size() > 1) {
            result.table(differences.build());
        }
        progress.report(0.5, "");
        progress.checkCancelled();
        new SurvivalCalibrationReport(measures, options, result).run();
        double[] grid = measures.grid();
        Map<String, double[]> errors = measures.errors(grid);
        SurvivalMeasures.integrated(result, grid, errors);
        String unit = rows.table.column(options.time().name()).unit();
        SurvivalTimeFigures figures = new SurvivalTimeFigures(measures, unit == null ? "" : unit);
        for (CurveFigure figure : new CurveFigure[] {figures.curves(), figures.areas(grid), figures.errors(grid, errors)}) {
            if (figure != null) {
                result.figure(figure);
            }
        }
        for (int t = 0; t < times.length; t++) {
            int row = t * candidates.size();
            fewEvents(result, " by " + Estimates.plain(times[t]), (int) areas.number(row, "n.event"),
                    (int) areas.number(row, "n.control"));
        }
        if (options.tau() != null && options.tau() > measures.weights.lastTime()) {
            result.info("The last time of concordance lies beyond the follow-up: all events count.");
        }
        result.scalar("c", "Harrell's C of " + candidates.getFirst().name(), NumberFormat.PROBABILITY,
                discrimination.number(0, "estimate"));
        double smallest = 1;
        for (int i = 0; i < rows.size(); i++) {
            smallest = rows.event[i] ? Math.min(smallest, measures.weights.beforeOwnTime(i)) : smallest;
        }
        if (smallest < 0.1) {
            result.warning(String.format(Locale.ROOT, "Some events count up to %.0f times in Uno's C, because few patients are followed "
                    + "that long.", 1 / (smallest * smallest)), "Set a last time of concordance at which patients are still at risk.");
        }
    }

    private static void fewEvents(AnalysisResult.Builder result, String when, int events, int others) {
        if (events < FEW || others < FEW) {
            result.warning("Of the patients whose outcome" + when + " is known " + events + " had the event and " + others
                    + " did not: too few to be sure of the measures.",
                    "Rest no conclusion on them; validation wants 100 of each or more.");
        }
    }

    @Override
    public String methods(Schema schema, PerformanceOptions options, CohortDesign design) {
        return PerformanceMethods.paragraph(schema, options) + PerformanceRows.sentence(design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, PerformanceOptions options, CohortDesign design) {
        return Optional.of(PerformanceRCode.of(options, design));
    }
}
