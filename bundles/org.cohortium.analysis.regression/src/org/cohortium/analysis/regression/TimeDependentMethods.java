/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;

/** The methods paragraph and the R code of Cox models with exposures that begin during follow-up. */
final class TimeDependentMethods {

    private TimeDependentMethods() {
    }

    static String paragraph(Schema schema, TimeDependentOptions options, CohortDesign design) {
        List<String> exposures = CoxMethods.labels(schema, options.isLong() ? List.of(options.exposure().name())
                : VariableRef.names(options.begins()));
        StringBuilder text = new StringBuilder("The effect of " + CoxMethods.list(exposures)
                + " was estimated by Cox regression with time-dependent covariates (Efron's method for ties)");
        if (!options.covariates().isEmpty()) {
            text.append(", adjusted for ").append(CoxMethods.list(CoxMethods.labels(schema,
                    VariableRef.names(options.covariates()))));
        }
        text.append(options.isLong() ? ". Follow-up was given in intervals with the values that held in each."
                : ". Follow-up was cut where an exposure began, and time before it counted as unexposed, so that there was no immortal "
                        + "time.");
        if (!options.strata().isEmpty()) {
            text.append(" The baseline hazard was stratified by ").append(CoxMethods.list(CoxMethods.labels(schema,
                    VariableRef.names(options.strata())))).append('.');
        }
        if (design.isMatched()) {
            text.append(" Rows of the matched cohort were weighted and standard errors robust to clustering within matched sets.");
        }
        return text.append(" The exposure alone was tested by the Mantel-Byar test and shown by Simon-Makuch curves"
                + (options.curvesFrom() > 0 ? " from " + RNames.number(options.curvesFrom()) + " on" : "")
                + ". Patients with a missing value in a covariate were left out.").toString();
    }

    static RCode rCode(Schema schema, TimeDependentOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder().library("survival");
        String strata = RNames.strata(options.strata());
        RDesign rows = RDesign.of(design);
        String weights = rows.weightsArgument();
        String cluster = rows.clusterArgument();
        List<String> needed = new ArrayList<>(List.of(options.time().name(), options.event().name()));
        needed.addAll(VariableRef.names(options.covariates()));
        needed.addAll(VariableRef.names(options.strata()));
        String terms = RNames.terms(options.terms(), List.of());
        if (options.isLong()) {
            needed.addAll(List.of(options.entry().name(), options.exposure().name()));
            needed.add(VariableRef.nameOrNull(options.patient()));
            code.line(rows.completeRows(needed));
            String surv = RNames.surv(options.entry(), options.time(), options.event(), options.eventLevels());
            code.line("fit <- coxph(" + surv + " ~ " + terms + strata + ", data = d" + weights + cluster + ")");
            code.line("summary(fit)");
            if (options.patient() != null) {
                code.remark("Where patients have several events, add cluster = " + RNames.name(options.patient()) + ".");
            }
            return code.line("sm <- survfit(" + surv + " ~ " + RNames.name(options.exposure()) + ", data = d" + from(options) + ")")
                    .line("plot(sm)").build();
        }
        needed.add(VariableRef.nameOrNull(options.timeZero()));
        code.line(rows.completeRows(needed));
        code.line("d <- d[d$" + RNames.name(options.time()) + " > 0, ]");
        code.line("d$.id <- seq_len(nrow(d))");
        for (VariableRef begins : options.begins()) {
            boolean date = schema.find(begins.name()).map(v -> v.kind() == ColumnKind.DATE).orElse(false);
            if (date) {
                code.line("d$" + RNames.name(begins) + " <- as.numeric(d$" + RNames.name(begins) + " - d$"
                        + RNames.name(options.timeZero()) + ") / " + RNames.number(options.timeUnit().days()));
            }
        }
        code.line("names(d)[match(" + RNames.texts(VariableRef.names(options.begins())) + ", names(d))] <- paste0(\".begin\", seq_len("
                + options.begins().size() + "))");
        code.line("td <- tmerge(d, d, id = .id, .event = event(" + RNames.name(options.time()) + ", "
                + RNames.event(options.event(), options.eventLevels()) + "))");
        int k = 1;
        for (VariableRef begins : options.begins()) {
            code.line("td <- tmerge(td, d, id = .id, " + RNames.name(begins) + " = tdc(pmax(.begin" + k++ + ", 0)))");
        }
        code.line("fit <- coxph(Surv(tstart, tstop, .event) ~ " + terms + strata + ", data = td" + weights + cluster + ")");
        code.line("summary(fit)");
        code.line("sm <- survfit(Surv(tstart, tstop, .event) ~ " + RNames.name(options.begins().getFirst()) + ", data = td"
                + from(options) + ")");
        return code.line("plot(sm)").build();
    }

    private static String from(TimeDependentOptions options) {
        return options.curvesFrom() > 0 ? ", start.time = " + RNames.number(options.curvesFrom()) : "";
    }
}
