/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;

/** The R code of the analyses of competing risks and of several states. */
final class CompetingR {

    private CompetingR() {
    }

    /** Keeps the rows that are complete in some variables. */
    static void complete(RCode.Builder code, RDesign design, List<VariableRef> more, VariableRef... variables) {
        List<String> names = new ArrayList<>(Arrays.stream(variables).map(VariableRef::nameOrNull).toList());
        names.addAll(VariableRef.names(more));
        code.line(design.completeRows(names));
    }

    /** The lines that make the factor {@code .cause} of the causes, "censored" first. */
    static void cause(RCode.Builder code, VariableRef event, List<List<String>> codes, List<String> names) {
        String value = "as.character(d$" + RNames.name(event) + ")";
        code.line("cause <- rep(\"censored\", nrow(d)); cause[is.na(d$" + RNames.name(event) + ")] <- NA");
        for (int k = 0; k < names.size(); k++) {
            code.line("cause[" + value + " %in% " + RNames.texts(codes.get(k)) + "] <- " + RNames.text(names.get(k)));
        }
        List<String> levels = new ArrayList<>(List.of("censored"));
        levels.addAll(names);
        code.line("d$.cause <- factor(cause, levels = " + RNames.texts(levels) + ")").line("d$.row <- seq_len(nrow(d))");
    }

    static String argument(String name, String value) {
        return value == null ? "" : ", " + name + " = " + value;
    }

    /** Whether rows are weighted, clustered or enter late. */
    static boolean isDesigned(RDesign design, VariableRef entry) {
        return design.isWeighted() || design.isClustered() || entry != null;
    }

    /** The confidence arguments of survfit; survival 3.5 does not survive arcsine limits of several states. */
    static String limits(double level, Scale scale) {
        return ", conf.int = " + RNames.number(level) + ", conf.type = "
                + RNames.text(scale == Scale.ARCSIN ? "plain" : scale.type().label()) + ")";
    }

    /** Prints, state by state, what {@code fit} says at some times; every step without times. */
    static void atTimes(RCode.Builder code, List<Double> times, double level, Scale scale) {
        code.line(times.isEmpty() ? "s <- summary(fit)"
                : "s <- summary(fit, times = " + RNames.numbers(times) + ", extend = TRUE)");
        code.line("for (k in seq_along(s$states)) {");
        code.line("  cat(s$states[k], \"\\n\"); p <- pmin(1, rbind(s$pstate)[, k]); se <- rbind(s$std.err)[, k]");
        if (scale == Scale.ARCSIN) {
            code.line("  h <- qnorm(" + RNames.number((1 + level) / 2) + ") * se / sqrt(p * (1 - p)) / 2");
            code.line("  lower <- sin(pmax(0, asin(sqrt(p)) - h))^2; upper <- sin(pmin(pi / 2, asin(sqrt(p)) + h))^2");
        } else {
            code.line("  lower <- rbind(s$lower)[, k]; upper <- rbind(s$upper)[, k]");
        }
        code.line("  print(data.frame(group = if (is.null(s$strata)) \"all\" else s$strata, time = s$time, estimate = p, se, lower, "
                + "upper))");
        code.line("}");
    }

    static RCode incidence(IncidenceOptions options, CohortDesign cohort) {
        RCode.Builder code = RCode.builder().library("survival");
        RDesign design = RDesign.of(options.weights(), options.cluster(), cohort);
        complete(code, design, options.strata(), options.time(), options.event(), options.entry(), options.group());
        cause(code, options.event(), options.causes().stream().map(List::of).toList(), options.names());
        String group = options.group() == null ? "1" : RNames.name(options.group());
        String surv = "Surv(" + (options.entry() == null ? "" : RNames.name(options.entry()) + ", ")
                + RNames.name(options.time()) + ", .cause)";
        code.line("fit <- survfit(" + surv + " ~ " + group + ", data = d, id = .row" + design.weightsArgument()
                + design.clusterArgument() + limits(options.confLevel(), options.confType()));
        clusters(code, design, "rows");
        atTimes(code, options.times(), options.confLevel(), options.confType());
        if (design.isClustered() && !options.times().isEmpty()) {
            clusterErrors(code, options, design, surv);
        }
        if (options.tau() != null) {
            timeLost(code, options, design, surv);
        }
        boolean designed = isDesigned(design, options.entry());
        String strata = options.strata().isEmpty() ? null
                : options.strata().size() == 1 ? RNames.name(options.strata().get(0))
                        : "interaction(" + String.join(", ", options.strata().stream().map(RNames::name).toList())
                                + ", drop = TRUE)";
        if (options.group() != null && options.test() && !designed) {
            code.library("cmprsk");
            code.line("with(d, cuminc(" + RNames.name(options.time()) + ", .cause, " + group + argument("strata", strata)
                    + argument("rho", options.rho() == 0 ? null : RNames.number(options.rho()))
                    + ", cencode = \"censored\"))$Tests");
        } else if (options.group() != null && options.test()) {
            wald(code, options, design, surv, group);
        }
        if (options.variance() == IncidenceOptions.Variance.AALEN && !designed && !options.times().isEmpty()) {
            code.library("cmprsk");
            code.line("timepoints(with(d, cuminc(" + RNames.name(options.time()) + ", .cause"
                    + (options.group() == null ? "" : ", " + group) + ", cencode = \"censored\")), "
                    + RNames.numbers(options.times()) + ")$var");
            code.remark("The standard errors by Aalen's variance are the roots of the last table; survfit has the jackknife's.");
        }
        code.line("plot(fit, col = seq_along(fit$strata))");
        return code.build();
    }

