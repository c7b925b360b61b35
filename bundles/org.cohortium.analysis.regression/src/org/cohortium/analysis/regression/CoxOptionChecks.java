/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;

/** What does not go together in the options of a Cox regression with curves, frailty, ridge or time-varying effects. */
final class CoxOptionChecks {

    private final CoxAnalysisOptions options;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> covariates;

    private CoxOptionChecks(CoxAnalysisOptions options) {
        this.options = options;
        this.covariates = VariableRef.names(options.covariates());
    }

    static List<Problem> of(CoxAnalysisOptions options) {
        CoxOptionChecks checks = new CoxOptionChecks(options);
        checks.amongCovariates("smooth", options.smooth());
        checks.amongCovariates("ridge", options.ridge());
        checks.amongCovariates("timeVarying", options.timeVarying());
        checks.curves();
        if (PenalizedCoxModel.wanted(options)) {
            checks.penalized();
        }
        if (options.frailty() != null) {
            checks.frailty(options.frailty().name());
        }
        return checks.problems;
    }

    private void amongCovariates(String key, List<VariableRef> variables) {
        for (VariableRef variable : variables) {
            if (!covariates.contains(variable.name())) {
                problems.add(Problem.error(key, "\"" + variable.name() + "\" is no covariate of the model.",
                        "Add it to the covariates."));
            }
        }
    }

    private void curves() {
        if (options.references().size() > options.smooth().size()) {
            problems.add(Problem.error("references", "There are more reference values than smooth covariates.",
                    "Give one for each smooth covariate, in their order, or none."));
        }
        List<String> smooth = VariableRef.names(options.smooth());
        for (VariableRef variable : options.timeVarying()) {
            if (smooth.contains(variable.name())) {
                problems.add(Problem.error("timeVarying", "\"" + variable.name() + "\" is smooth and time-varying at once.",
                        "Keep it in one of the two."));
            }
        }
        for (VariableRef variable : options.ridge()) {
            if (smooth.contains(variable.name())) {
                problems.add(Problem.error("ridge", "\"" + variable.name() + "\" is smooth and in the ridge at once.",
                        "Keep it in one of the two."));
            }
        }
        boolean firth = options.estimation() == CoxAnalysisOptions.Estimation.FIRTH;
        if (firth && (!smooth.isEmpty() || !options.timeVarying().isEmpty())) {
            problems.add(Problem.error("estimation", "Curves and time-varying effects are not estimated with Firth's penalty.",
                    "Choose maximum likelihood."));
        }
    }

    private void penalized() {
        if (options.ties() == CoxAnalysisOptions.Ties.EXACT) {
            problems.add(Problem.error("ties", "Frailties and penalties are not defined for the exact treatment of ties.",
                    "Choose Efron or Breslow."));
        }
        if (options.estimation() == CoxAnalysisOptions.Estimation.FIRTH) {
            problems.add(Problem.error("estimation", "Firth's penalty does not go with a frailty, a ridge or a penalised curve.",
                    "Choose maximum likelihood, or leave the other penalty out."));
        }
    }

    private void frailty(String name) {
        if (covariates.contains(name) || VariableRef.names(options.strata()).contains(name)) {
            problems.add(Problem.error("frailty", "\"" + name + "\" is the group of the frailty and a covariate or stratum at once.",
                    "A group has either a random effect or an effect of its own: keep it in one place."));
        }
        if (options.cluster() != null || options.variance() == CoxAnalysisOptions.Variance.ROBUST) {
            problems.add(Problem.error("variance", "There is no robust variance for a model with a frailty.",
                    "Leave the clusters or the robust variance out; a frailty can stand for the clusters."));
        }
        if (name.equals(options.time().name()) || name.equals(options.event().name())) {
            problems.add(Problem.error("frailty", "\"" + name + "\" is the outcome and the group of the frailty at once.",
                    "Choose the variable that names the groups."));
        }
    }
}
