/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.Schema;
import org.cohortium.numerics.matching.Estimand;

/** The matching as a call of MatchIt. */
final class MatchingRCode {

    private MatchingRCode() {
    }

    /** Lines that leave the complete rows of the two groups and say which are exposed, in column .exposed. */
    static void groups(RCode.Builder code, Schema schema, Exposure exposure, List<String> needed) {
        String name = "d$" + RNames.name(exposure.variable());
        Set<String> all = new LinkedHashSet<>(List.of(exposure.variable().name()));
        all.addAll(needed);
        code.line("d <- d[complete.cases(d[, " + RNames.texts(List.copyOf(all)) + "]), ]");
        List<String> levels = schema.variable(exposure.variable().name()).levels();
        String treated = !exposure.treatedLevels().isEmpty() ? name + " %in% " + RNames.texts(exposure.treatedLevels())
            : levels.size() == 2 ? name + " == " + RNames.text(levels.get(1)) : name + " == 1";
        code.line("d$.exposed <- as.integer(" + treated + ")");
        if (!exposure.controlLevels().isEmpty()) {
            code.line("d <- d[d$.exposed == 1 | " + name + " %in% " + RNames.texts(exposure.controlLevels()) + ", ]");
        }
    }

    static String formula(ScoreModel model) {
        return ".exposed ~ " + RNames.terms(model.covariates(), model.interactions());
    }

    static RCode of(Schema schema, MatchingOptions options) {
        RCode.Builder code = RCode.builder().library("MatchIt");
        code.remark("MatchIt 4.5.2 or newer is needed: earlier versions do not find the nearest neighbours.");
        groups(code, schema, options.exposure(), options.needed());
        List<String> arguments = new ArrayList<>(List.of(formula(options.scoreModel()), "data = d"));
        arguments.add("method = " + RNames.text(switch (options.method()) {
            case NEAREST -> "nearest";
            case OPTIMAL -> "optimal";
            case FULL -> "full";
            case EXACT -> "exact";
            case COARSENED -> "cem";
            case SUBCLASS -> "subclass";
        }));
        arguments.add("estimand = " + RNames.text(options.estimand().value().name()));
        if (options.method() == MatchingOptions.Method.EXACT) {
            arguments.set(0, ".exposed ~ " + RNames.terms(options.exact(), List.of()));
        } else if (options.method() == MatchingOptions.Method.COARSENED) {
            MatchingBinsRCode.of(code, schema, options, arguments);
        } else {
            score(code, options, arguments);
        }
        if (options.sampling() != null) {
            arguments.add("s.weights = " + RNames.text(options.sampling().name()));
            if (options.nearest() == MatchingOptions.Nearest.ROBUST_MAHALANOBIS) {
                code.remark("With sampling weights MatchIt 4.7.2 inverts the covariance of all levels of a category as if it could be "
                    + "inverted: its distances between levels are rounding then.");
            }
        }
        if (options.method().pairs()) {
            arguments.add("ratio = " + (options.varying() ? RNames.number(options.mean()) : options.ratio()));
        }
        if (options.varying()) {
            arguments.add("min.controls = " + options.fewest());
            arguments.add("max.controls = " + options.mostPartners());
        }
        if (options.method() == MatchingOptions.Method.NEAREST) {
            nearest(code, options, arguments);
        } else if (options.method() == MatchingOptions.Method.FULL) {
            if (options.fewestInSet() != null) {
                arguments.add("min.controls = " + RNames.number(options.fewestInSet()));
            }
            if (options.mostInSet() != null) {
                arguments.add("max.controls = " + RNames.number(options.mostInSet()));
            }
            if (options.meanInSet() != null) {
                arguments.add("mean.controls = " + RNames.number(options.meanInSet()));
            } else if (options.leftOut() != null) {
                arguments.add("omit.fraction = " + RNames.number(options.leftOut()));
            }
            arguments.add("tol = 1e-7");
        } else if (options.method() == MatchingOptions.Method.OPTIMAL) {
            arguments.add("tol = 1e-7");
            if (options.caliper() != null || !options.caliperVariables().isEmpty()) {
                code.remark("MatchIt ignores the caliper of an optimal match; Cohortium keeps to it.");
            }
        } else if (options.method() == MatchingOptions.Method.SUBCLASS) {
            arguments.add("subclass = " + (options.quantiles().isEmpty() ? Integer.toString(options.subclasses())
                : "c(" + String.join(", ", options.quantiles().stream().map(RNames::number).toList()) + ")"));
            arguments.add("min.n = " + options.fewestInSubclass());
        }
        code.line("m <- matchit(" + String.join(",\n  ", arguments) + ")");
        code.line("summary(m, un = TRUE)");
        code.line("m.data <- match.data(m)");
        return code.build();
    }

