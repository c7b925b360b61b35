/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;
import org.cohortium.numerics.matching.Estimand;

/** The grid of designs as calls of MatchIt, with their balance by hand. */
final class ExplorerRCode {

    private ExplorerRCode() {
    }

    static RCode of(Schema schema, ExplorerOptions options) {
        RCode.Builder code = RCode.builder().library("MatchIt");
        code.remark("MatchIt 4.5.2 or newer is needed: earlier versions do not find the nearest neighbours.");
        MatchingRCode.groups(code, schema, options.exposure(), options.needed());
        String formula = MatchingRCode.formula(options.scoreModel());
        boolean firth = options.link() == ScoreLink.FIRTH;
        if (firth) {
            code.library("logistf");
            code.line("score <- logistf(" + formula + ", data = d, pl = FALSE)$linear.predictors");
        } else {
            code.line("score <- predict(glm(" + formula + ", data = d, family = binomial(" + RNames.text(options.link().code()) + ")))");
        }
        List<String> names = new ArrayList<>(ModelTerms.variables(options.covariates(), options.interactions()));
        for (List<VariableRef> more : List.of(options.balance(), options.exact())) {
            VariableRef.names(more).stream().filter(n -> !names.contains(n)).forEach(names::add);
        }
        code.line("columns <- function(v) {");
        code.line("  if (is.numeric(v)) return(v)");
        code.line("  x <- model.matrix(~ 0 + factor(v)); if (ncol(x) == 2) x[, 2] else x");
        code.line("}");
        code.line("x <- as.matrix(do.call(cbind, lapply(d[, " + RNames.texts(names) + ", drop = FALSE], columns)))");
        boolean treatedLook = options.estimand().value() != Estimand.ATC;
        String focal = treatedLook ? "1" : "0";
        code.line("spread <- apply(x, 2, function(v) {");
        code.line("  f <- v[d$.exposed == " + focal + "]; if (all(v %in% 0:1)) sqrt(mean(f) * (1 - mean(f))) else sd(f)");
        code.line("})");
        code.remark("Where two partners are equally near but for rounding, R may choose the other.");
        code.line("design <- function(method, ratio, caliper) {");
        code.line("  a <- list(" + formula + ", data = d, distance = score, estimand = "
            + RNames.text(options.estimand().value().name()) + ", ratio = ratio,");
        code.line("    method = if (method == \"optimal\") \"optimal\" else \"nearest\""
            + (options.exact().isEmpty() ? ")" : ", exact = ~ " + RNames.terms(options.exact(), List.of()) + ")"));
        code.line("  if (method == \"optimal\") a$tol <- 1e-7 else {");
        code.line("    a$m.order <- " + RNames.text(treatedLook ? "largest" : "smallest")
            + "; a$replace <- method == \"replacement\"");
        code.line("  }");
        code.line("  if (is.finite(caliper)) a$caliper <- caliper");
        code.line("  m <- suppressWarnings(do.call(matchit, a)); w <- m$weights; e <- d$.exposed");
        code.line("  smd <- abs(apply(x, 2, function(v) weighted.mean(v[e == 1], w[e == 1]) - weighted.mean(v[e == 0], w[e == 0])) "
            + "/ spread)");
        code.line("  o <- w[e != " + focal + "]");
        code.line("  data.frame(method, ratio, caliper, n.matched = sum(rowSums(!is.na(m$match.matrix)) > 0),");
        code.line("    pairs = sum(!is.na(m$match.matrix)), ess = sum(o)^2 / sum(o^2), smd.max = max(smd), smd.mean = mean(smd))");
        code.line("}");
        if (options.methods().contains(ExplorerOptions.Method.OPTIMAL)) {
            code.remark("MatchIt ignores the caliper of an optimal match; Cohortium keeps to it: only optimal designs without one "
                + "are repeated.");
        }
        code.line("grid <- expand.grid(caliper = c("
            + String.join(", ", options.calipers().stream().sorted().distinct().map(RNames::number).toList())
            + (options.calipers().isEmpty() ? "" : ", ") + "Inf), ratio = 1:" + options.largestRatio() + ", method = "
            + RNames.texts(options.methods().stream().map(m -> m.name().toLowerCase(Locale.ROOT)).toList())
            + ", stringsAsFactors = FALSE)");
        code.line("grid <- grid[grid$method != \"optimal\" | is.infinite(grid$caliper), ]");
        code.line("options(width = 150)");
        code.line("print(do.call(rbind, Map(design, grid$method, grid$ratio, grid$caliper)), row.names = FALSE)");
        return code.build();
    }
}
