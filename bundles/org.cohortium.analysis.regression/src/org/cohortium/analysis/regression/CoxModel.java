/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Term;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.smooth.SmoothBasis;
import org.cohortium.numerics.firth.FirthFit;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.FirthCox;
import org.cohortium.numerics.survival.SurvivalData;

/** The model that options ask for, on the complete rows of a cohort: response, design matrix, and the fits. */
final class CoxModel {

    final AnalysisInput input;
    final CoxAnalysisOptions options;
    final CompleteRows complete;
    final DesignMatrix design;
    final SurvivalData data;
    final List<ModelRow> rows;

    /** The names of the strata by their codes; empty without strata. */
    final List<String> strataLabels;

    private final double[] offset;
    private final CoxOptions fitting;

    CoxModel(AnalysisInput input, CoxAnalysisOptions options) {
        this.input = input;
        this.options = options;
        complete = CompleteRows.of(input, needed(options));
        DataTable table = complete.data();
        design = ModelTerms.design(table, options.covariates(), options.interactions(), false,
                name -> CoxCurves.written(name, options));
        Groups strata = Groups.crossed(table, VariableRef.names(options.strata()));
        strataLabels = strata == null ? List.of() : strata.labels();
        SurvivalInput response = SurvivalInput.of(table, options.time().name(), options.event().name(),
                options.eventLevels()).entry(VariableRef.nameOrNull(options.entry()))
                .weights(VariableRef.nameOrNull(options.weights())).clusters(VariableRef.nameOrNull(options.cluster()))
                .strata(strata).design(input.design());
        data = response.read();
        offset = options.offset() == null ? null : table.numbers(options.offset().name());
        rows = ModelRow.of(design, table, data.events());
        fitting = CoxOptions.DEFAULT.withTies(options.ties().ties()).withRobust(options.variance().robust());
    }

    private static List<String> needed(CoxAnalysisOptions options) {
        List<String> names = new ArrayList<>();
        names.add(options.time().name());
        names.add(options.event().name());
        names.add(VariableRef.nameOrNull(options.entry()));
        names.addAll(ModelTerms.variables(options.covariates(), options.interactions()));
        names.addAll(VariableRef.names(options.strata()));
        names.addAll(VariableRef.names(options.timeVarying()));
        names.add(VariableRef.nameOrNull(options.frailty()));
        names.add(VariableRef.nameOrNull(options.cluster()));
        names.add(VariableRef.nameOrNull(options.weights()));
        names.add(VariableRef.nameOrNull(options.offset()));
        return names;
    }

    /** The full model. */
    CoxFit fit(Progress progress) {
        int[] terms = design.columns().stream().mapToInt(DesignColumn::term).toArray();
        return fit(design.names(), design.values(), design.terms().stream().map(Term::label).toList(), terms, progress);
    }

    /** The model of one term alone. */
    CoxFit fitTerm(int term, Progress progress) {
        int[] columns = design.columnsOf(term);
        List<String> names = new ArrayList<>();
        double[][] values = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            names.add(design.names().get(columns[j]));
            values[j] = design.values()[columns[j]];
        }
        return fit(names, values, List.of(design.terms().get(term).label()), new int[columns.length], progress);
    }

    private CoxFit fit(List<String> names, double[][] values, List<String> terms, int[] termOfColumn, Progress progress) {
        return CoxRegression.fit(data, new CoxCovariates(names, values, terms, termOfColumn, offset), fitting, progress);
    }

    /** The full model with Firth's penalty. */
    FirthFit firth(Progress progress) {
        return FirthCox.fit(data, CoxCovariates.of(design.names(), design.values()).withOffset(offset), options.ties().ties(),
                progress);
    }

    /** The model of one term alone with Firth's penalty. */
    FirthFit firthTerm(int term, Progress progress) {
        int[] columns = design.columnsOf(term);
        List<String> names = new ArrayList<>();
        double[][] values = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            names.add(design.names().get(columns[j]));
            values[j] = design.values()[columns[j]];
        }
        return FirthCox.fit(data, CoxCovariates.of(names, values).withOffset(offset), options.ties().ties(), progress);
    }

    /** How the model is printed. */
    ModelReport report() {
        return new ModelReport(design, rows, "hazard ratio", "HR", options.confLevel());
    }

    /** The words for the coefficient of a column. */
    String columnLabel(int column) {
        return ModelRow.columnLabel(design.columns().get(column), complete.data());
    }

    /** The words for a term. */
    String termLabel(int term) {
        return ModelRow.termLabel(design.terms().get(term), complete.data());
    }

    /** The columns of the model with their terms. */
    CoxCovariates covariates() {
        return new CoxCovariates(design.names(), design.values(), design.terms().stream().map(Term::label).toList(),
                design.columns().stream().mapToInt(DesignColumn::term).toArray(), offset);
    }

    /** The basis of a term that is the curve of a smooth covariate, or null. */
    SmoothBasis basis(int term) {
        return isMainEffect(term) ? design.basis(design.terms().get(term).variables().get(0)).orElse(null) : null;
    }

    /** Whether a term is a main effect. */
    boolean isMainEffect(int term) {
        return design.terms().get(term).order() == 1;
    }

    /** The unit of the follow-up time; may be empty. */
    String timeUnit() {
        return complete.data().column(options.time().name()).unit();
    }
}
