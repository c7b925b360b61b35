/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.survival.KaplanMeierOptions.Test;

/** The R code of a Kaplan-Meier analysis. */
final class KaplanMeierR {

    private final KaplanMeierOptions options;
    private final CohortDesign design;
    private final RCode.Builder code = RCode.builder().library("survival");

    KaplanMeierR(KaplanMeierOptions options, CohortDesign design) {
        this.options = options;
        this.design = design;
    }

    RCode write() {
        if (options.landmark() != null) {
            String time = RNames.name(options.time());
            code.line("d <- subset(d, " + time + " > " + RNames.number(options.landmark()) + ")");
            code.line("d$" + time + " <- d$" + time + " - " + RNames.number(options.landmark()));
            if (options.entry() != null) {
                String entry = RNames.name(options.entry());
                code.line("d$" + entry + " <- pmax(0, d$" + entry + " - " + RNames.number(options.landmark()) + ")");
            }
        }
        String response = RNames.surv(options.entry(), options.time(), options.event(), options.eventLevels());
        code.line("fit <- survfit(" + response + " ~ " + (options.group() == null ? "1" : RNames.name(options.group()))
            + ", data = d" + extras() + ", conf.type = " + RNames.text(conf()) + ", conf.int = " + RNames.number(options.confLevel()) + ")");
        code.line("print(fit)");
        if (!options.quantiles().equals(List.of(0.5))) {
            code.line("print(quantile(fit, probs = " + RNames.numbers(options.quantiles()) + "))");
        }
        if (!options.times().isEmpty()) {
            code.line("print(summary(fit, times = " + RNames.numbers(options.times()) + ", extend = TRUE))");
        }
        if (options.tau() != null) {
            code.line("print(fit, rmean = " + RNames.number(options.tau()) + ")");
        }
        if (options.group() != null && options.test() != Test.NONE) {
            comparison(response);
        }
        if (options.flatStep() == KaplanMeierOptions.FlatStep.MIDPOINT_CLOSED) {
            code.remark("R takes the middle of the last step where the curve lies flat at a quantile to the end.");
        }
        if (options.flatStep() == KaplanMeierOptions.FlatStep.FIRST) {
            code.remark("R takes the middle of a step where the curve lies flat exactly at a quantile.");
        }
        if (options.maxCombo()) {
            code.remark("The package survival has no max-combo test.");
        }
        return code.build();
    }

    private String conf() {
        return switch (options.confType()) {
            case LOG -> "log";
            case LOG_LOG -> "log-log";
            case PLAIN -> "plain";
            case LOGIT -> "logit";
            case ARCSIN -> "arcsin";
        };
    }

    private String weights() {
        return options.weights() != null ? RNames.name(options.weights())
            : design.weights().map(RNames::name).orElse(null);
    }

    private String cluster() {
        return options.cluster() != null ? RNames.name(options.cluster())
            : design.cluster().map(RNames::name).orElse(null);
    }

    private String extras() {
        StringBuilder text = new StringBuilder();
        if (weights() != null) {
            text.append(", weights = ").append(weights());
        }
        if (cluster() != null) {
            text.append(", cluster = ").append(cluster());
        }
        if (options.variance() != KaplanMeierOptions.Variance.AUTO) {
            text.append(", robust = ").append(options.variance() == KaplanMeierOptions.Variance.ROBUST ? "TRUE" : "FALSE");
        }
        return text.toString();
    }

    private void comparison(String response) {
        List<String> terms = new ArrayList<>();
        terms.add(RNames.name(options.group()));
        List<VariableRef> strata = options.strata();
        if (options.paired()) {
            terms.add("strata(" + RNames.name(CohortDesign.SET_COLUMN) + ")");
        } else if (!strata.isEmpty()) {
            terms.add("strata(" + strata.stream().map(RNames::name).collect(Collectors.joining(", ")) + ")");
        }
        String formula = response + " ~ " + String.join(" + ", terms);
        boolean plain = options.entry() == null && weights() == null;
        boolean rho = options.test() == Test.LOG_RANK || options.test() == Test.FLEMING_HARRINGTON && options.q() == 0;
        if (options.paired() || plain && rho) {
            code.line("print(survdiff(" + formula + ", data = d, rho = "
                + RNames.number(options.test() == Test.FLEMING_HARRINGTON ? options.p() : 0) + "))");
        } else if (options.test() == Test.LOG_RANK) {
            code.remark("survdiff takes no weights and no entry times; the score test of coxph is the log-rank test up to its "
                + "treatment of ties, and robust where there are clusters.");
            code.line("print(summary(coxph(" + formula + ", data = d" + extras() + ")))");
        } else {
            code.remark("The package survival has no " + options.test().name().toLowerCase(Locale.ROOT)
                .replace('_', '-') + " test; survMisc::comp has it.");
        }
        if (options.pairwise() != KaplanMeierOptions.Pairwise.NONE) {
            code.remark("Pairwise tests: survdiff on each pair of groups, then p.adjust.");
        }
    }
}
