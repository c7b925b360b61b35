/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** The R code of the analyses of competing risks. */
final class CompetingR {

    private CompetingR() {
    }

    /** The lines that make the factor {@code .cause} of the causes, "censored" first. */
    static void cause(RCode.Builder code, VariableRef event, List<List<String>> codes, List<String> names) {
        String value = "as.character(d$" + RNames.name(event) + ")";
        code.line("cause <- rep(\"censored\", nrow(d)); cause[is.na(d$" + RNames.name(event) + ")] <- NA");
        for (int k = 0; k < names.size(); k++) {
            code.line("cause[" + value + " %in% " + RNames.texts(codes.get(k)) + "] <- " + RNames.text(names.get(k)));
        }
        List<String> levels = new ArrayList<>(List.of("censored"));
        levels.addAll(names);
        code.line("d$.cause <- factor(cause, levels = " + RNames.texts(levels) + ")").line("d$.row <- seq_len(nrow(d))");
    }

    static String weights(VariableRef weights, CohortDesign design) {
        return weights == null ? design.weights().map(RNames::name).orElse(null) : RNames.name(weights);
    }

    static String cluster(VariableRef cluster, CohortDesign design) {
        return cluster == null ? design.cluster().map(RNames::name).orElse(null) : RNames.name(cluster);
    }

    static String argument(String name, String value) {
        return value == null ? "" : ", " + name + " = " + value;
    }

    static RCode incidence(Schema schema, IncidenceOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder().library("survival");
        cause(code, options.event(), options.causes().stream().map(List::of).toList(), options.names());
        String group = options.group() == null ? "1" : RNames.name(options.group());
        String weights = weights(options.weights(), design);
        String cluster = cluster(options.cluster(), design);
        String surv = "Surv(" + (options.entry() == null ? "" : RNames.name(options.entry()) + ", ")
                + RNames.name(options.time()) + ", .cause)";
        code.line("fit <- survfit(" + surv + " ~ " + group + ", data = d, id = .row" + argument("weights", weights)
                + argument("cluster", cluster) + ", conf.int = " + RNames.number(options.confLevel()) + ", conf.type = "
                + RNames.text(options.confType().type().label()) + ")");
        if (cluster != null) {
            code.remark("survfit of survival 3.5 takes no account of clusters in curves of several states: its standard errors "
                    + "are over rows.");
        }
        code.line(options.times().isEmpty() ? "summary(fit)"
                : "summary(fit, times = " + RNames.numbers(options.times()) + ", extend = TRUE)");
        if (options.tau() != null) {
            code.line("summary(fit, rmean = " + RNames.number(options.tau()) + ")$table");
            code.remark("R gives the mean time in each state without a standard error.");
        }
        boolean designed = weights != null || cluster != null || options.entry() != null;
        if (options.group() != null && options.test() && !designed) {
            code.library("cmprsk");
            String strata = options.strata().isEmpty() ? null
                    : options.strata().size() == 1 ? RNames.name(options.strata().get(0))
                            : "interaction(" + String.join(", ", options.strata().stream().map(RNames::name).toList())
                                    + ", drop = TRUE)";
            code.line("with(d, cuminc(" + RNames.name(options.time()) + ", .cause, " + group + argument("strata", strata)
                    + argument("rho", options.rho() == 0 ? null : RNames.number(options.rho()))
                    + ", cencode = \"censored\"))$Tests");
        } else if (options.group() != null && options.test()) {
            code.remark("The robust Fine-Gray test of the groups is not repeated here.");
        }
        if (options.variance() == IncidenceOptions.Variance.AALEN && !designed && !options.times().isEmpty()) {
            code.library("cmprsk");
            code.line("timepoints(with(d, cuminc(" + RNames.name(options.time()) + ", .cause"
                    + (options.group() == null ? "" : ", " + group) + ", cencode = \"censored\")), "
                    + RNames.numbers(options.times()) + ")$var");
        }
        code.line("plot(fit, col = seq_along(fit$strata))");
        return code.build();
    }
}
