/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;

/** The R code of a subgroup analysis. */
final class SubgroupCode {

    private SubgroupCode() {
    }

    static RCode of(SubgroupOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder().library("survival");
        String exposure = "d$" + RNames.name(options.exposure());
        RDesign use = RDesign.of(options.weights(), options.cluster(), design);
        List<String> used = new ArrayList<>();
        Stream.of(options.time(), options.event(), options.entry(), options.exposure()).map(VariableRef::nameOrNull)
                .forEach(used::add);
        used.addAll(VariableRef.names(options.covariates()));
        used.addAll(VariableRef.names(options.strata()));
        code.line(use.completeRows(used));
        String reference = options.reference() == null || options.reference().isEmpty()
                ? "levels(factor(" + exposure + "))[1]" : RNames.text(options.reference());
        code.line("reference <- " + reference);
        code.line("compared <- " + (options.compared() == null || options.compared().isEmpty()
                ? "setdiff(levels(factor(" + exposure + ")), reference)[1]" : RNames.text(options.compared())));
        code.line("d <- d[" + exposure + " %in% c(reference, compared), ]");
        code.line("d$.arm <- as.integer(" + exposure + " == compared)");
        String ties = options.ties() == SubgroupOptions.Ties.BRESLOW ? ", ties = \"breslow\"" : "";
        String surv = RNames.surv(options.entry(), options.time(), options.event(), options.eventLevels());
        StringBuilder more = new StringBuilder();
        options.covariates().forEach(v -> more.append(" + ").append(RNames.name(v)));
        String strata = RNames.strata(options.strata());
        code.line("cox <- function(terms, data) coxph(as.formula(paste(" + RNames.text(surv + " ~ ") + ", terms, " + RNames.text(strata)
                + ")), data = data" + use.weightsArgument() + use.clusterArgument() + ties + ")");
        code.line("covariates <- " + (options.covariates().isEmpty() ? "character(0)"
                : RNames.texts(options.covariates().stream().map(RNames::name).toList())));
        String level = ", conf.int = " + RNames.number(options.confLevel()) + ")";
        code.line("print(summary(cox(paste(c(\".arm\", covariates), collapse = \" + \"), d)" + level + ")");
        code.line("for (s in " + RNames.texts(VariableRef.names(options.subgroups())) + ") {");
        code.line("  k <- d[!is.na(d[[s]]), ]; k$.s <- factor(k[[s]]); others <- setdiff(covariates, s)");
        code.line("  for (l in levels(k$.s)) {");
        code.line("    b <- k[k$.s == l, ]; vary <- others[vapply(others, function(v) length(unique(b[[v]])) > 1, NA)]");
        code.line("    cat(s, l, \"\\n\"); if (length(unique(b$.arm)) < 2) { cat(\"not estimable\\n\"); next }");
        code.line("    print(summary(cox(paste(c(\".arm\", vary), collapse = \" + \"), b)" + level
                + "$conf.int[1, ])");
        code.line("  }");
        code.line("  if (nlevels(k$.s) < 2) next");
        code.line("  large <- cox(paste(c(\".arm * .s\", others), collapse = \" + \"), k)");
        if (use.isClustered() || use.isWeighted()) {
            code.line("  j <- grep(\"^\\\\.arm:\", names(coef(large))); j <- j[!is.na(coef(large)[j])]; b <- coef(large)[j]; v <- vcov(large)[j, j, drop = FALSE]");
            code.line("  wald <- drop(b %*% solve(v, b)); print(c(chisq = wald, df = length(j), p = pchisq(wald, length(j), lower.tail = "
                    + "FALSE)))");
            if (!use.isClustered()) {
                code.remark("With weights that are all whole numbers and no clusters Cohortium tests the interaction by the "
                        + "likelihood ratio.");
            }
        } else {
            code.line("  print(anova(cox(paste(c(\".arm\", \".s\", others), collapse = \" + \"), k), large))");
        }
        return code.line("}").build();
    }
}
