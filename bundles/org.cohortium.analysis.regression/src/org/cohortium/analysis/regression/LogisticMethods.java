/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.Schema;

/** The sentences of a methods section about a logistic regression. */
final class LogisticMethods {

    private LogisticMethods() {
    }

    static String paragraph(Schema schema, LogisticAnalysisOptions options, CohortDesign design) {
        boolean clustered = options.cluster() != null || design.cluster().isPresent();
        boolean weighted = options.weights() != null || design.weights().isPresent();
        boolean profile = options.interval() == LogisticAnalysisOptions.Interval.PROFILE && !clustered && !weighted;
        StringBuilder text = new StringBuilder("Odds ratios of " + label(schema, options.outcome().name()) + " with "
                + ModelReport.percent(options.confLevel()) + "% " + (profile ? "profile likelihood" : "Wald")
                + " confidence intervals were estimated by logistic regression with "
                + CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.covariates()))) + " as covariates.");
        if (!options.interactions().isEmpty()) {
            List<String> terms = options.interactions().stream()
                    .map(t -> String.join(" by ", CoxMethods.labels(schema, t.variables()))).toList();
            text.append(" The model had the interactions ").append(CoxMethods.list(terms)).append('.');
        }
        if (clustered) {
            text.append(" Standard errors were robust to clustering within ").append(options.cluster() != null
                    ? label(schema, options.cluster().name()) : "matched sets").append('.');
        }
        if (options.univariable()) {
            text.append(" Each covariate was also fitted alone, on the same patients.");
        }
        return text.append(" Discrimination was measured by the area under the receiver operating characteristic curve with "
                + "DeLong's variance and calibration by the Hosmer-Lemeshow test. Patients with a missing value in any variable "
                + "of the model were left out.").toString();
    }

    private static String label(Schema schema, String name) {
        return CoxMethods.labels(schema, List.of(name)).get(0);
    }
}
