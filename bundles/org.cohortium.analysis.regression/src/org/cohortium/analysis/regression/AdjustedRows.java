/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Term;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.PropensityWeights;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.StandardizedSurvival;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.VarianceEstimator;

/** The rows of adjusted curves: the groups, the response, and the curves by either method. */
final class AdjustedRows {

    private static final int MOST_GROUPS = 12;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final int TIMES = 5;

    final AdjustedCurvesOptions options;
    final CompleteRows complete;
    final SurvivalData data;
    final List<String> labels;
    final int[] group;
    /** The Cox model of the g-formula; null before it is fitted. */
    CoxFit fit;
    /** The smallest and largest probability of the own group; null but for weighting. */
    double[] scores;

    private final DataTable table;
    private final AnalysisInput input;

    AdjustedRows(AnalysisInput input, AdjustedCurvesOptions options) {
        this.input = input;
        this.options = options;
        boolean model = options.method() == AdjustedCurvesOptions.Method.G_FORMULA;
        List<String> needed = new ArrayList<>(List.of(options.time().name(), options.event().name(), options.group().name()));
        needed.addAll(ModelTerms.variables(options.covariates(), model ? options.interactions() : List.of()));
        if (model) {
            needed.addAll(VariableRef.names(options.strata()));
            needed.add(VariableRef.nameOrNull(options.entry()));
            needed.add(VariableRef.nameOrNull(options.weights()));
        }
        complete = CompleteRows.of(input, needed);
        table = categories(complete.data(), options);
        CategoryColumn groups = (CategoryColumn) table.column(options.group().name());
        labels = groups.levels();
        group = groups.codes();
        if (labels.size() < 2) {
            throw new EstimationException("All patients are in the same group, \"" + String.join("", labels) + "\".",
                    "Check the rows that are kept, or choose another group.");
        }
        if (labels.size() > MOST_GROUPS) {
            throw new EstimationException("\"" + options.group().name() + "\" has " + labels.size() + " values.",
                    "Choose a group with at most " + MOST_GROUPS + ".");
        }
        Groups strata = Groups.crossed(table, model ? VariableRef.names(options.strata()) : List.of());
        data = SurvivalInput.of(complete.data(), options.time().name(), options.event().name(), options.eventLevels())
                .entry(model ? VariableRef.nameOrNull(options.entry()) : null)
                .weights(model ? VariableRef.nameOrNull(options.weights()) : null).strata(strata).design(input.design()).read();
        if (data.eventCount() == 0) {
            throw new EstimationException("None of the patients has the event.", "Check which code means the event.");
        }
    }

    static CandidateRows.Variables variables(AdjustedCurvesOptions options) {
        return new CandidateRows.Variables(options.time(), options.event(), options.eventLevels(), options.entry(),
                options.covariates(), options.interactions(), options.strata(), options.weights(), List.of());
    }

    /** The groups as a category with the reference first, logical values and texts as categories. */
    private static DataTable categories(DataTable data, AdjustedCurvesOptions options) {
        DataTable table = data;
        for (String name : ModelTerms.variables(options.covariates(), options.interactions())) {
            Column column = data.column(name);
            if (column instanceof LogicalColumn || column instanceof TextColumn) {
                Groups groups = Groups.of(column);
                table = table.with(new CategoryColumn(column.info(), groups.codes(), groups.labels(), 0));
            }
        }
        Column column = data.column(options.group().name());
        Groups groups = Groups.of(column);
        // a bare number would say little in a legend
        String prefix = column instanceof NumberColumn ? column.label() + " " : "";
        List<String> levels = new ArrayList<>(groups.labels().stream().map(l -> prefix + l).toList());
        int[] codes = groups.codes().clone();
        if (column instanceof CategoryColumn category) {
            boolean[] occurs = new boolean[levels.size()];
            for (int code : codes) {
                occurs[code] = true;
            }
            List<String> ordered = new ArrayList<>();
            if (occurs[category.reference()]) {
                ordered.add(levels.get(category.reference()));
            }
            for (int l = 0; l < occurs.length; l++) {
                if (occurs[l] && l != category.reference()) {
                    ordered.add(levels.get(l));
                }
            }
            for (int i = 0; i < codes.length; i++) {
                codes[i] = ordered.indexOf(levels.get(codes[i]));
            }
            levels = ordered;
        }
        return table.with(new CategoryColumn(column.info(), codes, levels, 0));
    }

