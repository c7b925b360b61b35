/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import java.util.stream.IntStream;

/**
 * What becomes of a pooled estimate when one study is left out, and how unusual that study then looks (Viechtbauer and
 * Cheung, Res Synth Methods 2010;1:112). Arrays are by study.
 *
 * @param without the pooled estimate without each study
 * @param studentized the study's residual from the others' prediction, over its standard error
 * @param cook Cook's distance
 * @param dffits the change of the fitted value in standard errors
 * @param covarianceRatio the variance of the pooled estimate without the study relative to that with it
 * @param leverage of the study
 */
public record StudyInfluence(MetaFit[] without, double[] studentized, double[] cook, double[] dffits,
        double[] covarianceRatio, double[] leverage) {

    /** The pooled estimates with each study left out in turn. */
    public static MetaFit[] leaveOneOut(Effects effects, MetaOptions options) {
        MetaFit[] fits = new MetaFit[effects.size()];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = MetaAnalysis.fit(effects.without(i), options);
        }
        return fits;
    }

    /** The pooled estimates of the first one, two, three ... studies. */
    public static MetaFit[] cumulative(Effects effects, MetaOptions options) {
        MetaFit[] fits = new MetaFit[effects.size()];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = MetaAnalysis.fit(effects.select(IntStream.rangeClosed(0, i).toArray()), options);
        }
        return fits;
    }

    /** The influence of each study on a pooled estimate without moderators. */
    public static StudyInfluence of(MetaFit fit) {
        Effects effects = fit.effects();
        MetaFit[] without = leaveOneOut(effects, fit.options());
        int k = without.length;
        double[] studentized = new double[k];
        double[] cook = new double[k];
        double[] dffits = new double[k];
        double[] ratio = new double[k];
        double variance = fit.standardError() * fit.standardError();
        double[] leverage = fit.leverages();
        for (int i = 0; i < k; i++) {
            MetaFit w = without[i];
            double deleted = w.standardError() * w.standardError();
            double spread = effects.variance()[i] * w.scale() + deleted + w.tauSquared() * w.scale();
            double residual = effects.estimate()[i] - w.estimate();
            studentized[i] = Math.abs(residual) < 100 * 0x1p-52 ? 0 : residual / Math.sqrt(spread);
            double change = fit.estimate() - w.estimate();
            cook[i] = change * change / variance;
            dffits[i] = change / Math.sqrt(w.scale() * leverage[i] * (w.tauSquared() + effects.variance()[i]));
            ratio[i] = deleted / variance;
        }
        return new StudyInfluence(without, studentized, cook, dffits, ratio, leverage);
    }
}
