/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;

/**
 * The outcome and the covariates that a model is made of.
 *
 * @param time follow-up time
 * @param event event
 * @param eventLevels what means the event
 * @param covariates covariates
 * @param interactions pairs of them whose columns are multiplied
 * @param logarithm those of them on the logarithm
 * @param splines those of them as splines
 * @param knots knots of each spline
 */
record ModelChoice(VariableRef time, VariableRef event, List<String> eventLevels, List<VariableRef> covariates,
        List<TermRef> interactions, List<VariableRef> logarithm, List<VariableRef> splines, int knots) {

    /** What is wrong with the choice before anything is computed. */
    List<Problem> check(Schema schema) {
        List<Problem> problems = new ArrayList<>();
        List<String> names = VariableRef.names(covariates);
        for (String outcome : List.of(time.name(), event.name())) {
            if (names.contains(outcome)) {
                problems.add(Problem.error("covariates", "\"" + outcome + "\" is the outcome and a covariate at once.",
                    "Take it out of the covariates."));
            }
        }
        shape(schema, "logarithm", logarithm, names, problems);
        shape(schema, "splines", splines, names, problems);
        for (String name : VariableRef.names(splines)) {
            if (VariableRef.names(logarithm).contains(name)) {
                problems.add(Problem.error("splines", "\"" + name + "\" is to enter on the logarithm and as a spline.",
                    "Choose one of the two."));
            }
        }
        interactions(names, problems);
        return problems;
    }

    private void interactions(List<String> names, List<Problem> problems) {
        Set<Set<String>> seen = new LinkedHashSet<>();
        for (TermRef term : interactions) {
            Set<String> pair = new LinkedHashSet<>(term.variables());
            if (term.variables().size() != 2 || pair.size() != 2) {
                problems.add(Problem.error("interactions", "\"" + term.text() + "\" is not an interaction of two variables.",
                    "Write two different covariates, such as age:sex."));
            } else if (!seen.add(pair)) {
                problems.add(Problem.error("interactions", "\"" + term.text() + "\" is there twice.", "Take one of the two out."));
            }
            for (String name : pair) {
                if (!names.contains(name)) {
                    problems.add(Problem.error("interactions", "\"" + name + "\" of the interaction \"" + term.text()
                        + "\" is not among the covariates.", "Add it to the covariates: an interaction needs both of its variables."));
                }
            }
        }
    }

    private static void shape(Schema schema, String option, List<VariableRef> chosen, List<String> covariates,
            List<Problem> problems) {
        for (String name : VariableRef.names(chosen)) {
            if (!covariates.contains(name)) {
                problems.add(Problem.error(option, "\"" + name + "\" is not among the covariates.",
                    "Add it to the covariates, or take it out here."));
            } else if (schema.find(name).filter(v -> v.kind() == ColumnKind.NUMBER).isEmpty()) {
                problems.add(Problem.error(option, "\"" + name + "\" is no number.", "Take it out here."));
            }
        }
    }

    /** All variables that rows must have. */
    List<String> needed() {
        List<String> names = new ArrayList<>(List.of(time.name(), event.name()));
        names.addAll(VariableRef.names(covariates));
        return names;
    }
}
