/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** The weighting in R: base R for the weights, the package survival for the outcome. */
final class WeightingRCode {

    private WeightingRCode() {
    }

    /** The code, or null where base R has no counterpart. */
    static RCode of(Schema schema, WeightingOptions options) {
        if (options.source() == WeightingOptions.Source.BALANCING) {
            return null;
        }
        RCode.Builder code = RCode.builder();
        if (options.hasOutcome()) {
            code.library("survival");
        }
        String group = ".exposed";
        if (options.everyLevel()) {
            arms(code, options.treatment(), options.controlLevels(), options.needed());
            group = ".arm";
        } else {
            MatchingRCode.groups(code, schema, options.exposure(), options.needed());
        }
        String terms = RNames.terms(options.covariates(), options.interactions());
        if (options.source() == WeightingOptions.Source.ENTROPY) {
            entropy(code, options, group, terms);
        } else if (options.everyLevel()) {
            several(code, options, terms);
        } else {
            score(code, options, terms);
        }
        if (options.truncation() != null) {
            code.line("q <- quantile(d$.w, c(" + RNames.number(options.truncation() / 100) + ", "
                + RNames.number(1 - options.truncation() / 100) + "))");
            code.line("d$.w <- pmin(pmax(d$.w, q[1]), q[2])");
        }
        code.line("tapply(d$.w, d$" + group + ", function(w) sum(w)^2 / sum(w^2))  # effective sizes");
        if (options.everyLevel()) {
            balance(code, options);
        }
        if (options.hasOutcome()) {
            String response = RNames.surv(null, options.time(), options.event(), options.eventLevels());
            code.line("summary(coxph(" + response + " ~ " + group + ", data = d, weights = .w, robust = TRUE))");
            code.line("survfit(" + response + " ~ " + group + ", data = d, weights = .w, robust = TRUE)");
            if (options.errors() != WeightingOptions.Errors.ROBUST) {
                code.remark("R's robust errors take the weights as known.");
            }
        }
        return code.build();
    }

    private static String focal(WeightingOptions options) {
        return options.treatedLevels().isEmpty() ? "tail(levels(d$.arm), 1)" : RNames.text(options.treatedLevels().getFirst());
    }

    private static void several(RCode.Builder code, WeightingOptions options, String terms) {
        code.library("nnet");
        code.line("fit <- multinom(.arm ~ " + terms + ", data = d, reltol = 1e-14, maxit = 1000, trace = FALSE)");
        code.line("p <- fitted(fit); if (is.null(dim(p)) || ncol(p) == 1) p <- cbind(1 - p, p)");
        code.line("colnames(p) <- levels(d$.arm)");
        if (options.trim() != null) {
            code.line("keep <- apply(p, 1, min) >= " + RNames.number(options.trim()) + "; d <- d[keep, ]; p <- p[keep, ]");
        }
        code.line("own <- p[cbind(seq_len(nrow(d)), as.integer(d$.arm))]");
        code.line("d$.w <- " + switch (options.population()) {
            case ATT -> "p[, " + focal(options) + "] / own";
            case OVERLAP -> "1 / rowSums(1 / p) / own";
            case MATCHING -> "apply(p, 1, min) / own";
            default -> (options.stabilized() ? "as.vector(prop.table(table(d$.arm))[d$.arm])" : "1") + " / own";
        });
    }

    /** The largest standardized difference of any two groups, by the standard deviations before weighting. */
    private static void balance(RCode.Builder code, WeightingOptions options) {
        List<String> names = new ArrayList<>(ModelTerms.variables(options.covariates(), options.interactions()));
        VariableRef.names(options.balance()).stream().filter(n -> !names.contains(n)).forEach(names::add);
        code.line("x <- do.call(cbind, lapply(d[, " + RNames.texts(names) + ", drop = FALSE], function(v)");
        code.line("  if (is.numeric(v)) v else model.matrix(~ 0 + factor(v))))");
        code.line("variance <- function(v, g) tapply(v, g, if (all(v %in% 0:1)) function(u) mean((u - mean(u))^2) else var)");
        code.line("smd <- function(v, w) {");
        code.line("  m <- tapply(w * v, d$.arm, sum) / tapply(w, d$.arm, sum)");
        code.line("  diff(range(m)) / sqrt(" + (options.population() == WeightingOptions.Population.ATT
            ? "variance(v, d$.arm)[[" + focal(options) + "]]" : "mean(variance(v, d$.arm))") + ")");
        code.line("}");
        code.line("cbind(before = apply(x, 2, smd, 1 + 0 * d$.w), after = apply(x, 2, smd, d$.w))");
    }

