/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.competing.FineGrayOptions;

/** The words and the R code of a Fine-Gray regression. */
final class FineGrayMethods {

    private FineGrayMethods() {
    }

    static String variance(FineGrayOptions.Variance variance, boolean clustered) {
        return switch (variance) {
            case MODEL -> "inverse information";
            case ROBUST -> "sandwich variance" + (clustered ? " over clusters" : "");
            case FULL -> "sandwich variance" + (clustered ? " over clusters" : "")
                    + " with the uncertainty of the censoring distribution";
        };
    }

    static String paragraph(Schema schema, FineGrayAnalysisOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder("Subdistribution hazard ratios for ").append(options.name())
                .append(", with ").append(String.join(", ", options.competing()))
                .append(" as competing events, were estimated by the model of Fine and Gray on ")
                .append(String.join(", ", options.covariates().stream().map(v -> schema.variable(v.name()).label()).toList()));
        if (!options.interactions().isEmpty()) {
            text.append(" and the interactions ").append(String.join(", ",
                    options.interactions().stream().map(t -> t.text()).toList()));
        }
        if (!options.strata().isEmpty()) {
            text.append(", stratified by ").append(String.join(", ",
                    options.strata().stream().map(v -> schema.variable(v.name()).label()).toList()));
        }
        boolean clustered = options.cluster() != null || design.cluster().isPresent();
        FineGrayOptions.Variance variance = options.entry() == null ? options.estimator().options().variance()
                : FineGrayOptions.Variance.ROBUST;
        text.append(", with the ").append(variance(variance, clustered)).append(" and ")
                .append(CellText.number(100 * options.confLevel(), NumberFormat.GENERAL)).append(" % confidence intervals");
        if (options.weights() != null || design.weights().isPresent()) {
            text.append(", weighted");
        }
        text.append(". ");
        if (options.entry() != null) {
            text.append("Patients were at risk from their entry time on (left truncation). ");
        }
        if (options.causeSpecific()) {
            text.append("Cause-specific hazard ratios of the event and of the competing events were estimated by Cox models. ");
        }
        if (options.phTest()) {
            text.append("Proportional subdistribution hazards were checked by a score test on residuals of Schoenfeld's kind. ");
        }
        return text.toString().strip();
    }

    static RCode code(FineGrayAnalysisOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder().library("survival");
        CompetingR.cause(code, options.event(), List.of(options.cause(), options.competing()),
                List.of(options.name(), "Competing event"));
        String terms = RNames.terms(options.covariates(), options.interactions());
        String weights = CompetingR.weights(options.weights(), design);
        String cluster = CompetingR.cluster(options.cluster(), design);
        boolean crr = options.estimator() == FineGrayAnalysisOptions.Estimator.FINE_GRAY && weights == null && cluster == null
                && options.strata().isEmpty() && options.entry() == null;
        String time = RNames.name(options.time());
        if (crr) {
            code.library("cmprsk");
            code.line("x <- model.matrix(~ " + terms + ", model.frame(~ " + terms + ", d, na.action = na.pass))[, -1, drop = FALSE]");
            String group = options.censoringGroup() == null ? null : "as.character(d$"
                    + RNames.name(options.censoringGroup()) + "[ok])";
            code.line("ok <- complete.cases(x, d$" + time + ", d$.cause"
                    + (options.censoringGroup() == null ? "" : ", d$" + RNames.name(options.censoringGroup())) + ")");
            code.line("fit <- crr(d$" + time + "[ok], as.character(d$.cause[ok]), x[ok, , drop = FALSE], failcode = "
                    + RNames.text(options.name()) + ", cencode = \"censored\"" + CompetingR.argument("cengroup", group)
                    + ", gtol = 1e-10, maxiter = 50)");
            code.line("summary(fit, conf.int = " + RNames.number(options.confLevel()) + ")");
        } else {
            weighted(code, options, terms, weights, cluster, time);
        }
        if (options.causeSpecific()) {
            String extra = CompetingR.argument("weights", weights) + CompetingR.argument("cluster", cluster);
            String strata = strata(options);
            for (String name : List.of(options.name(), "Competing event")) {
                code.line("summary(coxph(Surv(" + (options.entry() == null ? "" : RNames.name(options.entry()) + ", ") + time
                        + ", .cause == " + RNames.text(name) + ") ~ " + terms + strata + ", data = d" + extra + "))");
            }
        }
        return code.build();
    }

    private static String strata(FineGrayAnalysisOptions options) {
        return options.strata().isEmpty() ? "" : " + strata(" + String.join(", ",
                options.strata().stream().map(RNames::name).toList()) + ")";
    }

    private static void weighted(RCode.Builder code, FineGrayAnalysisOptions options, String terms, String weights,
            String cluster, String time) {
        String entry = options.entry() == null ? "" : RNames.name(options.entry()) + ", ";
        StringBuilder columns = new StringBuilder(time).append(", .cause, .row");
        if (options.entry() != null) {
            columns.append(", ").append(RNames.name(options.entry()));
        }
        for (VariableRef v : options.covariates()) {
            columns.append(", ").append(RNames.name(v));
        }
        for (VariableRef v : options.strata()) {
            columns.append(", ").append(RNames.name(v));
        }
        for (String each : Arrays.asList(weights, cluster)) {
            if (each != null) {
                columns.append(", ").append(each);
            }
        }
        code.line("f <- d[complete.cases(with(d, data.frame(" + columns + "))), ]");
        code.line("fg <- finegray(Surv(" + entry + time + ", .cause) ~ ."
                + strata(options) + ", data = f, etype = " + RNames.text(options.name()) + ", id = .row"
                + CompetingR.argument("weights", weights) + ")");
        boolean efron = options.estimator() == FineGrayAnalysisOptions.Estimator.WEIGHTED_COX;
        code.line("fit <- coxph(Surv(fgstart, fgstop, fgstatus) ~ " + terms + strata(options)
                + ", data = fg, weights = fgwt, cluster = " + (cluster == null ? ".row" : cluster) + ", ties = "
                + (efron ? "\"efron\"" : "\"breslow\"") + ")");
        code.line("summary(fit, conf.int = " + RNames.number(options.confLevel()) + ")");
        if (!efron) {
            code.remark("cmprsk::crr has no strata, clusters or weights: the weighted Cox model is used, whose variance takes the "
                    + "censoring distribution as known.");
        }
        if (weights != null) {
            code.remark("finegray estimates the censoring distribution without the case weights.");
        }
        if (options.censoringGroup() != null) {
            code.remark("The censoring groups are not repeated here.");
        }
    }
}
