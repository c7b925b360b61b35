/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.weighting.AugmentedWeighting;
import org.cohortium.numerics.weighting.MarginalEffect;

/** The effect of an exposure in a matched or weighted cohort, with the variance that fits the design. */
public final class EffectAnalysis implements Analysis<EffectOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("treatment-effect", "1.1.0",
        "Effect in a matched or weighted cohort", AnalysisDescriptor.Category.CONFOUNDING,
        "How large is the effect of the exposure in the population that the design stands for?",
        "The design balances all confounders. Outcomes of matched sets may depend on each other; sets are independent. Censoring "
            + "does not depend on prognosis within groups. Augmented weighting is right if either the score or the outcome model is.",
        "Report the design and its population, the effect with its interval on an absolute and a relative scale, how the error "
            + "allows for the design, and which covariates were adjusted for in the sample.",
        List.of("Austin PC. The use of propensity score methods with survival or time-to-event outcomes: reporting measures of effect "
            + "similar to those used in randomized experiments. Stat Med 2014;33:1242-1258.",
            "Austin PC, Small DS. The use of bootstrapping when using propensity-score matching without replacement: a simulation "
                + "study. Stat Med 2014;33:4306-4319.",
            "Abadie A, Spiess J. Robust post-matching inference. J Am Stat Assoc 2022;117:983-995.",
            "Lunceford JK, Davidian M. Stratification and weighting via the propensity score in estimation of causal treatment "
                + "effects: a comparative study. Stat Med 2004;23:2937-2960.",
            "Cattaneo MD. Efficient semiparametric estimation of multi-valued treatment effects under ignorability. J Econom "
                + "2010;155:138-154."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<EffectOptions> optionsType() {
        return EffectOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, EffectOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.kind() == EffectOptions.Kind.SURVIVAL && options.time() == null) {
            problems.add(Problem.error("time", "A time to an event needs a follow-up time.",
                "Choose it, or another kind of outcome."));
        }
        if (options.kind() == EffectOptions.Kind.NUMBER
            && schema.variable(options.outcome().name()).kind() != ColumnKind.NUMBER) {
            problems.add(Problem.error("outcome", "\"" + options.outcome().name() + "\" is no number.",
                "Choose another kind of outcome."));
        }
        if (options.outcome().equals(options.treatment())) {
            problems.add(Problem.error("outcome", "The outcome is the exposure.", "Choose another."));
        }
        if (options.everyLevel() && options.controlLevels().size() > 1) {
            problems.add(Problem.error("controlLevels", "With every level a group one of them is the reference.",
                "Choose one comparison level, or none for the first."));
        }
        if (options.everyLevel() && !options.treatedLevels().isEmpty()) {
            problems.add(Problem.warning("treatedLevels", "With every level a group the exposed level is not used.",
                "Leave it empty."));
        } else if (!options.everyLevel() && options.treatedLevels().isEmpty()
            && schema.variable(options.treatment().name()).levels().size() > 2) {
            problems.add(Problem.error("treatedLevels", "It is not said which levels of \"" + options.treatment().name()
                + "\" mean exposed.", "Choose them, or compare every level."));
        }
        return problems;
    }

    static Table.Builder table() {
        return Table.builder("effects", "Effects").text("term", "Effect").number("estimate", "Estimate", NumberFormat.ESTIMATE)
            .number("conf.low", "Lower limit", NumberFormat.ESTIMATE).number("conf.high", "Upper limit", NumberFormat.ESTIMATE)
            .number("std.error", "Standard error", NumberFormat.ESTIMATE).number("p.value", "p", NumberFormat.P_VALUE);
    }

    @Override
    public AnalysisResult run(AnalysisInput input, EffectOptions options, Progress progress) {
        MatchingRows rows = options.everyLevel() ? MatchingRows.readEveryLevel(input, options.treatment(), options.needed())
            : MatchingRows.read(input, options.exposure(), options.needed());
        Arms arms = arms(rows, options);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.size()).dropped(rows.dropped());
        if (!input.design().isMatched()) {
            result.warning("The cohort is neither matched nor weighted: the effects are crude.",
                "Run it on the cohort of a matching or a weighting, or adjust for the confounders.");
        }
        if (options.kind() == EffectOptions.Kind.SURVIVAL) {
            SurvivalEffects survival = new SurvivalEffects(rows, arms, options, input.design());
            result.events(survival.events()).table(survival.hazards(progress));
            double[] ratios = survival.hazardRatios();
            for (int g = 1; g <= ratios.length; g++) {
                result.scalar("hazard.ratio" + (arms.count() == 2 ? "" : "." + (g + 1)), "Hazard ratio" + against(arms, g),
                    NumberFormat.RATIO, ratios[g - 1]);
            }
            if (options.tau() != null) {
                result.table(survival.differences(input.seed(), progress));
            }
            return result.build();
        }
        means(result, rows, arms, options, input.design(), progress);
        return result.build();
    }

    private static Arms arms(MatchingRows rows, EffectOptions options) {
        if (options.everyLevel()) {
            return Arms.of(rows.data().column(options.treatment().name()), options.controlLevels());
        }
        int[] codes = new int[rows.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = rows.treated()[i] ? 1 : 0;
        }
        return new Arms(codes, List.of(rows.controlLabel(), rows.treatedLabel()), List.of());
    }

    /** What a group is compared with, for labels; empty where there are but two. */
    static String against(Arms arms, int group) {
        return arms.count() == 2 ? "" : ", " + arms.labels().get(group) + " vs " + arms.labels().getFirst();
    }

    private static void means(AnalysisResult.Builder result, MatchingRows rows, Arms arms, EffectOptions options,
            CohortDesign design, Progress progress) {
        boolean binary = options.kind() == EffectOptions.Kind.BINARY;
        double[] outcome;
        if (binary) {
            boolean[] event = EventIndicator.read(rows.data().column(options.outcome().name()), options.eventLevels());
            outcome = new double[event.length];
            int events = 0;
            for (int i = 0; i < event.length; i++) {
                outcome[i] = event[i] ? 1 : 0;
                events += event[i] ? 1 : 0;
            }
            result.events(events);
        } else {
            outcome = rows.data().numbers(options.outcome().name());
        }
        double[] weights = design.weights().map(w -> rows.data().numbers(w)).orElse(null);
        int[] cluster = design.cluster().map(c -> Groups.clusterCodes(rows.data().column(c))).orElse(null);
        Table.Builder table = table();
        for (int g = 1; g < arms.count(); g++) {
            MarginalEffect.Means means = MarginalEffect.Means.of(arms.codes(), g, 0, outcome, weights, cluster);
            add(table, against(arms, g), means, binary, options.confLevel());
            result.scalar("difference" + (arms.count() == 2 ? "" : "." + (g + 1)),
                (binary ? "Risk difference" : "Difference of means") + against(arms, g), NumberFormat.ESTIMATE,
                means.difference(options.confLevel()).estimate());
        }
        if (!options.covariates().isEmpty()) {
            if (design.isMatched()) {
                result.info("Augmented weighting makes its own weights for everybody; in a matched or weighted cohort it is not "
                    + "given. Adjust in the cohort before the design.");
            } else {
                List<MarginalEffect.Means> augmented = augmented(rows, arms, outcome, binary, options, progress);
                for (int g = 1; g < arms.count(); g++) {
                    add(table, against(arms, g) + ", augmented weighting", augmented.get(g - 1), binary, options.confLevel());
                }
            }
        }
        result.table(table.footnote("Standard errors of ratios are those of the logarithm. " + errors(cluster)).build());
    }

    private static List<MarginalEffect.Means> augmented(MatchingRows rows, Arms arms, double[] outcome, boolean binary,
            EffectOptions options, Progress progress) {
        double[][] columns = ModelTerms.design(rows.data(), options.covariates(), List.of()).values();
        return options.everyLevel() ? AugmentedWeighting.means(arms.codes(), arms.count(), outcome, binary, columns, progress)
            : List.of(AugmentedWeighting.means(rows.treated(), outcome, binary, columns, progress));
    }

    /** How errors come about, for a footnote; in a weighted cohort every patient is a set. */
    static String errors(int[] cluster) {
        boolean shared = cluster != null && Arrays.stream(cluster).distinct().count() < cluster.length;
        return shared ? "Standard errors are robust, clustered on the matched sets." : "Standard errors are robust.";
    }

    private static void add(Table.Builder table, String how, MarginalEffect.Means means, boolean binary, double level) {
        row(table, (binary ? "Risk difference" : "Difference of means") + how, means.difference(level));
        if (binary && means.treated() > 0 && means.control() > 0) {
            row(table, "Risk ratio" + how, means.ratio(level));
            if (means.treated() < 1 && means.control() < 1) {
                row(table, "Odds ratio" + how, means.oddsRatio(level));
            }
        }
    }

    private static void row(Table.Builder table, String label, MarginalEffect e) {
        table.row(label, e.estimate(), e.lower(), e.upper(), e.standardError(),
            Double.isNaN(e.pValue()) ? null : (Object) e.pValue());
    }

    @Override
    public String methods(Schema schema, EffectOptions options, CohortDesign design) {
        String effect = switch (options.kind()) {
            case SURVIVAL -> (options.everyLevel() ? "The hazard ratios of each group against the reference were"
                : "The hazard ratio was") + " estimated by a marginal Cox model (Efron's method for ties)";
            case BINARY -> "Risk difference, risk ratio and odds ratio " + (options.everyLevel()
                ? "of each group against the reference " : "") + "were estimated from the risks of the groups";
            case NUMBER -> options.everyLevel() ? "The differences of the means of each group from the reference were estimated"
                : "The difference of means was estimated";
        };
        return effect + (design.isMatched() ? " with the weights of the design (" + design.description()
            + ") and robust standard errors, clustered on matched sets where there are any" : "")
            + (options.covariates().isEmpty() ? "." : ", and also adjusted for "
                + MatchingAnalysis.labels(schema, options.covariates())
                + (options.kind() == EffectOptions.Kind.SURVIVAL ? "." : " by augmented inverse probability weighting."));
    }

    @Override
    public Optional<RCode> rCode(Schema schema, EffectOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder();
        String group = options.everyLevel() ? ".arm" : ".exposed";
        if (options.everyLevel()) {
            WeightingRCode.arms(code, options.treatment(), options.controlLevels(), options.needed());
        } else {
            MatchingRCode.groups(code, schema, options.exposure(), options.needed());
        }
        String weights = design.weights().map(w -> ", weights = " + RNames.name(w)).orElse("");
        if (options.kind() == EffectOptions.Kind.SURVIVAL) {
            code.library("survival");
            String cluster = design.cluster().map(c -> ", cluster = " + RNames.name(c) + ", robust = TRUE").orElse("");
            String y = RNames.surv(null, options.time(), options.outcome(), options.eventLevels());
            code.line("summary(coxph(" + y + " ~ " + group + ", data = d" + weights + cluster + "))");
            if (!options.covariates().isEmpty()) {
                code.line("summary(coxph(" + y + " ~ " + group + " + " + RNames.terms(options.covariates(), List.of()) + ", data = d"
                    + weights + cluster + "))");
            }
        } else {
            code.library("sandwich").library("lmtest");
            code.line("d$.y <- " + (options.kind() == EffectOptions.Kind.NUMBER ? "d$" + RNames.name(options.outcome())
                : "with(d, as.numeric(" + RNames.event(options.outcome(), options.eventLevels()) + "))"));
            code.line("f <- lm(.y ~ " + group + ", data = d" + weights + ")");
            code.line("coeftest(f, vcov. = vcovCL(f, cluster = "
                + design.cluster().map(c -> "~ " + RNames.name(c)).orElse("seq_len(nrow(d))") + ", type = \"HC0\"))");
            augmentedCode(code, options, design, group);
        }
        return Optional.of(code.build());
    }

    private static void augmentedCode(RCode.Builder code, EffectOptions options, CohortDesign design, String group) {
        if (options.covariates().isEmpty() || design.isMatched()) {
            return;
        }
        String terms = RNames.terms(options.covariates(), List.of());
        code.remark("Augmented weighting: means of everybody under each group, from a score and a model of the outcome in each group.");
        code.line("d$.g <- factor(d$" + group + ")");
        code.library("nnet");
        code.line("p <- fitted(multinom(.g ~ " + terms + ", data = d, reltol = 1e-14, maxit = 1000, trace = FALSE))");
        code.line("if (is.null(dim(p)) || ncol(p) == 1) p <- cbind(1 - p, p)");
        String model = options.kind() == EffectOptions.Kind.BINARY ? "glm(.y ~ " + terms + ", family = binomial, data = d[d$.g == g, ])"
            : "lm(.y ~ " + terms + ", data = d[d$.g == g, ])";
        code.line("value <- sapply(seq_along(levels(d$.g)), function(k) {");
        code.line("  g <- levels(d$.g)[k]; m <- predict(" + model + ", d, type = \"response\")");
        code.line("  m + (d$.g == g) * (d$.y - m) / p[, k]");
        code.line("})");
        code.line("difference <- value[, -1, drop = FALSE] - value[, 1]");
        code.line("cbind(difference = colMeans(difference),");
        code.line("  std.error = apply(difference, 2, function(v) sqrt(sum((v - mean(v))^2)) / length(v)))");
    }
}
