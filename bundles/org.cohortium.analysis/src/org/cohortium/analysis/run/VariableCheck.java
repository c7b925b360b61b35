/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.data.UnknownColumnException;
import org.cohortium.data.VariableInfo;

/** Checks the variables and levels that options name against the variables there are. */
final class VariableCheck {

    private VariableCheck() {
    }

    static List<Problem> check(Options<?> options, Schema schema, OptionValues values) {
        List<Problem> problems = new ArrayList<>();
        OptionValues all = options.effective(values);
        for (OptionDescriptor option : options.descriptors()) {
            if (!option.enabledWhen().holds(all)) {
                continue;
            }
            if (option.type() == OptionType.VARIABLE || option.type() == OptionType.VARIABLES) {
                for (String name : all.get(option.key())) {
                    variable(option, name, schema, problems);
                }
                repeated(option, all.get(option.key()), problems);
            } else if (option.type() == OptionType.TERMS) {
                terms(option, all.get(option.key()), schema, problems);
            } else if (!option.levelsOf().isEmpty()) {
                levels(option, all, schema, problems);
            }
        }
        return problems;
    }

    private static void variable(OptionDescriptor option, String name, Schema schema, List<Problem> problems) {
        VariableInfo variable;
        try {
            variable = schema.variable(name);
        } catch (UnknownColumnException e) {
            problems.add(Problem.error(option.key(), option.label() + ": " + e.getMessage(), ""));
            return;
        }
        if (!option.fits().accepts(variable.kind())) {
            problems.add(Problem.error(option.key(), option.label() + ": \"" + name + "\" is a "
                + variable.kind().id() + " variable.", "Choose " + option.fits().words() + "."));
        }
    }

    private static void repeated(OptionDescriptor option, List<String> names, List<Problem> problems) {
        for (int i = 1; i < names.size(); i++) {
            if (names.subList(0, i).contains(names.get(i))) {
                problems.add(Problem.error(option.key(), option.label() + " names \"" + names.get(i) + "\" twice.",
                    "Name it once."));
            }
        }
    }

    private static void terms(OptionDescriptor option, List<String> texts, Schema schema, List<Problem> problems) {
        for (String text : texts) {
            TermRef term;
            try {
                term = TermRef.parse(text);
            } catch (IllegalArgumentException e) {
                continue; // reported by the option itself
            }
            for (String name : term.variables()) {
                variable(option, name, schema, problems);
            }
        }
    }

    private static void levels(OptionDescriptor option, OptionValues all, Schema schema, List<Problem> problems) {
        List<String> variable = all.get(option.levelsOf());
        if (variable.size() != 1 || !schema.has(variable.get(0))) {
            return;
        }
        VariableInfo info = schema.variable(variable.get(0));
        if (info.kind() != ColumnKind.CATEGORY) {
            return;
        }
        for (String level : all.get(option.key())) {
            if (!info.levels().contains(level)) {
                problems.add(Problem.error(option.key(), option.label() + ": \"" + info.name() + "\" has no level \""
                    + level + "\".", "Its levels are: " + String.join(", ", info.levels()) + "."));
            }
        }
    }
}
