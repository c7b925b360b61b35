/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.Locale;

/** The sentences of a methods section about a meta-analysis. */
final class PoolingMethods {

    private PoolingMethods() {
    }

    static String paragraph(PoolingOptions o) {
        StringBuilder text = new StringBuilder(o.effect()).append("s were pooled over studies by inverse variance")
            .append(o.isRatio() ? " on the logarithmic scale" : "")
            .append(", with a common-effect and a random-effects model. The variance between studies was estimated by ")
            .append(o.estimator().words()).append(". ");
        text.append(switch (o.adjustment()) {
            case HARTUNG_KNAPP -> "Intervals of the random-effects model used the Hartung-Knapp adjustment. ";
            case AD_HOC -> "Intervals of the random-effects model used the Hartung-Knapp adjustment where it widened them. ";
            case NONE -> "Intervals of the random-effects model used the normal distribution. ";
        });
        if (o.given() == PoolingOptions.Given.LIMITS) {
            text.append("Standard errors were derived from the width of the reported confidence intervals. ");
        }
        if (o.given() == PoolingOptions.Given.COUNTS) {
            text.append("One half was added to each cell of a study with a zero cell")
                .append(o.isRatio() ? "; studies with no event, or nothing but events, in both groups were left out. " : ". ")
                .append("The ").append(o.measure() == PoolingOptions.Measure.PETO ? "Peto" : "Mantel-Haenszel")
                .append(" estimate without that correction stands beside. ");
        }
        text.append("Heterogeneity was described by Cochran's Q, I\u00b2 and \u03c4\u00b2 with intervals from the profile of Q, and by a "
            + "prediction interval with k \u2212 2 degrees of freedom. Each study was left out in turn.");
        if (o.subgroup() != null) {
            text.append(" Subgroups of studies by ").append(o.subgroup().name())
                .append(" were compared with one variance between studies for all.");
        }
        if (!o.moderators().isEmpty()) {
            text.append(" Meta-regression used ").append(String.join(", ", o.moderators().stream().map(v -> v.name()).toList()))
                .append('.');
        }
        if (o.smallStudies()) {
            text.append(" Small-study effects were examined by a funnel plot, Egger's and Begg's tests and trim and fill.");
        }
        return text.append(String.format(Locale.ROOT, " Intervals are at the %s%% level.",
            EffectScale.percent(o.confLevel()))).toString();
    }
}
