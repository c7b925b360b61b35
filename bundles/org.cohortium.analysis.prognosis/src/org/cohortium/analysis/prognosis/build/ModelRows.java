/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.prognosis.model.Predictor;
import org.cohortium.analysis.prognosis.model.Transform;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.smooth.RestrictedCubicSpline;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.SurvivalData;

/** The complete rows of a cohort as the response and the columns of a model. */
final class ModelRows {

    final CompleteRows complete;
    final SurvivalData data;
    final List<Predictor> predictors = new ArrayList<>();
    final List<ModelTerm> terms = new ArrayList<>();
    final CoxCovariates covariates;
    final String timeUnit;

    private final List<double[]> columns = new ArrayList<>();
    private final ModelChoice choice;

    /** A column of the model without its coefficient. */
    record ModelTerm(String term, String label, String variable, Transform transform, int predictor) {
    }

    /** @param also further variables that rows must have; null elements are ignored */
    ModelRows(AnalysisInput input, ModelChoice choice, List<String> also) {
        this.choice = choice;
        List<String> needed = choice.needed();
        needed.addAll(also);
        complete = CompleteRows.of(input, needed);
        DataTable table = complete.data();
        data = SurvivalInput.of(table, choice.time().name(), choice.event().name(), choice.eventLevels())
            .design(input.design()).read();
        timeUnit = table.column(choice.time().name()).unit();
        for (VariableRef covariate : choice.covariates()) {
            add(table.column(covariate.name()));
        }
        int[] termOfColumn = terms.stream().mapToInt(ModelTerm::predictor).toArray();
        covariates = new CoxCovariates(terms.stream().map(ModelTerm::term).toList(), columns.toArray(double[][]::new),
            predictors.stream().map(Predictor::name).toList(), termOfColumn, null);
    }

    private void add(Column column) {
        if (column instanceof NumberColumn numbers) {
            number(numbers);
        } else {
            category(column);
        }
    }

    private void number(NumberColumn column) {
        double[] x = column.values();
        double min = Arrays.stream(x).min().orElse(Double.NaN);
        double max = Arrays.stream(x).max().orElse(Double.NaN);
        if (!(min < max)) {
            throw new EstimationException("\"" + column.label() + "\" has the same value in all complete rows.",
                "Take it out of the covariates.");
        }
        double mean = Arrays.stream(x).sum() / x.length;
        Predictor predictor = new Predictor(column.name(), column.label(), column.unit(), List.of(), min, max, mean);
        predictors.add(predictor);
        String name = column.name();
        if (VariableRef.names(choice.logarithm()).contains(name)) {
            if (min <= 0) {
                throw new EstimationException("\"" + column.label() + "\" has values that are not above zero, which have no "
                    + "logarithm.", "Take it out of the covariates on the logarithm, or add a constant in a derivation.");
            }
            add("log(" + name + ")", "log " + predictor.heading(), name, new Transform.Logarithm(), x);
        } else if (VariableRef.names(choice.splines()).contains(name)) {
            double[] knots = RestrictedCubicSpline.ofCount(x, choice.knots()).knots();
            for (int c = 1; c < knots.length; c++) {
                add("rcs(" + name + ")" + "'".repeat(c - 1), predictor.heading() + ", spline " + c, name,
                    new Transform.Spline(knots, c), x);
            }
        } else {
            add(name, predictor.heading(), name, new Transform.Identity(), x);
        }
    }

    private void category(Column column) {
        Groups groups = Groups.of(column);
        List<String> levels = new ArrayList<>(groups.labels());
        if (column instanceof CategoryColumn c) {
            String reference = c.levels().get(c.reference());
            if (levels.remove(reference)) {
                levels.add(0, reference);
            }
        }
        if (levels.size() < 2) {
            throw new EstimationException("\"" + column.label() + "\" has one level only in the complete rows.",
                "Take it out of the covariates.");
        }
        predictors.add(new Predictor(column.name(), column.label(), column.unit(), levels, Double.NaN, Double.NaN,
            Double.NaN));
        for (String level : levels.subList(1, levels.size())) {
            int code = groups.labels().indexOf(level);
            double[] x = Arrays.stream(groups.codes()).mapToDouble(g -> g == code ? 1 : 0).toArray();
            terms.add(new ModelTerm(column.name() + level, column.label() + ": " + level, column.name(),
                new Transform.Level(level), predictors.size() - 1));
            columns.add(x);
        }
    }

    private void add(String term, String label, String variable, Transform transform, double[] x) {
        terms.add(new ModelTerm(term, label, variable, transform, predictors.size() - 1));
        columns.add(transform.of(x));
    }

    /** The columns for some of the rows. */
    CoxCovariates select(int[] rows) {
        double[][] x = new double[columns.size()][rows.length];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                x[j][i] = columns.get(j)[rows[i]];
            }
        }
        return CoxCovariates.of(covariates.names(), x);
    }
}
