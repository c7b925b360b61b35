/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** What a methods section and an R script say of reclassification. */
final class ReclassificationMethods {

    private ReclassificationMethods() {
    }

    static String paragraph(Schema schema, ReclassificationOptions options) {
        String kind = options.isSurvival() ? "Cox" : "logistic";
        StringBuilder text = new StringBuilder("Reclassification by ")
                .append(model(schema, "new", kind, options.newRisk(), options.newCovariates())).append(" against ")
                .append(model(schema, "old", kind, options.oldRisk(), options.oldCovariates())).append(" was measured");
        if (options.isSurvival()) {
            text.append(" for the risk by ").append(Estimates.plain(options.horizon()))
                    .append(", with the numbers of events among those who moved up, down and all by Kaplan-Meier and standard errors by the "
                            + "infinitesimal jackknife");
        }
        text.append(". The net reclassification improvement is given among patients with and without the event, ");
        if (options.cuts().length > 0) {
            List<String> cuts = new ArrayList<>();
            for (double cut : options.cuts()) {
                cuts.add(Estimates.percent(cut) + "%");
            }
            text.append("by categories divided at ").append(join(cuts)).append(" and category-free");
        } else {
            text.append("category-free");
        }
        return text.append("; the integrated discrimination improvement")
                .append(options.isSurvival() ? " uses inverse probability of censoring weights" : " is the difference of discrimination slopes")
                .append(". Intervals are ").append(Estimates.percent(options.confLevel())).append("% confidence intervals.").toString();
    }

    private static String model(Schema schema, String age, String kind, VariableRef risk, List<VariableRef> covariates) {
        return risk != null ? "the " + age + " predicted risk " + label(schema, risk)
                : (age.equals("old") ? "an " : "a ") + age + " " + kind + " model of "
                        + join(covariates.stream().map(v -> label(schema, v)).toList()) + " fitted to the same patients";
    }

    static RCode rCode(ReclassificationOptions options, CohortDesign design) {
        RSample sample = RSample.of(design);
        RCode.Builder code = RCode.builder();
        List<VariableRef> all = new ArrayList<>();
        if (options.isSurvival()) {
            all.add(options.time());
        }
        all.add(options.event());
        all.addAll(ReclassificationAnalysis.predictors(options));
        if (options.isSurvival()) {
            code.library("survival").remark("The standard errors of the net reclassification improvement have no counterpart in R's "
                    + "packages; nricens bootstraps them.");
        } else if (sample.isPlain()) {
            code.library("Hmisc");
        }
        code.line(sample.design().completeRows(VariableRef.names(all)));
        code.line("d$.e <- as.integer(with(d, " + RNames.event(options.event(), options.eventLevels()) + "))");
        if (options.isSurvival()) {
            code.line("d$.t <- d[[" + RNames.text(options.time().name()) + "]]; tau <- " + RNames.number(options.horizon()));
        }
        if (!sample.isPlain()) {
            code.line("d$.w <- " + sample.weightsOf("d"));
        }
        code.line("old <- " + risk(options, options.oldRisk(), options.oldCovariates(), sample));
        code.line("new <- " + risk(options, options.newRisk(), options.newCovariates(), sample));
        if (!options.isSurvival() && !sample.isPlain()) {
            return sampled(code, options, sample);
        }
        if (!options.isSurvival()) {
            code.line("improveProb(old, new, d$.e)   # category-free, and IDI");
            if (options.cuts().length > 0) {
                cut(code, options);
                code.line("improveProb(oldc / 100, newc / 100, d$.e)   # NRI by categories; its IDI means nothing");
                code.line("table(oldc, newc, d$.e)");
            }
            return code.build();
        }
        code.line("risk <- function(j) if (any(j)) 1 - summary(survfit(Surv(.t, .e) ~ 1, data = d[j, ]" + (sample.isPlain() ? "" : ", weights = .w")
                + "), times = tau, extend = TRUE)$surv else 0");
        if (!sample.isPlain()) {
            code.line("mean <- function(j) weighted.mean(j, d$.w)");
        }
        code.line("nri <- function(up, down) { e <- risk(rep(TRUE, nrow(d)))");
        code.line("  u <- mean(up) * risk(up); v <- mean(down) * risk(down)");
        code.line("  c(events = (u - v) / e, nonevents = (mean(down) - v - mean(up) + u) / (1 - e)) }");
        code.line("nri(new > old, new < old)   # category-free");
        if (options.cuts().length > 0) {
            cut(code, options);
            code.line("nri(newc > oldc, newc < oldc)   # by categories");
            code.line("table(oldc, newc)");
        }
        code.line("g <- survfit(Surv(.t + 1e-9 * (1 - .e), .e == 0) ~ 1, data = d" + (sample.isPlain() ? "" : ", weights = .w")
                + ", timefix = FALSE); G <- function(t) c(1, g$surv)[findInterval(t, g$time, left.open = TRUE) + 1]");
        String times = sample.isPlain() ? "" : "d$.w * ";
        code.line("case <- d$.t <= tau & d$.e == 1; v <- " + times + "ifelse(case, 1 / G(d$.t), 0); u <- " + times + "(d$.t > tau)");
        code.line("weighted.mean(new - old, v) - weighted.mean(new - old, u)   # IDI");
        return code.build();
    }

