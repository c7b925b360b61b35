/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.prognosis.RSample;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;

/** A prognostic model in the words of a methods section, and in R. */
final class PrognosticWords {

    private PrognosticWords() {
    }

    static String methods(Schema schema, PrognosticModelOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder("A prognostic model was made by Cox regression (Efron's method for ties) with "
            + list(labels(schema, options.covariates())) + " as covariates.");
        if (!options.logarithm().isEmpty()) {
            text.append(' ').append(list(labels(schema, options.logarithm()))).append(" entered on the natural logarithm.");
        }
        if (!options.splines().isEmpty()) {
            text.append(' ').append(list(labels(schema, options.splines())))
                .append(" entered as restricted cubic splines with ").append(options.knots())
                .append(" knots at Harrell's quantiles.");
        }
        if (design.weights().isPresent()) {
            text.append(" Patients were weighted by the weights of the cohort, with robust standard errors.");
        }
        text.append(interactions(schema, options.interactions()));
        if (options.resamples() > 0) {
            text.append(" Its concordance, calibration slope and other measures were corrected for optimism with ")
                .append(options.resamples()).append(" bootstrap resamples ")
                .append(design.cluster().isPresent() ? "of whole matched sets " : "").append("(Harrell), refitting the model in each.");
        }
        if (options.folds() > 1) {
            text.append(" It was also validated by ").append(options.folds()).append("-fold cross-validation")
                .append(options.repeats() > 1 ? ", repeated " + options.repeats() + " times." : ".");
        }
        text.append(switch (options.shrinkage()) {
            case NONE -> "";
            case HEURISTIC -> " The coefficients were shrunken by the heuristic factor of van Houwelingen and le Cessie, and the "
                + "baseline survival estimated anew.";
            case BOOTSTRAP -> " The coefficients were shrunken by the calibration slope corrected for optimism, and the baseline "
                + "survival estimated anew.";
        });
        return text.append(" The model is shown as a nomogram with survival at ")
            .append(list(options.horizons().stream().map(NumberText::of).toList())).append(" and as ")
            .append(options.groups()).append(" risk groups of equal size. Patients with a missing value in any variable of the "
                + "model were left out.").toString();
    }

    /** A sentence on interactions; empty without any. */
    static String interactions(Schema schema, List<TermRef> interactions) {
        List<String> pairs = interactions.stream().map(t -> list(labels(schema,
            t.variables().stream().map(VariableRef::new).toList()))).toList();
        return pairs.isEmpty() ? "" : pairs.size() == 1 ? " The interaction of " + pairs.get(0) + " was included."
            : " The interactions of " + String.join("; of ", pairs) + " were included.";
    }

    static List<String> labels(Schema schema, List<VariableRef> variables) {
        return variables.stream().map(v -> schema.find(v.name()).map(i -> i.label()).orElse(v.name())).toList();
    }

    static String list(List<String> words) {
        int n = words.size();
        return n < 2 ? String.join("", words) : String.join(", ", words.subList(0, n - 1)) + " and " + words.get(n - 1);
    }

    /** The right side of the model in R; rcs is rms's. */
    static String terms(ModelChoice choice) {
        return terms(choice, name -> Integer.toString(choice.knots()));
    }

    /** The same with what stands for the knots of each spline. */
    static String terms(ModelChoice choice, UnaryOperator<String> knots) {
        List<String> terms = new ArrayList<>();
        List<String> logs = VariableRef.names(choice.logarithm());
        List<String> splines = VariableRef.names(choice.splines());
        for (VariableRef v : choice.covariates()) {
            String name = RNames.name(v);
            terms.add(logs.contains(v.name()) ? "log(" + name + ")"
                : splines.contains(v.name()) ? "rcs(" + name + ", " + knots.apply(v.name()) + ")" : name);
        }
        for (TermRef interaction : choice.interactions()) {
            terms.add(String.join(":", interaction.variables().stream().map(v -> terms.get(
                VariableRef.names(choice.covariates()).indexOf(v))).toList()));
        }
        return String.join(" + ", terms);
    }

    /** Values of variables on the logarithm, whose scale rms would begin at zero. */
    private static String scales(PrognosticModelOptions options) {
        StringBuilder text = new StringBuilder();
        for (VariableRef v : options.logarithm()) {
            String column = "m[[" + RNames.text(v.name()) + "]]";
            text.append(", ").append(RNames.name(v)).append(" = signif(exp(seq(log(min(").append(column).append(")), log(max(")
                .append(column).append(")), length.out = 8)), 2)");
        }
        return text.toString();
    }

    /** Keeps the complete rows, as the model does. */
    static String complete(List<String> names) {
        return "m <- droplevels(d[complete.cases(d[, " + RNames.texts(names.stream().distinct().toList()) + "]), ])";
    }

    static RCode rCode(PrognosticModelOptions options, CohortDesign design) {
        ModelChoice choice = options.choice();
        RCode.Builder code = RCode.builder().library("rms");
        String surv = RNames.surv(null, options.time(), options.event(), options.eventLevels());
        RSample sample = RSample.of(design);
        List<String> names = choice.needed();
        names.addAll(sample.columns());
        code.line(complete(names)).line("dd <- datadist(m); options(datadist = \"dd\")")
            .line("fit <- cph(" + surv + " ~ " + terms(choice)
                + ", data = m" + sample.weights() + ", x = TRUE, y = TRUE, surv = TRUE, eps = 1e-9, iter.max = 50, tol = 1e-12)")
            .line("print(fit)").line("lr <- fit$stats[\"Model L.R.\"]; p <- length(coef(fit))")
            .line("(lr - p) / lr   # heuristic shrinkage");
        if (!sample.isPlain()) {
            code.line("summary(coxph(" + surv + " ~ " + terms(choice) + ", data = m" + sample.arguments()
                + "))   # robust standard errors")
                .remark("rms's cph does not use clusters; coxph gives the robust standard errors. Resampling in R takes single "
                    + "patients, not whole matched sets.");
        }
        if (options.resamples() > 0) {
            code.line("set.seed(1)").line("validate(fit, B = " + options.resamples() + ")")
                .remark("The random numbers of R are others, so that values from resamples differ slightly; C is Dxy / 2 + 0.5.");
        }
        if (options.folds() > 1) {
            code.line("validate(fit, method = \"crossvalidation\", B = " + options.folds() + ")");
        }
        String horizons = RNames.numbers(options.horizons().stream().sorted().distinct().toList());
        code.line("times <- " + horizons).line("S <- Survival(fit)")
            .line("S(times, 0)   # baseline survival at the mean linear predictor")
            .line("nom <- try(nomogram(fit, fun = lapply(times, function(t) function(lp) S(t, lp)), funlabel = paste(\"Survival at\", "
                + "times)" + scales(options) + "))")
            .line("if (!inherits(nom, \"try-error\")) { print(nom); plot(nom) }")
            .line("lp <- predict(fit)")
            .line("m$.group <- cut(lp, c(-Inf, quantile(lp, seq_len(" + (options.groups() - 1) + ") / " + options.groups()
                + "), Inf))")
            .line("summary(survfit(" + surv + " ~ .group, data = m" + sample.weights() + "), times = times, extend = TRUE)")
            .line("coxph(" + surv + " ~ .group, data = m" + sample.arguments() + ")");
        if (options.shrinkage() != PrognosticModelOptions.Shrinkage.NONE) {
            code.remark("Shrinkage is not repeated in R: multiply the coefficients by the factor and estimate the baseline with the "
                + "linear predictor as an offset.");
        }
        return code.build();
    }
}
