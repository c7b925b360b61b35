/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** The R code that repeats a Cox regression with the packages survival, rms (for restricted cubic splines) and coxme. */
final class CoxRCode {

    private final CoxRTerms covariates;
    private final CoxAnalysisOptions options;
    private final RDesign rows;
    private final RCode.Builder code = RCode.builder();

    CoxRCode(Schema schema, CoxAnalysisOptions options, CohortDesign design) {
        this.covariates = new CoxRTerms(schema, options);
        this.options = options;
        this.rows = RDesign.of(options.weights(), options.cluster(), design);
    }

    RCode code() {
        code.library("survival");
        if (!options.smooth().isEmpty()) {
            code.library(switch (options.spline()) {
                case RESTRICTED -> "rms";
                case NATURAL -> "splines";
                case PENALIZED -> "survival";
            });
        }
        code.line(rows.completeRows(needed()));
        if (options.estimation() == CoxAnalysisOptions.Estimation.FIRTH) {
            return firth();
        }
        boolean integrated = options.frailty() != null
                && options.frailtyDistribution() == CoxAnalysisOptions.FrailtyDistribution.INTEGRATED;
        if (integrated && options.ridge().isEmpty() && options.spline() != CoxAnalysisOptions.Spline.PENALIZED) {
            code.library("coxme").line("fit <- coxme(" + response() + " ~ " + terms(false) + " + (1 | " + RNames.name(options.frailty())
                    + "), data = d" + ties() + rows.weightsArgument() + ")").line("fit")
                    .line("ranef(fit)");
            return code.build();
        }
        boolean penalized = PenalizedCoxModel.wanted(options);
        covariates.columns(code);
        code.line("fit <- " + fit(response() + " ~ " + terms(true) + ", data = d" + arguments(penalized, "d"), options.entry() != null))
                .line("summary(fit, conf.int = " + RNames.number(options.confLevel()) + ")");
        if (penalized) {
            if (rows.isWeighted() && options.frailty() != null) {
                code.remark("R leaves case weights out of part of the variance of a frailty model; coefficients agree, standard "
                        + "errors and degrees of freedom differ.");
            }
            if (options.search() == CoxAnalysisOptions.Search.AS_R) {
                code.remark("For each size of the penalty R stops Newton's method a little earlier (eps = 1e-9).");
            }
            return code.build();
        }
        univariable();
        if (options.phTest() && options.ties() != CoxAnalysisOptions.Ties.EXACT) {
            code.line("cox.zph(fit, transform = \"" + options.transform().name().toLowerCase(Locale.ROOT) + "\")");
        }
        timeVarying();
        if (options.baseline()) {
            code.line("basehaz(fit, centered = FALSE)");
        }
        if (!options.profiles().isEmpty()) {
            code.remark("Survival of the profiles: survfit(fit, newdata = a data frame with one row a profile, conf.type = "
                    + "\"log-log\").");
        }
        residuals();
        return code.build();
    }

    /** A fit; with exact ties and intervals of time R forgets to say of what class it is. */
    private String fit(String call, boolean intervals) {
        return intervals && options.ties() == CoxAnalysisOptions.Ties.EXACT ? "structure(coxph(" + call + "), class = \"coxph\")"
                : "coxph(" + call + ")";
    }

    private void residuals() {
        boolean exact = options.ties() == CoxAnalysisOptions.Ties.EXACT;
        if (exact && (options.residualPlots() || options.influence())) {
            code.remark("Schoenfeld, score and dfbeta residuals are not defined for the exact treatment of ties.");
        }
        if (options.residualPlots()) {
            for (String type : exact ? List.of("martingale", "deviance")
                    : List.of("martingale", "deviance", "schoenfeld", "scaledsch", "score")) {
                code.line("residuals(fit, type = \"" + type + "\")");
            }
        }
        if (options.influence() && !exact) {
            code.line("residuals(fit, type = \"dfbetas\")").line("residuals(fit, type = \"dfbeta\")");
        }
    }

    private RCode firth() {
        code.library("coxphf").remark("coxphf uses Breslow's ties.");
        return code.line("fit <- coxphf(" + response() + " ~ " + terms(false) + ", data = d, alpha = "
                + RNames.number(StrictMath.rint((1 - options.confLevel()) * 1e12) / 1e12) + ")").line("summary(fit)").build();
    }

    private List<String> needed() {
        List<String> names = new ArrayList<>();
        names.add(options.time().name());
        names.add(options.event().name());
        names.add(VariableRef.nameOrNull(options.entry()));
        names.addAll(VariableRef.names(options.covariates()));
        options.interactions().forEach(t -> names.addAll(t.variables()));
        names.addAll(VariableRef.names(options.strata()));
        names.add(VariableRef.nameOrNull(options.frailty()));
        names.add(VariableRef.nameOrNull(options.offset()));
        return names;
    }