    private static void cut(RCode.Builder code, ReclassificationOptions options) {
        List<Double> cuts = new ArrayList<>();
        for (double c : options.cuts()) {
            cuts.add(c);
        }
        code.line("oldc <- findInterval(old, " + RNames.numbers(cuts) + "); newc <- findInterval(new, " + RNames.numbers(cuts) + ")");
    }

    /** A binary outcome with weights or sets, by the definitions. */
    private static RCode sampled(RCode.Builder code, ReclassificationOptions options, RSample sample) {
        code.remark("improveProb knows no weights and no matched sets: the measures are written out, with their jackknife errors.");
        code.line("set <- " + sample.setsOf("d") + "; w <- d$.w; i <- d$.e == 1");
        code.line("part <- function(x, j) { a <- weighted.mean(x[j], w[j]); c <- ifelse(j, w * (x - a) / sum(w[j]), 0)");
        code.line("  list(estimate = a, c = c, se = sqrt(sum(tapply(c, set, sum)^2))) }");
        code.line("both <- function(x) { e <- part(x, i); o <- part(-x, !i)");
        code.line("  c(events = e$estimate, se = e$se, others = o$estimate, se = o$se, sum = e$estimate + o$estimate, "
                + "se = sqrt(sum(tapply(e$c + o$c, set, sum)^2))) }");
        code.line("both(sign(new - old))   # NRI, category-free");
        code.line("both(new - old)   # IDI is the sum");
        if (options.cuts().length > 0) {
            cut(code, options);
            code.line("both(sign(newc - oldc))   # NRI by categories");
        }
        return code.build();
    }

    private static String risk(ReclassificationOptions options, VariableRef risk, List<VariableRef> covariates, RSample sample) {
        if (risk != null) {
            return "d[[" + RNames.text(risk.name()) + "]]";
        }
        String terms = RNames.terms(covariates, List.of());
        return options.isSurvival()
                ? "1 - as.vector(summary(survfit(coxph(Surv(.t, .e) ~ " + terms + ", data = d" + sample.weights() + "), newdata = d, se.fit = FALSE), "
                        + "times = tau)$surv)"
                : "fitted(glm(.e ~ " + terms + ", data = d" + (sample.isPlain() ? ", family = binomial))"
                        : ", weights = .w, family = quasibinomial))");
    }

    private static String label(Schema schema, VariableRef variable) {
        return schema.find(variable.name()).map(v -> v.label()).orElse(variable.name());
    }

    private static String join(List<String> words) {
        int n = words.size();
        return n < 2 ? String.join("", words) : String.join(", ", words.subList(0, n - 1)) + " and " + words.get(n - 1);
    }
}
