/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cohortium.analysis.input.Groups;
import org.cohortium.data.Column;
import org.cohortium.data.expression.Deparser;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTest;
import org.cohortium.numerics.survival.SurvivalData;

/** The Cox models of a subgroup analysis: refitted in each subgroup, and with an interaction over all of them. */
final class SubgroupModels {

    private static final String EXPOSURE = "exposure";

    private final SubgroupCohort cohort;
    private final CoxOptions fitting;
    private final boolean robust;

    SubgroupModels(SubgroupCohort cohort) {
        this.cohort = cohort;
        this.fitting = CoxOptions.DEFAULT.withTies(cohort.options.ties().ties())
                .withRobust(cohort.data.isClustered() || !cohort.data.hasWholeWeights());
        this.robust = fitting.robust();
    }

    boolean isRobust() {
        return robust;
    }

    /** The effect among some rows, or why there is none. */
    SubgroupEffect effect(String label, int[] rows, String subgroupVariable, Progress progress) {
        int[] patients = new int[2];
        int[] events = new int[2];
        for (int i : rows) {
            int arm = (int) cohort.exposed[i];
            patients[arm]++;
            events[arm] += cohort.data.event(i) ? 1 : 0;
        }
        for (int arm = 0; arm < 2; arm++) {
            if (patients[arm] == 0) {
                return SubgroupEffect.none(label, patients, events,
                        "not estimable: no patient with " + (arm == 0 ? cohort.referenceLevel : cohort.comparedLevel));
            }
        }
        if (events[0] + events[1] == 0) {
            return SubgroupEffect.none(label, patients, events, "not estimable: no events");
        }
        Set<String> leftOut = new LinkedHashSet<>();
        Columns columns = new Columns(rows);
        columns.add(EXPOSURE, cohort.exposed);
        addCovariates(columns, rows, subgroupVariable, leftOut);
        CoxFit fit;
        try {
            fit = columns.fit(rows, progress);
        } catch (EstimationException e) {
            return SubgroupEffect.none(label, patients, events, "not estimable: " + e.getMessage());
        }
        if (!fit.monotone().isEmpty() && fit.monotone().stream().anyMatch(m -> m.column() == 0)) {
            int arm = events[0] == 0 ? 0 : events[1] == 0 ? 1 : -1;
            return SubgroupEffect.none(label, patients, events, arm < 0
                    ? "not estimable: the events separate the arms completely"
                    : "not estimable: no events with " + (arm == 0 ? cohort.referenceLevel : cohort.comparedLevel));
        }
        if (!fit.coefficients().isEstimable(0)) {
            return SubgroupEffect.none(label, patients, events, "not estimable: the arms are never at risk together");
        }
        double[] limits = fit.coefficients().limits(0, cohort.options.confLevel());
        return new SubgroupEffect(label, patients, events, fit.coefficients().estimate(0),
                fit.coefficients().standardError(0), limits[0], limits[1], fit.coefficients().test(0).pValue(), "",
                remark(patients, events, leftOut, fit));
    }

    private String remark(int[] patients, int[] events, Set<String> leftOut, CoxFit fit) {
        List<String> remarks = new ArrayList<>();
        if (Math.min(patients[0], patients[1]) < cohort.options.smallestArm()) {
            remarks.add("small arm");
        }
        if (events[0] + events[1] < cohort.options.fewestEvents()) {
            remarks.add("few events");
        }
        if (!leftOut.isEmpty()) {
            remarks.add("not adjusted for " + String.join(", ", leftOut) + " (constant)");
        }
        if (!fit.monotone().isEmpty()) {
            remarks.add("a covariate predicts the events perfectly: its coefficient is in the limit");
        }
        return String.join("; ", remarks);
    }

    /** The covariates that vary among the rows; names of terms that do not, except the subgroup variable itself. */
    private void addCovariates(Columns columns, int[] rows, String subgroupVariable, Set<String> leftOut) {
        for (int t = 0; t < cohort.design.terms().size(); t++) {
            String variable = cohort.design.terms().get(t).variables().get(0);
            boolean varies = false;
            if (isVariable(variable, cohort.options.exposure().name())) {
                continue;
            }
            for (int j : cohort.design.columnsOf(t)) {
                double[] values = cohort.design.values()[j];
                if (Arrays.stream(rows).anyMatch(i -> values[i] != values[rows[0]])) {
                    columns.add(cohort.design.names().get(j), values);
                    varies = true;
                }
            }
            if (!varies && !isVariable(variable, subgroupVariable)) {
                leftOut.add(label(variable));
            }
        }
    }

    private static boolean isVariable(String inFormula, String name) {
        return name != null && inFormula.equals(Deparser.name(name));
    }

    private String label(String inFormula) {
        return cohort.table.columns().stream().filter(c -> isVariable(inFormula, c.name())).map(Column::label).findFirst()
                .orElse(inFormula);
    }

