/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.cohortium.model.CohortPackage.Literals;
import org.cohortium.model.DataSource;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.widgets.FieldBinder;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Where the values of a variable come from: the file, the column in it, and how its dates are written. */
final class VariableSource {

    private final StudySession session;
    private final Supplier<Variable> variable;
    private final Combo source;
    private final Text format;

    VariableSource(Composite grid, FormToolkit toolkit, StudySession session, FieldBinder fields,
            Supplier<Variable> variable) {
        this.session = session;
        this.variable = variable;
        toolkit.createLabel(grid, Messages.field_source);
        source = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        toolkit.adapt(source, true, false);
        Accessibility.name(source, Messages.field_source);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(source);
        source.addListener(SWT.Selection, event -> choose(source.getSelectionIndex() - 1));
        fields.text(grid, Messages.field_column, variable, Literals.VARIABLE__COLUMN, 1, Messages.hint_column);
        format = fields.text(grid, Messages.field_format, variable, Literals.VARIABLE__FORMAT, 1,
            Messages.hint_format);
    }

    private void choose(int index) {
        Variable changed = variable.get();
        if (changed != null) {
            session.edit(NLS.bind(Messages.edit_variable, Messages.field_source),
                () -> changed.setSource(index < 0 ? null : session.study().getSources().get(index)));
        }
    }

    void refresh() {
        Variable shown = variable.get();
        List<DataSource> sources = session.study().getSources();
        List<String> names = new ArrayList<>(List.of(Messages.source_any));
        sources.forEach(s -> names.add(String.valueOf(s.getName())));
        String[] items = names.toArray(String[]::new);
        if (!Arrays.equals(items, source.getItems())) {
            source.setItems(items);
        }
        source.select(sources.indexOf(shown.getSource()) + 1);
        format.setEnabled(shown.getType() == VariableType.DATE);
    }
}
