/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.cohortium.model.CohortPackage.Literals;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.widgets.FieldBinder;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What a variable is called and what it stands for: name, label, type, unit and role. */
final class VariableNaming {

    private final StudySession session;
    private final Supplier<Variable> variable;
    private final VariableName name;
    private final Combo type;
    private final Combo role;

    VariableNaming(Composite grid, FormToolkit toolkit, StudySession session, FieldBinder fields,
            Supplier<Variable> variable) {
        this.session = session;
        this.variable = variable;
        name = new VariableName(grid, toolkit, session, variable);
        fields.text(grid, Messages.column_label, variable, Literals.VARIABLE__LABEL, 1, Messages.hint_label);
        type = combo(grid, toolkit, Messages.column_type, VariableType.VALUES.stream().map(Words::of).toList(),
            index -> variable.get().setType(VariableType.VALUES.get(index)));
        fields.text(grid, Messages.column_unit, variable, Literals.VARIABLE__UNIT, 1, Messages.hint_unit);
        role = combo(grid, toolkit, Messages.column_role, Words.ROLES.stream().map(Words::of).toList(),
            index -> VariableEdits.setRole(session.study(), variable.get(), Words.ROLES.get(index)));
    }

    private Combo combo(Composite grid, FormToolkit toolkit, String label, List<String> names, IntConsumer change) {
        toolkit.createLabel(grid, label);
        Combo combo = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        toolkit.adapt(combo, true, false);
        combo.setItems(names.toArray(String[]::new));
        Accessibility.name(combo, label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addListener(SWT.Selection, event -> {
            if (variable.get() != null) {
                session.edit(NLS.bind(Messages.edit_variable, label), () -> change.accept(combo.getSelectionIndex()));
            }
        });
        return combo;
    }

    void refresh(boolean otherVariable) {
        Variable shown = variable.get();
        name.refresh(otherVariable);
        type.select(VariableType.VALUES.indexOf(shown.getType()));
        role.select(Words.ROLES.indexOf(shown.getRole()));
    }
}
