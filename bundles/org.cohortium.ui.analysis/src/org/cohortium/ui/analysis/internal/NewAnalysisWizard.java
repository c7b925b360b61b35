/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal;

import java.util.Locale;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyLookup;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchPage;

/** Adds an analysis to a plan: which question, on which cohort, under which title. */
public final class NewAnalysisWizard extends Wizard {

    private final StudySession session;
    private final NewAnalysisPage page;
    private AnalysisSpec made;

    private NewAnalysisWizard(StudySession session) {
        this.session = session;
        page = new NewAnalysisPage(session);
        setWindowTitle(Messages.new_title);
    }

    /** Opens the wizard, then the editor of what was added. */
    public static void open(IWorkbenchPage workbenchPage, StudySession session) {
        NewAnalysisWizard wizard = new NewAnalysisWizard(session);
        WizardDialog dialog = new WizardDialog(workbenchPage.getWorkbenchWindow().getShell(), wizard);
        if (dialog.open() == WizardDialog.OK && wizard.made != null) {
            OpenStudy.analysis(workbenchPage, session, wizard.made);
        }
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        AnalysisContribution chosen = page.chosen();
        Analysis<?> analysis;
        try {
            analysis = chosen.analysis();
        } catch (AnalysisLoadException e) {
            ILog.of(NewAnalysisWizard.class).error(e.getMessage(), e);
            page.setErrorMessage(e.getMessage());
            return false;
        }
        Study study = session.study();
        AnalysisSpec spec = StudyElements.analysis(freeSlug(study, slug(chosen)), chosen.id(), page.cohort());
        spec.setTitle(page.title().isBlank() ? chosen.name() : page.title());
        spec.setAnalysisVersion(analysis.descriptor().version());
        session.edit(Messages.new_edit, () -> {
            study.getAnalyses().add(spec);
            guess(analysis, spec);
        });
        made = spec;
        return true;
    }

    /** Fills in what the roles of the variables say, such as time and event. */
    private void guess(Analysis<?> analysis, AnalysisSpec spec) {
        for (OptionDescriptor option : Options.of(analysis.optionsType()).descriptors()) {
            RoleGuess.of(option, session.study()).ifPresent(name -> SpecValues.set(spec, option,
                java.util.List.of(name)));
        }
    }

    private static String slug(AnalysisContribution chosen) {
        return chosen.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String freeSlug(Study study, String base) {
        String slug = base;
        for (int i = 2; StudyLookup.analysis(study, slug).isPresent(); i++) {
            slug = base + "-" + i; //$NON-NLS-1$
        }
        return slug;
    }
}