    /** Curves by the g-formula from a Cox model of group and covariates. */
    AdjustedCurves gFormula(Progress progress) {
        List<VariableRef> covariates = new ArrayList<>(List.of(options.group()));
        covariates.addAll(options.covariates());
        DesignMatrix design = ModelTerms.design(table, covariates, options.interactions());
        CoxCovariates columns = new CoxCovariates(design.names(), design.values(),
                design.terms().stream().map(Term::label).toList(),
                design.columns().stream().mapToInt(DesignColumn::term).toArray(), null);
        fit = CoxRegression.fit(data, columns, org.cohortium.numerics.survival.CoxOptions.DEFAULT, progress);
        double[][][] arms = new double[labels.size()][][];
        CategoryColumn own = (CategoryColumn) table.column(options.group().name());
        for (int g = 0; g < arms.length; g++) {
            int[] codes = new int[group.length];
            Arrays.fill(codes, g);
            arms[g] = design.code(table.with(new CategoryColumn(own.info(), codes, labels, 0)));
        }
        return new GFormulaCurves(new StandardizedSurvival(fit, arms), arms.length, progress);
    }

    /** Kaplan-Meier curves weighted by the inverse probability of the own group. */
    AdjustedCurves weighted(Progress progress) {
        if (labels.size() != 2) {
            throw new EstimationException("Weighting is offered for two groups; \"" + options.group().name() + "\" has "
                    + labels.size() + ".", "Use the g-formula, or choose rows of two groups.");
        }
        if (data.isWeighted()) {
            throw new EstimationException("The cohort is weighted already.", "Use the g-formula.");
        }
        DesignMatrix design = ModelTerms.design(table, options.covariates(), List.of());
        boolean[] second = new boolean[group.length];
        for (int i = 0; i < second.length; i++) {
            second[i] = group[i] == 1;
        }
        LogisticFit score = LogisticRegression.fit(LogisticModel.logit(second, design.names(), design.values()), progress);
        if (score.separation().isPresent()) {
            throw new EstimationException("The covariates tell the groups apart completely: some kinds of patients are in one group "
                    + "only, and no weight can make the groups alike.", "Leave out what defines the groups, or restrict the cohort.");
        }
        double[] p = score.fitted();
        double[] weights = PropensityWeights.ATE_STABILIZED.of(second, p);
        scores = new double[] {1, 0};
        for (int i = 0; i < p.length; i++) {
            double own = second[i] ? p[i] : 1 - p[i];
            scores[0] = Math.min(scores[0], own);
            scores[1] = Math.max(scores[1], own);
        }
        List<SurvivalData> parts = new ArrayList<>();
        List<SurvivalCurve> curves = new ArrayList<>();
        SurvivalData all = SurvivalData.right(data.stops(), data.events()).weights(weights).clusters(data.clusters()).build();
        for (int g = 0; g < 2; g++) {
            SurvivalData part = all.select(rowsOf(g));
            parts.add(part);
            curves.add(KaplanMeier.fit(part, VarianceEstimator.ROBUST));
        }
        return new WeightedCurves(parts, curves);
    }

    /** The rows of a group. */
    int[] rowsOf(int g) {
        return java.util.stream.IntStream.range(0, group.length).filter(i -> group[i] == g).toArray();
    }

    /** The Kaplan-Meier curve of a group as it is. */
    SurvivalCurve observed(int g) {
        return KaplanMeier.fit(data.select(rowsOf(g)));
    }

    /** The shortest of the groups' longest follow-ups. */
    double commonFollowUp() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int g = 0; g < labels.size(); g++) {
            double longest = 0;
            for (int i : rowsOf(g)) {
                longest = Math.max(longest, data.stop(i));
            }
            shortest = Math.min(shortest, longest);
        }
        return shortest;
    }

    /** Round times up to a horizon. */
    double[] roundTimes(double horizon) {
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(horizon / TIMES)));
        double step = 10 * power;
        for (double factor : ROUND) {
            if (horizon / (factor * power) <= TIMES + 1) {
                step = factor * power;
                break;
            }
        }
        int count = (int) Math.floor(horizon / step * (1 + 1e-12));
        double[] times = new double[Math.max(1, count)];
        for (int k = 0; k < times.length; k++) {
            times[k] = count == 0 ? horizon : (k + 1) * step;
        }
        return times;
    }

    /** The unit of time; may be empty. */
    String unit() {
        return complete.data().column(options.time().name()).unit();
    }

    /** Whether the rows come from a matched cohort. */
    boolean isMatched() {
        return input.design().isMatched();
    }
}
