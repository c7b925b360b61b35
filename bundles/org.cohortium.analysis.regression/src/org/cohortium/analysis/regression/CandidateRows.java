/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Term;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The complete rows of a cohort for a model of covariates: the response, the design matrix, and how rows are printed.
 *
 * @param input the cohort
 * @param complete the rows used
 * @param design the columns of the model
 * @param event whether each row had the event or outcome
 * @param data the survival response; null for a binary outcome
 * @param weights case weights of a binary outcome, or null
 */
record CandidateRows(AnalysisInput input, CompleteRows complete, DesignMatrix design, boolean[] event, SurvivalData data,
        double[] weights) {

    /**
     * What a model is made of; all but the event may be absent.
     *
     * @param time follow-up time; null for a binary outcome
     * @param extra further variables that must not be missing; nulls are ignored
     */
    record Variables(VariableRef time, VariableRef event, List<String> eventLevels, VariableRef entry,
            List<VariableRef> covariates, List<TermRef> interactions, List<VariableRef> strata, VariableRef weights,
            List<VariableRef> extra) {
    }

    static CandidateRows of(AnalysisInput input, Variables v) {
        List<String> needed = new ArrayList<>();
        needed.add(VariableRef.nameOrNull(v.time()));
        needed.add(v.event().name());
        needed.add(VariableRef.nameOrNull(v.entry()));
        needed.addAll(ModelTerms.variables(v.covariates(), v.interactions()));
        needed.addAll(VariableRef.names(v.strata()));
        needed.add(VariableRef.nameOrNull(v.weights()));
        v.extra().forEach(e -> needed.add(VariableRef.nameOrNull(e)));
        CompleteRows complete = CompleteRows.of(input, needed);
        DataTable table = complete.data();
        DesignMatrix design = ModelTerms.design(table, v.covariates(), v.interactions());
        boolean[] event = EventIndicator.read(table.column(v.event().name()), v.eventLevels());
        if (v.time() == null) {
            String weights = v.weights() == null ? input.design().weights().orElse(null) : v.weights().name();
            return new CandidateRows(input, complete, design, event, null,
                    weights == null ? null : RowValues.positive(table.numbers(weights), table));
        }
        SurvivalData data = SurvivalInput.of(table, v.time().name(), v.event().name(), v.eventLevels())
                .entry(VariableRef.nameOrNull(v.entry())).weights(VariableRef.nameOrNull(v.weights()))
                .strata(Groups.crossed(table, VariableRef.names(v.strata()))).design(input.design()).read();
        return new CandidateRows(input, complete, design, event, data, null);
    }

    /** Problems of roles: the outcome among the covariates, a stratum that is a covariate, a Cox model without time. */
    static List<Problem> problems(Variables v, boolean cox) {
        List<Problem> problems = new ArrayList<>();
        List<String> used = ModelTerms.variables(v.covariates(), v.interactions());
        if (cox && v.time() == null) {
            problems.add(Problem.error("time", "A Cox model needs a follow-up time.", "Name it, or choose a logistic model."));
        }
        for (VariableRef outcome : Arrays.asList(v.time(), v.event())) {
            if (outcome != null && used.contains(outcome.name())) {
                problems.add(Problem.error("covariates", "\"" + outcome.name() + "\" is the outcome and a covariate at once.",
                        "Take it out of the covariates."));
            }
        }
        for (VariableRef stratum : v.strata()) {
            if (used.contains(stratum.name())) {
                problems.add(Problem.error("strata", "\"" + stratum.name() + "\" is a covariate and a stratum at once.",
                        "A stratum has no hazard ratio: keep it in one place."));
            }
        }
        return problems;
    }

    /** The covariates of a Cox model. */
    CoxCovariates covariates() {
        return new CoxCovariates(design.names(), design.values(), design.terms().stream().map(Term::label).toList(),
                design.columns().stream().mapToInt(DesignColumn::term).toArray(), null);
    }

    /** The variables of each term. */
    List<List<String>> variables() {
        return design.terms().stream().map(Term::variables).toList();
    }

    /**
     * The clusters of the robust variance of a binary outcome: the sets of the cohort's design, or each row for itself where
     * rows are weighted; null where the variance is model-based.
     */
    int[] clusters() {
        return input.design().cluster().map(name -> LogisticEffects.clusters(complete.data().column(name)))
                .orElse(weights == null ? null : LogisticEffects.rows(event.length));
    }

    /** Number of rows with the event. */
    int events() {
        int count = 0;
        for (boolean e : event) {
            count += e ? 1 : 0;
        }
        return count;
    }

    /** The words for a column. */
    String columnLabel(int column) {
        return ModelRow.columnLabel(design.columns().get(column), complete.data());
    }

    /** The words for a term. */
    String termLabel(int term) {
        return ModelRow.termLabel(design.terms().get(term), complete.data());
    }

    /** The check that no row was lost. */
    void checkRows(AnalysisResult.Builder result) {
        int dropped = complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                event.length + dropped == input.data().rowCount(), event.length + " used, " + dropped + " left out");
    }
}
