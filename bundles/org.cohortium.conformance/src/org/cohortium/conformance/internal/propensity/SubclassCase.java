/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonBoolean;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.Coarsening;
import org.cohortium.numerics.matching.CommonSupport;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.Subclasses;

/** Matching by subclasses: exact, coarsened exact, and at quantiles of the score. */
final class SubclassCase {

    private final PropensityData data;
    private final MatchOptions options;

    SubclassCase(PropensityData data, MatchOptions options) {
        this.data = data;
        this.options = options;
    }

    JsonObject compute() throws UnsupportedCase {
        boolean byScore = options.method().equals("subclass");
        Estimand estimand = options.estimand();
        Scores scores = byScore ? new Scores(data, options) : null;
        double[] score = byScore ? scores.values() : null;
        refuse(byScore);
        boolean[] aside = byScore ? scores.outside() : new boolean[data.rows()];
        int[] subclass = byScore ? byScore(score, aside, estimand) : Subclasses.exact(data.treated, strata());
        double[] weights = Subclasses.weights(data.treated, subclass, estimand);
        JsonObject.Builder out = JsonObject.builder().put("n", data.rows()).put("n_treated", data.treatedCount())
            .put("n_control", data.rows() - data.treatedCount()).put("rows_used", data.rowsUsed());
        List<PropensityData.Covariate> covariates = new ArrayList<>();
        if (byScore) {
            out.put("distance", JsonArray.of(score));
            covariates.add(new PropensityData.Covariate("distance", score));
        }
        for (PropensityData.Covariate c : data.covariates(data.variables())) {
            // with a score matchit keeps the ticks around a variable that is a call
            boolean plain = c.category() || c.name().matches("[A-Za-z.][\\w.]*");
            covariates.add(plain || !byScore ? c
                : new PropensityData.Covariate("`" + c.name() + "`", c.values(), false));
        }
        BalanceTable after = byScore ? BalanceTable.weighted(data.treated, weights, estimand)
            : BalanceTable.subclassified(data.treated, weights, subclass, estimand);
        new NewSample(data, covariates, weights, subclass, aside).write(out,
            BalanceTable.unmatched(data.treated, estimand), after, byScore ? "balance_across" : "balance_matched");
        return out.build();
    }

    private void refuse(boolean byScore) throws UnsupportedCase {
        for (String key : List.of("k2k", "min.n", "exact", "mahvars", "caliper")) {
            JsonValue value = options.value(key);
            boolean usual = value == null || value == JsonBoolean.FALSE
                || key.equals("min.n") && byScore && value instanceof JsonNumber n && n.value() >= 1;
            if (!usual) {
                throw new UnsupportedCase("subclasses with the argument \"" + key + "\"");
            }
        }
        if (!byScore && options.value("discard") != null && options.discard() != CommonSupport.NONE) {
            throw new UnsupportedCase("exact matching knows no common support");
        }
    }

    /** Quantiles are those of all units; subclasses are formed of those that were not set aside. */
    private int[] byScore(double[] score, boolean[] aside, Estimand estimand) {
        double[] probability;
        JsonValue wanted = options.value("subclass");
        if (wanted instanceof JsonArray several) {
            probability = Arrays.stream(several.asDoubles()).filter(p -> p > 0 && p < 1).sorted().toArray();
        } else {
            int count = options.number("subclass", 6);
            probability = new double[count - 1];
            // as R steps from 0 to 1: the last digit decides on which side of a cut a unit lies whose score is the quantile
            Arrays.setAll(probability, k -> (k + 1) * (1.0 / count));
        }
        return Subclasses.byQuantiles(data.treated, score, probability, estimand, aside, options.number("min.n", 1));
    }

    private int[] strata() throws UnsupportedCase {
        int n = data.rows();
        int[] strata = new int[n];
        for (String variable : data.variables()) {
            List<PropensityData.Covariate> columns = data.covariates(List.of(variable));
            boolean category = !columns.getFirst().name().equals(variable);
            int[] code;
            if (category) {
                code = new int[n];
                for (int c = 0; c < columns.size(); c++) {
                    for (int i = 0; i < n; i++) {
                        code[i] += columns.get(c).values()[i] != 0 ? c : 0;
                    }
                }
            } else {
                code = options.method().equals("cem") ? coarse(variable, columns.getFirst().values())
                    : ranks(columns.getFirst().values());
            }
            cross(strata, code);
        }
        return strata;
    }

    private static void cross(int[] strata, int[] code) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < strata.length; i++) {
            long pair = (long) strata[i] << 32 | code[i];
            strata[i] = numbers.computeIfAbsent(pair, p -> numbers.size());
        }
    }

    private static int[] ranks(double[] values) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return Arrays.stream(values).mapToInt(v -> Arrays.binarySearch(distinct, v)).toArray();
    }

    private int[] coarse(String variable, double[] values) throws UnsupportedCase {
        JsonValue cutpoints = options.value("cutpoints");
        if (cutpoints instanceof JsonObject byVariable) {
            cutpoints = byVariable.find(variable).orElse(null);
        }
        return switch (cutpoints) {
            case null -> Coarsening.equalWidth(values, Coarsening.sturges(values.length));
            case JsonArray a when a.size() > 1 -> Coarsening.at(values, a.asDoubles());
            case JsonArray a -> bins(values, a.get(0));
            default -> bins(values, cutpoints);
        };
    }

    private static int[] bins(double[] values, JsonValue rule) throws UnsupportedCase {
        if (rule instanceof JsonNumber n) {
            return n.value() == 0 ? ranks(values) : Coarsening.equalWidth(values, (int) n.value());
        }
        if (rule instanceof JsonString s && s.value().matches("q\\d+")) {
            return Coarsening.equalSize(values, Integer.parseInt(s.value().substring(1)));
        }
        if (rule instanceof JsonString s && s.value().equals("sturges")) {
            return Coarsening.equalWidth(values, Coarsening.sturges(values.length));
        }
        if (rule instanceof JsonString s && s.value().equals("fd")) {
            return Coarsening.equalWidth(values, Coarsening.freedmanDiaconis(values));
        }
        if (rule instanceof JsonString s && s.value().equals("scott")) {
            return Coarsening.equalWidth(values, Coarsening.scott(values));
        }
        throw new UnsupportedCase("there is no rule of cutpoints " + rule.describe());
    }
}