    private String response() {
        return RNames.surv(options.entry(), options.time(), options.event(), options.eventLevels());
    }

    /** The right side: covariates or their curves, a ridge in the place of its first covariate, the rest behind. */
    private String terms(boolean withFrailty) {
        return right(covariates.shrunk(), withFrailty);
    }

    private String right(List<String> main, boolean withFrailty) {
        List<String> terms = new ArrayList<>(main);
        if (!options.strata().isEmpty()) {
            terms.add("strata(" + options.strata().stream().map(RNames::name).collect(Collectors.joining(", ")) + ")");
        }
        if (options.offset() != null) {
            terms.add("offset(" + RNames.name(options.offset()) + ")");
        }
        if (withFrailty && options.frailty() != null) {
            terms.add("frailty(" + RNames.name(options.frailty())
                    + (options.frailtyDistribution() == CoxAnalysisOptions.FrailtyDistribution.GAMMA ? ")"
                            : ", distribution = \"gaussian\")"));
        }
        return terms.isEmpty() ? "1" : String.join(" + ", terms);
    }

    private String ties() {
        return ", ties = \"" + options.ties().name().toLowerCase(Locale.ROOT) + "\"";
    }

    /** @param frame the data frame of the fit: the cohort, or its rows split in time */
    private String arguments(boolean penalized, String frame) {
        String text = ties() + rows.weightsArgument() + (options.frailty() == null ? rows.clusterArgument() : "");
        boolean split = frame.equals("s");
        if (options.frailty() == null && !rows.isClustered() && options.variance() == CoxAnalysisOptions.Variance.ROBUST
                && (split || options.entry() != null)) {
            text += split ? ", cluster = .row" : ", cluster = seq_len(nrow(d))";
        }
        if (options.variance().robust() != null && options.frailty() == null) {
            text += ", robust = " + (options.variance().robust() ? "TRUE" : "FALSE");
        }
        if (penalized && options.search() == CoxAnalysisOptions.Search.TO_THE_END) {
            text += ", control = coxph.control(eps = 1e-12, iter.max = 200, outer.max = 200, toler.chol = 1e-13)";
        }
        return text;
    }

    private void univariable() {
        if (!options.univariable()) {
            return;
        }
        String behind = RNames.strata(options.strata())
                + (options.offset() == null ? "" : " + offset(" + RNames.name(options.offset()) + ")");
        for (VariableRef covariate : options.covariates()) {
            code.line("summary(" + fit(response() + " ~ " + CoxCurves.written(covariate.name(), options) + behind + ", data = d"
                    + arguments(false, "d"), options.entry() != null) + ")");
        }
    }

    private void timeVarying() {
        List<String> names = VariableRef.names(options.timeVarying());
        if (names.isEmpty()) {
            return;
        }
        if (options.entry() == null && options.strata().isEmpty() && names.stream().noneMatch(covariates::isCategory)) {
            String products = names.stream().map(n -> "tt(" + RNames.name(n) + ")").collect(Collectors.joining(" + "));
            code.line("coxph(" + response() + " ~ " + terms(false) + " + " + products + ", data = d" + arguments(false, "d")
                    + ", tt = function(x, t, ...) x * " + options.timeFunction().text() + ")");
            return;
        }
        code.remark("For time-varying effects rows are split at every event time: tt() takes no categories, and gives other numbers "
                + "with strata and delayed entry.");
        String event = RNames.event(options.event(), options.eventLevels());
        code.line("d$.row <- seq_len(nrow(d)); at <- function(t) " + options.timeFunction().text());
        code.line("s <- survSplit(" + response() + " ~ ., data = d, cut = sort(unique(d$" + RNames.name(options.time()) + "[with(d, "
                + event + ")])), start = \".start\", end = \".stop\", event = \".event\""
                + (options.entry() == null ? ", zero = -1)" : ")"));
        code.line("x <- model.matrix(~ " + String.join(" + ", covariates.plain()) + ", d)[s$.row, -1, drop = FALSE]");
        code.line("z <- model.matrix(~ " + names.stream().map(RNames::name).collect(Collectors.joining(" + "))
                + ", d)[s$.row, -1, drop = FALSE] * at(s$.stop)");
        code.line(fit("Surv(.start, .stop, .event) ~ " + right(List.of("x", "z"), false) + ", data = s" + splitArguments(), true));
    }

    /** As for the whole rows: the variance is robust over them where it was. */
    private String splitArguments() {
        String text = arguments(false, "s");
        if (options.frailty() != null || rows.isClustered() || text.contains("cluster = ")) {
            return text;
        }
        if (options.variance() == CoxAnalysisOptions.Variance.AUTO && rows.isWeighted()) {
            String weights = RNames.name(rows.weights());
            return text + ", cluster = if (any(" + weights + " != round(" + weights + "))) .row";
        }
        return text;
    }
}
