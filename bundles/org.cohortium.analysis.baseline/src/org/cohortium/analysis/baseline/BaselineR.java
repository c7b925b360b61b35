/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.baseline.BaselineOptions.CategoryTest;
import org.cohortium.analysis.baseline.BaselineOptions.FisherP;
import org.cohortium.analysis.baseline.BaselineOptions.NumberTest;
import org.cohortium.analysis.baseline.BaselineOptions.PValues;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** The R code of a baseline table: two functions, one for numbers and one for categories, and a call for each variable. */
final class BaselineR {

    private final Schema schema;
    private final BaselineOptions options;
    private final RCode.Builder code = RCode.builder();
    private final boolean grouped;
    private final boolean weighted;
    private final boolean tested;
    private final String weights;

    BaselineR(Schema schema, BaselineOptions options, CohortDesign design) {
        this.schema = schema;
        this.options = options;
        grouped = options.group() != null;
        weights = design.weights().orElse(null);
        weighted = weights != null;
        tested = grouped && (options.pValues() == PValues.ALWAYS
            || options.pValues() == PValues.AUTO && !design.isMatched());
    }

    RCode write() {
        if (grouped) {
            code.line("d <- d[!is.na(d$" + RNames.name(options.group()) + "), ]");
        }
        code.line("g <- " + (grouped ? RNames.group(schema, options.group()) : "factor(rep(\"All patients\", nrow(d)))"));
        code.line("w <- " + (weighted ? "d$" + RNames.name(weights) : "rep(1, nrow(d))"));
        if (weighted) {
            code.remark("Quartiles take no weights here, and tests are left out where the weights differ.");
        }
        code.line("variance <- function(x, w) sum(w * (x - weighted.mean(x, w))^2) * sum(w) / (sum(w)^2 - sum(w^2))");
        code.line("pairwise <- function(h, f) mean(combn(levels(h), 2, function(k) f(h == k[1], h == k[2])))");
        code.line("by.median <- function(x) {").line("  x <- x[!is.na(x)]")
            .line("  abs(mean((x - mean(x))^3) / mean((x - mean(x))^2)^1.5) > 1").line("}");
        difference();
        numbers();
        categories();
        code.line("describe <- function(x, median = by.median(x), few = 4) if (is.numeric(x) && length(unique(x[!is.na(x)])) > few)");
        code.line("  numbers(x, median) else categories(x)");
        options.variables().forEach(this::call);
        return code.build();
    }

    private void call(VariableRef variable) {
        String x = "d$" + RNames.name(variable);
        boolean fixed = options.byMean().contains(variable) || options.byMedian().contains(variable);
        String median = switch (options.summary()) {
            case MEAN -> options.byMedian().contains(variable) ? "TRUE" : "FALSE";
            case MEDIAN -> options.byMean().contains(variable) ? "FALSE" : "TRUE";
            case AUTO -> !fixed ? "" : options.byMedian().contains(variable) ? "TRUE" : "FALSE";
        };
        code.line("cat(" + RNames.text("\n" + variable.name() + "\n") + ")");
        if (options.asCategory().contains(variable)) {
            code.line("categories(" + x + ")");
        } else {
            code.line("describe(" + x + (median.isEmpty() ? "" : ", median = " + median) + (fixed ? ", few = 0" : "") + ")");
        }
    }

    private void difference() {
        if (!grouped || !options.smd()) {
            return;
        }
        code.library("MASS");
        code.line("smd <- function(x, w, h, ranks) pairwise(h, function(a, b) {");
        code.line("  if (ranks) x[a | b] <- rank(x[a | b])");
        String scale = switch (options.smdDenominator()) {
            case MEAN_VARIANCE -> "(variance(x[a], w[a]) + variance(x[b], w[b])) / 2";
            case POOLED -> "((sum(a) - 1) * variance(x[a], w[a]) + (sum(b) - 1) * variance(x[b], w[b])) / (sum(a) + sum(b) - 2)";
            case FIRST_GROUP -> "{ f <- if (ranks) a else h == levels(h)[1]; variance(x[f], w[f]) }";
        };
        code.line("  v <- " + scale);
        code.line("  abs(weighted.mean(x[a], w[a]) - weighted.mean(x[b], w[b])) / sqrt(v)");
        code.line("})");
        code.line("smd.levels <- function(x, w, h) pairwise(h, function(a, b) {");
        code.line("  p <- prop.table(tapply(w[a], x[a], sum, default = 0))[-1]");
        code.line("  q <- prop.table(tapply(w[b], x[b], sum, default = 0))[-1]");
        code.line("  s <- (diag(p, length(p)) - outer(p, p) + diag(q, length(q)) - outer(q, q)) / 2");
        code.line("  sqrt(drop((p - q) %*% ginv(s) %*% (p - q)))");
        code.line("})");
        if (weighted && options.smdMedians() == BaselineOptions.MedianDifference.RANKS) {
            code.remark("Ranks are taken without weights here.");
        }
    }

