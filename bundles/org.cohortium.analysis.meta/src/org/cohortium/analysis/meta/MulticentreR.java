/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;

/** The R code that repeats an effect across centres with survival and metafor. */
final class MulticentreR {

    private final MulticentreOptions o;
    private final RDesign rows;
    private final String terms;
    private final RCode.Builder code = RCode.builder();

    MulticentreR(MulticentreOptions options, CohortDesign design) {
        this.o = options;
        this.rows = RDesign.of(design);
        this.terms = RNames.terms(Stream.concat(Stream.of(o.exposure()), o.covariates().stream()).distinct().toList(), List.of());
    }

    RCode write() {
        code.library("survival").library("metafor");
        List<String> needed = new ArrayList<>();
        needed.add(o.isSurvival() ? VariableRef.nameOrNull(o.time()) : null);
        needed.addAll(List.of(o.event().name(), o.exposure().name(), o.centre().name()));
        needed.addAll(VariableRef.names(o.covariates()));
        code.line(rows.completeRows(needed));
        code.line("d$.centre <- factor(d$" + RNames.name(o.centre()) + ")");
        if (o.isSurvival()) {
            survival();
        } else {
            binary();
        }
        code.line("one <- function(e) { f <- try(suppressWarnings(" + single() + "), silent = TRUE); "
            + "if (inherits(f, \"try-error\")) c(NA, NA) else f }");
        code.line("m <- do.call(rbind, lapply(split(d, d$.centre), one))");
        code.line("m <- m[!is.na(m[, 1]) & m[, 2] > 0 & m[, 2] < 1e3, , drop = FALSE]         # centres with an estimate");
        code.line("f <- rma(m[, 1], m[, 2], method = \"" + o.estimator().rName() + "\", test = \"" + o.adjustment().rName()
            + "\", level = " + RNames.number(100 * o.confLevel()) + ", control = list("
            + (o.estimator() == EstimatorChoice.PAULE_MANDEL ? "tol = 1e-12" : "threshold = 1e-12, maxiter = 5000") + "))");
        code.line("f; predict(f, transf = exp); confint(f)");
        return code.line("forest(f, transf = exp, refline = 1); leave1out(f, transf = exp)").build();
    }

    private void survival() {
        String y = RNames.surv(null, o.time(), o.event(), o.eventLevels());
        String with = ", data = d" + rows.weightsArgument();
        String sets = rows.clusterArgument();
        code.line("coxph(" + y + " ~ " + terms + with + sets + ")                         # centres ignored");
        code.line("coxph(" + y + " ~ " + terms + " + .centre" + with + sets + ")               # fixed effects");
        code.line("coxph(" + y + " ~ " + terms + " + strata(.centre)" + with + sets + ")       # stratified");
        code.line("coxph(" + y + " ~ " + terms + with + ", cluster = .centre)      # robust to clustering");
        code.line("coxph(" + y + " ~ " + terms + " + frailty(.centre, distribution = \"" + o.frailty().rName() + "\")" + with + ")");
        if (rows.isWeighted()) {
            code.remark("R leaves case weights out of part of the variance of a frailty model.");
        }
    }

    private void binary() {
        code.library("sandwich");
        code.line("d$.y <- with(d, as.integer(" + RNames.event(o.event(), o.eventLevels()) + "))");
        code.line("v <- function(g, d) " + variance());
        code.line("g <- " + glm("", "d") + "; coef(g); sqrt(diag(v(g, d)))                  # centres ignored");
        code.line("both <- tapply(d$.y, d$.centre, function(y) length(unique(y)) > 1)");
        code.line("e <- droplevels(d[both[as.character(d$.centre)], ])");
        code.line("g2 <- " + glm(" + .centre", "e") + "; coef(g2); sqrt(diag(v(g2, e)))      # fixed effects");
        if (!rows.isWeighted()) {
            code.line("clogit(.y ~ " + terms + " + strata(.centre), data = d)");
        }
        code.line("sqrt(diag(vcovCL(g, d$.centre, type = \"HC0\", cadjust = FALSE)))         # robust to clustering");
    }

    private String glm(String further, String data) {
        return "glm(.y ~ " + terms + further + ", data = " + data + ", family = " + (rows.isWeighted() ? "quasibinomial" : "binomial")
            + rows.weightsArgument() + ")";
    }

    private String variance() {
        return rows.isClustered() ? "vcovCL(g, d$" + RNames.name(rows.cluster()) + ", type = \"HC0\", cadjust = FALSE)"
            : rows.isWeighted() ? "sandwich(g)" : "vcov(g)";
    }

    /** Estimate and variance of the exposure in one centre. */
    private String single() {
        if (o.isSurvival()) {
            return "{ g <- coxph(" + RNames.surv(null, o.time(), o.event(), o.eventLevels()) + " ~ " + terms + ", data = e"
                + rows.weightsArgument() + rows.clusterArgument() + "); c(coef(g)[1], vcov(g)[1, 1]) }";
        }
        return "{ g <- " + glm("", "e") + "; c(coef(g)[2], v(g, e)[2, 2]) }";
    }
}
