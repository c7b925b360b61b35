/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.analysis.option.Options;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/**
 * The form of an analysis, a section for each group of options and one more for those that are seldom changed. What is
 * wrong with an option stands under it, with advice.
 */
public final class OptionForm {

    private static final int LABEL_WIDTH = 150;

    private final FormToolkit toolkit;
    private final OptionEdit edit;
    private final List<Row> rows = new ArrayList<>();
    private FormModel model;

    /** One option with its label, control and problem. */
    private record Row(OptionField field, Label label, Control control, Label problem) {
    }

    /**
     * @param toolkit makes the controls
     * @param edit takes the changes
     */
    public OptionForm(FormToolkit toolkit, OptionEdit edit) {
        this.toolkit = toolkit;
        this.edit = edit;
    }

    /** Makes the sections under each other. */
    public void create(Composite parent, Options<?> options) {
        Map<String, List<OptionDescriptor>> groups = new LinkedHashMap<>();
        List<OptionDescriptor> advanced = new ArrayList<>();
        for (OptionDescriptor option : options.descriptors()) {
            if (option.advanced()) {
                advanced.add(option);
            } else {
                groups.computeIfAbsent(option.group(), k -> new ArrayList<>()).add(option);
            }
        }
        groups.forEach((title, members) -> section(parent, title, members, true));
        if (!advanced.isEmpty()) {
            section(parent, Messages.advanced, advanced, false);
        }
    }

    private void section(Composite parent, String title, List<OptionDescriptor> options, boolean expanded) {
        Section section = toolkit.createSection(parent, ExpandableComposite.TWISTIE | ExpandableComposite.TITLE_BAR
            | (expanded ? ExpandableComposite.EXPANDED : 0));
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite body = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 6).spacing(8, 5).applyTo(body);
        options.forEach(o -> row(body, o));
        section.setClient(body);
    }

    private void row(Composite body, OptionDescriptor option) {
        OptionField field = field(option);
        boolean check = option.type() == OptionType.LOGICAL;
        Label label = null;
        if (!check) {
            label = toolkit.createLabel(body, option.required() ? option.label() + " *" : option.label(), //$NON-NLS-1$
                SWT.WRAP);
            label.setToolTipText(option.help());
            GridDataFactory.fillDefaults().hint(LABEL_WIDTH, SWT.DEFAULT)
                .align(SWT.BEGINNING, field.isTall() ? SWT.BEGINNING : SWT.CENTER).applyTo(label);
        }
        Control control = field.create(body);
        toolkit.adapt(control, true, true);
        GridDataFactory.fillDefaults().grab(true, false).span(check ? 2 : 1, 1).applyTo(control);
        control.setMenu(menu(control, option));
        Label problem = toolkit.createLabel(body, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LABEL_WIDTH, SWT.DEFAULT).exclude(true)
            .applyTo(problem);
        problem.setVisible(false);
        rows.add(new Row(field, label, control, problem));
    }

    private Menu menu(Control control, OptionDescriptor option) {
        Menu menu = new Menu(control);
        MenuItem reset = new MenuItem(menu, SWT.PUSH);
        reset.setText(Messages.reset);
        reset.addListener(SWT.Selection, event -> edit.reset(option));
        menu.addListener(SWT.Show, event -> reset.setEnabled(model != null && model.isSet(option)));
        return menu;
    }

    private OptionField field(OptionDescriptor option) {
        return switch (option.type()) {
            case VARIABLE, LEVEL, CHOICE -> new ChoiceField(option, edit);
            case VARIABLES, TERMS -> new NamesField(option, edit);
            case LEVELS, CHOICES -> new CheckListField(option, edit);
            case LOGICAL -> new LogicalField(option, edit);
            case NUMBER, NUMBERS, INTEGER, TEXT, TEXTS, EXPRESSION -> new TextField(option, edit);
        };
    }

    /** Shows values, choices and problems as they are now. */
    public void show(FormModel shown) {
        model = shown;
        boolean moved = false;
        for (Row row : rows) {
            OptionDescriptor option = row.field().option();
            boolean enabled = shown.isEnabled(option);
            row.field().showSilently(shown.effective(option), shown);
            row.field().setEnabled(enabled);
            if (row.label() != null) {
                row.label().setEnabled(enabled);
            }
            moved |= show(row.problem(), enabled ? shown.problems(option) : List.of());
        }
        if (moved && !rows.isEmpty()) {
            rows.get(0).problem().getParent().requestLayout();
            rows.forEach(r -> r.problem().requestLayout());
        }
    }

    private static boolean show(Label label, List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        boolean error = false;
        for (Problem p : problems) {
            error |= p.isError();
            text.append(text.isEmpty() ? "" : "\n").append(p.text()) //$NON-NLS-1$ //$NON-NLS-2$
                .append(p.advice().isEmpty() ? "" : " " + p.advice()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (label.getText().equals(text.toString())) {
            return false;
        }
        label.setText(text.toString());
        label.setForeground(label.getDisplay().getSystemColor(error ? SWT.COLOR_DARK_RED : SWT.COLOR_DARK_YELLOW));
        label.setVisible(!text.isEmpty());
        GridDataFactory.createFrom((GridData) label.getLayoutData()).exclude(text.isEmpty())
            .applyTo(label);
        return true;
    }

    /** Moves the keyboard to an option. */
    public void focus(String key) {
        for (Row row : rows) {
            if (row.field().option().key().equals(key)) {
                row.control().setFocus();
            }
        }
    }
}
