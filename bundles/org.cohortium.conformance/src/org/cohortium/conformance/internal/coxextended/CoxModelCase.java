/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.coxextended.ModelFormula.Kind;
import org.cohortium.data.DataTable;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.survival.CoxTies;

/** A Cox model given by a response and a formula with splines, penalties, frailties, random effects or the time. */
final class CoxModelCase implements ExtendedCase {

    private static final Set<String> OWN = Set.of("rhs", "ties");

    @Override
    public boolean fits(ConformanceCase test) {
        return test.spec().has("rhs") && test.spec().has("response");
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        DataTable table = CoxModelData.rows(test);
        ModelFormula formula = ModelFormula.of(test.text("rhs"), table);
        boolean penalized = formula.has(Kind.RIDGE) || formula.has(Kind.FRAILTY) || formula.plain().contains("pspline(");
        if ((penalized ? 1 : 0) + (formula.has(Kind.RANDOM) ? 1 : 0) + (formula.has(Kind.TIMED) ? 1 : 0) > 1) {
            throw new UnsupportedCase("the formula " + formula.text() + " mixes kinds of terms");
        }
        try {
            if (penalized) {
                return PenalizedFormula.compute(test, table, formula, ties(test));
            }
            if (formula.has(Kind.RANDOM)) {
                return RandomEffectModel.compute(test, table, formula, ties(test));
            }
            if (formula.has(Kind.TIMED)) {
                return TimedModel.compute(test, table, formula, ties(test));
            }
            return SplineModel.compute(test, model(test, table, formula.plain()), ties(test));
        } catch (ExpressionException e) {
            throw new UnsupportedCase("the formula " + formula.text() + ": " + e.getMessage());
        }
    }

    /** The rows complete for a plain formula. */
    static CoxModelData model(ConformanceCase test, DataTable table, String formula) throws UnsupportedCase {
        return CoxModelData.of(test, table, formula, OWN);
    }

    /** A formula that also leaves out the rows on which other columns are missing. */
    static String complete(String formula, Collection<String> columns) {
        // clusters have no columns of their own, but must be known
        return formula + columns.stream().map(c -> " + cluster(" + Deparser.name(c) + ")").collect(Collectors.joining());
    }

    private static CoxTies ties(ConformanceCase test) throws UnsupportedCase {
        String name = test.text("ties");
        return switch (name == null ? "efron" : name) {
            case "efron" -> CoxTies.EFRON;
            case "breslow" -> CoxTies.BRESLOW;
            default -> throw new UnsupportedCase("ties \"" + name + "\"");
        };
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        List<String> paths = new ArrayList<>(List.of("note", "knot_rule", "norm"));
        if (test.text("rhs").contains("rcs(")) {
            // there the peer's names are those of a matrix in its workspace
            paths.add("terms");
            paths.add("terms/*");
        }
        return paths;
    }
}
