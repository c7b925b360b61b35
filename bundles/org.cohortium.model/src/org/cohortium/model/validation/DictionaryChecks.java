/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cohortium.model.CohortPackage;
import org.cohortium.model.Derivation;
import org.cohortium.model.IdentifierClass;
import org.cohortium.model.Level;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;

/** Rules about variables, their levels, and where their values come from. */
final class DictionaryChecks implements StudyCheck {

    private static final CohortPackage MODEL = CohortPackage.eINSTANCE;

    @Override
    public void check(Study study, ProblemSink sink) {
        checkNames(study, sink);
        Map<Variable, Derivation> derived = derivations(study, sink);
        for (Variable variable : study.getVariables()) {
            checkOrigin(variable, derived.containsKey(variable), sink);
            checkKind(variable, sink);
            checkLevels(variable, sink);
        }
    }

    private static void checkNames(Study study, ProblemSink sink) {
        Map<String, Variable> byName = new HashMap<>();
        for (Variable variable : study.getVariables()) {
            String name = variable.getName();
            if (!Names.isIdentifier(name)) {
                sink.error(variable, MODEL.getVariable_Name(), "variable-name",
                        GeneralChecks.isBlank(name) ? "A variable has no name"
                                : "The variable name \"" + name + "\" cannot be used in expressions",
                        "Begin with a letter, go on with letters, digits, dots or underscores, and avoid words of the "
                                + "language such as TRUE or if. The label may be anything.");
                continue;
            }
            Variable other = byName.put(name.toLowerCase(Locale.ROOT), variable);
            if (other != null && other.getName().equals(name)) {
                sink.error(variable, MODEL.getVariable_Name(), "variable-name-twice",
                        "Two variables are named " + name, "Rename one of them.");
            } else if (other != null) {
                sink.warning(variable, MODEL.getVariable_Name(), "variable-name-case",
                        "The variables " + other.getName() + " and " + name + " differ only in capital letters",
                        "Rename one of them so that readers can tell them apart.");
            }
        }
    }

    private static Map<Variable, Derivation> derivations(Study study, ProblemSink sink) {
        Map<Variable, Derivation> derived = new LinkedHashMap<>();
        for (Derivation derivation : study.getDerivations()) {
            Variable variable = derivation.getVariable();
            if (variable == null) {
                sink.error(derivation, MODEL.getDerivation_Variable(), "derivation-variable",
                        "A derivation makes no variable", "Choose the variable that it makes, or delete it.");
                continue;
            }
            if (derived.put(variable, derivation) != null) {
                sink.error(derivation, MODEL.getDerivation_Variable(), "derivation-twice",
                        "Two derivations make the variable " + variable.getName(), "Delete one of them.");
            }
            if (GeneralChecks.isBlank(derivation.getExpression()) && GeneralChecks.isBlank(derivation.getRule())) {
                sink.error(derivation, MODEL.getDerivation_Expression(), "derivation-empty",
                        "The derivation of " + variable.getName() + " has no expression", "Enter an expression.");
            }
        }
        return derived;
    }

    private static void checkOrigin(Variable variable, boolean derived, ProblemSink sink) {
        boolean read = variable.getSource() != null || !GeneralChecks.isBlank(variable.getColumn());
        String name = variable.getName();
        if (read && derived) {
            sink.error(variable, MODEL.getVariable_Source(), "variable-origin",
                    "The variable " + name + " is read from a file and also derived",
                    "Remove its column or its derivation.");
        } else if (!read && !derived && !isOfCentre(variable)) {
            sink.error(variable, MODEL.getVariable_Source(), "variable-origin",
                    "The variable " + name + " is neither read from a file nor derived",
                    "Choose a column, or enter a derivation.");
        } else if (read && (variable.getSource() == null || GeneralChecks.isBlank(variable.getColumn()))) {
            sink.error(variable, MODEL.getVariable_Column(), "variable-column",
                    "The variable " + name + " does not say from which column of which file it is read",
                    "Choose the data source and the column.");
        }
    }

    /** Whether the variable is the study's centre variable, which the centres of the sources can fill. */
    private static boolean isOfCentre(Variable variable) {
        Study study = StudyLookup.studyOf(variable);
        return study.getCentreVariable() == variable
                && study.getSources().stream().anyMatch(s -> s.getCentre() != null);
    }

    private static void checkKind(Variable variable, ProblemSink sink) {
        VariableRole role = variable.getRole();
        String name = variable.getName();
        boolean time = role == VariableRole.TIME || role == VariableRole.ENTRY_TIME;
        if ((time || role == VariableRole.WEIGHT) && variable.getType() != VariableType.NUMBER) {
            sink.error(variable, MODEL.getVariable_Type(), "role-type",
                    "The variable " + name + " is a " + role.getLiteral().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + " but does not hold numbers", "Derive a number from it, or change its role.");
        }
        if (time && GeneralChecks.isBlank(variable.getUnit())) {
            sink.warning(variable, MODEL.getVariable_Unit(), "time-unit",
                    "The time " + name + " has no unit", "Enter its unit, for example mo for months.");
        }
        if (variable.getMinimum() != null && variable.getMaximum() != null
                && variable.getMinimum() > variable.getMaximum()) {
            sink.error(variable, MODEL.getVariable_Minimum(), "range",
                    "The range of " + name + " begins above its end", "Exchange minimum and maximum.");
        }
        if (variable.getIdentifierClass() == IdentifierClass.DIRECT && role != VariableRole.IDENTIFIER) {
            sink.warning(variable, MODEL.getVariable_IdentifierClass(), "direct-identifier",
                    "The variable " + name + " identifies patients directly",
                    "Remove it from the study, or give it the role of identifier so that it is never analysed.");
        }
    }

    private static void checkLevels(Variable variable, ProblemSink sink) {
        Set<String> values = new HashSet<>();
        Set<String> labels = new HashSet<>();
        int references = 0;
        for (Level level : variable.getLevels()) {
            if (level.getValue() == null) {
                sink.error(level, MODEL.getLevel_Value(), "level-value",
                        "A level of " + variable.getName() + " has no value", "Enter its value as in the file.");
                continue;
            }
            if (!values.add(level.getValue())) {
                sink.error(level, MODEL.getLevel_Value(), "level-twice", "Two levels of " + variable.getName()
                        + " have the value " + level.getValue(), "Delete one of them.");
            } else if (!labels.add(StudyLookup.label(level))) {
                sink.error(level, MODEL.getLevel_Label(), "level-label-twice", "Two levels of " + variable.getName()
                        + " are named " + StudyLookup.label(level),
                        "Give each a name of its own; to merge levels, derive a new variable.");
            }
            if (variable.getMissingCodes().contains(level.getValue())) {
                sink.warning(level, MODEL.getLevel_Value(), "level-missing", "The value " + level.getValue() + " of "
                        + variable.getName() + " is a level and also means missing", "Remove one of the two.");
            }
            references += level.isReference() ? 1 : 0;
        }
        if (references > 1) {
            sink.error(variable, MODEL.getVariable_Levels(), "reference-twice",
                    references + " levels of " + variable.getName() + " are the reference", "Mark one only.");
        }
        if (!variable.getLevels().isEmpty() && variable.getType() != VariableType.CATEGORY) {
            sink.warning(variable, MODEL.getVariable_Levels(), "levels-unused", "The variable " + variable.getName()
                    + " has levels but is not a category", "Make it a category, or delete the levels.");
        }
    }
}
