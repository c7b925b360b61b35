/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.DataTable;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.model.Derivation;
import org.cohortium.model.IdentifierClass;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.ui.session.Background;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Below the expression of a derived variable: the first values it gives, and whether they fit the type. */
final class DerivationPreview {

    private static final int DELAY_MILLIS = 250;
    private static final int SHOWN = 8;
    private static final String MISSING = "\u2013"; //$NON-NLS-1$

    private final StudySession session;
    private final Background<Outcome> computing = new Background<>(Messages.preview_computing, DELAY_MILLIS, true);
    private final Label unfit;
    private final Label values;
    private DataTable askedTable;
    private String askedText;

    /** What the expression gives: the kind of its values and the first of them; null without either. */
    private record Outcome(ColumnKind kind, String first, int missing) {
    }

    DerivationPreview(Composite parent, FormToolkit toolkit, StudySession session) {
        this.session = session;
        unfit = toolkit.createLabel(parent, "", SWT.WRAP); //$NON-NLS-1$
        unfit.setForeground(unfit.getDisplay().getSystemColor(SWT.COLOR_DARK_RED));
        values = toolkit.createLabel(parent, "", SWT.WRAP); //$NON-NLS-1$
        for (Label label : List.of(unfit, values)) {
            GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(label);
        }
        values.addListener(SWT.Dispose, event -> computing.cancel());
    }

    void show(Derivation derivation) {
        DataTable table = session.data().prepared().map(PreparedData::table).orElse(null);
        String text = derivation == null ? null : derivation.getExpression();
        String key = derivation == null ? null : derivation.getId() + derivation.getVariable().getType() + text;
        if (table == askedTable && key != null && key.equals(askedText)) {
            return;
        }
        askedTable = table;
        askedText = key;
        if (table == null || text == null || text.isBlank()) {
            computing.cancel();
            say("", ""); //$NON-NLS-1$ //$NON-NLS-2$
            return;
        }
        VariableType type = derivation.getVariable().getType();
        boolean told = !namesIdentifiers(text) && derivation.getVariable().getIdentifierClass() != IdentifierClass.DIRECT;
        computing.request(progress -> {
            try {
                Column column = Expression.parse(text).evaluate(table, ColumnInfo.of("value"), progress); //$NON-NLS-1$
                return new Outcome(column.kind(), first(column), column.missingCount());
            } catch (ExpressionException e) {
                return new Outcome(null, "", 0); //$NON-NLS-1$
            }
        }, outcome -> arrived(outcome, type, told));
    }

    private boolean namesIdentifiers(String text) {
        try {
            return Expression.parse(text).variables().stream()
                .map(name -> StudyLookup.variable(session.study(), name).map(Variable::getIdentifierClass))
                .anyMatch(c -> c.filter(IdentifierClass.DIRECT::equals).isPresent());
        } catch (ExpressionException e) {
            return true;
        }
    }

    private static String first(Column column) {
        List<String> first = new ArrayList<>();
        for (int row = 0; row < Math.min(SHOWN, column.size()); row++) {
            first.add(column.isMissing(row) ? MISSING : column.text(row));
        }
        return String.join(", ", first); //$NON-NLS-1$
    }

    private void arrived(Outcome outcome, VariableType type, boolean told) {
        if (values.isDisposed()) {
            return;
        }
        if (outcome.kind() == null) {
            say("", ""); //$NON-NLS-1$ //$NON-NLS-2$
            return;
        }
        say(fits(type, outcome.kind()) ? "" : NLS.bind(Messages.preview_unfit, //$NON-NLS-1$
            Words.of(VariableType.valueOf(outcome.kind().name())), Words.of(type)),
            told ? NLS.bind(Messages.preview_values, outcome.first(), outcome.missing())
                : NLS.bind(Messages.preview_masked, outcome.missing()));
    }

    private void say(String wrong, String first) {
        if (!wrong.equals(unfit.getText()) || !first.equals(values.getText())) {
            unfit.setText(wrong);
            values.setText(first.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            values.requestLayout();
        }
    }

    private static boolean fits(VariableType type, ColumnKind kind) {
        return switch (type) {
            case CATEGORY, TEXT -> true;
            case NUMBER -> kind == ColumnKind.NUMBER || kind == ColumnKind.LOGICAL;
            case DATE -> kind == ColumnKind.DATE;
            case LOGICAL -> kind == ColumnKind.LOGICAL;
        };
    }
}
