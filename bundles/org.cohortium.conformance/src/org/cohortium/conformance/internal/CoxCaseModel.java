/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.FormulaException;
import org.cohortium.data.formula.Term;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.SurvivalData;

/** The Cox model that a case's specification asks for: the formula's design and the response on the complete rows. */
public final class CoxCaseModel {

    private static final Set<String> KNOWN = Set.of("response", "filter", "group", "strata", "weights", "cluster", "rhs",
            "ties", "offset", "prepare", "rows", "column_g");

    /** The relative change of the log-likelihood at which the peer stops: its default, and what the cases were made with. */
    static final double PEER_DEFAULT = 1e-9;
    static final double PEER_TIGHT = 1e-12;

    /** The numbers of iterations after which the peer gives up with either. */
    private static final int PEER_DEFAULT_ITERATIONS = 20;
    private static final int PEER_TIGHT_ITERATIONS = 60;

    private static final Pattern CENSORED_AMONG_FIRST =
            Pattern.compile("1 for the censored rows among the first \\d+, else 0");

    final DesignMatrix design;
    final SurvivalData data;
    final CoxCovariates covariates;
    final DataTable table;

    private final CoxTies ties;

    CoxCaseModel(ConformanceCase test) throws UnsupportedCase, IOException {
        for (String key : test.spec().keys()) {
            if (!KNOWN.contains(key)) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        table = restricted(test);
        Formula formula = formula(formulaText(test));
        ties = ties(test);
        JsonObject response = test.spec().get("response").asObject();
        List<String> complete = new ArrayList<>();
        boolean counting = response.getString("type").equals("counting");
        complete.addAll(counting ? List.of(response.getString("start"), response.getString("stop"))
                : List.of(response.getString("time")));
        complete.add(response.getString("event"));
        if (test.text("weights") != null) {
            complete.add(test.text("weights"));
        }
        if (test.text("cluster") != null) {
            complete.add(test.text("cluster"));
        }
        design = formula.designWithUnusedLevels(table, complete);
        data = response(test, response, counting);
        covariates = covariates();
    }

    private static Formula formula(String text) throws UnsupportedCase {
        try {
            return Formula.parse(text);
        } catch (FormulaException e) {
            throw new UnsupportedCase(e.problem());
        }
    }

    private static CoxTies ties(ConformanceCase test) throws UnsupportedCase {
        String name = test.text("ties");
        if (name == null) {
            return CoxTies.EFRON;
        }
        return switch (name) {
            case "efron" -> CoxTies.EFRON;
            case "breslow" -> CoxTies.BRESLOW;
            case "exact" -> CoxTies.EXACT;
            default -> throw new UnsupportedCase("ties \"" + name + "\"");
        };
    }

    private static String formulaText(ConformanceCase test) throws UnsupportedCase {
        String rhs = test.text("rhs");
        if (rhs == null && test.text("column_g") != null) {
            // such a case names the model's columns by its expected coefficients alone
            Set<String> columns = new LinkedHashSet<>();
            columns.add("g");
            for (String key : test.expected().keys()) {
                if (key.endsWith("_coef")) {
                    columns.add(key.substring(0, key.length() - "_coef".length()));
                }
            }
            return String.join(" + ", columns);
        }
        if (rhs == null) {
            throw new UnsupportedCase("the specification has no formula");
        }
        String text = rhs;
        for (String column : test.texts("strata")) {
            if (!text.contains("strata(")) {
                text += " + strata(" + String.join(", ", test.texts("strata")) + ")";
            } else if (!text.contains(column)) {
                throw new UnsupportedCase("strata by " + column + " that the formula does not name");
            }
        }
        if (test.text("offset") != null && !text.contains("offset(")) {
            text += " + offset(" + test.text("offset") + ")";
        }
        return text;
    }

    private static DataTable restricted(ConformanceCase test) throws UnsupportedCase, IOException {
        DataTable all = test.data();
        if (test.text("prepare") != null) {
            all = Preparation.prepared(test, all);
        }
        JsonValue rows = test.spec().find("rows").orElse(null);
        if (rows != null) {
            int[] wanted = rows.asArray().elements().stream().mapToInt(v -> (int) v.asDouble() - 1).toArray();
            all = DataTable.of(all.select(wanted).columns());
        }
        String g = test.text("column_g");
        if (g != null) {
            Matcher matcher = CENSORED_AMONG_FIRST.matcher(g);
            if (!matcher.matches()) {
                throw new UnsupportedCase("a column g in words: " + g);
            }
            JsonObject response = test.spec().get("response").asObject();
            boolean[] event = events(all.column(response.getString("event")), response.get("event_code"));
            double[] censored = new double[event.length];
            for (int i = 0; i < event.length; i++) {
                censored[i] = event[i] ? 0 : 1;
            }
            all = all.with(NumberColumn.of("g", censored));
        }
        return all;
    }

    /** Whether each row has one of the codes of the event. */
    public static boolean[] events(Column column, JsonValue codes) {
        List<JsonValue> list = codes instanceof org.cohortium.data.json.JsonArray a ? a.elements() : List.of(codes);
        boolean[] event = new boolean[column.size()];
        for (int i = 0; i < event.length; i++) {
            for (JsonValue code : list) {
                event[i] |= !column.isMissing(i) && means(column, i, code);
            }
        }
        return event;
    }

    private static boolean means(Column column, int row, JsonValue code) {
        if (column instanceof NumberColumn numbers) {
            return code.isNumeric() ? numbers.value(row) == code.asDouble()
                    : code instanceof JsonString label && column.text(row).equals(label.value());
        }
        if (column instanceof LogicalColumn logical) {
            boolean yes = code.isNumeric() ? code.asDouble() == 1
                    : code.describe().toUpperCase(Locale.ROOT).contains("TRUE");
            return logical.isTrue(row) == yes;
        }
        return column.text(row).equals(code.isNumeric() ? org.cohortium.data.json.NumberText.of(code.asDouble())
                : code.asString());
    }

    private SurvivalData response(ConformanceCase test, JsonObject response, boolean counting) {
        int[] rows = design.rows();
        DataTable used = table.select(rows);
        boolean[] event = events(used.column(response.getString("event")), response.get("event_code"));
        SurvivalData.Builder builder = counting
                ? SurvivalData.counting(used.numbers(response.getString("start")), used.numbers(response.getString("stop")),
                        event)
                : SurvivalData.right(used.numbers(response.getString("time")), event);
        if (test.text("weights") != null) {
            builder.weights(used.numbers(test.text("weights")));
        }
        if (test.text("cluster") != null) {
            builder.clusters(codes(used.column(test.text("cluster"))));
        }
        design.strata().ifPresent(strata -> builder.strata(strata.codes()));
        return builder.build();
    }

    private static int[] codes(Column column) {
        if (column instanceof CategoryColumn category) {
            return category.codes();
        }
        Map<String, Integer> known = new LinkedHashMap<>();
        int[] codes = new int[column.size()];
        for (int i = 0; i < codes.length; i++) {
            Integer next = known.size();
            Integer found = known.putIfAbsent(column.text(i), next);
            codes[i] = found == null ? next : found;
        }
        return codes;
    }

    private CoxCovariates covariates() {
        List<String> terms = design.terms().stream().map(Term::label).toList();
        int[] assign = design.columns().stream().mapToInt(DesignColumn::term).toArray();
        return new CoxCovariates(design.names(), design.values(), terms, assign, design.offset().orElse(null));
    }

    CoxTies ties() {
        return ties;
    }

    /** The model iterated to the end, or, for a tolerance above 0, to where the peer stops with it. */
    CoxFit fit(double logLikelihoodTolerance) {
        int iterations = logLikelihoodTolerance == PEER_DEFAULT ? PEER_DEFAULT_ITERATIONS : PEER_TIGHT_ITERATIONS;
        return CoxRegression.fit(data, covariates, new CoxOptions(ties, null, logLikelihoodTolerance, iterations),
                Progress.NONE);
    }
}
