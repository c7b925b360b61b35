/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;

/** The sentences of a methods section about a Kaplan-Meier analysis. */
final class KaplanMeierMethods {

    private KaplanMeierMethods() {
    }

    static String text(Schema schema, KaplanMeierOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder();
        text.append(options.outcome()).append(" was estimated by the Kaplan-Meier method with ")
            .append(CellText.number(100 * options.confLevel(), NumberFormat.GENERAL))
            .append(" % confidence intervals on the ").append(options.confType().type().label()).append(" scale");
        boolean robust = options.variance() == KaplanMeierOptions.Variance.ROBUST
            || options.variance() == KaplanMeierOptions.Variance.AUTO
                && (design.isMatched() || options.cluster() != null);
        text.append(robust ? " and robust (infinitesimal jackknife) standard errors. " : " and Greenwood's variance. ");
        if (options.entry() != null) {
            text.append("Patients were at risk from their entry time on (left truncation). ");
        }
        if (options.landmark() != null) {
            text.append("Patients still in follow-up at the landmark of ")
                .append(CellText.number(options.landmark(), NumberFormat.GENERAL)).append(" were included. ");
        }
        text.append("Median follow-up was estimated by the reverse Kaplan-Meier method. ");
        if (options.group() != null && options.test() != KaplanMeierOptions.Test.NONE) {
            text.append("Groups of ").append(schema.variable(options.group().name()).label())
                .append(" were compared by the ")
                .append(options.strata().isEmpty() ? "" : "stratified ").append(robust && !options.paired() ? "robust " : "")
                .append(testName(options)).append(options.paired() ? " test with the matched sets as strata. " : " test. ");
        }
        if (options.group() != null && options.maxCombo()) {
            text.append("The max-combo test took the largest of the Fleming-Harrington statistics G(0,0), G(1,0), G(0,1) and "
                + "G(1,1), with its p-value from their joint normal distribution. ");
        }
        if (!options.conditionOn().isEmpty()) {
            text.append("Conditional survival was estimated in those still in follow-up after the time survived. ");
        }
        if (options.band() != KaplanMeierOptions.Band.NONE && !robust) {
            text.append(options.band() == KaplanMeierOptions.Band.HALL_WELLNER ? "Hall-Wellner" : "Equal-precision")
                .append(" simultaneous confidence bands were computed. ");
        }
        if (options.tau() != null) {
            text.append("Restricted mean survival times were compared up to ")
                .append(CellText.number(options.tau(), NumberFormat.GENERAL)).append(". ");
        }
        return text.toString().strip();
    }

    private static String testName(KaplanMeierOptions options) {
        return switch (options.test()) {
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