    /** The effects in the subgroups of a variable, with the test of interaction. */
    SubgroupVariable variable(String name, Progress progress) {
        Column column = cohort.table.column(name);
        int[] known = cohort.known(column);
        int missing = column.size() - known.length;
        if (known.length == 0) {
            return new SubgroupVariable(column.label(), List.of(), missing, "", "all values are missing", Double.NaN, 0, Double.NaN, Double.NaN);
        }
        Groups groups = Groups.of(column.select(known));
        List<SubgroupEffect> levels = new ArrayList<>();
        for (int g = 0; g < groups.count(); g++) {
            progress.checkCancelled();
            int code = g;
            int[] rows = java.util.stream.IntStream.range(0, known.length).filter(i -> groups.codes()[i] == code)
                    .map(i -> known[i]).toArray();
            levels.add(effect(groups.labels().get(g), rows, name, progress));
        }
        CoxTest result = CoxTest.chiSquared(Double.NaN, 0);
        String reason = "there is one subgroup only";
        if (groups.count() > 1) {
            reason = "the effect has an estimate in fewer than two subgroups";
            try {
                result = interaction(name, known, groups, progress);
            } catch (EstimationException e) {
                reason = e.getMessage();
            }
        }
        boolean made = result.df() > 0;
        return new SubgroupVariable(column.label(), levels, missing, made ? robust ? "robust Wald" : "likelihood ratio" : "",
                made ? "" : reason, result.statistic(), result.df(), result.pValue(),
                secondRoute(levels, known, groups, progress));
    }

    private CoxTest interaction(String name, int[] known, Groups groups, Progress progress) {
        Columns without = new Columns(known);
        without.add(EXPOSURE, cohort.exposed);
        for (int t = 0; t < cohort.design.terms().size(); t++) {
            String variable = cohort.design.terms().get(t).variables().get(0);
            if (!isVariable(variable, name) && !isVariable(variable, cohort.options.exposure().name())) {
                for (int j : cohort.design.columnsOf(t)) {
                    without.add(cohort.design.names().get(j), cohort.design.values()[j]);
                }
            }
        }
        for (int g = 1; g < groups.count(); g++) {
            without.addPicked("level " + g, indicator(groups, g, null));
        }
        Columns with = without.copy();
        int first = with.size();
        for (int g = 1; g < groups.count(); g++) {
            with.addPicked("interaction " + g, indicator(groups, g, SubgroupCohort.pick(cohort.exposed, known)));
        }
        CoxFit large = with.fit(known, progress);
        if (robust) {
            int[] columns = java.util.stream.IntStream.range(first, with.size()).toArray();
            return large.coefficients().wald(columns);
        }
        CoxFit small = without.fit(known, progress);
        return CoxTest.chiSquared(2 * (large.logLikelihood() - small.logLikelihood()), large.rank() - small.rank());
    }

    private static double[] indicator(Groups groups, int level, double[] times) {
        double[] values = new double[groups.codes().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = groups.codes()[i] == level ? times == null ? 1 : times[i] : 0;
        }
        return values;
    }

    /** Crude effects once more from one model stratified by the subgroups, an exposure column for each. */
    private double secondRoute(List<SubgroupEffect> levels, int[] known, Groups groups, Progress progress) {
        if (!cohort.options.covariates().isEmpty() || !cohort.options.strata().isEmpty()
                || levels.stream().noneMatch(SubgroupEffect::isEstimable)) {
            return Double.NaN;
        }
        SurvivalData all = cohort.data.select(known);
        SurvivalData.Builder builder = all.isCounting() ? SurvivalData.counting(all.starts(), all.stops(), all.events())
                : SurvivalData.right(all.stops(), all.events());
        SurvivalData stratified = builder.weights(all.weights()).clusters(all.clusters()).strata(groups.codes()).build();
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        List<SubgroupEffect> used = new ArrayList<>();
        for (int g = 0; g < levels.size(); g++) {
            if (levels.get(g).isEstimable()) {
                names.add("exposure " + g);
                columns.add(indicator(groups, g, SubgroupCohort.pick(cohort.exposed, known)));
                used.add(levels.get(g));
            }
        }
        CoxFit fit = CoxRegression.fit(stratified, CoxCovariates.of(names, columns.toArray(double[][]::new)), fitting, progress);
        double worst = 0;
        for (int j = 0; j < used.size(); j++) {
            worst = Math.max(worst, Math.abs(fit.coefficients().estimate(j) - used.get(j).estimate()));
        }
        return worst;
    }

    /** Columns of a model on some rows. */
    private final class Columns {

        private final int[] rows;
        private final List<String> names = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();

        Columns(int[] rows) {
            this.rows = rows;
        }

        void add(String name, double[] everyone) {
            addPicked(name, SubgroupCohort.pick(everyone, rows));
        }

        void addPicked(String name, double[] picked) {
            names.add(name);
            values.add(picked);
        }

        int size() {
            return names.size();
        }

        Columns copy() {
            Columns copy = new Columns(rows);
            copy.names.addAll(names);
            copy.values.addAll(values);
            return copy;
        }

        CoxFit fit(int[] used, Progress progress) {
            return CoxRegression.fit(cohort.data.select(used), CoxCovariates.of(names, values.toArray(double[][]::new)),
                    fitting, progress);
        }
    }
}
