/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import java.nio.file.Files;

import org.cohortium.model.Study;
import org.cohortium.report.StudyReport;
import org.cohortium.ui.Icons;
import org.cohortium.ui.internal.handlers.Commands;
import org.cohortium.ui.session.PlanState;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.Section;

/** At the side of the overview: what the study holds, and the next steps with links that take them. */
final class GlancePanel {

    private final StudyEditor editor;
    private final FormToolkit toolkit;
    private final Composite control;
    private final Composite counts;
    private final Composite steps;
    private final Label simulated;

    GlancePanel(Composite parent, FormToolkit toolkit, StudyEditor editor) {
        this.editor = editor;
        this.toolkit = toolkit;
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(control);
        simulated = toolkit.createLabel(control, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(simulated);
        counts = section(Messages.glance_title);
        steps = section(Messages.steps_title);
    }

    private Composite section(String title) {
        Section section = toolkit.createSection(control, ExpandableComposite.TITLE_BAR);
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite rows = toolkit.createComposite(section);
        GridLayoutFactory.swtDefaults().applyTo(rows);
        section.setClient(rows);
        return rows;
    }

    Composite control() {
        return control;
    }

    void refresh() {
        editor.session().data().want();
        Study study = editor.session().study();
        String label = study.getSimulatedLabel();
        boolean isSimulated = label != null && !label.isBlank();
        simulated.setText(isSimulated ? label : ""); //$NON-NLS-1$
        simulated.setVisible(isSimulated);
        GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) simulated.getLayoutData()).exclude(!isSimulated)
            .applyTo(simulated);
        clear(counts);
        int rows = editor.session().data().rowCount();
        page(counts, "source", rows < 0 ? NLS.bind(Messages.glance_sources, study.getSources().size()) //$NON-NLS-1$
            : NLS.bind(Messages.glance_rows, rows), StudyEditor.DATA);
        page(counts, "variables", NLS.bind(Messages.glance_variables, study.getVariables().size(), //$NON-NLS-1$
            study.getDerivations().size()), StudyEditor.VARIABLES);
        page(counts, "cohort", NLS.bind(Messages.glance_cohorts, study.getCohorts().size()), StudyEditor.COHORTS); //$NON-NLS-1$
        page(counts, "plan", NLS.bind(Messages.glance_analyses, study.getAnalyses().size(), current(study)), //$NON-NLS-1$
            StudyEditor.PLAN);
        clear(steps);
        nextSteps(study);
        control.layout(true, true);
        control.getParent().layout();
    }

    private long current(Study study) {
        return study.getAnalyses().stream()
            .filter(a -> editor.session().results().state(a) == PlanState.CURRENT).count();
    }

    private void nextSteps(Study study) {
        step(!study.getSources().isEmpty(), Messages.step_import, () -> command(Commands.IMPORT_DATA));
        boolean roles = study.getVariables().stream()
            .anyMatch(v -> v.getRole() != org.cohortium.model.VariableRole.AUXILIARY);
        step(roles, Messages.step_roles, () -> editor.show(StudyEditor.VARIABLES, null));
        step(!study.getCohorts().isEmpty(), Messages.step_cohort, () -> editor.show(StudyEditor.COHORTS, null));
        step(!study.getAnalyses().isEmpty(), Messages.step_analysis, () -> command(Commands.NEW_ANALYSIS));
        boolean allCurrent = !study.getAnalyses().isEmpty() && current(study) == study.getAnalyses().size();
        step(allCurrent, Messages.step_run, () -> command(Commands.RUN_PLAN));
        step(Files.isRegularFile(editor.session().folder().resolve(StudyReport.FILE)), Messages.step_report, () -> command(Commands.REPORT));
    }

    private void command(String id) {
        Commands.run(editor.getSite().getWorkbenchWindow(), id);
    }

    private void step(boolean done, String text, Runnable action) {
        link(steps, done ? "check_held" : "state_never", text, action); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void page(Composite parent, String icon, String text, String page) {
        link(parent, icon, text, () -> editor.show(page, null));
    }

    private void link(Composite parent, String icon, String text, Runnable action) {
        ImageHyperlink link = toolkit.createImageHyperlink(parent, SWT.WRAP);
        link.setImage(Icons.image(icon));
        link.setText(text);
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                action.run();
            }
        });
    }

    private static void clear(Composite composite) {
        for (org.eclipse.swt.widgets.Control child : composite.getChildren()) {
            child.dispose();
        }
    }
}
