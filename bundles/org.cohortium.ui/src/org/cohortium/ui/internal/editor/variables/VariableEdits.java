/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Criterion;
import org.cohortium.model.Derivation;
import org.cohortium.model.ElementIds;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.cohortium.study.StudyRename;
import org.cohortium.ui.session.StudySession;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** What is done to the dictionary as a whole step: deriving, renaming and removing variables. */
final class VariableEdits {

    private VariableEdits() {
    }

    /** Adds a derived variable without an expression. */
    static Variable derive(StudySession session) {
        Study study = session.study();
        String name = "derived"; //$NON-NLS-1$
        for (int i = 2; StudyLookup.variable(study, name).isPresent(); i++) {
            name = "derived" + i; //$NON-NLS-1$
        }
        Variable variable = StudyElements.variable(name, VariableType.NUMBER);
        session.edit(Messages.edit_derive, () -> {
            study.getVariables().add(variable);
            study.getDerivations().add(StudyElements.derivation(variable, "")); //$NON-NLS-1$
        });
        return variable;
    }

    /** Renames a variable; expressions follow. */
    static void rename(Shell shell, StudySession session, Variable variable, String name) {
        if (name.equals(variable.getName())) {
            return;
        }
        try {
            session.edit(Messages.edit_rename, () -> StudyRename.variable(variable, name));
        } catch (IllegalArgumentException e) {
            MessageDialog.openInformation(shell, Messages.edit_rename, e.getMessage());
        }
    }

    /** Gives a variable a role; the centre role makes it the centre variable of the study. */
    static void setRole(Study study, Variable variable, VariableRole role) {
        variable.setRole(role);
        if (role == VariableRole.CENTRE) {
            study.setCentreVariable(variable);
        } else if (study.getCentreVariable() == variable) {
            study.setCentreVariable(null);
        }
    }

    /** Removes variables; refuses, naming where they are used, when something else needs them. */
    static void remove(Shell shell, StudySession session, List<Variable> variables) {
        Study study = session.study();
        Set<String> uses = new LinkedHashSet<>();
        variables.forEach(v -> uses(study, v, variables, uses));
        if (!uses.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.edit_remove,
                NLS.bind(Messages.remove_used, String.join("\n\u2022 ", uses))); //$NON-NLS-1$
            return;
        }
        session.edit(Messages.edit_remove, () -> {
            for (Variable variable : variables) {
                StudyLookup.derivation(variable).ifPresent(d -> study.getDerivations().remove(d));
                EcoreUtil.delete(variable, true);
            }
        });
    }

    /** Adds a derived variable like another, under a name of its own. */
    static Variable duplicate(StudySession session, Derivation original) {
        Study study = session.study();
        Variable from = original.getVariable();
        String name = from.getName() + "_copy"; //$NON-NLS-1$
        for (int i = 2; StudyLookup.variable(study, name).isPresent(); i++) {
            name = from.getName() + "_copy" + i; //$NON-NLS-1$
        }
        Variable copy = EcoreUtil.copy(from);
        copy.setId(ElementIds.fresh());
        copy.getLevels().forEach(level -> level.setId(ElementIds.fresh()));
        copy.setName(name);
        copy.setLabel(from.getLabel() == null ? null : NLS.bind(Messages.copy_label, from.getLabel()));
        copy.setRole(VariableRole.AUXILIARY);
        Derivation derivation = StudyElements.derivation(copy, original.getExpression());
        derivation.setNote(original.getNote());
        session.edit(Messages.edit_duplicate, () -> {
            study.getVariables().add(study.getVariables().indexOf(from) + 1, copy);
            study.getDerivations().add(derivation);
        });
        return copy;
    }

    /** Moves a variable by one place in the order of the study. */
    static void move(StudySession session, Variable variable, int by) {
        List<Variable> all = session.study().getVariables();
        int to = all.indexOf(variable) + by;
        if (to >= 0 && to < all.size()) {
            session.edit(Messages.edit_move, () -> session.study().getVariables().move(to, variable));
        }
    }

    private static void uses(Study study, Variable variable, List<Variable> going, Set<String> uses) {
        for (Setting setting : EcoreUtil.UsageCrossReferencer.find(variable, study)) {
            for (EObject e = setting.getEObject(); e != null; e = e.eContainer()) {
                if (e instanceof AnalysisSpec spec) {
                    uses.add(StudyLookup.label(spec));
                }
            }
        }
        for (AnalysisSpec spec : study.getAnalyses()) {
            if (spec.getOptions().stream().anyMatch(option -> names(option.getExpression(), variable))) {
                uses.add(StudyLookup.label(spec));
            }
        }
        for (Derivation derivation : study.getDerivations()) {
            if (!going.contains(derivation.getVariable()) && names(derivation.getExpression(), variable)) {
                uses.add(StudyLookup.label(derivation.getVariable()));
            }
        }
        for (Cohort cohort : study.getCohorts()) {
            for (Criterion criterion : cohort.getCriteria()) {
                if (names(criterion.getExpression(), variable)) {
                    uses.add(StudyLookup.label(cohort) + ": " + StudyLookup.label(criterion)); //$NON-NLS-1$
                }
            }
        }
    }

    private static boolean names(String expression, Variable variable) {
        if (expression == null || expression.isBlank()) {
            return false;
        }
        try {
            return Expression.parse(expression).variables().contains(variable.getName());
        } catch (ExpressionException e) {
            // an expression that cannot be understood may mean anything
            return expression.contains(variable.getName());
        }
    }
}