    /** Lines that leave the complete rows of all levels, in column .arm, the reference first. */
    static void arms(RCode.Builder code, VariableRef treatment, List<String> reference, List<String> needed) {
        List<String> all = new ArrayList<>(List.of(treatment.name()));
        all.addAll(needed);
        code.line("d <- d[complete.cases(d[, " + RNames.texts(all) + "]), ]");
        String arm = "factor(d$" + RNames.name(treatment) + ")";
        code.line("d$.arm <- " + (reference.isEmpty() ? arm : "relevel(" + arm + ", ref = " + RNames.text(reference.getFirst()) + ")"));
    }

    private static void score(RCode.Builder code, WeightingOptions options, String terms) {
        if (options.score() != null) {
            code.line("p <- d$" + RNames.name(options.score()));
        } else if (options.link() == ScoreLink.FIRTH) {
            code.library("logistf");
            code.line("p <- logistf(.exposed ~ " + terms + ", data = d, pl = FALSE)$predict");
        } else {
            code.line("p <- fitted(glm(.exposed ~ " + terms + ", data = d, family = binomial(\"" + options.link().code() + "\"), "
                + "control = glm.control(epsilon = 1e-14, maxit = 100)))");
        }
        if (options.trim() != null) {
            String a = RNames.number(options.trim());
            code.line("keep <- p >= " + a + " & p <= 1 - " + a + "; d <- d[keep, ]; p <- p[keep]");
        }
        code.line("z <- d$.exposed");
        code.line("d$.w <- " + switch (options.population()) {
            case ATE -> options.stabilized() ? "ifelse(z == 1, mean(z) / p, (1 - mean(z)) / (1 - p))"
                : "ifelse(z == 1, 1 / p, 1 / (1 - p))";
            case ATT -> "ifelse(z == 1, 1, p / (1 - p))";
            case ATC -> "ifelse(z == 1, (1 - p) / p, 1)";
            case OVERLAP -> "ifelse(z == 1, 1 - p, p)";
            case MATCHING -> "pmin(p, 1 - p) / ifelse(z == 1, p, 1 - p)";
        });
    }

    private static void entropy(RCode.Builder code, WeightingOptions options, String group, String terms) {
        code.line("x <- scale(model.matrix(~ " + terms + ", d)[, -1, drop = FALSE])");
        if (options.moments() > 1) {
            code.line("several <- apply(x, 2, function(v) length(unique(v)) > 2)");
            code.line("x <- cbind(x, x[, several]^2" + (options.moments() > 2 ? ", x[, several]^3" : "") + ")");
        }
        String focal = switch (options.population()) {
            case ATT -> options.everyLevel() ? "d$.arm == " + focal(options) : "d$.exposed == 1";
            case ATC -> "d$.exposed == 0";
            default -> "rep(TRUE, nrow(d))";
        };
        code.line("target <- colMeans(x[" + focal + ", , drop = FALSE])");
        code.line("balance <- function(g) {");
        code.line("  m <- sweep(x[g, , drop = FALSE], 2, target)");
        code.line("  f <- function(b) log(mean(exp(m %*% b)))");
        code.line("  s <- function(b) { w <- exp(m %*% b); drop(crossprod(m, w / sum(w))) }");
        code.line("  b <- optim(rep(0, ncol(m)), f, s, method = \"BFGS\", control = list(reltol = 1e-15, maxit = 2000))$par");
        code.line("  w <- exp(m %*% b); drop(w / sum(w)) * sum(g)");
        code.line("}");
        code.line("d$.w <- 1");
        code.line("for (k in unique(d$" + group + ")) { g <- d$" + group + " == k; d$.w[g] <- balance(g) }");
    }
}
