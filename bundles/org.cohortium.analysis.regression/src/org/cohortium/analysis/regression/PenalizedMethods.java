/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RDesign;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;

/** The methods paragraph and the R code of penalised regression. */
final class PenalizedMethods {

    private PenalizedMethods() {
    }

    static String paragraph(Schema schema, PenalizedOptions options, CohortDesign design) {
        boolean cox = options.model() == PenalizedOptions.Model.COX;
        StringBuilder text = new StringBuilder((cox ? "Cox proportional hazards" : "Logistic") + " regression with "
                + switch (options.penalty()) {
                    case LASSO -> "the lasso penalty";
                    case RIDGE -> "a ridge penalty";
                    case ELASTIC_NET -> "an elastic net penalty (share of the lasso " + RNames.number(options.alpha()) + ")";
                } + " was fitted to the candidates "
                + CoxMethods.list(CoxMethods.labels(schema, VariableRef.names(options.covariates()))) + ".");
        if (!options.forced().isEmpty()) {
            text.append(" Not shrunk: ").append(CoxMethods.list(CoxMethods.labels(schema,
                    VariableRef.names(options.forced())))).append('.');
        }
        if (cox && !options.strata().isEmpty()) {
            text.append(" The baseline hazard was stratified by ").append(CoxMethods.list(CoxMethods.labels(schema,
                    VariableRef.names(options.strata())))).append('.');
        }
        text.append(options.standardize() ? " Covariates were standardised for the penalty." : " Covariates were not standardised.");
        text.append(" The penalty was chosen by cross-validation over ").append(switch (options.foldsBy()) {
            case RANDOM -> options.folds() + " random folds balanced by event";
            case VARIABLE -> "the values of " + (options.foldVariable() == null ? "a variable"
                    : CoxMethods.labels(schema, List.of(options.foldVariable().name())).getFirst());
            case CENTRE -> "centres";
        }).append(", judged by the ").append(options.measure() == PenalizedOptions.Measure.DEVIANCE
                ? cox ? "partial-likelihood deviance" : "binomial deviance"
                : cox ? "concordance" : "area under the ROC curve")
                .append("; the penalty with the best mean and the largest within one standard error of it are reported.");
        if (cox && options.entry() != null) {
            text.append(" Patients were at risk from ").append(CoxMethods.labels(schema, List.of(options.entry().name())).getFirst())
                    .append(" on (left truncation).");
        }
        if (design.isMatched() || options.weights() != null) {
            text.append(" Rows were weighted.");
        }
        return text.append(" Patients with a missing value in any variable were left out.").toString();
    }

    static RCode rCode(PenalizedOptions options, CohortDesign design) {
        boolean cox = options.model() == PenalizedOptions.Model.COX;
        RCode.Builder code = RCode.builder().library("glmnet");
        if (cox) {
            code.library("survival");
        }
        RDesign rows = new RDesign(RDesign.of(options.weights(), null, design).weights(), null);
        List<String> needed = new ArrayList<>(VariableRef.names(options.covariates()));
        if (cox) {
            needed.add(options.time().name());
            needed.add(VariableRef.nameOrNull(options.entry()));
            needed.addAll(VariableRef.names(options.strata()));
        }
        needed.add(options.event().name());
        needed.add(options.foldsBy() == PenalizedOptions.FoldsBy.VARIABLE ? VariableRef.nameOrNull(options.foldVariable()) : null);
        code.line(rows.completeRows(needed));
        code.line("X <- model.matrix(~ " + RNames.terms(options.covariates(), List.of()) + ", d)[, -1]");
        String event = RNames.event(options.event(), options.eventLevels());
        if (cox) {
            String y = "Surv(" + (options.entry() == null ? "" : RNames.name(options.entry()) + ", ") + RNames.name(options.time())
                    + ", as.integer(" + event + "))";
            if (!options.strata().isEmpty()) {
                y = "stratifySurv(" + y + ", as.integer(interaction("
                        + String.join(", ", options.strata().stream().map(RNames::name).toList()) + ", drop = TRUE)))";
            }
            code.line("y <- with(d, " + y + ")");
            code.remark("glmnet may lose a patient censored at the very time of an event from the risk set when times are 256 or "
                    + "more; its coefficients then differ a little.");
        } else {
            code.line("y <- with(d, as.integer(" + event + "))");
        }
        StringBuilder args = new StringBuilder("X, y, family = " + (cox ? "\"cox\"" : "\"binomial\"") + ", alpha = "
                + RNames.number(options.mixing()) + ", standardize = " + (options.standardize() ? "TRUE" : "FALSE"));
        if (rows.isWeighted()) {
            args.append(", weights = d$").append(RNames.name(rows.weights()));
        }
        if (!options.forced().isEmpty()) {
            code.line("free <- attr(model.matrix(~ " + RNames.terms(options.covariates(), List.of())
                    + ", d), \"assign\")[-1] %in% match(" + RNames.texts(VariableRef.names(options.forced())) + ", "
                    + RNames.texts(VariableRef.names(options.covariates())) + ")");
            args.append(", penalty.factor = as.numeric(!free)");
        }
        switch (options.foldsBy()) {
            case RANDOM -> {
                code.line("set.seed(1); fold <- sample(rep(seq_len(" + options.folds() + "), length.out = nrow(X)))");
                code.remark("R draws other random folds, and so may choose another penalty.");
            }
            case VARIABLE -> code.line("fold <- as.integer(factor(d$" + RNames.name(options.foldVariable()) + "))");
            case CENTRE -> code.remark("Set fold to the number of each patient's centre, 1, 2, and so on, before the next line.");
        }
        String measure = options.measure() == PenalizedOptions.Measure.DEVIANCE ? "deviance" : cox ? "C" : "auc";
        code.line("cv <- cv.glmnet(" + args + ", foldid = fold, type.measure = \"" + measure + "\", thresh = 1e-12, maxit = 1e7)");
        return code.line("print(cv)").line("cbind(coef(cv, s = \"lambda.min\"), coef(cv, s = \"lambda.1se\"))").line("plot(cv)")
                .line("plot(cv$glmnet.fit, xvar = \"lambda\")").build();
    }
}
