/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;

/** The performance of predictions in R: survival, riskRegression, pROC and rms, and by hand where rows have weights or sets. */
final class PerformanceRCode {

    private static final String PRINT = "print(as.data.frame(s$AUC$score), digits = 10); "
            + "print(as.data.frame(s$Brier$score), digits = 10); print(s)";

    private final PerformanceOptions options;
    private final RSample sample;
    private final RCode.Builder code = RCode.builder();

    /** Expressions of the scores, of the models' names in R, of the risks at the first time. */
    private final List<String> scores = new ArrayList<>();
    private final List<String> fits = new ArrayList<>();
    private final List<String> risks = new ArrayList<>();

    private PerformanceRCode(PerformanceOptions options, CohortDesign design) {
        this.options = options;
        this.sample = RSample.of(design);
    }

    static RCode of(PerformanceOptions options, CohortDesign design) {
        PerformanceRCode r = new PerformanceRCode(options, design);
        return options.isSurvival() ? r.survival() : r.binary();
    }

    private void complete() {
        List<String> all = new ArrayList<>();
        if (options.isSurvival()) {
            all.add(options.time().name());
        }
        all.add(options.event().name());
        all.addAll(VariableRef.names(options.risks()));
        all.addAll(VariableRef.names(options.scores()));
        options.models().forEach(m -> all.addAll(VariableRef.names(m)));
        if (isCox()) {
            all.addAll(VariableRef.names(options.censoringCovariates()));
        }
        code.line(sample.design().completeRows(all));
        code.line("d$.e <- as.integer(with(d, " + RNames.event(options.event(), options.eventLevels()) + "))");
        if (!sample.isPlain()) {
            code.line("d$.w <- " + sample.weightsOf("d"));
        }
    }

    private boolean isCox() {
        return options.isSurvival() && options.censoring() == PerformanceOptions.Censoring.COX;
    }

    private RCode survival() {
        code.library("survival");
        if (isCox() && sample.isPlain()) {
            code.remark("Score's standard errors count the estimation of the censoring model; Cohortium takes its weights as known.");
        }
        complete();
        code.line("d$.t <- d[[" + RNames.text(options.time().name()) + "]]");
        code.line("times <- " + RNames.numbers(options.times().stream().sorted().distinct().toList()));
        for (VariableRef v : options.risks()) {
            scores.add("d[[" + RNames.text(v.name()) + "]]");
            risks.add("d[[" + RNames.text(v.name()) + "]]");
            code.remark("The risks of " + v.name() + " belong to the first time only.");
        }
        options.scores().forEach(v -> scores.add("d[[" + RNames.text(v.name()) + "]]"));
        for (int k = 0; k < options.models().size(); k++) {
            String name = "fit" + (char) ('A' + k);
            code.line(name + " <- coxph(Surv(.t, .e) ~ " + RNames.terms(options.models().get(k), List.of())
                    + ", data = d" + sample.arguments() + ", x = TRUE, y = TRUE)");
            scores.add("predict(" + name + ")");
            fits.add(name);
            risks.add("1 - as.vector(summary(survfit(" + name + ", newdata = d, se.fit = FALSE), times = times[1])$surv)");
        }
        code.line("lp <- list(" + String.join(", ", scores) + ")");
        String tau = options.tau() == null ? "" : ", ymax = " + RNames.number(options.tau());
        code.line("for (p in lp) {");
        code.line("  d$.p <- p");
        code.line("  print(concordance(Surv(.t, .e) ~ .p, data = d, reverse = TRUE" + sample.arguments() + tau + "))");
        code.line("  print(concordance(Surv(.t, .e) ~ .p, data = d, reverse = TRUE, timewt = \"n/G2\"" + sample.arguments() + tau + "))");
        code.line("}");
        if (sample.isPlain()) {
            score();
        } else {
            weighted();
        }
        calibration();
        return code.build();
    }

