/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** The sentences of a methods section about a logistic regression, and the R code that repeats it. */
final class LogisticMethods {

    private LogisticMethods() {
    }

    static String paragraph(Schema schema, LogisticAnalysisOptions options, CohortDesign design) {
        boolean clustered = options.cluster() != null || design.cluster().isPresent();
        boolean weighted = options.weights() != null || design.weights().isPresent();
        boolean firth = options.estimation() == LogisticAnalysisOptions.Estimation.FIRTH;
        boolean logit = options.link() == LogisticAnalysisOptions.Link.LOGIT;
        boolean profile = options.interval() == LogisticAnalysisOptions.Interval.PROFILE && (firth || !clustered && !weighted);
        StringBuilder text = new StringBuilder((logit ? "Odds ratios of " : "Coefficients of ") + label(schema, options.outcome().name()) + " with "
                + ModelReport.percent(options.confLevel()) + "% " + (profile ? "profile likelihood" : "Wald")
                + " confidence intervals were estimated by " + (logit ? "logistic" : "probit") + " regression with "
                + CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.covariates()))) + " as covariates.");
        if (!options.interactions().isEmpty()) {
            List<String> terms = options.interactions().stream()
                    .map(t -> String.join(" by ", CoxMethods.labels(schema, t.variables()))).toList();
            text.append(" The model had the interactions ").append(CoxMethods.list(terms)).append('.');
        }
        if (options.offset() != null) {
            text.append(' ').append(label(schema, options.offset().name())).append(" was an offset.");
        }
        if (weighted) {
            text.append(options.weights() != null ? " Rows were weighted by " + label(schema, options.weights().name()) + "."
                    : " Rows had the weights of the matching.");
        }
        if (firth) {
            text.append(" Coefficients maximised the likelihood with Firth's penalty; p-values are of penalised likelihood ratio "
                    + "tests.");
        } else if (clustered) {
            text.append(" Standard errors were robust to clustering within ").append(options.cluster() != null
                    ? label(schema, options.cluster().name()) : "matched sets").append('.');
        } else if (weighted) {
            text.append(" Standard errors were robust (sandwich) where weights are not whole numbers.");
        }
        if (options.univariable()) {
            text.append(" Each covariate was also fitted alone, on the same patients.");
        }
        return text.append(" Discrimination was measured by the area under the receiver operating characteristic curve with "
                + "DeLong's variance").append(firth || weighted ? "" : " and calibration by the Hosmer-Lemeshow test with "
                + options.groups() + " groups").append(". Patients with a missing value in any variable of the model were left out.")
                .toString();
    }

    static RCode rCode(LogisticAnalysisOptions options, CohortDesign design) {
        RDesign rows = RDesign.of(options.weights(), options.cluster(), design);
        String cluster = rows.isClustered() ? RNames.name(rows.cluster()) : null;
        String formula = "I(" + RNames.event(options.outcome(), options.outcomeLevels()) + ") ~ "
                + RNames.terms(options.covariates(), options.interactions())
                + (options.offset() == null ? "" : " + offset(" + RNames.name(options.offset()) + ")");
        String arguments = ", data = d" + rows.weightsArgument();
        String level = RNames.number(options.confLevel());
        RCode.Builder code = RCode.builder().line(rows.completeRows(LogisticAnalysis.needed(options)));
        if (options.estimation() == LogisticAnalysisOptions.Estimation.FIRTH) {
            code.library("logistf").remark("The standard errors of logistf use the information of the augmented data; Cohortium's, "
                    + "like those of brglm2, the information without the penalty.");
            return code.line("fit <- logistf(" + formula + arguments + ", alpha = " + RNames.number(roundedAlpha(options.confLevel()))
                    + (options.interval() == LogisticAnalysisOptions.Interval.WALD ? ", pl = FALSE" : "") + ")")
                    .line("summary(fit)").line("exp(cbind(odds.ratio = coef(fit), confint(fit)))").build();
        }
        String link = options.link() == LogisticAnalysisOptions.Link.LOGIT ? "logit" : "probit";
        code.line("fit <- glm(" + formula + arguments + ", family = " + (rows.isWeighted() ? "quasibinomial" : "binomial")
                + "(link = \"" + link + "\"))");
        boolean exponentiate = options.link() == LogisticAnalysisOptions.Link.LOGIT;
        String limits = "confint" + (options.interval() == LogisticAnalysisOptions.Interval.WALD ? ".default" : "") + "(fit, level = "
                + level + ")";
        if (cluster != null || rows.isWeighted()) {
            code.library("sandwich").library("lmtest").remark("The robust variance is the sandwich over "
                    + (cluster == null ? "rows" : "clusters") + " without a correction for their number.");
            if (cluster == null) {
                code.remark("Where all weights are whole numbers Cohortium counts a row that often: then take summary(fit) with "
                        + "family = binomial.");
            }
            code.line("V <- " + (cluster == null ? "sandwich(fit)" : "vcovCL(fit, cluster = ~ " + cluster
                    + ", type = \"HC0\", cadjust = FALSE)")).line("coeftest(fit, vcov. = V)");
            limits = "confint(coeftest(fit, vcov. = V), level = " + level + ")";
        } else {
            code.line("summary(fit)");
        }
        return code.line(exponentiate ? "exp(cbind(odds.ratio = coef(fit), " + limits + "))" : "cbind(coef(fit), " + limits + ")")
                .build();
    }

    /** One minus the level without the digits that subtraction leaves. */
    private static double roundedAlpha(double level) {
        return StrictMath.rint((1 - level) * 1e12) / 1e12;
    }

    private static String label(Schema schema, String name) {
        return CoxMethods.labels(schema, List.of(name)).get(0);
    }
}
