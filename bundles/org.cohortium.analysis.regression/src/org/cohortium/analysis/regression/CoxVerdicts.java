/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.numerics.survival.CoxAlias;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxMonotone;
import org.cohortium.numerics.survival.CoxTest;
import org.cohortium.numerics.survival.ProportionalHazardsTest;

/** What the reader of a Cox regression must know, and what was verified on it. */
final class CoxVerdicts {

    /** Rows times columns up to which the standard errors are computed a second time. */
    private static final long SECOND_ROUTE_CELLS = 2_000_000;

    private final CoxModel model;
    private final CoxFit fit;

    CoxVerdicts(CoxModel model, CoxFit fit) {
        this.model = model;
        this.fit = fit;
    }

    void messages(AnalysisResult.Builder result) {
        for (CoxAlias alias : fit.aliases()) {
            String name = model.columnLabel(alias.column());
            if (alias.isConstant()) {
                result.warning(name + " does not vary among the patients at risk and has no hazard ratio.",
                        "Leave it out of the model, or out of the strata if it is one.");
            } else {
                result.warning(name + " is determined by " + made(alias) + " and has no hazard ratio of its own.",
                        "Leave one of these variables out.");
            }
        }
        for (int t = 0; t < model.design.terms().size(); t++) {
            if (model.design.columnsOf(t).length == 0) {
                result.warning(model.termLabel(t) + " has the same level in all patients used and has no hazard ratio.",
                        "Leave it out of the model.");
            }
        }
        if (!fit.monotone().isEmpty()) {
            monotone(result);
        }
        double perCoefficient = fit.rank() == 0 ? Double.POSITIVE_INFINITY : (double) fit.events() / fit.rank();
        if (perCoefficient < model.options.eventsPerCoefficient()) {
            result.warning(EventsPerCoefficient.ofEvents(fit.events(), fit.rank()),
                    "Hazard ratios may be too large and intervals too narrow: use fewer covariates, or penalise.");
        }
        if (model.data.zeroTimes() > 0 && !model.data.isCounting()) {
            int zero = model.data.zeroTimes();
            result.info(zero + (zero == 1 ? " patient has" : " patients have")
                    + " a follow-up time of zero and counted at risk at the start only; some programs leave them out.");
        }
        if (model.data.tiesMerged()) {
            result.info("Times that differ by no more than rounding (about 1.5e-8 of their mean) counted as tied.");
        }
        variance(result);
    }

    private String made(CoxAlias alias) {
        List<String> parts = new ArrayList<>();
        List<String> names = model.design.names();
        for (CoxAlias.Part part : alias.parts()) {
            parts.add(model.columnLabel(names.indexOf(part.name())));
        }
        return String.join(", ", parts);
    }

    private void monotone(AnalysisResult.Builder result) {
        List<String> names = new ArrayList<>();
        for (CoxMonotone each : fit.monotone()) {
            names.add(model.columnLabel(each.column()) + (each.positive() ? " (towards infinity)" : " (towards zero)"));
        }
        boolean one = names.size() == 1;
        result.warning("There is no finite hazard ratio for " + String.join(", ", names)
                + ": the events separate " + (one ? "it" : "them") + " completely (monotone likelihood). The other hazard ratios"
                + " and the likelihood ratio test hold in the limit.",
                "Merge levels without events, leave the variable out, or set the option Estimation to Firth.");
    }

    private void variance(AnalysisResult.Builder result) {
        if (!fit.coefficients().isRobust()) {
            return;
        }
        String units = model.data.isClustered()
                ? model.input.design().isMatched() && model.options.cluster() == null ? "the matched sets" : "clusters"
                : "rows";
        String weights = model.data.isWeighted() ? model.input.design().isMatched() && model.options.weights() == null
                ? ", with the weights of the matching" : ", with case weights" : "";
        result.note("Variance", "Standard errors, intervals and Wald tests use the robust (sandwich) variance over " + units
                + weights + (model.input.design().isMatched() ? " (" + model.input.design().description() + ")." : "."));
    }

    void proportionalHazards(AnalysisResult.Builder result, ProportionalHazardsTest test) {
        if (test.global().pValue() < 0.05) {
            List<String> terms = new ArrayList<>();
            for (int t = 0; t < test.terms().size(); t++) {
                if (test.terms().get(t).pValue() < 0.05) {
                    terms.add(model.termLabel(t) + " (" + CellText.pEquals(test.terms().get(t).pValue()) + ")");
                }
            }
            result.warning("The hazards may not be proportional (global test " + CellText.pEquals(test.global().pValue()) + ")"
                    + (terms.isEmpty() ? "." : ": " + String.join(", ", terms) + "."),
                    "Look at the residual plots; stratify by the variable, split follow-up, or report a time-varying effect.");
        }
    }

    void checks(AnalysisResult.Builder result) {
        boolean monotone = !fit.monotone().isEmpty();
        double distance = fit.convergence().distance();
        result.check("gradient", "The estimates stand at the maximum of the partial likelihood.",
                fit.rank() == 0 || (monotone ? distance < 1e-4 : distance < 1e-6),
                String.format(Locale.ROOT, "%d iterations; %.1e standard errors from it%s", fit.convergence().iterations(),
                        distance, monotone ? " in its limit" : ""));
        double[] martingale = fit.residuals().martingale();
        double sum = 0;
        double size = 0;
        for (int i = 0; i < martingale.length; i++) {
            sum += model.data.weight(i) * martingale[i];
            size += model.data.weight(i) * Math.abs(martingale[i]);
        }
        result.check("martingale", "Observed and expected events agree: martingale residuals sum to zero.",
                Math.abs(sum) <= 1e-8 * Math.max(1, size), String.format(Locale.ROOT, "sum %.1e of %.1f", sum, size));
        int dropped = model.complete.dropped().stream().mapToInt(d -> d.rows()).sum();
        result.check("rows", "Rows used and rows left out add up to the cohort.",
                fit.n() + dropped == model.input.data().rowCount(), fit.n() + " used, " + dropped + " left out");
        if ((long) fit.n() * fit.coefficients().size() <= SECOND_ROUTE_CELLS && !monotone && fit.rank() > 0) {
            double[] second = fit.standardErrorsFromGradient();
            double worst = 0;
            for (int j = 0; j < second.length; j++) {
                if (fit.coefficients().isEstimable(j)) {
                    worst = Math.max(worst, Math.abs(second[j] / fit.coefficients().modelStandardError(j) - 1));
                }
            }
            result.check("standard-errors", "Standard errors from the information and from the gradient agree.", worst < 1e-4,
                    String.format(Locale.ROOT, "largest relative difference %.1e", worst));
        }
        CoxTest lr = fit.likelihoodRatioTest();
        result.check("likelihood", "The likelihood at the estimates is not below that without covariates.",
                fit.rank() == 0 || fit.logLikelihood() >= fit.nullLogLikelihood() - 1e-9 * Math.abs(fit.nullLogLikelihood()),
                String.format(Locale.ROOT, "likelihood ratio %.3f", lr.statistic()));
    }
}
