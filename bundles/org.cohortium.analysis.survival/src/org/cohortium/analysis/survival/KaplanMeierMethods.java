/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.List;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;

/** The sentences of a methods section about a Kaplan-Meier analysis. */
final class KaplanMeierMethods {

    private KaplanMeierMethods() {
    }

    static String text(Schema schema, KaplanMeierOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder();
        String level = options.percent();
        boolean clustered = design.isMatched() || options.cluster() != null || design.cluster().isPresent();
        boolean weighted = options.weights() != null || design.weights().isPresent();
        boolean robust = options.variance() == KaplanMeierOptions.Variance.ROBUST
            || options.variance() == KaplanMeierOptions.Variance.AUTO && clustered;
        boolean either = options.variance() == KaplanMeierOptions.Variance.AUTO && !clustered && weighted;
        text.append(options.outcome()).append(" was estimated by the Kaplan-Meier method").append(weighted ? " with case weights" : "")
            .append(" with ").append(level).append(" confidence intervals on the ")
            .append(options.confType().type().label()).append(" scale");
        text.append(robust ? " and robust (infinitesimal jackknife) standard errors. "
            : either ? " and Greenwood's variance, or robust standard errors where weights are not whole numbers. "
            : " and Greenwood's variance. ");
        if (options.entry() != null) {
            text.append("Patients were at risk from their entry time on (left truncation). ");
        }
        if (options.landmark() != null) {
            text.append("Patients still in follow-up at the landmark of ").append(time(schema, options, options.landmark()))
                .append(" were included, and time was counted from it. ");
        }
        text.append(options.quantiles().equals(List.of(0.5)) ? "Medians" : "Quantiles")
            .append(" have limits by the method of Brookmeyer and Crowley. "
                + "Median follow-up was estimated by the reverse Kaplan-Meier method. ");
        if (options.group() != null && options.test() != KaplanMeierOptions.Test.NONE) {
            comparison(text, schema, options, robust, either);
        }
        if (!options.conditionOn().isEmpty() && !options.times().isEmpty()) {
            text.append("Conditional survival was estimated in those still in follow-up after the time survived. ");
        }
        if (options.band() != KaplanMeierOptions.Band.NONE && !robust) {
            text.append(options.band() == KaplanMeierOptions.Band.HALL_WELLNER ? "Hall-Wellner" : "Equal-precision")
                .append(" simultaneous confidence bands were computed. ");
        }
        if (options.tau() != null) {
            text.append(options.group() == null ? "The restricted mean survival time was computed up to "
                : "Restricted mean survival times were compared up to ")
                .append(time(schema, options, options.tau())).append(". ");
        }
        return text.toString().strip();
    }

    private static void comparison(StringBuilder text, Schema schema, KaplanMeierOptions options, boolean robust,
            boolean either) {
        String strata = String.join(", ", options.strata().stream().map(v -> schema.variable(v.name()).label()).toList());
        text.append("Groups of ").append(schema.variable(options.group().name()).label()).append(" were compared by the ")
            .append(!options.paired() && robust ? "robust " : "").append(testName(options)).append(" test");
        if (options.paired()) {
            text.append(" with the matched sets").append(strata.isEmpty() ? "" : " and " + strata).append(" as strata");
        } else if (!strata.isEmpty()) {
            text.append(", stratified by ").append(strata);
        }
        text.append(!options.paired() && either ? ", with a robust variance where weights are not whole numbers. " : ". ");
        boolean independent = !robust || options.paired();
        if (options.maxCombo() && independent) {
            text.append("The max-combo test took the largest of the Fleming-Harrington statistics G(0,0), G(1,0), G(0,1) and "
                + "G(1,1), with its p-value from their joint normal distribution. ");
        }
        if (options.trend()) {
            text.append("A trend over the groups in their order was tested with the scores 1, 2, 3 and so on. ");
        }
        if (options.allTests()) {
            text.append("Other weighted tests were computed for sensitivity. ");
        }
        switch (options.pairwise()) {
            case NONE -> {
            }
            case UNADJUSTED -> text.append("With three or more groups, pairs were compared without adjustment. ");
            default -> text.append("With three or more groups, p-values of pairs were adjusted by the method of ")
                .append(options.pairwise().words()).append(". ");
        }
    }

    private static String time(Schema schema, KaplanMeierOptions options, double value) {
        String unit = options.unit(schema);
        return NumberText.of(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    static String testName(KaplanMeierOptions options) {
        return options.test() != KaplanMeierOptions.Test.FLEMING_HARRINGTON ? testName(options.test())
            : "Fleming-Harrington (p = " + NumberText.of(options.p()) + ", q = " + NumberText.of(options.q()) + ")";
    }

    static String testName(KaplanMeierOptions.Test test) {
        return switch (test) {
            case LOG_RANK -> "log-rank";
            case GEHAN_BRESLOW -> "Gehan-Breslow";
            case TARONE_WARE -> "Tarone-Ware";
            case PETO_PETO -> "Peto-Peto";
            case MODIFIED_PETO_PETO -> "modified Peto-Peto";
            case FLEMING_HARRINGTON -> "Fleming-Harrington";
            case NONE -> "";
        };
    }
}
