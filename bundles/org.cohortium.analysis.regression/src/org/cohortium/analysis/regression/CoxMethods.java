/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.Schema;

/** The sentences of a methods section about a Cox regression. */
final class CoxMethods {

    private CoxMethods() {
    }

    static String paragraph(Schema schema, CoxAnalysisOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder("Hazard ratios with " + ModelReport.percent(options.confLevel())
                + "% confidence intervals were estimated by Cox proportional hazards regression");
        text.append(" (").append(switch (options.ties()) {
            case EFRON -> "Efron's method for ties";
            case BRESLOW -> "Breslow's method for ties";
            case EXACT -> "exact discrete likelihood for ties";
        }).append(") with ").append(list(labels(schema, VariableRef.names(options.covariates())))).append(" as covariates.");
        if (options.estimation() == CoxAnalysisOptions.Estimation.FIRTH) {
            text.append(" Coefficients maximised the partial likelihood with Firth's penalty; intervals are from its profile and "
                    + "p-values from penalised likelihood ratio tests.");
        }
        extensions(text, schema, options);
        if (!options.interactions().isEmpty()) {
            List<String> terms = new ArrayList<>();
            for (TermRef term : options.interactions()) {
                terms.add(String.join(" by ", labels(schema, term.variables())));
            }
            text.append(" The model had the interactions ").append(list(terms)).append('.');
        }
        if (!options.strata().isEmpty()) {
            text.append(" The baseline hazard was stratified by ")
                    .append(list(labels(schema, VariableRef.names(options.strata())))).append('.');
        }
        if (options.entry() != null) {
            text.append(" Patients were at risk from ").append(label(schema, options.entry().name()))
                    .append(" on (left truncation).");
        }
        boolean firth = options.estimation() == CoxAnalysisOptions.Estimation.FIRTH;
        boolean penalized = PenalizedCoxModel.wanted(options);
        boolean matched = design.isMatched() && options.cluster() == null;
        if (options.offset() != null) {
            text.append(' ').append(label(schema, options.offset().name())).append(" was an offset.");
        }
        if (options.weights() != null) {
            text.append(" Rows were weighted by ").append(label(schema, options.weights().name())).append('.');
        }
        if (firth || options.frailty() != null) {
            text.append(firth ? "" : " Standard errors came from the penalised information.");
        } else if (options.variance() != CoxAnalysisOptions.Variance.MODEL && (matched || options.cluster() != null)) {
            text.append(" Standard errors were robust to clustering within ")
                    .append(matched ? "matched sets" : label(schema, options.cluster().name())).append('.');
        } else if (options.variance() == CoxAnalysisOptions.Variance.ROBUST) {
            text.append(" Standard errors were robust (sandwich).");
        }
        if (options.univariable() && !penalized) {
            text.append(" Each covariate was also fitted alone, on the same patients.");
        }
        if (options.phTest() && options.ties() != CoxAnalysisOptions.Ties.EXACT && !firth && !penalized) {
            text.append(" Proportional hazards were examined by the score test with time transformed by ")
                    .append(switch (options.transform()) {
                        case KM -> "the Kaplan-Meier estimate";
                        case RANK -> "its ranks";
                        case IDENTITY -> "the identity";
                        case LOG -> "the logarithm";
                    }).append(" and by plots of scaled Schoenfeld residuals.");
        }
        return text.append(" Patients with a missing value in any variable of the model were left out.").toString();
    }

    private static void extensions(StringBuilder text, Schema schema, CoxAnalysisOptions options) {
        if (!options.smooth().isEmpty()) {
            text.append(" The effect of ").append(list(labels(schema, VariableRef.names(options.smooth()))))
                    .append(" was modelled by ").append(switch (options.spline()) {
                        case RESTRICTED -> "restricted cubic splines with " + (options.splineDf() + 1)
                                + " knots at Harrell's quantiles";
                        case NATURAL -> "natural cubic splines with " + options.splineDf() + " degrees of freedom";
                        case PENALIZED -> "penalised splines with about " + options.splineDf() + " effective degrees of freedom";
                    }).append(" and tested for nonlinearity.");
        }
        if (options.frailty() != null) {
            text.append(" A shared frailty for ").append(label(schema, options.frailty().name())).append(" with ")
                    .append(switch (options.frailtyDistribution()) {
                        case GAMMA -> "a gamma distribution (variance by the EM algorithm)";
                        case GAUSSIAN -> "a Gaussian distribution (variance by restricted maximum likelihood)";
                        case INTEGRATED -> "a Gaussian distribution (variance by Laplace's approximation)";
                    }).append(" was included.");
        }
        if (!options.ridge().isEmpty()) {
            text.append(" The coefficients of ").append(list(labels(schema, VariableRef.names(options.ridge()))))
                    .append(shrunkProducts(options).isEmpty() ? "" : " and of the interactions of them alone ("
                            + list(shrunkProducts(options).stream().map(t -> String.join(" by ", labels(schema, t.variables())))
                                    .toList()) + ")")
                    .append(" were shrunk by a ridge penalty.");
        }
        if (!options.timeVarying().isEmpty() && !PenalizedCoxModel.wanted(options)) {
            text.append(" In a second model the log hazard ratio of ")
                    .append(list(labels(schema, VariableRef.names(options.timeVarying())))).append(" changed with ")
                    .append(switch (options.timeFunction()) {
                        case LOG -> "the logarithm of time.";
                        case IDENTITY -> "time.";
                        case SQRT -> "the square root of time.";
                    });
        }
    }

    /** The interactions that are shrunk as all their variables are. */
    private static List<TermRef> shrunkProducts(CoxAnalysisOptions options) {
        List<String> ridge = VariableRef.names(options.ridge());
        return options.interactions().stream().filter(t -> ridge.containsAll(t.variables())).toList();
    }

    /** The labels of variables. */
    static List<String> labels(Schema schema, List<String> names) {
        return names.stream().map(name -> label(schema, name)).toList();
    }

    private static String label(Schema schema, String name) {
        return schema.find(name).map(v -> v.label()).orElse(name);
    }

    /** Words joined by commas and "and". */
    static String list(List<String> words) {
        int n = words.size();
        return n < 2 ? String.join("", words) : String.join(", ", words.subList(0, n - 1)) + " and " + words.get(n - 1);
    }
}
