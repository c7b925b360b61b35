/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.List;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionValues;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The part of the form that shows and changes one option: its name, a field, and below what is wrong with it. */
abstract class OptionControl {

    static final int LABEL_WIDTH = 130;
    static final int FIELD_WIDTH = 150;
    /** Stays on the line of the last word. */
    private static final String REQUIRED = "\u00a0*"; //$NON-NLS-1$

    private final FormContext context;
    private final OptionDescriptor option;
    private Label name;
    private Label problem;
    private boolean showing;

    OptionControl(FormContext context, OptionDescriptor option) {
        this.context = context;
        this.option = option;
    }

    final FormContext context() {
        return context;
    }

    final OptionDescriptor option() {
        return option;
    }

    /** Makes the controls in a grid of two columns. */
    final void create(Composite parent, FormToolkit toolkit) {
        if (hasName()) {
            name = toolkit.createLabel(parent, option.required() ? option.label() + REQUIRED : option.label(), SWT.WRAP);
            name.setToolTipText(option.help());
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, isTall() ? SWT.BEGINNING : SWT.CENTER)
                .hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(name);
        }
        Control field = field(parent, toolkit);
        field.setToolTipText(option.help());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT)
            .span(hasName() ? 1 : 2, 1).applyTo(field);
        toolkit.createLabel(parent, "").setLayoutData(excluded()); //$NON-NLS-1$
        problem = toolkit.createLabel(parent, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(FIELD_WIDTH, SWT.DEFAULT).exclude(true)
            .applyTo(problem);
        problem.setVisible(false);
    }

    private static GridData excluded() {
        return GridDataFactory.fillDefaults().exclude(true).create();
    }

    /** Whether the name stands at the left; a check box says its own. */
    boolean hasName() {
        return true;
    }

    /** Whether the field is higher than a line. */
    boolean isTall() {
        return false;
    }

    /** Makes the field. */
    abstract Control field(Composite parent, FormToolkit toolkit);

    /** Shows values. */
    abstract void values(List<String> values);

    /** Lets the field be used or not. */
    abstract void enable(boolean enabled);

    /** Shows the value as it is now, and whether the option has an effect. */
    final void show(OptionValues effective, boolean enabled) {
        showing = true;
        try {
            values(effective.get(option.key()));
            enable(enabled);
            if (name != null) {
                name.setEnabled(enabled);
            }
        } finally {
            showing = false;
        }
    }

    /** Shows what is wrong with the value; gives whether the form must be laid out again. */
    final boolean problems(List<Problem> problems) {
        List<Problem> mine = problems.stream().filter(p -> p.option().equals(option.key())).toList();
        String text = String.join("\n", mine.stream() //$NON-NLS-1$
            .map(p -> p.advice().isEmpty() ? p.text() : p.text() + " " + p.advice()).toList()); //$NON-NLS-1$
        if (text.equals(problem.getText())) {
            return false;
        }
        problem.setText(text);
        boolean error = mine.stream().anyMatch(Problem::isError);
        problem.setForeground(problem.getDisplay().getSystemColor(error ? SWT.COLOR_RED : SWT.COLOR_DARK_YELLOW));
        boolean visible = !text.isEmpty();
        problem.setVisible(visible);
        ((GridData) problem.getLayoutData()).exclude = !visible;
        return true;
    }

    /** Changes the option as one step. */
    final void change(List<String> values) {
        if (!showing) {
            context.change(option, values, false);
        }
    }

    /** Changes the option while one types. */
    final void type(List<String> values) {
        if (!showing) {
            context.change(option, values, true);
        }
    }
}