    private void score() {
        code.library("riskRegression");
        if (!fits.isEmpty()) {
            code.line("royston(fitA)");
        }
        String weights = isCox() ? "~ " + RNames.terms(options.censoringCovariates(), List.of()) + ", cens.model = \"cox\""
                : "~ 1, cens.model = \"km\"";
        List<String> judged = new ArrayList<>();
        for (int k = 0; k < fits.size(); k++) {
            judged.add(RNames.text(options.modelNames().get(k)) + " = " + fits.get(k));
        }
        if (!judged.isEmpty()) {
            code.line("s <- Score(list(" + String.join(", ", judged) + "), formula = Surv(.t, .e) " + weights
                    + ", data = d, times = times, metrics = c(\"auc\", \"brier\"), summary = \"ipa\")");
            code.line(PRINT);
        }
        for (VariableRef v : options.risks()) {
            code.line("s <- Score(list(" + RNames.name(v) + " = d[[" + RNames.text(v.name()) + "]]), formula = Surv(.t, .e) " + weights
                    + ", data = d, times = times[1], metrics = c(\"auc\", \"brier\"), summary = \"ipa\")");
            code.line(PRINT);
        }
    }

    /** AUC and Brier score by their definitions, since Score knows no case weights. */
    private void weighted() {
        code.remark("riskRegression knows no case weights and no matched sets: AUC and Brier score are written out. Their standard "
                + "errors in Cohortium, by the infinitesimal jackknife over sets, have no counterpart here.");
        if (isCox()) {
            code.remark("The weights for censoring are by Kaplan-Meier here; Cohortium takes them from the Cox model.");
        }
        code.line("g <- survfit(Surv(.t + 1e-9 * (1 - .e), .e == 0) ~ 1, data = d, weights = .w, timefix = FALSE)   # events first");
        code.line("G <- function(t) c(1, g$surv)[findInterval(t, g$time, left.open = TRUE) + 1]");
        code.line("ipcw <- function(t) d$.w * ifelse(d$.t > t, 1 / G(t + 2e-9), ifelse(d$.e == 1, 1 / G(d$.t), 0))");
        code.line("auc <- function(p, t) { k <- ipcw(t); i <- d$.t <= t & d$.e == 1; j <- d$.t > t");
        code.line("  sum(outer(k[i], k[j]) * (outer(p[i], p[j], \">\") + outer(p[i], p[j], \"==\") / 2)) / (sum(k[i]) * sum(k[j])) }");
        code.line("brier <- function(r, t) sum(ipcw(t) * (r - (d$.t <= t))^2) / sum(d$.w)");
        code.line("for (t in times) print(sapply(lp, auc, t = t))");
        if (!risks.isEmpty()) {
            code.line("sapply(list(" + String.join(", ", risks) + "), brier, t = times[1])");
        }
    }

    private void calibration() {
        if (risks.isEmpty()) {
            return;
        }
        String weights = sample.isPlain() ? "" : ", weights = .w";
        code.line("for (r in list(" + String.join(", ", risks) + ")) {");
        code.line("  d$.r <- r");
        code.line("  print(coef(summary(coxph(Surv(.t, .e) ~ log(-log(1 - .r)), data = d" + sample.arguments()
                + "))))   # calibration slope");
        code.line("  observed <- 1 - summary(survfit(Surv(.t, .e) ~ 1, data = d" + weights + "), times = times[1])$surv");
        code.line("  predicted <- " + (sample.isPlain() ? "mean(r)" : "weighted.mean(r, d$.w)"));
        code.line("  print(c(observed = observed, predicted = predicted, ratio = observed / predicted))");
        code.line("  for (th in " + RNames.numbers(options.thresholds()) + ") {   # net benefit");
        code.line("    j <- r >= th; m <- " + (sample.isPlain() ? "mean(j)" : "weighted.mean(j, d$.w)"));
        code.line("    e <- if (any(j)) 1 - summary(survfit(Surv(.t, .e) ~ 1, data = d[j, ]" + weights + "), times = times[1], extend = TRUE)$surv else 0");
        code.line("    print(c(threshold = th, net.benefit = m * e - m * (1 - e) * th / (1 - th)))");
        code.line("  }");
        code.line("}");
    }

