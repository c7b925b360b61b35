/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.Arrays;
import java.util.List;

import org.cohortium.data.json.NumberText;
import org.cohortium.model.CohortPackage.Literals;
import org.cohortium.model.Derivation;
import org.cohortium.model.IdentifierClass;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.widgets.ExpressionField;
import org.cohortium.ui.widgets.FieldBinder;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** Everything about one variable: what it measures, its values in the data, its levels, or how it is derived. */
final class VariableDetails {

    private static final int WIDTH = 160;

    private final StudySession session;
    private final ColumnFacts facts;
    private final FormToolkit toolkit;
    private final ScrolledForm form;
    private final FieldBinder fields;
    private final Label heading;
    private final Label summary;
    private final Section derivationSection;
    private final Section levelsSection;
    private final Section sourceSection;
    private final Label findings;
    private final VariableNaming naming;
    private final VariableSource source;
    private final ExpressionField expression;
    private final DerivationPreview preview;
    private final InsertList insert;
    private final LevelsTable levels;
    private Text missing;
    private Text minimum;
    private Text maximum;
    private Combo identifier;
    private Variable variable;
    private boolean showing;

    VariableDetails(Composite parent, FormToolkit toolkit, StudySession session, ColumnFacts facts) {
        this.session = session;
        this.facts = facts;
        this.toolkit = toolkit;
        form = toolkit.createScrolledForm(parent);
        Composite body = form.getBody();
        GridLayoutFactory.swtDefaults().applyTo(body);
        fields = new FieldBinder(session, toolkit);
        heading = toolkit.createLabel(body, "", SWT.WRAP); //$NON-NLS-1$
        heading.setFont(org.eclipse.jface.resource.JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(heading);
        summary = toolkit.createLabel(body, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(summary);
        findings = toolkit.createLabel(body, "", SWT.WRAP); //$NON-NLS-1$
        findings.setForeground(findings.getDisplay().getSystemColor(SWT.COLOR_DARK_RED));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).exclude(true).applyTo(findings);
        naming = new VariableNaming(client(section(body, Messages.section_naming), 2), toolkit, session, fields,
            () -> variable);
        derivationSection = section(body, Messages.section_derivation);
        Composite derivation = client(derivationSection, 1);
        expression = new ExpressionField(derivation, toolkit, session, fields, Messages.section_derivation,
            this::derivation, Literals.DERIVATION__EXPRESSION, false);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(expression.control());
        preview = new DerivationPreview(derivation, toolkit, session);
        insert = new InsertList(derivation, toolkit, session, expression.text());
        levelsSection = section(body, Messages.section_levels);
        levels = new LevelsTable(client(levelsSection, 1), toolkit, session, facts);
        meaning(client(section(body, Messages.section_meaning), 2));
        sourceSection = section(body, Messages.section_source);
        source = new VariableSource(client(sourceSection, 2), toolkit, session, fields, () -> variable);
    }

    private Section section(Composite body, String title) {
        Section section = toolkit.createSection(body, ExpandableComposite.TITLE_BAR);
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        return section;
    }

    private Composite client(Section section, int columns) {
        Composite grid = toolkit.createComposite(section);
        GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(grid);
        section.setClient(grid);
        return grid;
    }

    private void meaning(Composite grid) {
        fields.text(grid, Messages.field_description, () -> variable, Literals.VARIABLE__DESCRIPTION, 2,
            Messages.hint_description);
        fields.text(grid, Messages.field_window, () -> variable, Literals.VARIABLE__MEASUREMENT_WINDOW, 1,
            Messages.hint_window);
        missing = field(grid, Messages.field_missing, Messages.hint_missing);
        missing.addListener(SWT.Modify, event -> typed(Messages.field_missing, this::setMissing));
        minimum = field(grid, Messages.field_minimum, Messages.hint_range);
        minimum.addListener(SWT.Modify, event -> typed(Messages.field_minimum,
            () -> variable.setMinimum(number(minimum))));
        maximum = field(grid, Messages.field_maximum, Messages.hint_range);
        maximum.addListener(SWT.Modify, event -> typed(Messages.field_maximum,
            () -> variable.setMaximum(number(maximum))));
        toolkit.createLabel(grid, Messages.field_identifier);
        identifier = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        toolkit.adapt(identifier, true, false);
        identifier.setItems(IdentifierClass.VALUES.stream().map(Words::of).toArray(String[]::new));
        Accessibility.name(identifier, Messages.field_identifier);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(identifier);
        identifier.addListener(SWT.Selection, event -> typed(Messages.field_identifier,
            () -> variable.setIdentifierClass(IdentifierClass.VALUES.get(identifier.getSelectionIndex()))));
    }

    private Text field(Composite grid, String label, String hint) {
        toolkit.createLabel(grid, label);
        Text text = toolkit.createText(grid, "", SWT.SINGLE | SWT.BORDER); //$NON-NLS-1$
        text.setMessage(hint);
        text.setToolTipText(hint);
        Accessibility.name(text, label);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 2, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void typed(String what, Runnable change) {
        if (!showing && variable != null) {
            session.edit(NLS.bind(Messages.edit_variable, what), List.of(variable, what), change);
        }
    }

    private void setMissing() {
        List<String> codes = Arrays.stream(missing.getText().split(",")).map(String::strip) //$NON-NLS-1$
            .filter(s -> !s.isEmpty()).distinct().toList();
        variable.getMissingCodes().clear();
        variable.getMissingCodes().addAll(codes);
    }

    private Double number(Text text) {
        String typed = text.getText().strip().replace(',', '.');
        try {
            text.setForeground(null);
            return typed.isEmpty() ? null : Double.valueOf(typed);
        } catch (NumberFormatException e) {
            text.setForeground(text.getDisplay().getSystemColor(SWT.COLOR_DARK_RED));
            // half typed; the value stays until it is a number
            return text == minimum ? variable.getMinimum() : variable.getMaximum();
        }
    }

    /** Why the variable is not in the table, or what its column holds. */
    private String inTheData() {
        String why = session.data().prepared().map(d -> d.failed().get(variable.getName())).orElse(null);
        return why == null ? facts.summary(variable.getName()) : why;
    }

    private Derivation derivation() {
        return variable == null ? null : StudyLookup.derivation(variable).orElse(null);
    }

    ScrolledForm control() {
        return form;
    }

    void show(Variable newVariable) {
        showing = true;
        boolean other = variable != newVariable;
        variable = newVariable;
        form.getBody().setVisible(variable != null);
        if (variable != null) {
            heading.setText(StudyLookup.label(variable).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            summary.setText(inTheData().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            fields.refresh();
            naming.refresh(other);
            source.refresh();
            showFindings();
            expression.check();
            preview.show(derivation());
            if (derivation() != null) {
                insert.show(variable);
            }
            set(missing, String.join(", ", variable.getMissingCodes()), other); //$NON-NLS-1$
            setNumber(minimum, variable.getMinimum(), other);
            setNumber(maximum, variable.getMaximum(), other);
            identifier.select(IdentifierClass.VALUES.indexOf(variable.getIdentifierClass()));
            show(derivationSection, derivation() != null);
            show(sourceSection, derivation() == null);
            show(levelsSection, variable.getType() == VariableType.CATEGORY);
            boolean numeric = variable.getType() == VariableType.NUMBER;
            minimum.setEnabled(numeric);
            maximum.setEnabled(numeric);
            missing.setEnabled(derivation() == null);
            levels.show(variable);
        }
        form.reflow(true);
        showing = false;
    }

    private static void show(Section section, boolean visible) {
        section.setVisible(visible);
        ((GridData) section.getLayoutData()).exclude = !visible;
    }

    private void showFindings() {
        String words = VariableFindings.of(session, variable);
        findings.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        findings.setVisible(!words.isEmpty());
        ((GridData) findings.getLayoutData()).exclude = words.isEmpty();
    }

    private static void set(Text text, String value, boolean other) {
        if ((other || !text.isFocusControl()) && !text.getText().equals(value)) {
            text.setText(value);
        }
    }

    private static void setNumber(Text text, Double value, boolean other) {
        set(text, value == null ? "" : NumberText.of(value), other); //$NON-NLS-1$
    }
}
