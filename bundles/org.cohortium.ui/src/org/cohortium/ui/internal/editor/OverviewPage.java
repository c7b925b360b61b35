/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import org.cohortium.model.CohortPackage.Literals;
import org.cohortium.ui.widgets.FieldBinder;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** The protocol of the study in words, what it holds, and what to do next. */
final class OverviewPage extends StudyPage {

    private static final int GAP = 12;
    private static final int SIDE_WIDTH = 300;

    private FieldBinder fields;
    private GlancePanel glance;

    OverviewPage(StudyEditor editor) {
        super(editor, StudyEditor.OVERVIEW, Messages.overview_title);
    }

    @Override
    void build(IManagedForm form, Composite body, FormToolkit toolkit) {
        GridLayoutFactory.swtDefaults().numColumns(2).margins(GAP, GAP).spacing(2 * GAP, GAP).applyTo(body);
        fields = new FieldBinder(session(), toolkit);
        Composite left = toolkit.createComposite(body);
        GridLayoutFactory.fillDefaults().spacing(GAP, GAP).applyTo(left);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
        question(left, toolkit);
        protocol(left, toolkit);
        glance = new GlancePanel(body, toolkit, (StudyEditor) getEditor());
        GridDataFactory.fillDefaults().grab(false, true).hint(SIDE_WIDTH, SWT.DEFAULT).applyTo(glance.control());
    }

    private void question(Composite parent, FormToolkit toolkit) {
        Composite grid = section(parent, toolkit, Messages.overview_question);
        fields.text(grid, Messages.field_title, session()::study, Literals.STUDY__TITLE, 1, Messages.hint_title);
        fields.text(grid, Messages.field_question, session()::study, Literals.STUDY__QUESTION, 2,
            Messages.hint_question);
        fields.text(grid, Messages.field_exposure, session()::study, Literals.STUDY__EXPOSURE, 1,
            Messages.hint_exposure);
        fields.text(grid, Messages.field_outcomes, session()::study, Literals.STUDY__OUTCOMES, 1,
            Messages.hint_outcomes);
        fields.text(grid, Messages.field_timeZero, session()::study, Literals.STUDY__TIME_ZERO, 1,
            Messages.hint_timeZero);
        fields.text(grid, Messages.field_estimand, session()::study, Literals.STUDY__ESTIMAND, 2,
            Messages.hint_estimand);
    }

    private void protocol(Composite parent, FormToolkit toolkit) {
        Composite grid = section(parent, toolkit, Messages.overview_protocol);
        fields.text(grid, Messages.field_population, () -> session().study().getProtocol(),
            Literals.PROTOCOL__POPULATION, 2, Messages.hint_population);
        fields.text(grid, Messages.field_comparator, () -> session().study().getProtocol(),
            Literals.PROTOCOL__COMPARATOR, 1, Messages.hint_comparator);
        fields.text(grid, Messages.field_followUp, () -> session().study().getProtocol(),
            Literals.PROTOCOL__FOLLOW_UP_END, 1, Messages.hint_followUp);
        fields.text(grid, Messages.field_analysisPlan, () -> session().study().getProtocol(),
            Literals.PROTOCOL__ANALYSIS_PLAN, 4, Messages.hint_analysisPlan);
    }

    private static Composite section(Composite parent, FormToolkit toolkit, String title) {
        Section section = toolkit.createSection(parent, org.eclipse.ui.forms.widgets.ExpandableComposite.TITLE_BAR);
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite grid = toolkit.createComposite(section);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(GAP, GAP / 2).applyTo(grid);
        section.setClient(grid);
        return grid;
    }

    @Override
    void refresh() {
        fields.refresh();
        glance.refresh();
    }

    @Override
    public void setFocus() {
        if (getManagedForm() != null) {
            getManagedForm().getForm().setFocus();
        }
    }
}
