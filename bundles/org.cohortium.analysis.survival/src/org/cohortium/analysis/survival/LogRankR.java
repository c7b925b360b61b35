/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.survival.KaplanMeierOptions.Test;

/**
 * The R code of the comparison of groups: by survdiff where it has the test, by the score test of coxph where the variance
 * is robust, else by a function that the code brings along.
 */
final class LogRankR {

    private final KaplanMeierOptions options;
    private final RCode.Builder code;
    private final String response;
    private final String group;
    private final String weights;
    private final String cluster;
    private final String robust;

    LogRankR(KaplanMeierOptions options, RCode.Builder code, String response, String group, String weights, String cluster) {
        this.options = options;
        this.code = code;
        this.response = response;
        this.group = group;
        this.weights = options.paired() ? null : weights;
        this.cluster = cluster;
        this.robust = options.paired() ? "FALSE" : KaplanMeierR.robust(options, weights, cluster);
    }

    void write() {
        if (robust.equals("TRUE")) {
            robust("");
        } else if (robust.equals("FALSE")) {
            independent("");
        } else {
            code.line("if (" + robust + ") {");
            robust("  ");
            code.line("} else {");
            independent("  ");
            code.line("}");
        }
    }

    private List<String> strata() {
        List<String> names = new ArrayList<>();
        if (options.paired()) {
            names.add(RNames.name(CohortDesign.SET_COLUMN));
        }
        options.strata().stream().map(VariableRef::name).map(RNames::name).forEach(names::add);
        return names;
    }

    private String strataTerm() {
        return strata().isEmpty() ? "" : " + strata(" + String.join(", ", strata()) + ")";
    }

    private void robust(String indent) {
        if (options.test() != Test.LOG_RANK) {
            code.remark("R has no robust " + KaplanMeierMethods.testName(options) + " test; shown is the robust log-rank test.");
        }
        if (options.allTests()) {
            code.remark("R has no robust weighted tests beside the log-rank test.");
        }
        String units = cluster != null ? ", cluster = " + cluster : options.entry() != null ? ", cluster = .row" : "";
        String more = (weights == null ? "" : ", weights = " + weights) + units
            + ", robust = TRUE, ties = \"breslow\")";
        code.line(indent + "test <- function(b) {");
        code.line(indent + "  b$" + group + " <- droplevels(factor(b$" + group + "))");
        code.line(indent + "  chisq <- drop(coxph(" + response + " ~ " + group + strataTerm() + ", data = b" + more + "$rscore)");
        code.line(indent + "  c(chisq = chisq, p = pchisq(chisq, nlevels(b$" + group + ") - 1, lower.tail = FALSE))");
        code.line(indent + "}");
        code.line(indent + "print(test(d))");
        if (options.trend()) {
            code.line(indent + "print(c(trend = drop(coxph(" + response + " ~ as.integer(factor(" + group + "))" + strataTerm()
                + ", data = d" + more + "$rscore)))");
        }
        pairwise(indent);
    }

    private void independent(String indent) {
        boolean survdiff = options.entry() == null && weights == null
            && (options.test() == Test.LOG_RANK || options.test() == Test.FLEMING_HARRINGTON && options.q() == 0);
        if (survdiff) {
            String rho = RNames.number(options.test() == Test.FLEMING_HARRINGTON ? options.p() : 0);
            code.line(indent + "print(survdiff(" + response + " ~ " + group + strataTerm() + ", data = d, rho = " + rho + "))");
        }
        boolean pairs = options.pairwise() != KaplanMeierOptions.Pairwise.NONE;
        if (!survdiff || options.trend() || options.allTests() || options.maxCombo() || pairs) {
            function(indent);
            code.line(indent + "test <- function(b) logrank(b, " + weight(options.test(), options.p(), options.q()) + ")");
        }
        if (!survdiff) {
            code.line(indent + "print(test(d)[c(\"chisq\", \"p\")])");
        }
        if (options.allTests()) {
            for (Test kind : Test.values()) {
                if (kind.weight() != null && kind != options.test()) {
                    code.line(indent + "print(logrank(d, " + weight(kind, 0, 0) + ")[c(\"chisq\", \"p\")])  # "
                        + KaplanMeierMethods.testName(kind));
                }
            }
        }
        if (options.trend()) {
            code.line(indent + "t <- test(d); s <- seq_along(t$u); z <- drop(sum(s * t$u) / sqrt(s %*% t$v %*% s))");
            code.line(indent + "print(c(trend = z^2, p = 2 * pnorm(-abs(z))))");
        }
        if (options.maxCombo()) {
            maxCombo(indent);
        }
        pairwise(indent);
    }

