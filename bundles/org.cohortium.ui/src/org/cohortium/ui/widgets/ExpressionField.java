/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import java.util.function.Supplier;

import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.ui.session.StudySession;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A field for an expression over the variables: checked while one types, with a caret under the character that is wrong,
 * and with names offered at Ctrl+Space.
 */
public final class ExpressionField {

    private static final int WIDTH = 260;

    private final StudySession session;
    private final boolean condition;
    private final Composite control;
    private final Text text;
    private final Label problem;

    /**
     * @param fields binds the field to the model
     * @param owner gives the element as it is now; null while there is none
     * @param condition whether the expression must be true or false on each row
     */
    public ExpressionField(Composite parent, FormToolkit toolkit, StudySession session, FieldBinder fields, String label,
            Supplier<? extends EObject> owner, EAttribute attribute, boolean condition) {
        this.session = session;
        this.condition = condition;
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().margins(1, 1).spacing(0, 2).applyTo(control);
        text = toolkit.createText(control, "", SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL); //$NON-NLS-1$
        text.setFont(JFaceResources.getTextFont());
        text.setToolTipText(Messages.expression_hint);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 2 * text.getLineHeight()).applyTo(text);
        Accessibility.name(text, label);
        problem = toolkit.createLabel(control, "", SWT.NONE); //$NON-NLS-1$
        problem.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(problem);
        text.addListener(SWT.Modify, event -> check());
        ExpressionProposals.offer(text, session);
        fields.bind(text, label, owner, attribute);
    }

    /** The field with what is said below it. */
    public Composite control() {
        return control;
    }

    /** The field itself. */
    public Text text() {
        return text;
    }

    /** What is wrong with the text; empty when nothing is. */
    public String problem() {
        return problem.getText();
    }

    /** Checks the text against the variables as they are now. */
    public void check() {
        String said = text.getText().isBlank() ? empty() : said(text.getText());
        if (!said.equals(problem.getText())) {
            problem.setText(said);
            control.requestLayout();
        }
    }

    private String empty() {
        problem.setForeground(problem.getDisplay().getSystemColor(SWT.COLOR_DARK_RED));
        return condition && text.isEnabled() ? Messages.expression_empty : ""; //$NON-NLS-1$
    }

    private String said(String typed) {
        try {
            Expression expression = Expression.parse(typed);
            Schema schema = session.data().prepared().map(PreparedData::schema).orElse(null);
            ColumnKind kind = schema == null ? null : expression.check(schema);
            boolean wrong = condition && kind != null && kind != ColumnKind.LOGICAL;
            problem.setForeground(problem.getDisplay().getSystemColor(wrong ? SWT.COLOR_DARK_RED
                : SWT.COLOR_DARK_GREEN));
            return wrong ? Messages.expression_noCondition
                : kind == null || condition ? "" : NLS.bind(Messages.expression_gives, kind.id()); //$NON-NLS-1$
        } catch (ExpressionException e) {
            problem.setForeground(problem.getDisplay().getSystemColor(SWT.COLOR_DARK_RED));
            return (e.caretLines() + "\n" + e.problem()).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
    }
}