    private void numbers() {
        code.line("numbers <- function(x, median) {");
        code.line("  ok <- !is.na(x); x <- as.numeric(x[ok]); w <- w[ok]; h <- droplevels(g[ok])");
        code.line("  cat(\"missing\", sum(!ok), \"\\n\")");
        code.line("  for (k in c(list(NULL), levels(h))) {");
        code.line("    i <- if (is.null(k)) rep(TRUE, length(x)) else h == k");
        code.line("    print(c(n = sum(i), mean = weighted.mean(x[i], w[i]), sd = sqrt(variance(x[i], w[i])),");
        code.line("      quantile(x[i], c(0.25, 0.5, 0.75), type = " + options.quartiles().type() + "), range = range(x[i])))");
        code.line("  }");
        if (tested) {
            code.line("  if (nlevels(h) > 1" + (weighted ? " && length(unique(w)) == 1" : "") + ") print(" + numberTest() + ")");
        }
        if (grouped && options.smd()) {
            code.line("  if (nlevels(h) > 1) cat(\"SMD\", format(smd(x, w, h, "
                + (options.smdMedians() == BaselineOptions.MedianDifference.RANKS ? "median" : "FALSE") + "), digits = 15), \"\\n\")");
        }
        code.line("}");
    }

    private String numberTest() {
        String rank = "(if (nlevels(h) == 2) wilcox.test(x ~ h" + switch (options.rankTest()) {
            case CORRECTED -> ", exact = FALSE";
            case UNCORRECTED -> ", exact = FALSE, correct = FALSE";
            case EXACT -> ", exact = length(x) <= " + BaselineTests.MOST_EXACT;
            case AS_R -> "";
        } + ") else kruskal.test(x, h))";
        if (options.rankTest() == BaselineOptions.RankTest.EXACT) {
            code.remark("wilcox.test is not exact with ties; wilcox_test of the package coin is.");
        }
        NumberTest test = options.numberTest();
        if (test == NumberTest.RANK) {
            return rank;
        }
        String equal = test == NumberTest.EQUAL_VARIANCE || test == NumberTest.AUTO_EQUAL_VARIANCE ? "TRUE" : "FALSE";
        String mean = "if (nlevels(h) == 2) t.test(x ~ h, var.equal = " + equal + ") else oneway.test(x ~ h, var.equal = "
            + equal + ")";
        return test == NumberTest.AUTO || test == NumberTest.AUTO_EQUAL_VARIANCE ? "if (median) " + rank + " else " + mean
            : mean;
    }

    private void categories() {
        code.line("categories <- function(x) {");
        code.line("  ok <- !is.na(x); x <- factor(x[ok]); w <- w[ok]; h <- droplevels(g[ok])");
        code.line("  cat(\"missing\", sum(!ok), \"\\n\")");
        code.line("  counts <- xtabs(w ~ x + h); print(counts); print(prop.table(counts, 2))");
        if (tested) {
            code.line("  if (min(dim(counts)) > 1" + (weighted ? " && length(unique(w)) == 1" : "") + ") {");
            CategoryTest test = options.categoryTest();
            boolean corrected = test == CategoryTest.YATES || test == CategoryTest.AUTO_YATES;
            boolean auto = test == CategoryTest.AUTO || test == CategoryTest.AUTO_YATES;
            code.line("    counts <- table(x, h)");
            String chi = "suppressWarnings(chisq.test(counts, correct = " + (corrected ? "TRUE" : "FALSE") + "))";
            if (test != CategoryTest.FISHER) {
                code.line("    test <- " + chi);
            }
            if (auto || test == CategoryTest.FISHER) {
                code.line("    " + (auto ? "if (any(test$expected < 5)) " : "") + "test <- fisher.test(counts, workspace = 2e7)");
            }
            if ((auto || test == CategoryTest.FISHER) && options.fisherP() == FisherP.MID_P) {
                code.line("    if (grepl(\"Fisher\", test$method) && all(dim(counts) == 2)) test$p.value <- test$p.value -");
                code.line("      dhyper(counts[1, 1], sum(counts[, 1]), sum(counts[, 2]), sum(counts[1, ])) / 2  # mid-p");
            }
            code.line("    print(test)").line("  }");
        }
        if (grouped && options.smd()) {
            code.line("  if (nlevels(h) > 1) cat(\"SMD\", format(smd.levels(x, w, h), digits = 15), \"\\n\")");
        }
        code.line("}");
    }
}