    private RCode binary() {
        code.library(sample.isPlain() ? "pROC" : "survey");
        if (sample.isPlain()) {
            code.library("rms").remark("val.prob counts pairs of risks that differ by less than 0.0002 as tied in C.");
        }
        complete();
        options.risks().forEach(v -> {
            scores.add("d[[" + RNames.text(v.name()) + "]]");
            risks.add("d[[" + RNames.text(v.name()) + "]]");
        });
        options.scores().forEach(v -> scores.add("d[[" + RNames.text(v.name()) + "]]"));
        for (int k = 0; k < options.models().size(); k++) {
            String name = "fit" + (char) ('A' + k);
            code.line(name + " <- glm(.e ~ " + RNames.terms(options.models().get(k), List.of()) + ", data = d"
                    + (sample.isPlain() ? ", family = binomial)" : ", weights = .w, family = quasibinomial)"));
            scores.add("fitted(" + name + ")");
            risks.add("fitted(" + name + ")");
        }
        if (!sample.isPlain()) {
            return binaryWeighted();
        }
        code.line("roc <- lapply(list(" + String.join(", ", scores) + "), function(p) roc(d$.e, p, direction = \"<\"))");
        code.line("lapply(roc, ci.auc, conf.level = " + RNames.number(options.confLevel()) + ")");
        for (int k = 1; k < scores.size(); k++) {
            code.line("roc.test(roc[[" + (k + 1) + "]], roc[[1]])   # DeLong's test");
        }
        for (String risk : risks) {
            code.line("val.prob(" + risk + ", d$.e, pl = FALSE)");
        }
        for (String risk : risks) {
            code.line("for (th in " + RNames.numbers(options.thresholds()) + ") { j <- " + risk
                    + " >= th; print(c(th, mean(j & d$.e == 1) - mean(j & d$.e == 0) * th / (1 - th))) }   # net benefit");
        }
        return code.build();
    }

    private RCode binaryWeighted() {
        code.remark("pROC and val.prob know no matched sets: the area is written out with its jackknife error, and calibration is by "
                + "survey's svyglm, whose standard errors have a factor of sqrt(m / (m - 1)) for m sets.");
        code.line("d$.set <- " + sample.setsOf("d") + "; set <- d$.set; w <- d$.w; i <- d$.e == 1; m <- length(unique(set))");
        code.line("auc <- function(p) {");
        code.line("  r <- outer(p[i], p[!i], \">\") + outer(p[i], p[!i], \"==\") / 2");
        code.line("  a <- sum(outer(w[i], w[!i]) * r) / (sum(w[i]) * sum(w[!i])); c <- numeric(nrow(d))");
        code.line("  c[i] <- w[i] * (r %*% w[!i] / sum(w[!i]) - a) / sum(w[i])");
        code.line("  c[!i] <- w[!i] * (w[i] %*% r / sum(w[i]) - a) / sum(w[!i])");
        code.line("  c(auc = a, se = sqrt(m / (m - 1) * sum(tapply(c, set, sum)^2))) }");
        code.line("lapply(list(" + String.join(", ", scores) + "), auc)");
        for (String risk : risks) {
            code.line("d$.l <- qlogis(" + risk + "); s <- svydesign(ids = ~.set, weights = ~.w, data = d)");
            code.line("weighted.mean((d$.e - " + risk + ")^2, w)   # Brier score");
            code.line("summary(svyglm(.e ~ .l, design = s, family = quasibinomial))   # slope and intercept");
            code.line("summary(svyglm(.e ~ offset(.l), design = s, family = quasibinomial))   # in the large");
            code.line("for (th in " + RNames.numbers(options.thresholds()) + ") { j <- " + risk
                    + " >= th; print(c(th, (sum(w[j & i]) - sum(w[j & !i]) * th / (1 - th)) / sum(w))) }   # net benefit");
        }
        return code.build();
    }
}