    static void clusters(RCode.Builder code, RDesign design, String units) {
        if (design.isClustered()) {
            code.remark("survfit of survival 3.5 takes no account of clusters in curves of several states: the standard errors of "
                    + "its summary are over " + units + ".");
        }
    }

    /** Begins a loop over the groups, with the curves of each group's rows alone. */
    private static void eachGroup(RCode.Builder code, IncidenceOptions options, RDesign design, String surv) {
        code.line("for (b in split(d, " + (options.group() == null ? "rep(1, nrow(d))" : "d$" + RNames.name(options.group()))
                + ", drop = TRUE)) {");
        code.line("  f <- survfit(" + surv + " ~ 1, data = b, id = .row" + design.weightsArgument() + ")");
    }

    /** The standard errors over clusters, of the influences of the rows that survfit does not add up by cluster itself. */
    private static void clusterErrors(RCode.Builder code, IncidenceOptions options, RDesign design, String surv) {
        eachGroup(code, options, design, surv);
        code.line("  times <- " + RNames.numbers(options.times()));
        code.line("  r <- array(residuals(f, times = times, type = \"pstate\", weighted = TRUE), c(nrow(b), length(f$states), "
                + "length(times)))");
        code.line("  se <- apply(r, 3, function(r) sqrt(colSums(rowsum(r, b$" + RNames.name(design.cluster()) + ")^2)))");
        code.line("  dimnames(se) <- list(f$states, times); print(t(se))  # standard errors over clusters");
        code.line("}");
    }

    private static void timeLost(RCode.Builder code, IncidenceOptions options, RDesign design, String surv) {
        eachGroup(code, options, design, surv);
        code.line("  r <- residuals(f, times = " + RNames.number(options.tau()) + ", type = \"sojourn\", weighted = TRUE)");
        if (design.isClustered()) {
            code.line("  r <- rowsum(r, b$" + RNames.name(design.cluster()) + ")");
        }
        code.line("  print(cbind(time = summary(f, rmean = " + RNames.number(options.tau())
                + ")$table[, \"rmean\"], se = sqrt(colSums(r^2))))");
        code.line("}");
    }

    /** The Wald test of the groups in a Fine-Gray model, where Gray's test is not defined. */
    private static void wald(RCode.Builder code, IncidenceOptions options, RDesign design, String surv, String group) {
        String strata = RNames.strata(options.strata());
        code.line("for (cause in levels(d$.cause)[-1]) {");
        code.line("  fg <- finegray(" + surv + " ~ ." + strata + ", data = d, etype = cause, id = .row)");
        code.line("  fg$.w <- fg$fgwt" + (design.isWeighted() ? " * fg$" + RNames.name(design.weights()) : ""));
        code.line("  print(c(cause, coxph(Surv(fgstart, fgstop, fgstatus) ~ factor(" + group + ")" + strata
                + ", data = fg, weights = .w, cluster = " + (design.isClustered() ? RNames.name(design.cluster()) : ".row")
                + ", ties = \"breslow\")$wald.test))");
        code.line("}");
        code.remark("The Wald test of the groups takes the censoring distribution as known and leaves weights out of it, so that it "
                + "agrees to about two digits.");
    }

    static RCode multiState(MultiStateOptions o, CohortDesign cohort) {
        RCode.Builder code = RCode.builder().library("survival");
        RDesign design = RDesign.of(o.weights(), o.cluster(), cohort);
        String group = o.group() == null ? "1" : RNames.name(o.group());
        clusters(code, design, "patients");
        String end = design.weightsArgument() + limits(o.confLevel(), o.confType());
        if (o.form() == MultiStateOptions.Form.TWO_TIMES) {
            complete(code, design, List.of(), o.time(), o.illness(), o.death(), o.group());
            code.line("d$.row <- seq_len(nrow(d))");
            code.line("ill <- with(d, " + RNames.event(o.illness(), o.illnessLevels()) + " & " + RNames.name(o.illnessTime())
                    + " <= " + RNames.name(o.time()) + ")");
            code.line("ill[is.na(ill)] <- FALSE");
            code.line("m <- tmerge(d, d, id = .row, .death = event(" + RNames.name(o.time()) + ", as.numeric("
                    + RNames.event(o.death(), o.deathLevels()) + ")), .ill = event(ifelse(ill, " + RNames.name(o.illnessTime())
                    + ", " + RNames.name(o.time()) + "), as.numeric(ill)))");
            code.line("m$.state <- factor(ifelse(m$.ill == 1, 1, 2 * m$.death), 0:2, " + RNames.texts(
                    List.of("censored", o.stateNames().get(1), o.stateNames().get(2))) + ")");
            code.line("fit <- survfit(Surv(tstart, tstop, .state) ~ " + group + ", data = m, id = .row" + end);
        } else {
            complete(code, design, List.of(), o.time(), o.patient(), o.start(), o.from(), o.to(), o.group());
            code.line("to <- as.character(d$" + RNames.name(o.to()) + "); to[to %in% " + RNames.texts(o.noChange())
                    + "] <- \"censored\"");
            code.line("d$.to <- factor(to, c(\"censored\", setdiff(unique(to), \"censored\")))");
            code.line("fit <- survfit(Surv(" + RNames.name(o.start()) + ", " + RNames.name(o.time()) + ", .to) ~ " + group
                    + ", data = d, id = " + RNames.name(o.patient())
                    + argument("istate", o.from() == null ? null : "as.character(" + RNames.name(o.from()) + ")") + end);
        }
        code.line("fit$transitions");
        atTimes(code, o.times(), o.confLevel(), o.confType());
        if (o.tau() != null) {
            code.line("summary(fit, rmean = " + RNames.number(o.tau()) + ")$table");
            code.remark("summary gives the mean time in each state without a standard error.");
        }
        return code.build();
    }
}
