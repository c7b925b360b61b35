/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** The R code that repeats a response analysis with base R: intervals by formula where R has no function for them. */
final class ResponseR {

    private final ResponseOptions options;
    private final RDesign design;
    private final String level;
    private final RCode.Builder code = RCode.builder();

    ResponseR(ResponseOptions options, CohortDesign design) {
        this.options = options;
        this.design = RDesign.of(design);
        this.level = RNames.number(options.confLevel());
    }

    RCode write(Schema schema) {
        boolean grouped = options.group() != null;
        List<String> needed = new ArrayList<>(List.of(options.response().name()));
        needed.add(VariableRef.nameOrNull(options.group()));
        needed.add(grouped ? VariableRef.nameOrNull(options.strata()) : null);
        code.line(design.completeRows(needed));
        code.line("g <- " + (grouped ? RNames.group(schema, options.group()) : "factor(rep(\"All patients\", nrow(d)))"));
        code.line("z <- qnorm((1 + " + level + ") / 2)");
        code.line("limits <- function(x, n) " + limits(options.interval()));
        if (grouped && !design.isClustered()) {
            difference();
        }
        List<String> response = options.responseLevels();
        outcome(schema, response, "response");
        if (!options.controlLevels().isEmpty()) {
            List<String> both = new ArrayList<>(response);
            options.controlLevels().stream().filter(l -> !both.contains(l)).forEach(both::add);
            outcome(schema, both, "disease control");
        }
        return code.build();
    }

    private void outcome(Schema schema, List<String> levels, String name) {
        code.line("cat(" + RNames.text("\n" + name + "\n") + ")");
        code.line("y <- with(d, " + RNames.event(options.response(), levels) + ")");
        code.line("t <- table(g, factor(y, levels = c(TRUE, FALSE)))");
        code.line("print(t(sapply(rownames(t), function(k) c(n = sum(t[k, ]), events = t[k, 1], rate = t[k, 1] / sum(t[k, ]), "
            + "limits(t[k, 1], sum(t[k, ]))))))");
        if (options.group() == null) {
            return;
        }
        if (design.isClustered()) {
            robust();
        } else {
            code.line("for (k in rownames(t)[-1]) print(compare(t[k, 1], sum(t[k, ]), t[1, 1], sum(t[1, ])))");
        }
        code.line("print(suppressWarnings(chisq.test(t, correct = FALSE))); print(suppressWarnings(chisq.test(t)))");
        code.line("f <- fisher.test(t, workspace = 2e7); print(f)");
        code.line("if (nrow(t) == 2) print(c(mid.p = f$p.value - dhyper(t[1, 1], sum(t[, 1]), sum(t[, 2]), sum(t[1, ])) / 2))");
        if (options.trend()) {
            code.line("print(prop.trend.test(t[, 1], rowSums(t)))");
        }
        if (options.paired()) {
            paired();
        }
        if (options.strata() != null && name.equals("response")) {
            strata(schema);
        }
    }

    private static String limits(ResponseOptions.RateInterval interval) {
        String p = "p <- x / n; ";
        return switch (interval) {
            case CLOPPER_PEARSON -> "binom.test(x, n, conf.level = 2 * pnorm(z) - 1)$conf.int";
            case WILSON -> "suppressWarnings(prop.test(x, n, conf.level = 2 * pnorm(z) - 1, correct = FALSE))$conf.int";
            case WILSON_CONTINUITY -> "suppressWarnings(prop.test(x, n, conf.level = 2 * pnorm(z) - 1))$conf.int";
            case AGRESTI_COULL -> "{ p <- (x + z^2 / 2) / (n + z^2); p + c(-1, 1) * z * sqrt(p * (1 - p) / (n + z^2)) }";
            case JEFFREYS -> "c(if (x == 0) 0 else qbeta(pnorm(-z), x + 0.5, n - x + 0.5), "
                + "if (x == n) 1 else qbeta(pnorm(z), x + 0.5, n - x + 0.5))";
            case WALD -> "{ " + p + "pmax(0, pmin(1, p + c(-1, 1) * z * sqrt(p * (1 - p) / n))) }";
        };
    }

