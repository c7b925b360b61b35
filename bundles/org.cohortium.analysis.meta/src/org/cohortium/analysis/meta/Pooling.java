/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.meta.MetaAnalysis;
import org.cohortium.numerics.meta.MetaFit;
import org.cohortium.numerics.meta.MetaOptions;
import org.cohortium.numerics.meta.StudyInfluence;
import org.cohortium.numerics.meta.TauEstimator;
import org.cohortium.numerics.meta.TauSearch;

/** The models of a meta-analysis, fitted to its studies. */
final class Pooling {

    final StudyTable studies;
    final PoolingOptions options;
    final EffectScale scale;
    final MetaOptions commonModel;
    final MetaOptions randomModel;
    final MetaFit common;
    final MetaFit random;
    private StudyInfluence influence;

    Pooling(StudyTable studies, PoolingOptions options) {
        this.studies = studies;
        this.options = options;
        scale = new EffectScale(options.effect(), options.isRatio(), options.confLevel());
        commonModel = MetaOptions.of(TauEstimator.COMMON_EFFECT).atLevel(options.confLevel());
        randomModel = new MetaOptions(options.estimator().estimator(), options.adjustment().adjustment(),
            options.confLevel(), TauSearch.EXACT);
        common = MetaAnalysis.fit(studies.effects, commonModel);
        random = MetaAnalysis.fit(studies.effects, randomModel);
    }

    /** Whether there are two studies or more. */
    boolean several() {
        return studies.names.size() > 1;
    }

    /** The prediction interval, on the pooled scale; NaN with fewer than three studies. */
    double[] prediction() {
        int k = studies.names.size();
        return k < 3 ? new double[] {Double.NaN, Double.NaN} : random.predictionInterval(options.confLevel(), k - 2);
    }

    /** The limits of a study on the pooled scale. */
    double[] limits(int study) {
        double half = org.cohortium.numerics.descriptive.DistributionQuantiles.normal(0.5 + options.confLevel() / 2)
            * Math.sqrt(studies.effects.variance()[study]);
        double e = studies.effects.estimate()[study];
        return new double[] {e - half, e + half};
    }

    /** What becomes of the random-effects model without each study. */
    StudyInfluence influence() {
        if (influence == null) {
            influence = StudyInfluence.of(random);
        }
        return influence;
    }

    /**
     * The studies in groups, each pooled.
     *
     * @param labels of the groups
     * @param members of each group
     * @param fits of each group
     * @param between the test that groups do not differ, with one variance between studies for all
     */
    record Subgroups(List<String> labels, List<int[]> members, List<MetaFit> fits, MetaFit between) {
    }

    /** The subgroups; between them no test where there are too few studies. */
    Optional<Subgroups> subgroups() {
        if (options.subgroup() == null) {
            return Optional.empty();
        }
        Groups groups = Groups.of(studies.rows.column(options.subgroup().name()));
        int k = studies.names.size();
        List<int[]> members = new ArrayList<>();
        List<MetaFit> fits = new ArrayList<>();
        double[][] columns = new double[groups.count()][k];
        java.util.Arrays.fill(columns[0], 1);
        for (int g = 0; g < groups.count(); g++) {
            int group = g;
            int[] rows = IntStream.range(0, k).filter(i -> groups.codes()[i] == group).toArray();
            members.add(rows);
            fits.add(MetaAnalysis.fit(studies.effects.select(rows), randomModel));
            for (int i : rows) {
                columns[g][i] = 1;
            }
        }
        MetaFit between = groups.count() < 2 || k <= groups.count() ? null
            : MetaAnalysis.regress(studies.effects, columns, randomModel);
        return Optional.of(new Subgroups(groups.labels(), members, fits, between));
    }

    /**
     * A meta-regression.
     *
     * @param names of the coefficients
     * @param fit of the model
     */
    record Regression(List<String> names, MetaFit fit) {
    }

    /** The meta-regression on the moderators. */
    Optional<Regression> regression() {
        if (options.moderators().isEmpty()) {
            return Optional.empty();
        }
        DesignMatrix design = ModelTerms.design(studies.rows, options.moderators(), List.of(), true);
        if (studies.names.size() <= design.values().length) {
            throw new EstimationException("There are " + studies.names.size() + " studies for a meta-regression with "
                + design.values().length + " coefficients.", "Use fewer moderators.");
        }
        return Optional.of(new Regression(design.names(),
            MetaAnalysis.regress(studies.effects, design.values(), randomModel)));
    }
}
