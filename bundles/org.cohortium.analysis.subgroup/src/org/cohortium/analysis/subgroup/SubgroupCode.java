/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;

/** The R code of a subgroup analysis. */
final class SubgroupCode {

    private SubgroupCode() {
    }

    static RCode of(SubgroupOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder().library("survival");
        String exposure = "d$" + RNames.name(options.exposure());
        StringBuilder used = new StringBuilder(RNames.name(options.time()) + ", " + RNames.name(options.event()) + ", "
                + RNames.name(options.exposure()));
        for (List<VariableRef> some : List.of(options.covariates(), options.strata())) {
            some.forEach(v -> used.append(", ").append(RNames.name(v)));
        }
        code.line("d <- droplevels(d[complete.cases(subset(d, select = c(" + used + "))), ])");
        String reference = options.reference() == null || options.reference().isEmpty()
                ? "levels(factor(" + exposure + "))[1]" : RNames.text(options.reference());
        code.line("reference <- " + reference);
        code.line("compared <- " + (options.compared() == null || options.compared().isEmpty()
                ? "setdiff(levels(factor(" + exposure + ")), reference)[1]" : RNames.text(options.compared())));
        code.line("d <- d[" + exposure + " %in% c(reference, compared), ]");
        code.line("d$.arm <- as.integer(" + exposure + " == compared)");
        String weights = options.weights() != null ? ", weights = " + RNames.name(options.weights())
                : design.weights().map(w -> ", weights = " + RNames.name(w)).orElse("");
        String cluster = options.cluster() != null ? ", cluster = " + RNames.name(options.cluster())
                : design.cluster().map(c -> ", cluster = " + RNames.name(c)).orElse("");
        String ties = options.ties() == SubgroupOptions.Ties.BRESLOW ? ", ties = \"breslow\"" : "";
        String surv = RNames.surv(options.entry(), options.time(), options.event(), options.eventLevels());
        StringBuilder more = new StringBuilder();
        options.covariates().forEach(v -> more.append(" + ").append(RNames.name(v)));
        String strata = options.strata().isEmpty() ? ""
                : " + strata(" + String.join(", ", options.strata().stream().map(RNames::name).toList()) + ")";
        code.line("cox <- function(terms, data) coxph(as.formula(paste(" + RNames.text(surv + " ~ ") + ", terms, " + RNames.text(strata)
                + ")), data = data" + weights + cluster + ties + ")");
        code.line("covariates <- " + (options.covariates().isEmpty() ? "character(0)"
                : RNames.texts(options.covariates().stream().map(RNames::name).toList())));
        code.line("summary(cox(paste(c(\".arm\", covariates), collapse = \" + \"), d))");
        code.line("for (s in " + RNames.texts(VariableRef.names(options.subgroups())) + ") {");
        code.line("  k <- d[!is.na(d[[s]]), ]; k$.s <- factor(k[[s]]); others <- setdiff(covariates, s)");
        code.line("  for (l in levels(k$.s)) {");
        code.line("    b <- k[k$.s == l, ]; vary <- others[vapply(others, function(v) length(unique(b[[v]])) > 1, NA)]");
        code.line("    cat(s, l, \"\\n\"); print(summary(cox(paste(c(\".arm\", vary), collapse = \" + \"), b))$conf.int[1, ])");
        code.line("  }");
        code.line("  large <- cox(paste(c(\".arm * .s\", others), collapse = \" + \"), k)");
        boolean robust = !cluster.isEmpty() || !weights.isEmpty();
        if (robust) {
            code.line("  j <- grep(\"^\\\\.arm:\", names(coef(large))); b <- coef(large)[j]; v <- vcov(large)[j, j, drop = FALSE]");
            code.line("  wald <- drop(b %*% solve(v, b)); print(c(chisq = wald, df = length(j), p = pchisq(wald, length(j), lower.tail = "
                    + "FALSE)))");
            code.remark("With weights that are all whole numbers and no clusters Cohortium tests the interaction by the likelihood "
                    + "ratio.");
        } else {
            code.line("  print(anova(cox(paste(c(\".arm\", \".s\", others), collapse = \" + \"), k), large))");
        }
        return code.line("}").build();
    }
}
