/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Criterion;
import org.cohortium.model.Derivation;
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

    /** Removes variables after asking when something uses them. */
    static void remove(Shell shell, StudySession session, List<Variable> variables) {
        Study study = session.study();
        Set<String> uses = new LinkedHashSet<>();
        variables.forEach(v -> uses(study, v, uses));
        if (!uses.isEmpty() && !MessageDialog.openQuestion(shell, Messages.edit_remove,
            NLS.bind(Messages.remove_used, String.join("\n\u2022 ", uses)))) { //$NON-NLS-1$
            return;
        }
        session.edit(Messages.edit_remove, () -> {
            for (Variable variable : variables) {
                StudyLookup.derivation(variable).ifPresent(d -> study.getDerivations().remove(d));
                EcoreUtil.delete(variable, true);
            }
        });
    }

    private static void uses(Study study, Variable variable, Set<String> uses) {
        for (Setting setting : EcoreUtil.UsageCrossReferencer.find(variable, study)) {
            for (EObject e = setting.getEObject(); e != null; e = e.eContainer()) {
                if (e instanceof AnalysisSpec spec) {
                    uses.add(StudyLookup.label(spec));
                }
            }
        }
        for (Derivation derivation : study.getDerivations()) {
            if (derivation.getVariable() != variable && names(derivation.getExpression(), variable)) {
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

    /** Moves an element of a list by one place. */
    static <T> List<T> moved(List<T> list, int from, int to) {
        List<T> moved = new ArrayList<>(list);
        moved.add(to, moved.remove(from));
        return moved;
    }
}
