/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;

/** The R code that repeats a multiple imputation with mice. */
final class ImputationR {

    private ImputationR() {
    }

    static RCode code(Schema schema, ImputationOptions o) {
        RCode.Builder code = RCode.builder().library("mice").library("survival");
        code.remark("The random draws differ, so that results agree within their Monte Carlo standard errors only.");
        List<String> needed = new ArrayList<>();
        if (o.isSurvival()) {
            needed.add(o.time().name());
        }
        needed.add(o.event().name());
        if (o.isSurvival() && o.strata() != null) {
            needed.add(o.strata().name());
        }
        boolean matching = o.design() != ImputationOptions.Design.NONE;
        if (matching) {
            needed.add(o.exposure().name());
        }
        code.line("d <- d[complete.cases(d[, " + RNames.texts(needed) + ", drop = FALSE]), ]");
        String event = RNames.event(o.event(), o.eventLevels());
        code.line("d$.event <- with(d, as.integer(" + event + "))");
        Set<String> variables = new LinkedHashSet<>(VariableRef.names(o.terms()));
        variables.addAll(VariableRef.names(o.auxiliary()));
        if (o.isSurvival() && o.strata() != null) {
            variables.add(o.strata().name());
        }
        List<String> columns = new ArrayList<>(variables);
        columns.add(".event");
        if (o.isSurvival()) {
            code.line("d$.hazard <- nelsonaalen(d, " + RNames.name(o.time()) + ", .event)");
            columns.add(".hazard");
        }
        code.line("v <- d[, " + RNames.texts(columns) + "]");
        String arguments = "m = " + o.imputations() + ", maxit = " + o.iterations() + ", seed = "
            + (o.seed() == null ? 1 : o.seed()) + (o.numeric() == ImputationOptions.Numeric.PMM ? ", donors = " + o.donors()
                : ", defaultMethod = c(\"norm\", \"logreg\", \"polyreg\", \"polr\")") + ", printFlag = FALSE";
        code.line("imp <- mice(v, " + arguments + ")");
        code.line("sets <- complete(imp, \"all\")");
        String terms = RNames.terms(matching && !o.adjusted() ? List.of(o.exposure()) : o.terms(), List.of());
        String response = o.isSurvival() ? "Surv(.time, .event)" : ".event";
        String strata = o.isSurvival() && o.strata() != null ? " + strata(" + RNames.name(o.strata()) + ")" : "";
        String time = o.isSurvival() ? "x$.time <- d$" + RNames.name(o.time()) + "; " : "";
        if (matching) {
            matching(code, o, response, terms + strata, time);
        } else {
            code.line("one <- function(x) { " + time + (o.isSurvival() ? "coxph(" + response + " ~ " + terms + strata
                + ", data = x)" : "glm(" + response + " ~ " + terms + ", data = x, family = binomial)") + " }");
        }
        code.line("fits <- lapply(sets, one)");
        code.line("summary(pool(as.mira(fits)), conf.int = TRUE, conf.level = " + RNames.number(o.confLevel())
            + ", exponentiate = TRUE)");
        code.line("pool(as.mira(fits))$pooled[, c(\"term\", \"ubar\", \"b\", \"riv\", \"lambda\", \"fmi\")]");
        code.line("plot(imp); densityplot(imp)");
        if (o.shifted() != null && !o.shifts().isEmpty()) {
            tipping(code, schema, o, arguments);
        }
        return code.build();
    }

    /** The same with shifted imputations; mice can add to numbers only. */
    private static void tipping(RCode.Builder code, Schema schema, ImputationOptions o, String arguments) {
        if (schema.find(o.shifted().name()).map(v -> v.kind() != ColumnKind.NUMBER).orElse(true)) {
            code.remark("Shifts of the log odds of a category are not repeated in R: mice can add to imputed numbers only.");
            return;
        }
        code.line("for (delta in " + RNames.numbers(o.shifts()) + ") {");
        code.line("  post <- imp$post; post[" + RNames.text(o.shifted().name())
            + "] <- paste(\"imp[[j]][, i] <- imp[[j]][, i] +\", delta)");
        code.line("  sets <- complete(mice(v, " + arguments + ", post = post), \"all\")");
        if (o.design() == ImputationOptions.Design.ACROSS) {
            code.line("  lp <- rowMeans(sapply(sets, score))");
        }
        code.line("  print(delta); print(summary(pool(as.mira(lapply(sets, one))), conf.int = TRUE, conf.level = "
            + RNames.number(o.confLevel()) + ", exponentiate = TRUE)[1, ])").line("}");
    }

    private static void matching(RCode.Builder code, ImputationOptions o, String response, String right, String time) {
        code.library("MatchIt");
        code.remark("MatchIt 4.5.2 or newer is needed: earlier versions do not find the nearest neighbours and exceed the caliper.");
        List<VariableRef> covariates = o.covariates().stream().filter(v -> !v.equals(o.exposure())).toList();
        String caliper = o.caliper() == null ? "" : ", caliper = " + RNames.number(o.caliper());
        String base = "as.integer(x$" + RNames.name(o.exposure()) + " == max(if (is.factor(x$" + RNames.name(o.exposure())
            + ")) levels(x$" + RNames.name(o.exposure()) + ")[2] else x$" + RNames.name(o.exposure()) + "))";
        code.line("score <- function(x) { x$.t <- " + base + "; glm(.t ~ " + RNames.terms(covariates, List.of())
            + ", data = x, family = binomial)$linear.predictors }");
        if (o.design() == ImputationOptions.Design.ACROSS) {
            code.line("lp <- rowMeans(sapply(sets, score))");
        }
        code.line("one <- function(x) { " + time + "x$.t <- " + base + "; x$.lp <- "
            + (o.design() == ImputationOptions.Design.ACROSS ? "lp" : "score(x)") + "; m <- match.data(matchit(.t ~ "
            + RNames.terms(covariates, List.of()) + ", data = x, distance = x$.lp, ratio = " + o.ratio() + caliper + ")); "
            + (o.isSurvival() ? "coxph(" + response + " ~ " + right + ", data = m, weights = weights, cluster = subclass, robust = TRUE) }"
                : "glm(" + response + " ~ " + right + ", data = m, weights = weights, family = quasibinomial) }"));
        if (!o.isSurvival()) {
            code.remark("The standard errors of the matched logistic model are robust to clustering within matched sets here.");
        }
    }
}
