/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.smooth.PenalizedSpline;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.penalized.FrailtyTerm;
import org.cohortium.numerics.survival.penalized.LaplaceCox;
import org.cohortium.numerics.survival.penalized.PenalizedCox;
import org.cohortium.numerics.survival.penalized.PenalizedCoxFit;
import org.cohortium.numerics.survival.penalized.PenalizedOptions;
import org.cohortium.numerics.survival.penalized.PenalizedTerm;
import org.cohortium.numerics.survival.penalized.PenaltySize;
import org.cohortium.numerics.survival.penalized.RidgeTerm;
import org.cohortium.numerics.survival.penalized.SmoothTerm;

/** The penalised terms that the options of a Cox regression ask for, and the fit of the model with them. */
final class PenalizedCoxModel {

    /** With more groups than these a frailty is kept apart from the columns, as in R. */
    private static final int DENSE_GROUPS = 5;

    /** How near the degrees of freedom of a curve come to those wanted, R's default. */
    private static final double DF_TOLERANCE = 0.1;

    final CoxModel model;
    final List<PenalizedTerm> terms = new ArrayList<>();

    /** The frailty among the terms, or -1. */
    int frailty = -1;

    /** The groups of the frailty, or null. */
    final Groups groups;

    /** The model with the frailties integrated out by Laplace's approximation, or null. */
    LaplaceCox.Fit integrated;

    PenalizedCoxModel(CoxModel model) {
        this.model = model;
        this.groups = model.options.frailty() == null ? null
                : Groups.of(model.complete.data().column(model.options.frailty().name()));
    }

    /** Whether options ask for any penalised term. */
    static boolean wanted(CoxAnalysisOptions options) {
        return options.frailty() != null || !options.ridge().isEmpty()
                || !options.smooth().isEmpty() && options.spline() == CoxAnalysisOptions.Spline.PENALIZED;
    }

    PenalizedCoxFit fit(Progress progress) {
        PenalizedOptions options = (model.options.search() == CoxAnalysisOptions.Search.AS_R ? PenalizedOptions.DEFAULT
                : PenalizedOptions.TO_THE_END).withTies(model.options.ties().ties())
                .withRobust(groups == null ? model.options.variance().robust() : Boolean.FALSE);
        CoxCovariates covariates = model.covariates();
        addCurves();
        addRidge();
        if (groups != null) {
            covariates = addFrailty(covariates, options, progress);
        }
        return PenalizedCox.fit(model.data, covariates, terms, options, progress.part(0.3, 1));
    }

    private void addCurves() {
        for (int t : CoxCurves.terms(model)) {
            if (model.basis(t) instanceof PenalizedSpline spline) {
                terms.add(new SmoothTerm(model.termLabel(t), model.design.columnsOf(t), spline.penalty(), spline.centres(),
                        spline.terms(), new PenaltySize.DegreesOfFreedom(model.options.splineDf(), DF_TOLERANCE)));
            }
        }
    }

    private void addRidge() {
        List<String> names = VariableRef.names(model.options.ridge());
        int[] columns = IntStream.range(0, model.design.columns().size())
                .filter(j -> model.design.columns().get(j).parts().stream().allMatch(p -> isNamed(p.variable(), names))).toArray();
        if (columns.length > 0) {
            double[] scale = Arrays.stream(columns).mapToDouble(j -> variance(model.design.values()[j])).toArray();
            terms.add(new RidgeTerm("Ridge", columns, scale, new PenaltySize.Fixed(model.options.ridgeTheta())));
        }
    }

    private static boolean isNamed(String variable, List<String> names) {
        return names.stream().anyMatch(n -> org.cohortium.data.expression.Deparser.name(n).equals(variable));
    }

    private static double variance(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }

    private CoxCovariates addFrailty(CoxCovariates covariates, PenalizedOptions options, Progress progress) {
        boolean gamma = model.options.frailtyDistribution() == CoxAnalysisOptions.FrailtyDistribution.GAMMA;
        PenaltySize size = new PenaltySize.MostLikely();
        boolean laplace = model.options.frailtyDistribution() == CoxAnalysisOptions.FrailtyDistribution.INTEGRATED;
        if (laplace) {
            integrated = LaplaceCox.fit(model.data, covariates, groups.codes(), options, Double.NaN, progress.part(0, 0.3));
            size = new PenaltySize.Fixed(integrated.variance());
        }
        int count = groups.count();
        int[] columns = null;
        CoxCovariates all = covariates;
        if (count <= DENSE_GROUPS || laplace && count < 50) {
            int p = covariates.size();
            columns = IntStream.range(p, p + count).toArray();
            all = withIndicators(covariates, count);
        }
        frailty = terms.size();
        terms.add(new FrailtyTerm(model.options.frailty().name(),
                gamma ? FrailtyTerm.Distribution.GAMMA : FrailtyTerm.Distribution.GAUSSIAN, groups.codes(), columns, size));
        return all;
    }

    /** The columns with an indicator of each group behind them, a term of their own. */
    private CoxCovariates withIndicators(CoxCovariates covariates, int count) {
        int p = covariates.size();
        List<String> names = new ArrayList<>(covariates.names());
        List<String> labels = new ArrayList<>(covariates.termNames());
        double[][] columns = Arrays.copyOf(covariates.columns(), p + count);
        int[] assign = Arrays.copyOf(covariates.termOfColumn(), p + count);
        for (int g = 0; g < count; g++) {
            int level = g;
            names.add(groups.labels().get(g));
            columns[p + g] = Arrays.stream(groups.codes()).mapToDouble(c -> c == level ? 1 : 0).toArray();
            assign[p + g] = labels.size();
        }
        labels.add("frailty");
        return new CoxCovariates(names, columns, labels, assign, covariates.offset());
    }
}
