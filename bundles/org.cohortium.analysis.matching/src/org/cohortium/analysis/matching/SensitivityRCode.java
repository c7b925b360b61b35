/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** Rosenbaum bounds in base R, the formulas written out. */
final class SensitivityRCode {

    private SensitivityRCode() {
    }

    /** @param set the column of the matched sets */
    static RCode of(Schema schema, SensitivityOptions options, String set) {
        RCode.Builder code = RCode.builder();
        List<String> needed = new ArrayList<>(options.needed());
        if (!needed.contains(set)) {
            needed.add(set);
        }
        MatchingRCode.groups(code, schema, options.exposure(), needed);
        boolean number = options.kind() == EffectOptions.Kind.NUMBER;
        String outcome = RNames.name(options.outcome());
        code.line("sets <- split(d, as.character(d$" + RNames.name(set) + "))");
        code.line("sets <- Filter(function(s) " + (number ? "sum(s$.exposed) %in% c(1, nrow(s) - 1) && " : "")
            + "any(s$.exposed == 1) && any(s$.exposed == 0), sets)");
        if (number) {
            numbers(code, outcome);
        } else {
            events(code, options);
        }
        code.line("gamma <- " + RNames.numbers(options.gammas().stream().sorted().distinct().toList()));
        code.line("cbind(gamma, lower = sapply(gamma, lower), upper = sapply(gamma, upper))");
        code.line("alpha <- " + RNames.number(options.level()));
        code.line("if (upper(1) <= alpha) uniroot(function(g) upper(g) - alpha, c(1, 2), extendInt = \"upX\", tol = 1e-10)$root  # largest gamma");
        return code.build();
    }

    private static void numbers(RCode.Builder code, String outcome) {
        code.line("y <- lapply(sets, function(s) s$" + outcome + ")");
        code.line("z <- lapply(sets, function(s) s$.exposed)");
        code.line("if (all(lengths(y) == 2)) {  # Wilcoxon's signed rank statistic of pairs");
        code.line("  difference <- mapply(function(y, z) y[z == 1] - y[z == 0], y, z)");
        code.line("  difference <- difference[difference != 0]; r <- rank(abs(difference))");
        code.line("  t <- max(sum(r[difference > 0]), sum(r[difference < 0]))");
        code.line("  tail <- function(p) pnorm((t - p * sum(r)) / sqrt(p * (1 - p) * sum(r^2)), lower.tail = FALSE)");
        code.line("  upper <- function(g) tail(g / (1 + g)); lower <- function(g) tail(1 / (1 + g))");
        code.line("} else {  # aligned ranks; of a set with one that is not exposed, less the rank of that one");
        code.line("  a <- unlist(lapply(y, function(v) v - mean(v))); a <- round(a / max(abs(a)) * 1e10)  # ties in spite of rounding");
        code.line("  r <- split(rank(a), rep(seq_along(y), lengths(y)))");
        code.line("  q <- mapply(function(r, z) if (sum(z) == 1) r else -r, r, z, SIMPLIFY = FALSE)");
        code.line("  t <- sum(mapply(function(q, z) if (sum(z) == 1) q[z == 1] else q[z == 0], q, z))");
        code.line("  more <- t >= sum(sapply(q, mean))");
        code.line("  extreme <- function(q, g, largest) {");
        code.line("    q <- sort(q, decreasing = !largest); n <- length(q)");
        code.line("    m <- sapply(seq_len(n - 1), function(k) { w <- rep(c(1, g), c(k, n - k)); sum(w * q) / sum(w) })");
        code.line("    v <- sapply(seq_len(n - 1), function(k) { w <- rep(c(1, g), c(k, n - k)); sum(w * q^2) / sum(w) }) - m^2");
        code.line("    k <- order(if (largest) -m else m, -v)[1]; c(m[k], v[k])");
        code.line("  }");
        code.line("  tail <- function(g, largest) {");
        code.line("    e <- sapply(q, extreme, g, more == largest); dev <- (t - sum(e[1, ])) / sqrt(sum(e[2, ]))");
        code.line("    pnorm(dev, lower.tail = !more)");
        code.line("  }");
        code.line("  upper <- function(g) tail(g, TRUE); lower <- function(g) tail(g, FALSE)");
        code.line("}");
    }

    private static void events(RCode.Builder code, SensitivityOptions options) {
        String event = RNames.event(options.outcome(), options.eventLevels());
        if (options.kind() == EffectOptions.Kind.SURVIVAL) {
            String time = RNames.name(options.time());
            code.remark("The event is to have it first of those of the set who were still followed.");
            code.line("sets <- lapply(sets, function(s) {");
            code.line("  event <- with(s, " + event + "); first <- if (any(event)) min(s$" + time + "[event]) else Inf");
            code.line("  s$.event <- as.numeric(event & s$" + time + " == first); s[s$" + time + " >= first, ]");
            code.line("})");
        } else {
            code.line("sets <- lapply(sets, function(s) { s$.event <- as.numeric(with(s, " + event + ")); s })");
        }
        code.line("n <- sapply(sets, nrow); m <- sapply(sets, function(s) sum(s$.exposed))");
        code.line("events <- sapply(sets, function(s) sum(s$.event)); both <- sapply(sets, function(s) sum(s$.exposed * s$.event))");
        code.line("use <- n > 0 & m > 0 & m < n & events > 0 & events < n");
        code.line("n <- n[use]; m <- m[use]; events <- events[use]; t <- sum(both[use]); more <- t >= sum(m * events / n)");
        code.line("tail <- function(odds) {  # sum of extended hypergeometric numbers; of pairs a binomial");
        code.line("  if (all(n == 2)) {");
        code.line("    p <- odds / (1 + odds)");
        code.line("    return(if (more) pbinom(t - 1, length(n), p, lower.tail = FALSE) else pbinom(t, length(n), p))");
        code.line("  }");
        code.line("  total <- 1; least <- 0");
        code.line("  for (s in seq_along(n)) {");
        code.line("    a <- max(0, m[s] + events[s] - n[s]):min(m[s], events[s])");
        code.line("    p <- lchoose(events[s], a) + lchoose(n[s] - events[s], m[s] - a) + a * log(odds); p <- exp(p - max(p)); p <- p / sum(p)");
        code.line("    least <- least + a[1]; sum <- numeric(length(total) + length(p) - 1)");
        code.line("    for (k in seq_along(p)) { i <- k - 1 + seq_along(total); sum[i] <- sum[i] + p[k] * total }");
        code.line("    total <- sum");
        code.line("  }");
        code.line("  values <- least + seq_along(total) - 1; sum(total[if (more) values >= t else values <= t])");
        code.line("}");
        code.line("upper <- function(g) tail(if (more) g else 1 / g); lower <- function(g) tail(if (more) 1 / g else g)");
    }
}
