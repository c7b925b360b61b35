/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.cohortium.data.csv.CsvException;
import org.cohortium.model.SourceRole;
import org.cohortium.model.StudyLookup;
import org.cohortium.ui.internal.editor.StudyEditor;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.session.MonitorProgress;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.IWorkbenchPage;

/** Imports a table into a study. */
public final class ImportWizard extends Wizard {

    private final StudySession session;
    private final ImportState state = new ImportState();
    private JoinPage join;

    private ImportWizard(StudySession session) {
        this.session = session;
        setWindowTitle(Messages.import_title);
        setNeedsProgressMonitor(true);
    }

    /**
     * Opens the wizard.
     *
     * @param file the file to begin with; null to ask for it
     */
    public static void open(IWorkbenchPage page, StudySession session, Path file) {
        ImportWizard wizard = new ImportWizard(session);
        if (file != null) {
            wizard.state.choose(file);
        }
        if (new WizardDialog(page.getWorkbenchWindow().getShell(), wizard).open() == WizardDialog.OK) {
            OpenStudy.open(page, session.folder());
            if (page.getActiveEditor() instanceof StudyEditor editor) {
                editor.show(StudyEditor.VARIABLES, null);
            }
        }
    }

    @Override
    public void addPages() {
        addPage(new ImportPage(state));
        if (StudyLookup.primarySource(session.study()).isPresent()) {
            join = new JoinPage(state, session);
            addPage(join);
        }
    }

    @Override
    public boolean performFinish() {
        TableImport.Imported[] read = new TableImport.Imported[1];
        TableImport reader = new TableImport(state.finalSettings(), state.columns());
        Path file = state.file();
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    read[0] = reader.read(session.folder(), file, new MonitorProgress(monitor, Messages.import_reading));
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
        SourceRole role = join == null ? SourceRole.PRIMARY : join.role();
        String key = join == null ? "" : join.key(); //$NON-NLS-1$
        String primaryKey = join == null ? "" : join.primaryKey(); //$NON-NLS-1$
        session.edit(Messages.import_edit,
            () -> TableImport.add(session.study(), read[0], role, key, primaryKey));
        session.data().want();
        return true;
    }

    private void refused(Throwable cause) {
        String text = cause instanceof CsvException csv ? csv.getMessage() + " " + csv.advice() //$NON-NLS-1$
            : Messages.import_failed + " " + cause.getMessage(); //$NON-NLS-1$
        if (!(cause instanceof CsvException)) {
            ILog.of(ImportWizard.class).warn(Messages.import_failed, cause);
        }
        ((WizardPage) getContainer().getCurrentPage()).setErrorMessage(text);
    }

    @Override
    public void dispose() {
        state.dispose();
        super.dispose();
    }
}