    private void function(String indent) {
        code.line(indent + "d$.y <- aeqSurv(with(d, " + response + ")); d$.w <- " + (weights == null ? "1" : "d$" + weights));
        code.line(indent + "d$.stratum <- " + (strata().isEmpty() ? "1"
            : "with(d, interaction(" + String.join(", ", strata()) + ", drop = TRUE))"));
        for (String line : List.of("logrank <- function(b, weight) {",
            "  start <- if (ncol(b$.y) == 3) b$.y[, \"start\"] else rep(-Inf, nrow(b))",
            "  stop <- b$.y[, ncol(b$.y) - 1]; event <- b$.y[, \"status\"] == 1",
            "  g <- droplevels(factor(b$" + group + ")); k <- nlevels(g); u <- numeric(k); v <- matrix(0, k, k)",
            "  for (i in split(seq_len(nrow(b)), b$.stratum, drop = TRUE)) {",
            "    S <- 1; P <- 1  # Kaplan-Meier before, and its relative with n + 1 up to, the time",
            "    for (t in sort(unique(stop[i][event[i]]))) {",
            "      r <- i[start[i] < t & stop[i] >= t]",
            "      n <- as.vector(tapply(b$.w[r], g[r], sum, default = 0))",
            "      d <- as.vector(tapply((b$.w * (event & stop == t))[r], g[r], sum, default = 0))",
            "      N <- sum(n); D <- sum(d); P <- P * (1 - D / (N + 1)); x <- weight(N, S, P); S <- S * (1 - D / N)",
            "      u <- u + x * (d - D * n / N)",
            "      if (N > 1) v <- v + x^2 * D * (N - D) / (N - 1) * (diag(n / N, k) - tcrossprod(n) / N^2)",
            "    }",
            "  }",
            "  chisq <- if (all(v == 0)) NA else drop(u[-1] %*% solve(v[-1, -1], u[-1]))",
            "  list(chisq = chisq, p = pchisq(chisq, k - 1, lower.tail = FALSE), u = u, v = v)",
            "}")) {
            code.line(indent + line);
        }
    }

    private static String weight(Test test, double p, double q) {
        String value = switch (test) {
            case LOG_RANK, NONE -> "1";
            case GEHAN_BRESLOW -> "N";
            case TARONE_WARE -> "sqrt(N)";
            case PETO_PETO -> "P";
            case MODIFIED_PETO_PETO -> "P * N / (N + 1)";
            case FLEMING_HARRINGTON -> "S^" + RNames.number(p) + " * (1 - S)^" + RNames.number(q);
        };
        return "function(N, S, P) " + value;
    }

    private void maxCombo(String indent) {
        code.library("mvtnorm");
        code.remark("pmvnorm integrates at random: the last digits of the p-value of the max-combo test change from run to run.");
        code.line(indent + "if (length(unique(d$" + group + ")) == 2) {");
        code.line(indent + "  e <- rbind(c(0, 0), c(1, 0), c(0, 1), c(1, 1))");
        code.line(indent + "  part <- function(i, j) logrank(d, function(N, S, P) S^((e[i, 1] + e[j, 1]) / 2) * (1 - S)^((e[i, 2] + e[j, 2]) / 2))");
        code.line(indent + "  v <- outer(1:4, 1:4, Vectorize(function(i, j) part(i, j)$v[2, 2]))");
        code.line(indent + "  z <- sapply(1:4, function(i) part(i, i)$u[2]) / sqrt(diag(v)); largest <- max(abs(z))");
        code.line(indent + "  print(c(maxcombo = largest, p = 1 - as.numeric(pmvnorm(rep(-largest, 4), rep(largest, 4), corr = cov2cor(v)))))");
        code.line(indent + "}");
    }

    private void pairwise(String indent) {
        if (options.pairwise() == KaplanMeierOptions.Pairwise.NONE) {
            return;
        }
        String method = switch (options.pairwise()) {
            case NONE, UNADJUSTED -> "none";
            case HOLM -> "holm";
            case HOCHBERG -> "hochberg";
            case BONFERRONI -> "bonferroni";
            case BH -> "BH";
        };
        code.line(indent + "groups <- levels(droplevels(factor(d$" + group + ")))");
        code.line(indent + "if (length(groups) > 2) {");
        code.line(indent + "  pairs <- combn(groups, 2)");
        code.line(indent + "  p <- apply(pairs, 2, function(two) unname(unlist(test(d[d$" + group + " %in% two, ])[\"p\"])))");
        code.line(indent + "  print(data.frame(t(pairs), p, adjusted = p.adjust(p, " + RNames.text(method) + ")))");
        code.line(indent + "}");
    }
}
