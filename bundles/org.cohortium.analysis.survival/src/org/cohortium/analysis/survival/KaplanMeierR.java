/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;

/** The R code of a Kaplan-Meier analysis. */
final class KaplanMeierR {

    private final KaplanMeierOptions options;
    private final RDesign design;
    private final String weights;
    private final String cluster;
    private final String group;
    private final String response;
    private final RCode.Builder code = RCode.builder().library("survival");

    KaplanMeierR(KaplanMeierOptions options, CohortDesign cohort) {
        this.options = options;
        this.design = RDesign.of(options.weights(), options.cluster(), cohort);
        this.weights = design.isWeighted() ? RNames.name(design.weights()) : null;
        this.cluster = design.isClustered() ? RNames.name(design.cluster()) : null;
        this.group = options.group() == null ? null : RNames.name(options.group());
        this.response = RNames.surv(options.entry(), options.time(), options.event(), options.eventLevels());
    }

    RCode write() {
        rows();
        if (options.entry() != null && cluster == null && !robust(options, weights, cluster).equals("FALSE")) {
            code.line("d$.row <- seq_len(nrow(d))");
        }
        String right = " ~ " + (group == null ? "1" : group);
        String limits = extras() + ", conf.type = " + RNames.text(options.confType().type().label()) + ", conf.int = "
            + RNames.number(options.confLevel()) + ")";
        code.line("fit <- survfit(" + response + right + ", data = d" + limits);
        code.line("print(fit)");
        if (!options.quantiles().equals(List.of(0.5))) {
            code.line("print(quantile(fit, probs = " + RNames.numbers(options.quantiles()) + "))");
        }
        code.line("print(survfit(Surv(" + (options.entry() == null ? "" : RNames.name(options.entry()) + ", ")
            + RNames.name(options.time()) + ", !(" + RNames.event(options.event(), options.eventLevels()) + "))" + right
            + ", data = d" + design.weightsArgument() + "))  # median follow-up");
        if (!options.times().isEmpty()) {
            code.line("print(summary(fit, times = " + RNames.numbers(options.times()) + ", extend = TRUE))");
            if (!options.conditionOn().isEmpty()) {
                code.line("for (s in " + RNames.numbers(options.conditionOn()) + ") {");
                code.line("  left <- survfit(" + response + right + ", data = d[d$" + RNames.name(options.time()) + " > s, ]" + limits);
                code.line("  print(summary(left, times = s + " + RNames.numbers(options.times()) + ", extend = TRUE))");
                code.line("}");
            }
        }
        if (options.tau() != null) {
            restrictedMean();
        }
        if (group != null && options.test() != KaplanMeierOptions.Test.NONE) {
            new LogRankR(options, code, response, group, weights, cluster).write();
        }
        remarks();
        return code.build();
    }

    private void rows() {
        List<String> names = new ArrayList<>();
        Stream.of(options.time(), options.event(), options.entry(), options.group()).map(VariableRef::nameOrNull).forEach(names::add);
        names.addAll(VariableRef.names(options.strata()));
        code.line(design.completeRows(names));
        if (options.landmark() != null) {
            String landmark = RNames.number(options.landmark());
            String time = RNames.name(options.time());
            code.line("d <- subset(d, " + time + " > " + landmark + ")");
            code.line("d$" + time + " <- d$" + time + " - " + landmark);
            if (options.entry() != null) {
                String entry = RNames.name(options.entry());
                code.line("d$" + entry + " <- pmax(0, d$" + entry + " - " + landmark + ")");
            }
        }
    }

    private String extras() {
        StringBuilder text = new StringBuilder(design.weightsArgument()).append(design.clusterArgument());
        if (options.variance() != KaplanMeierOptions.Variance.AUTO) {
            text.append(", robust = ").append(options.variance() == KaplanMeierOptions.Variance.ROBUST ? "TRUE" : "FALSE");
        }
        return text.append(rowsAsClusters() ? ", cluster = .row" : "").toString();
    }

    /** With delayed entry R has no robust variance until it is told that every row is of another patient. */
    private boolean rowsAsClusters() {
        return options.entry() != null && cluster == null && options.variance() == KaplanMeierOptions.Variance.ROBUST;
    }

    /** Whether the variance is robust, as R: known, or to be seen from the weights. */
    static String robust(KaplanMeierOptions options, String weights, String cluster) {
        return switch (options.variance()) {
            case ROBUST -> "TRUE";
            case GREENWOOD -> "FALSE";
            case AUTO -> cluster != null ? "TRUE" : weights == null ? "FALSE" : "any(d$" + weights + " != round(d$" + weights + "))";
        };
    }

    private void restrictedMean() {
        String robust = robust(options, weights, cluster);
        String tau = RNames.number(options.tau());
        String one = response + " ~ 1, data = b" + design.weightsArgument();
        code.line("d$.row <- seq_len(nrow(d))");
        code.line("parts <- split(d, " + (group == null ? "rep(1, nrow(d))" : "d$" + group) + ", drop = TRUE); rmst <- NULL");
        code.line("for (b in parts) {");
        code.line("  m <- unname(summary(survfit(" + one + "), rmean = " + tau + ")$table[c(\"rmean\", \"se(rmean)\")])");
        if (!robust.equals("FALSE")) {
            code.line("  if (" + robust + ") {");
            code.line("    r <- if (nrow(b) > 1) residuals(survfit(" + one + ", id = .row), times = " + tau
                + ", type = \"rmst\", weighted = TRUE) else NA_real_");
            code.line("    m[2] <- sqrt(sum(rowsum(as.vector(r), b$" + (cluster == null ? ".row" : cluster) + ")^2))");
            code.line("  }");
        }
        code.line("  rmst <- cbind(rmst, m)");
        code.line("}");
        code.line("colnames(rmst) <- names(parts)");
        String z = "qnorm(" + RNames.number((1 + options.confLevel()) / 2) + ")";
        code.line("print(cbind(rmst = rmst[1, ], se = rmst[2, ], lower = rmst[1, ] - " + z + " * rmst[2, ], upper = rmst[1, ] + " + z
            + " * rmst[2, ]))");
        if (group != null) {
            code.line("for (m in list(rmst[1, ], " + tau + " - rmst[1, ])) {  # ratios of means, then of time lost");
            code.line("  est <- log(m[-1] / m[1]); se <- sqrt((rmst[2, -1] / m[-1])^2 + (rmst[2, 1] / m[1])^2)");
            code.line("  print(cbind(ratio = exp(est), lower = exp(est - " + z + " * se), upper = exp(est + " + z
                + " * se), p = 2 * pnorm(-abs(est / se))))");
            code.line("}");
            code.line("est <- rmst[1, -1] - rmst[1, 1]; se <- sqrt(rmst[2, -1]^2 + rmst[2, 1]^2)");
            code.line("print(cbind(difference = est, lower = est - " + z + " * se, upper = est + " + z
                + " * se, p = 2 * pnorm(-abs(est / se))))");
        }
    }

    private void remarks() {
        if (options.flatStep() == KaplanMeierOptions.FlatStep.MIDPOINT_CLOSED) {
            code.remark("R takes the middle of the last step where the curve lies flat at a quantile to the end.");
        }
        if (options.flatStep() == KaplanMeierOptions.FlatStep.FIRST) {
            code.remark("R takes the middle of a step where the curve lies flat exactly at a quantile.");
        }
        if (options.band() != KaplanMeierOptions.Band.NONE) {
            code.remark("The package survival has no simultaneous bands; the package km.ci has them.");
        }
    }
}
