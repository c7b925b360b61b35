/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
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
                .append(IncidenceTables.percent(options.confLevel())).append(" confidence intervals");
        if (options.weights() != null || design.weights().isPresent()) {
            text.append(", weighted");
        }
        text.append(". ");
        if (options.censoringGroup() != null) {
            text.append("The censoring distribution was estimated by ")
                    .append(schema.variable(options.censoringGroup().name()).label()).append(". ");
        }
        if (options.entry() != null) {
            text.append("Patients were at risk from their entry time on (left truncation). ");
        }
        if (options.causeSpecific()) {
            text.append("Cause-specific hazard ratios of the event and of the competing events were estimated by Cox models "
                    + "(Efron's method for ties). ");
        }
        if (options.phTest()) {
            text.append("Proportional subdistribution hazards were checked by a score test on residuals of Schoenfeld's kind with ")
                    .append(timeWords(options.transform())).append(". ");
        }
        return text.toString().strip();
    }

    private static String timeWords(FineGrayAnalysisOptions.Transform transform) {
        return switch (transform) {
            case LOG -> "the logarithm of time";
            case IDENTITY -> "time";
            case RANK -> "the rank of the event time";
        };
    }

    static RCode code(FineGrayAnalysisOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder().library("survival");
        String terms = RNames.terms(options.covariates(), options.interactions());
        RDesign use = RDesign.of(options.weights(), options.cluster(), design);
        String weights = use.isWeighted() ? RNames.name(use.weights()) : null;
        String cluster = use.isClustered() ? RNames.name(use.cluster()) : null;
        List<String> needed = new ArrayList<>(ModelTerms.variables(options.covariates(), options.interactions()));
        Arrays.asList(options.time(), options.event(), options.entry(), options.censoringGroup()).stream()
                .map(VariableRef::nameOrNull).forEach(needed::add);
        needed.addAll(VariableRef.names(options.strata()));
        code.line(use.completeRows(needed));
        CompetingR.cause(code, options.event(), List.of(options.cause(), options.competing()),
                List.of(options.name(), "Competing event"));
        boolean crr = options.estimator() == FineGrayAnalysisOptions.Estimator.FINE_GRAY && weights == null && cluster == null
                && options.strata().isEmpty() && options.entry() == null;
        String time = RNames.name(options.time());
        if (crr) {
            code.library("cmprsk");
            code.line("x <- model.matrix(~ " + terms + ", d)[, -1, drop = FALSE]");
            String group = options.censoringGroup() == null ? null : "as.character(d$"
                    + RNames.name(options.censoringGroup()) + ")";
            code.line("fit <- crr(d$" + time + ", as.character(d$.cause), x, failcode = "
                    + RNames.text(options.name()) + ", cencode = \"censored\"" + CompetingR.argument("cengroup", group)
                    + ", gtol = 1e-10, maxiter = 50)");
            code.line("summary(fit, conf.int = " + RNames.number(options.confLevel()) + ")");
        } else {
            weighted(code, options, terms, weights, cluster, time);
        }
        if (options.causeSpecific()) {
            String extra = use.weightsArgument() + use.clusterArgument();
            String strata = RNames.strata(options.strata());
            for (String name : List.of(options.name(), "Competing event")) {
                code.line("summary(coxph(Surv(" + (options.entry() == null ? "" : RNames.name(options.entry()) + ", ") + time
                        + ", .cause == " + RNames.text(name) + ") ~ " + terms + strata + ", data = d" + extra + "), conf.int = "
                        + RNames.number(options.confLevel()) + ")");
            }
        }
        return code.build();
    }

    private static void weighted(RCode.Builder code, FineGrayAnalysisOptions options, String terms, String weights,
            String cluster, String time) {
        String entry = options.entry() == null ? "" : RNames.name(options.entry()) + ", ";
        code.line("fg <- finegray(Surv(" + entry + time + ", .cause) ~ ."
                + RNames.strata(options.strata()) + ", data = d, etype = " + RNames.text(options.name()) + ", id = .row)");
        // the argument weights of finegray mixes up the rows of different strata (survival 3.5)
        code.line("fg$.w <- fg$fgwt" + (weights == null ? "" : " * fg$" + weights));
        boolean efron = options.estimator() == FineGrayAnalysisOptions.Estimator.WEIGHTED_COX;
        code.line("fit <- coxph(Surv(fgstart, fgstop, fgstatus) ~ " + terms + RNames.strata(options.strata())
                + ", data = fg, weights = .w, cluster = " + (cluster == null ? ".row" : cluster) + ", ties = "
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