    /** The comparison of two groups: difference by the interval chosen, ratios on the logarithmic scale. */
    private void difference() {
        code.line("compare <- function(a, n, b, m) {").line("  p <- a / n; q <- b / m");
        switch (options.difference()) {
            case NEWCOMBE -> {
                code.line("  w <- function(x, n) suppressWarnings(prop.test(x, n, conf.level = 2 * pnorm(z) - 1, "
                    + "correct = FALSE))$conf.int");
                code.line("  d <- p - q + c(-sqrt((p - w(a, n)[1])^2 + (w(b, m)[2] - q)^2), "
                    + "sqrt((w(a, n)[2] - p)^2 + (q - w(b, m)[1])^2))");
            }
            case MIETTINEN_NURMINEN -> miettinenNurminen();
            case AGRESTI_CAFFO -> {
                code.line("  r <- (a + 1) / (n + 2); s <- (b + 1) / (m + 2)");
                code.line("  d <- pmax(-1, pmin(1, r - s + c(-1, 1) * z * sqrt(r * (1 - r) / (n + 2) + s * (1 - s) / (m + 2))))");
            }
            case WALD -> code.line("  d <- p - q + c(-1, 1) * z * sqrt(p * (1 - p) / n + q * (1 - q) / m)");
        }
        String of = options.ratio() == ResponseOptions.RatioInterval.LOG ? " + c(0, -1, 1) * z * " : " + c(0, NA, NA) * ";
        code.line("  rbind(difference = c(p - q, d), risk.ratio = exp(log(p / q)" + of + "sqrt(1 / a - 1 / n + 1 / b - 1 / m)),");
        code.line("    odds.ratio = exp(log(a * (m - b) / (b * (n - a)))" + of
            + "sqrt(1 / a + 1 / (n - a) + 1 / b + 1 / (m - b))))");
        code.line("}");
        if (options.ratio() == ResponseOptions.RatioInterval.SCORE) {
            code.remark("R has no score limits of ratios without further packages, so that ratios stand without limits here.");
        }
    }

    /** The difference at which the score statistic of Miettinen and Nurminen is z, by their closed form of the restricted risk. */
    private void miettinenNurminen() {
        code.line("  score <- function(d) {").line("    N <- n + m; x <- a + b");
        code.line("    l2 <- (n + 2 * m) * d - N - x; l1 <- (m * d - N - 2 * b) * d + x; l0 <- b * d * (1 - d)");
        code.line("    v <- l2^3 / (27 * N^3) - l1 * l2 / (6 * N^2) + l0 / (2 * N)");
        code.line("    u <- ifelse(v < 0, -1, 1) * sqrt(max(0, l2^2 / (9 * N^2) - l1 / (3 * N)))");
        code.line("    s <- 2 * u * cos((pi + acos(max(-1, min(1, v / u^3)))) / 3) - l2 / (3 * N)");
        code.line("    s <- max(0, min(1, s)); r <- max(0, min(1, s + d))");
        code.line("    (p - q - d) / sqrt((r * (1 - r) / n + s * (1 - s) / m) * N / (N - 1))").line("  }");
        code.line("  d <- c(if (p - q <= -1) -1 else uniroot(function(d) score(d) - z, c(-1 + 1e-9, p - q), tol = 1e-12)$root,");
        code.line("    if (p - q >= 1) 1 else uniroot(function(d) score(d) + z, c(p - q, 1 - 1e-9), tol = 1e-12)$root)");
    }

    /** Differences and ratios with the variance robust to the sets, by the sums of each set's deviations. */
    private void robust() {
        code.line("w <- " + (design.isWeighted() ? "d$" + RNames.name(design.weights()) : "rep(1, nrow(d))"));
        code.line("p <- sapply(levels(g), function(k) weighted.mean(y[g == k], w[g == k]))");
        code.line("u <- sapply(levels(g), function(k) rowsum((g == k) * w * (y - p[[k]]) / sum(w[g == k]), d$"
            + RNames.name(design.cluster()) + "))");
        code.line("V <- crossprod(matrix(u, ncol = nlevels(g)))");
        code.line("robust <- function(k, b, f) { h <- f(p[c(k, 1)]); s <- sqrt(drop(h %*% V[c(k, 1), c(k, 1)] %*% h)); "
            + "b + c(0, -1, 1) * z * s }");
        code.line("for (k in seq_along(p)[-1]) print(rbind(difference = robust(k, p[[k]] - p[[1]], function(q) c(1, -1)),");
        code.line("  risk.ratio = exp(robust(k, log(p[[k]] / p[[1]]), function(q) c(1, -1) / q)),");
        code.line("  odds.ratio = exp(robust(k, qlogis(p[[k]]) - qlogis(p[[1]]), function(q) c(1, -1) / (q * (1 - q))))))");
        code.remark("The tests of R below do not know of the matched sets.");
    }

    private void paired() {
        if (!design.isClustered()) {
            return;
        }
        code.line("both <- tapply(y, list(d$" + RNames.name(design.cluster()) + ", g), any)");
        code.line("m <- table(factor(both[, 1], c(FALSE, TRUE)), factor(both[, 2], c(FALSE, TRUE))); print(m)");
        code.line("print(mcnemar.test(m)); print(mcnemar.test(m, correct = FALSE)); print(binom.test(m[1, 2], m[1, 2] + m[2, 1]))");
    }

    private void strata(Schema schema) {
        if (design.isClustered() || design.isWeighted()) {
            return;
        }
        code.line("s <- table(factor(g, rev(levels(g))), factor(y, levels = c(TRUE, FALSE)), " + RNames.group(schema, options.strata())
            + ")");
        code.line("print(mantelhaen.test(s, correct = FALSE, conf.level = " + level + "))");
        code.remark("Base R has no Breslow-Day test: it is DescTools::BreslowDayTest, with Tarone's correction if asked.");
    }
}
