/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.model.Derivation;
import org.cohortium.model.Study;
import org.cohortium.model.Variable;
import org.cohortium.model.validation.StudyProblem.Severity;
import org.cohortium.numerics.Progress;

/** Makes the derived variables, each after those it needs. One that cannot be made fails alone. */
final class Derivations {

    private final Study study;
    private final Findings findings;
    private final Map<String, String> failed;
    private final Progress progress;

    Derivations(Study study, Findings findings, Map<String, String> failed, Progress progress) {
        this.study = study;
        this.findings = findings;
        this.failed = failed;
        this.progress = progress;
    }

    /** The table with a column more for each derivation that could be made. */
    DataTable derive(DataTable table) {
        DerivationOrder order = DerivationOrder.of(study);
        order.cyclic().forEach((derivation, why) -> fail(derivation, why,
                "Break the circle by naming other variables."));
        DataTable result = table;
        int done = 0;
        for (Derivation derivation : order.ordered()) {
            progress.report((double) done++ / order.ordered().size(), "Deriving variables");
            progress.checkCancelled();
            result = derive(derivation, result);
        }
        return result;
    }

    private DataTable derive(Derivation derivation, DataTable table) {
        Variable variable = derivation.getVariable();
        if (derivation.getRule() != null && !derivation.getRule().isBlank()) {
            fail(derivation, "The clinical rule " + derivation.getRule() + " that makes " + variable.getName()
                    + " is not installed", "Install it, or write the derivation as an expression.");
            return table;
        }
        String text = derivation.getExpression() == null ? "" : derivation.getExpression();
        Column value;
        try {
            value = Expression.parse(text).evaluate(table, Typing.info(variable), progress.part(0, 0));
        } catch (ExpressionException e) {
            fail(derivation, "The variable " + variable.getName() + " cannot be derived: " + because(e),
                    "Correct the expression.");
            return table;
        }
        List<Integer> unknown = new ArrayList<>();
        Column typed = Typing.as(variable, value, unknown);
        if (typed == null) {
            fail(derivation, "The expression of " + variable.getName() + " gives a " + value.kind().id()
                    + " where the variable is a " + Typing.kind(variable.getType()).id(),
                    "Change the type of the variable, or the expression.");
            return table;
        }
        if (!unknown.isEmpty()) {
            int[] rows = unknown.stream().mapToInt(i -> table.rowNumbers()[i]).toArray();
            findings.add(variable, Severity.WARNING, "unknown-level", Findings.rows(rows.length) + " of "
                    + variable.getName() + " are derived as a value that is no level; they count as missing",
                    "Add the level to the variable, or change the expression.", rows);
        }
        return table.with(typed);
    }

    /** A name that is not there because its own derivation failed is told as that. */
    private String because(ExpressionException e) {
        for (Map.Entry<String, String> other : failed.entrySet()) {
            if (e.problem().contains("\"" + other.getKey() + "\"")) {
                return "it needs " + other.getKey() + ", which could not be made";
            }
        }
        return e.getMessage();
    }

    private void fail(Derivation derivation, String why, String advice) {
        DataPreparation.fail(derivation.getVariable(), derivation, why, advice, findings, failed);
    }
}
