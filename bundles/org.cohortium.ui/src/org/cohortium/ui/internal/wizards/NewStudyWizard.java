/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.cohortium.data.csv.CsvException;
import org.cohortium.model.SourceRole;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.numerics.Progress;
import org.cohortium.study.StudyFolder;
import org.cohortium.ui.internal.editor.StudyEditor;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.session.MonitorProgress;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.IWorkbenchPage;

/** Begins a study: its title and folder, and a table of one's own when wanted. */
public final class NewStudyWizard extends Wizard {

    private final ImportState state = new ImportState();
    private final NewStudyPage first;
    private final ImportPage table = new ImportPage(state);
    private Path made;
    private boolean withTable;

    private NewStudyWizard(boolean tableAtHand) {
        first = new NewStudyPage(tableAtHand);
        setWindowTitle(Messages.new_title);
        setNeedsProgressMonitor(true);
    }

    /**
     * Opens the wizard.
     *
     * @param file a table to begin with; null for none
     */
    public static void open(IWorkbenchPage page, Path file) {
        NewStudyWizard wizard = new NewStudyWizard(file != null);
        if (file != null) {
            wizard.state.choose(file);
        }
        if (new WizardDialog(page.getWorkbenchWindow().getShell(), wizard).open() == WizardDialog.OK) {
            OpenStudy.open(page, wizard.made);
            if (wizard.withTable && page.getActiveEditor() instanceof StudyEditor editor) {
                editor.show(StudyEditor.VARIABLES, null);
            }
        }
    }

    @Override
    public void addPages() {
        addPage(first);
        addPage(table);
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        return page == first && !first.wantsTable() ? null : super.getNextPage(page);
    }

    @Override
    public boolean canFinish() {
        return first.isPageComplete() && (!first.wantsTable() || table.isPageComplete());
    }

    @Override
    public boolean performFinish() {
        Path folder = first.folder();
        Study study = StudyElements.study(first.title());
        TableImport reader = first.wantsTable() ? new TableImport(state.finalSettings(), state.columns()) : null;
        Path file = state.file();
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    make(folder, study, reader, file, new MonitorProgress(monitor, Messages.new_making));
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                } catch (CancellationException e) {
                    throw new InterruptedException();
                }
            });
        } catch (InvocationTargetException e) {
            refused(e.getCause());
            return false;
        } catch (InterruptedException e) {
            return false;
        }
        made = folder;
        withTable = reader != null;
        return true;
    }

    private static void make(Path folder, Study study, TableImport reader, Path file, Progress progress)
            throws IOException {
        if (reader != null) {
            TableImport.Imported imported = reader.read(folder, file, progress);
            TableImport.add(study, imported, SourceRole.PRIMARY, "", ""); //$NON-NLS-1$ //$NON-NLS-2$
        }
        StudyFolder.create(folder, study);
    }

    private void refused(Throwable cause) {
        String text = cause instanceof CsvException csv ? csv.getMessage() + " " + csv.advice() //$NON-NLS-1$
            : Messages.new_failed + " " + cause.getMessage(); //$NON-NLS-1$
        if (!(cause instanceof CsvException)) {
            ILog.of(NewStudyWizard.class).warn(Messages.new_failed, cause);
        }
        ((WizardPage) getContainer().getCurrentPage()).setErrorMessage(text);
    }

    @Override
    public void dispose() {
        state.dispose();
        super.dispose();
    }
}
