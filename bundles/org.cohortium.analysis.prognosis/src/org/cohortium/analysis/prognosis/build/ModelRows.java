/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.prognosis.model.Factor;
import org.cohortium.analysis.prognosis.model.ModelColumns;
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

    /** A column of the model without its coefficient; the columns of a variable, or of an interaction, are a group. */
    record ModelTerm(String term, String label, List<Factor> factors, int group) {
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
        List<String> groups = new ArrayList<>(predictors.stream().map(Predictor::name).toList());
        for (TermRef interaction : choice.interactions()) {
            interaction(interaction, groups.size());
            groups.add(interaction.text());
        }
        int[] termOfColumn = terms.stream().mapToInt(ModelTerm::group).toArray();
        covariates = new CoxCovariates(terms.stream().map(ModelTerm::term).toList(), columns.toArray(double[][]::new), groups,
            termOfColumn, null);
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
            terms.add(new ModelTerm(column.name() + level, column.label() + ": " + level,
                List.of(new Factor(column.name(), new Transform.Level(level))), predictors.size() - 1));
            columns.add(x);
        }
    }

    private void add(String term, String label, String variable, Transform transform, double[] x) {
        terms.add(new ModelTerm(term, label, List.of(new Factor(variable, transform)), predictors.size() - 1));
        columns.add(transform.of(x));
    }

    /** The products of the columns of two variables, those of the first running faster, as in R. */
    private void interaction(TermRef interaction, int group) {
        int main = terms.size();
        List<String> names = predictors.stream().map(Predictor::name).toList();
        int first = names.indexOf(interaction.variables().get(0));
        int second = names.indexOf(interaction.variables().get(1));
        for (int b = 0; b < main; b++) {
            for (int a = 0; a < main; a++) {
                if (terms.get(a).group() == first && terms.get(b).group() == second) {
                    product(terms.get(a), terms.get(b), ModelColumns.product(columns.get(a), columns.get(b)), group);
                }
            }
        }
    }

    private void product(ModelTerm a, ModelTerm b, double[] x, int group) {
        String label = a.label() + " \u00d7 " + b.label();
        if (Arrays.stream(x).allMatch(v -> v == 0)) {
            throw new EstimationException("In no complete row \"" + a.label() + "\" and \"" + b.label()
                + "\" occur together, so that their interaction cannot be estimated.",
                "Join levels with others, or take the interaction out.");
        }
        terms.add(new ModelTerm(a.term() + ":" + b.term(), label, List.of(a.factors().get(0), b.factors().get(0)), group));
        columns.add(x);
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
