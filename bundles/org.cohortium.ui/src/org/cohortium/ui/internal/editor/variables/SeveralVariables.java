/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Gives all selected variables a type, role or unit in one step. */
final class SeveralVariables {

    private final StudySession session;
    private final FormToolkit toolkit;
    private final Composite area;
    private final Label heading;
    private final Label names;
    private final Combo type;
    private final Combo role;
    private final Text unit;
    private List<Variable> variables = List.of();

    SeveralVariables(Composite parent, FormToolkit toolkit, StudySession session) {
        this.session = session;
        this.toolkit = toolkit;
        area = toolkit.createComposite(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        heading = toolkit.createLabel(area, ""); //$NON-NLS-1$
        heading.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(heading);
        names = toolkit.createLabel(area, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(160, SWT.DEFAULT).applyTo(names);
        type = combo(Messages.column_type, VariableType.VALUES.stream().map(Words::of).toList());
        type.addListener(SWT.Selection, event -> {
            VariableType chosen = VariableType.VALUES.get(type.getSelectionIndex());
            change(Messages.column_type, v -> v.setType(chosen));
        });
        role = combo(Messages.column_role, Words.ROLES.stream().map(Words::of).toList());
        role.addListener(SWT.Selection, event -> {
            int chosen = role.getSelectionIndex();
            change(Messages.column_role, v -> VariableEdits.setRole(session.study(), v, Words.ROLES.get(chosen)));
        });
        toolkit.createLabel(area, Messages.column_unit);
        unit = toolkit.createText(area, "", SWT.SINGLE | SWT.BORDER); //$NON-NLS-1$
        unit.setMessage(Messages.several_unit);
        unit.setToolTipText(Messages.several_unit);
        Accessibility.name(unit, Messages.column_unit);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(unit);
        unit.addListener(SWT.DefaultSelection, event -> {
            String typed = unit.getText().strip();
            change(Messages.column_unit, v -> v.setUnit(typed.isEmpty() ? null : typed));
        });
    }

    private Combo combo(String label, List<String> items) {
        toolkit.createLabel(area, label);
        Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        toolkit.adapt(combo, true, false);
        combo.setItems(items.toArray(String[]::new));
        Accessibility.name(combo, label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private void change(String what, Consumer<Variable> change) {
        List<Variable> changed = variables;
        session.edit(NLS.bind(Messages.edit_variable, what), () -> changed.forEach(change));
    }

    Composite control() {
        return area;
    }

    void show(List<Variable> selected) {
        variables = selected;
        heading.setText(NLS.bind(Messages.several_heading, selected.size()));
        names.setText(selected.stream().map(Variable::getName).collect(Collectors.joining(", "))); //$NON-NLS-1$
        type.select(common(selected.stream().map(v -> VariableType.VALUES.indexOf(v.getType())).distinct().toList()));
        role.select(common(selected.stream().map(v -> Words.ROLES.indexOf(v.getRole())).distinct().toList()));
        List<String> units = selected.stream().map(v -> v.getUnit() == null ? "" : v.getUnit()).distinct().toList(); //$NON-NLS-1$
        if (!unit.isFocusControl()) {
            unit.setText(units.size() == 1 ? units.get(0) : ""); //$NON-NLS-1$
        }
        area.layout();
    }

    private static int common(List<Integer> indices) {
        return indices.size() == 1 ? indices.get(0) : -1;
    }
}