    private static void score(RCode.Builder code, MatchingOptions options, List<String> arguments) {
        boolean linear = options.scale() == MatchingOptions.Scale.LINEAR_PREDICTOR;
        if (options.score() != null) {
            String p = "d$" + RNames.name(options.score());
            arguments.add("distance = " + (linear ? "qlogis(" + p + ")" : p));
        } else if (options.link() == ScoreLink.FIRTH) {
            code.library("logistf");
            code.line("fit <- logistf(" + formula(options.scoreModel()) + ", data = d, pl = FALSE"
                + (options.sampling() == null ? "" : ", weights = d$" + RNames.name(options.sampling())) + ")");
            arguments.add("distance = " + (linear ? "fit$linear.predictors" : "fit$predict"));
        } else {
            arguments.add("distance = \"glm\"");
            arguments.add("link = " + RNames.text((linear ? "linear." : "") + options.link().code()));
        }
        if (onlyByCovariates(options)) {
            arguments.removeIf(a -> a.startsWith("distance = ") || a.startsWith("link = "));
            arguments.add("distance = " + RNames.text(options.nearest().name().toLowerCase(Locale.ROOT)));
        }
        if (options.commonSupport() != MatchingOptions.Support.NONE) {
            arguments.add("discard = " + RNames.text(switch (options.commonSupport()) {
                case TREATED -> "treated";
                case CONTROL -> "control";
                default -> "both";
            }));
            if (options.reestimate() && options.score() == null) {
                arguments.add("reestimate = TRUE");
            }
        }
        if (options.method().distances()) {
            if (options.caliper() != null && options.caliperUnit() == MatchingOptions.CaliperUnit.POOLED_SD) {
                code.remark("MatchIt counts a caliper's standard deviations over all patients, Cohortium here pooled from the two "
                    + "groups: the pairs may differ.");
            }
            distances(code, options, arguments);
        }
    }

    /** Whether the score is of no account, so that MatchIt can measure distances of the covariates otherwise too. */
    private static boolean onlyByCovariates(MatchingOptions options) {
        boolean byScore = options.method() == MatchingOptions.Method.NEAREST && options.order() != MatchingOptions.Order.DATA
            && options.order() != MatchingOptions.Order.CLOSEST && options.order() != MatchingOptions.Order.FARTHEST;
        return options.method().distances() && options.nearest() != MatchingOptions.Nearest.SCORE && !byScore
            && options.caliper() == null && options.commonSupport() == MatchingOptions.Support.NONE && !options.varying()
            && options.mahalanobis().isEmpty() && options.interactions().isEmpty();
    }

    private static void distances(RCode.Builder code, MatchingOptions options, List<String> arguments) {
        if (options.nearest() != MatchingOptions.Nearest.SCORE && !onlyByCovariates(options)) {
            if (options.nearest() != MatchingOptions.Nearest.MAHALANOBIS) {
                code.remark("Beside a score MatchIt has only the Mahalanobis distance: the pairs may differ.");
            }
            List<VariableRef> chosen = options.mahalanobis().isEmpty() ? options.covariates() : options.mahalanobis();
            arguments.add("mahvars = ~ " + RNames.terms(chosen, List.of()));
        }
        if (!options.exact().isEmpty()) {
            arguments.add("exact = ~ " + RNames.terms(options.exact(), List.of()));
        }
        if (!options.antiexact().isEmpty()) {
            arguments.add("antiexact = ~ " + RNames.terms(options.antiexact(), List.of()));
            if (options.method() == MatchingOptions.Method.OPTIMAL) {
                code.remark("MatchIt narrows pairs down before it looks at antiexact: its sum of distances may be larger.");
            }
        }
        List<String> widths = new ArrayList<>();
        List<String> standard = new ArrayList<>();
        if (options.caliper() != null && options.method() != MatchingOptions.Method.OPTIMAL) {
            widths.add(RNames.number(options.caliper()));
            standard.add(options.caliperUnit() == MatchingOptions.CaliperUnit.RAW ? "FALSE" : "TRUE");
        }
        for (int c = 0; options.method() != MatchingOptions.Method.OPTIMAL && c < options.caliperVariables().size(); c++) {
            widths.add(RNames.name(options.caliperVariables().get(c)) + " = " + RNames.number(options.caliperWidths().get(c)));
            standard.add(options.covariateUnit() == MatchingOptions.CovariateUnit.SD ? "TRUE" : "FALSE");
        }
        if (!widths.isEmpty()) {
            arguments.add("caliper = c(" + String.join(", ", widths) + ")");
            arguments.add("std.caliper = c(" + String.join(", ", standard) + ")");
        }
    }

    private static void nearest(RCode.Builder code, MatchingOptions options, List<String> arguments) {
        if (options.uses() > 1) {
            arguments.add("reuse.max = " + options.uses());
        } else if (options.replacement()) {
            arguments.add("replace = TRUE");
        }
        if (options.person() != null) {
            arguments.add("unit.id = " + RNames.text(options.person().name()));
        }
        if (options.order() != MatchingOptions.Order.AUTOMATIC) {
            arguments.add("m.order = " + RNames.text(options.order().value().name().toLowerCase(Locale.ROOT)));
        } else {
            arguments.add("m.order = " + RNames.text(options.estimand().value() == Estimand.ATC ? "smallest" : "largest"));
        }
        if (options.nearest() != MatchingOptions.Nearest.SCORE && !options.caliperVariables().isEmpty()) {
            code.remark("MatchIt 4.7.2 does not always find the nearest by a distance of covariates when covariates have calipers.");
        }
        if (options.order() == MatchingOptions.Order.RANDOM) {
            code.remark("The random order of R is another than that of Cohortium.");
        }
    }
}
