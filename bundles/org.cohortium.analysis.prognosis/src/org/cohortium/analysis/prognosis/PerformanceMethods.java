/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.Schema;

/** What a methods section says of the performance of predictions. */
final class PerformanceMethods {

    private PerformanceMethods() {
    }

    static String paragraph(Schema schema, PerformanceOptions options) {
        StringBuilder text = new StringBuilder("The performance of ");
        List<String> what = new ArrayList<>();
        options.risks().forEach(v -> what.add("the predicted risk " + label(schema, v)));
        options.scores().forEach(v -> what.add("the score " + label(schema, v)));
        for (int k = 0; k < options.models().size(); k++) {
            what.add("a " + (options.isSurvival() ? "Cox" : "logistic") + " model of " + labels(schema, options.models().get(k))
                    + " (" + options.modelNames().get(k) + ", apparent performance)");
        }
        text.append(join(what)).append(" was judged on the same patients. ");
        String level = Estimates.percent(options.confLevel()) + "% confidence intervals";
        if (options.isSurvival()) {
            String times = join(options.times().stream().map(Estimates::plain).toList());
            text.append("Discrimination was measured by Harrell's and Uno's concordance")
                    .append(options.tau() == null ? "" : " up to " + Estimates.plain(options.tau()))
                    .append(" with infinitesimal jackknife standard errors, by Royston and Sauerbrei's D, and by the cumulative/dynamic "
                            + "area under the ROC curve at ").append(times)
                    .append("; accuracy by the Brier score and its scaled form, both with inverse probability of censoring weights from ")
                    .append(options.censoring() == PerformanceOptions.Censoring.COX
                            ? "a Cox model of censoring on " + labels(schema, options.censoringCovariates())
                            : "the Kaplan-Meier curve of censoring")
                    .append(". Calibration was judged by the slope of a Cox model on the prediction, the ratio of observed (Kaplan-Meier) "
                            + "to mean predicted risk, Kaplan-Meier estimates in ").append(options.groups())
                    .append(" groups by predicted risk, and a Cox model on a restricted cubic spline of log(-log(1 - risk)) with ")
                    .append(options.knots()).append(" knots (ICI, E50, E90)");
        } else {
            text.append("Discrimination was measured by the area under the ROC curve (DeLong's standard errors), accuracy by the Brier score, "
                    + "calibration by logistic recalibration, a lowess curve (ICI, E50, E90), Spiegelhalter's and the Hosmer-Lemeshow test");
        }
        return text.append(". Net benefit was calculated for thresholds from ")
                .append(Estimates.percent(options.thresholds().stream().mapToDouble(v -> v).min().orElse(0))).append("% to ")
                .append(Estimates.percent(options.thresholds().stream().mapToDouble(v -> v).max().orElse(1)))
                .append("%. Intervals are ").append(level).append('.').toString();
    }

    private static String label(Schema schema, VariableRef variable) {
        return schema.find(variable.name()).map(v -> v.label()).orElse(variable.name());
    }

    private static String labels(Schema schema, List<VariableRef> variables) {
        return join(variables.stream().map(v -> label(schema, v)).toList());
    }

    private static String join(List<String> words) {
        int n = words.size();
        return n < 2 ? String.join("", words) : String.join(", ", words.subList(0, n - 1)) + " and " + words.get(n - 1);
    }
}
