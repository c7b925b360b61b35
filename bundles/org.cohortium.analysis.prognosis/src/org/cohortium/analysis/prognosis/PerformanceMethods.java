/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** What a methods section and an R script say of the performance of predictions. */
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

    static RCode rCode(PerformanceOptions options) {
        return options.isSurvival() ? survival(options) : binary(options);
    }

    private static List<VariableRef> all(PerformanceOptions options) {
        List<VariableRef> all = new ArrayList<>();
        if (options.isSurvival()) {
            all.add(options.time());
        }
        all.add(options.event());
        all.addAll(options.risks());
        all.addAll(options.scores());
        options.models().forEach(all::addAll);
        if (options.isSurvival() && options.censoring() == PerformanceOptions.Censoring.COX) {
            all.addAll(options.censoringCovariates());
        }
        return all.stream().distinct().toList();
    }

    private static void complete(RCode.Builder code, PerformanceOptions options) {
        code.line("d <- d[complete.cases(d[, " + RNames.texts(VariableRef.names(all(options))) + "]), ]");
        code.line("d$.e <- as.integer(with(d, " + RNames.event(options.event(), options.eventLevels()) + "))");
    }

    private static RCode survival(PerformanceOptions options) {
        RCode.Builder code = RCode.builder().library("survival").library("riskRegression");
        if (options.censoring() == PerformanceOptions.Censoring.COX) {
            code.remark("Score's standard errors count the estimation of the censoring model; Cohortium takes its weights as known.");
        }
        complete(code, options);
        code.line("d$.t <- d[[" + RNames.text(options.time().name()) + "]]");
        code.line("times <- " + RNames.numbers(options.times().stream().sorted().toList()));
        List<String> scores = new ArrayList<>();
        List<String> judged = new ArrayList<>();
        options.risks().forEach(v -> {
            scores.add("d[[" + RNames.text(v.name()) + "]]");
            code.remark("The risks of " + v.name() + " belong to the first time only.");
        });
        options.scores().forEach(v -> scores.add("d[[" + RNames.text(v.name()) + "]]"));
        for (int k = 0; k < options.models().size(); k++) {
            String name = "fit" + (char) ('A' + k);
            code.line(name + " <- coxph(Surv(.t, .e) ~ " + RNames.terms(options.models().get(k), List.of())
                    + ", data = d, x = TRUE, y = TRUE)");
            scores.add("predict(" + name + ")");
            judged.add(RNames.text(options.modelNames().get(k)) + " = " + name);
        }
        code.line("lp <- list(" + String.join(", ", scores) + ")");
        String tau = options.tau() == null ? "" : ", ymax = " + RNames.number(options.tau());
        code.line("for (p in lp) {");
        code.line("  print(concordance(Surv(.t, .e) ~ p, data = d, reverse = TRUE" + tau + "))");
        code.line("  print(concordance(Surv(.t, .e) ~ p, data = d, reverse = TRUE, timewt = \"n/G2\"" + tau + "))");
        code.line("}");
        if (!options.models().isEmpty()) {
            code.line("royston(fitA)");
        }
        String weights = options.censoring() == PerformanceOptions.Censoring.COX
                ? "~ " + RNames.terms(options.censoringCovariates(), List.of()) + ", cens.model = \"cox\""
                : "~ 1, cens.model = \"km\"";
        if (!judged.isEmpty()) {
            code.line("Score(list(" + String.join(", ", judged) + "), formula = Surv(.t, .e) " + weights
                    + ", data = d, times = times, metrics = c(\"auc\", \"brier\"), summary = \"ipa\")");
        }
        for (VariableRef v : options.risks()) {
            code.line("Score(list(" + RNames.name(v) + " = d[[" + RNames.text(v.name()) + "]]), formula = Surv(.t, .e) " + weights
                    + ", data = d, times = times[1], metrics = c(\"auc\", \"brier\"), summary = \"ipa\")");
        }
        String risk = options.risks().isEmpty() ? judged.isEmpty() ? null
                : "1 - as.vector(summary(survfit(fitA, newdata = d, se.fit = FALSE), times = times[1])$surv)"
                : "d[[" + RNames.text(options.risks().getFirst().name()) + "]]";
        if (risk != null) {
            code.line("risk <- " + risk);
            code.line("coef(summary(coxph(Surv(.t, .e) ~ log(-log(1 - risk)), data = d)))   # calibration slope");
            code.line("observed <- 1 - summary(survfit(Surv(.t, .e) ~ 1, data = d), times = times[1])$surv");
            code.line("c(observed = observed, predicted = mean(risk), ratio = observed / mean(risk))");
            code.line("for (th in " + RNames.numbers(options.thresholds()) + ") {   # net benefit");
            code.line("  j <- risk >= th; m <- mean(j)");
            code.line("  e <- if (any(j)) 1 - summary(survfit(Surv(.t, .e) ~ 1, data = d[j, ]), times = times[1], extend = TRUE)$surv else 0");
            code.line("  print(c(threshold = th, net.benefit = m * e - m * (1 - e) * th / (1 - th)))");
            code.line("}");
        }
        return code.build();
    }

    private static RCode binary(PerformanceOptions options) {
        RCode.Builder code = RCode.builder().library("pROC").library("rms");
        code.remark("val.prob counts pairs of risks that differ by less than 0.0002 as tied in C.");
        complete(code, options);
        List<String> scores = new ArrayList<>();
        List<String> risks = new ArrayList<>();
        options.risks().forEach(v -> {
            scores.add("d[[" + RNames.text(v.name()) + "]]");
            risks.add("d[[" + RNames.text(v.name()) + "]]");
        });
        options.scores().forEach(v -> scores.add("d[[" + RNames.text(v.name()) + "]]"));
        for (int k = 0; k < options.models().size(); k++) {
            String name = "fit" + (char) ('A' + k);
            code.line(name + " <- glm(.e ~ " + RNames.terms(options.models().get(k), List.of()) + ", data = d, family = binomial)");
            scores.add("fitted(" + name + ")");
            risks.add("fitted(" + name + ")");
        }
        code.line("roc <- lapply(list(" + String.join(", ", scores) + "), function(p) roc(d$.e, p, direction = \"<\"))");
        code.line("lapply(roc, ci.auc, conf.level = " + RNames.number(options.confLevel()) + ")");
        if (scores.size() > 1) {
            code.line("roc.test(roc[[2]], roc[[1]])   # DeLong's test");
        }
        for (String risk : risks) {
            code.line("val.prob(" + risk + ", d$.e, pl = FALSE)");
        }
        return code.build();
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
