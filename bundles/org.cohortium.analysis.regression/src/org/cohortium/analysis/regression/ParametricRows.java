/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.parametric.ParametricData;
import org.cohortium.numerics.parametric.ParametricFit;
import org.cohortium.numerics.parametric.ParametricModel;
import org.cohortium.numerics.parametric.ParametricRegression;
import org.cohortium.numerics.parametric.TimeDistribution;
import org.cohortium.numerics.survival.SurvivalData;

/** The complete rows of a parametric survival model: response, design matrix, groups of the curves, and the fits. */
final class ParametricRows {

    /** The distributions compared, in the order shown. */
    static final List<TimeDistribution> DISTRIBUTIONS = List.of(TimeDistribution.EXPONENTIAL, TimeDistribution.WEIBULL,
            TimeDistribution.LOG_NORMAL, TimeDistribution.LOG_LOGISTIC, TimeDistribution.GOMPERTZ);

    final AnalysisInput input;
    final ParametricAnalysisOptions options;
    final CompleteRows complete;
    final DesignMatrix design;
    final SurvivalData data;
    final List<ModelRow> rows;

    /** Groups of the curves; one group without a variable. */
    final Groups groups;

    /** Labels of the strata of the scale, in the order of the fit's; empty without strata. */
    final List<String> strata;

    ParametricRows(AnalysisInput input, ParametricAnalysisOptions options) {
        this.input = input;
        this.options = options;
        complete = CompleteRows.of(input, needed(options));
        DataTable table = complete.data();
        design = ModelTerms.design(table, options.covariates(), options.interactions());
        Groups scale = Groups.crossed(table, VariableRef.names(options.strata()));
        data = SurvivalInput.of(table, options.time().name(), options.event().name(), options.eventLevels())
                .entry(VariableRef.nameOrNull(options.entry())).weights(VariableRef.nameOrNull(options.weights()))
                .clusters(VariableRef.nameOrNull(options.cluster())).strata(scale).design(input.design()).read();
        strata = scale == null ? List.of() : occurring(scale);
        rows = ModelRow.of(design, table, data.events());
        groups = options.curvesBy() == null ? Groups.single(data.size(), "All patients")
                : Groups.of(table.column(options.curvesBy().name()));
    }

    private static List<String> occurring(Groups groups) {
        return Arrays.stream(groups.codes()).distinct().sorted().mapToObj(groups.labels()::get).toList();
    }

    /** The variables whose values every row used has; nulls among them. */
    static List<String> needed(ParametricAnalysisOptions options) {
        List<String> names = new ArrayList<>(List.of(options.time().name(), options.event().name()));
        names.add(VariableRef.nameOrNull(options.entry()));
        names.addAll(ModelTerms.variables(options.covariates(), options.interactions()));
        names.addAll(VariableRef.names(options.strata()));
        names.add(VariableRef.nameOrNull(options.cluster()));
        names.add(VariableRef.nameOrNull(options.weights()));
        names.add(VariableRef.nameOrNull(options.curvesBy()));
        return names;
    }

    /** The model with one distribution. */
    ParametricFit fit(TimeDistribution distribution, Progress progress) {
        return ParametricRegression.fit(new ParametricModel(ParametricData.of(data), distribution, design.names(),
                design.values(), null, true), progress);
    }

    /** The unit of the follow-up time; may be empty. */
    String timeUnit() {
        return complete.data().column(options.time().name()).unit();
    }

    /** The longest follow-up. */
    double lastTime() {
        double last = 0;
        for (int i = 0; i < data.size(); i++) {
            last = Math.max(last, data.stop(i));
        }
        return last;
    }

    /** The values of the profile to predict for, by variable, in words. */
    Map<String, String> profile() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : ModelTerms.variables(options.covariates(), options.interactions())) {
            values.put(name, usual(name));
        }
        for (String entry : options.profile()) {
            int at = entry.indexOf('=');
            String name = at < 0 ? entry.trim() : entry.substring(0, at).trim();
            if (at < 0 || !values.containsKey(name)) {
                throw new EstimationException("The profile entry \"" + entry + "\" is not of the form variable=value with a "
                        + "covariate of the model.", "Write for example " + (values.isEmpty() ? "age=60"
                                : values.keySet().iterator().next() + "=...") + ".");
            }
            values.put(name, entry.substring(at + 1).trim());
        }
        return values;
    }

    private String usual(String name) {
        if (complete.data().column(name) instanceof NumberColumn numbers) {
            double sum = 0;
            for (int i = 0; i < numbers.size(); i++) {
                sum += numbers.value(i);
            }
            // a few digits, so that the patient described is the patient predicted for
            return NumberText.of(new BigDecimal(sum / numbers.size()).round(new MathContext(4)).doubleValue());
        }
        List<String> levels = levels(name);
        return levels.isEmpty() ? "" : levels.getFirst();
    }

    private List<String> levels(String name) {
        return design.levels().getOrDefault(name,
                design.levels().getOrDefault(org.cohortium.data.expression.Deparser.name(name), List.of()));
    }

    /** The design's columns of a profile. */
    double[] coded(Map<String, String> profile) {
        if (profile.isEmpty()) {
            return new double[0];
        }
        List<Column> columns = new ArrayList<>();
        profile.forEach((name, value) -> columns.add(column(name, value)));
        double[][] coded = design.code(DataTable.of(columns));
        return Arrays.stream(coded).mapToDouble(c -> c[0]).toArray();
    }

    private Column column(String name, String value) {
        if (complete.data().column(name) instanceof NumberColumn) {
            try {
                return NumberColumn.of(name, Double.parseDouble(value));
            } catch (NumberFormatException e) {
                throw new EstimationException("The profile gives " + name + " the value \"" + value + "\", which is no number.",
                        "Write a number with a decimal point.");
            }
        }
        List<String> levels = levels(name);
        if (!levels.isEmpty() && !levels.contains(value)) {
            throw new EstimationException("The profile gives " + name + " the value \"" + value
                    + "\", which does not occur.", "Use one of " + String.join(", ", levels) + ".");
        }
        return CategoryColumn.of(name, levels.isEmpty() ? List.of(value) : levels, value);
    }
}
