/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Term;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.performance.GonenHeller;
import org.cohortium.numerics.performance.PredictedSurvival;
import org.cohortium.numerics.performance.SampleDesign;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/** The patients with an outcome and every prediction, so that all predictions are judged on the same rows. */
final class PerformanceRows {

    private static final int MOST_ROWS = 10;

    final CompleteRows complete;
    final DataTable table;
    final boolean[] event;

    /** Follow-up; null where the outcome is known for all. */
    final SurvivalData data;

    /** Weights and matched sets of the cohort. */
    final SampleDesign design;

    private final AnalysisInput input;

    private PerformanceRows(AnalysisInput input, CompleteRows complete, SurvivalData data, boolean[] event,
            SampleDesign design) {
        this.input = input;
        this.complete = complete;
        this.table = complete.data();
        this.data = data;
        this.event = event;
        this.design = design;
    }

    /**
     * The complete rows.
     *
     * @param time follow-up time, or null
     * @param variables what else is needed; nulls are passed over
     */
    static PerformanceRows of(AnalysisInput input, VariableRef time, VariableRef event, List<String> eventLevels,
            List<VariableRef> variables) {
        List<String> needed = new ArrayList<>(Arrays.asList(VariableRef.nameOrNull(time), event.name()));
        variables.forEach(v -> needed.add(VariableRef.nameOrNull(v)));
        CompleteRows complete = CompleteRows.of(input, needed);
        boolean[] events = EventIndicator.read(complete.data().column(event.name()), eventLevels);
        SurvivalData data = time == null ? null
                : SurvivalInput.of(complete.data(), time.name(), event.name(), eventLevels)
                        .design(input.design()).read();
        int count = 0;
        for (boolean e : events) {
            count += e ? 1 : 0;
        }
        if (count == 0 || time == null && count == events.length) {
            throw new EstimationException((count == 0 ? "None" : "All") + " of the " + events.length
                    + " patients used had the event, so that predictions cannot be judged.",
                    "Check which values of the event variable mean the event, and the rows that are kept.");
        }
        return new PerformanceRows(input, complete, data, events,
                data == null ? design(input.design(), complete.data()) : SampleDesign.of(data));
    }

    private static SampleDesign design(CohortDesign design, DataTable rows) {
        double[] weights = design.weights().map(rows::numbers).orElse(null);
        int[] clusters = design.cluster().map(c -> Groups.clusterCodes(rows.column(c))).orElse(null);
        boolean equal = weights != null && Arrays.stream(weights).allMatch(w -> w == 1);
        return SampleDesign.of(rows.rowCount(), equal ? null : weights, clusters);
    }

    int size() {
        return event.length;
    }

    int events() {
        int count = 0;
        for (boolean e : event) {
            count += e ? 1 : 0;
        }
        return count;
    }

    /** Predictions that are given as risks. */
    Candidate given(VariableRef risk) {
        Column column = table.column(risk.name());
        double[] values = table.numbers(risk.name());
        int[] bad = IntStream.range(0, values.length).filter(i -> !(values[i] >= 0 && values[i] <= 1))
                .map(i -> table.rowNumbers()[i]).sorted().toArray();
        if (bad.length > 0) {
            throw new EstimationException("\"" + column.label() + "\" is no risk from 0 to 1 in " + (bad.length == 1 ? "row "
                    : bad.length + " rows: ") + Arrays.stream(bad).limit(MOST_ROWS).mapToObj(Integer::toString)
                            .collect(Collectors.joining(", ")) + (bad.length > MOST_ROWS ? " and others." : "."),
                    "Give probabilities, not percentages; a linear predictor belongs to the scores.");
        }
        varies(column, values);
        return new Candidate(column.label(), Candidate.Source.RISK, values, null, null, values);
    }

    /** Predictions that only order the patients. */
    Candidate score(VariableRef score) {
        Column column = table.column(score.name());
        double[] values = table.numbers(score.name());
        varies(column, values);
        return new Candidate(column.label(), Candidate.Source.SCORE, values, null, null, null);
    }

    private static void varies(Column column, double[] values) {
        if (Arrays.stream(values).distinct().limit(2).count() < 2) {
            throw new EstimationException("\"" + column.label() + "\" is the same for all patients used.",
                    "A prediction that does not vary cannot order patients: leave it out.");
        }
    }

    /** A model fitted to these rows. */
    Candidate fitted(String name, List<VariableRef> covariates, double time, AnalysisResult.Builder messages,
            Progress progress) {
        DesignMatrix terms = ModelTerms.design(table, covariates, List.of());
        if (data == null) {
            LogisticModel model = LogisticModel.logit(event, terms.names(), terms.values());
            LogisticFit fit = LogisticRegression.fit(design.isWeighted() ? model.withWeights(design.weights()) : model, progress);
            fit.separation().ifPresent(s -> messages.warning(name + " separates the patients with the event from the others: "
                    + "its risks go to 0 and 1.", "Leave out or merge what separates them."));
            return new Candidate(name, Candidate.Source.FITTED, fit.linearPredictor(), null, null, fit.fitted());
        }
        CoxFit fit = CoxRegression.fit(data, covariates(terms), CoxOptions.DEFAULT, progress);
        if (!fit.monotone().isEmpty()) {
            messages.warning(name + " has a covariate or level without events: its hazard ratio has no finite value, and the "
                    + "predictions for these patients are extreme.", "Merge levels without events or leave the variable out.");
        }
        PredictedSurvival predicted = PredictedSurvival.of(fit);
        double[] lp = predicted.linearPredictor();
        boolean whole = fit.aliases().isEmpty() && fit.monotone().isEmpty();
        GonenHeller implied = whole ? GonenHeller.of(lp, terms.values(), fit.coefficients().covariance(), design)
                : GonenHeller.of(lp, design);
        return new Candidate(name, Candidate.Source.FITTED, lp, predicted, implied, predicted.risk(time));
    }

    static CoxCovariates covariates(DesignMatrix design) {
        List<String> terms = design.terms().stream().map(Term::label).toList();
        int[] assign = design.columns().stream().mapToInt(DesignColumn::term).toArray();
        return new CoxCovariates(design.names(), design.values(), terms, assign, null);
    }

    /**
     * What readers of a matched or weighted cohort must know.
     *
     * @param also what these measures in particular do not do; may be empty
     */
    void tellDesign(AnalysisResult.Builder result, String also) {
        if (!design.isPlain()) {
            result.info((design.isWeighted() ? "All measures are weighted by the weights of the cohort" : "Every patient counts once")
                    + (input.design().cluster().isPresent() ? ", and standard errors add up what patients contribute within its matched "
                            + "sets or clusters" : ", and standard errors allow for the weights")
                    + ". Groups by predicted risk are of equal numbers of patients. That the weights or sets were themselves estimated is "
                    + "not in the intervals." + (also.isEmpty() ? "" : " " + also)
                    + (input.design().isMatched() ? " Predictions are for the patients of the matched cohort, not for all." : ""));
        }
    }

    /** A sentence of a methods section on weights and matched sets; empty for neither. */
    static String sentence(CohortDesign design) {
        return design.weights().isEmpty() && design.cluster().isEmpty() ? ""
                : (design.weights().isPresent() ? " All measures were weighted by the weights of the cohort." : "")
                        + " Standard errors are by the infinitesimal jackknife over "
                        + (design.cluster().isPresent() ? "matched sets." : "patients.");
    }

    /** That rows used and dropped add up. */
    void check(AnalysisResult.Builder result) {
        int dropped = complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.", size() + dropped == input.data().rowCount(),
                size() + " used, " + dropped + " left out");
    }
}
