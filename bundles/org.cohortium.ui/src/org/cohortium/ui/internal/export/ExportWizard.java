/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.export;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;

import org.cohortium.model.Study;
import org.cohortium.ui.open.SaveStudy;
import org.cohortium.ui.session.MonitorProgress;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;

/** Exports the report, tables and figures, or the whole study. */
public final class ExportWizard extends Wizard {

    private final StudySession session;
    private final ExportPage page;

    private ExportWizard(StudySession session) {
        this.session = session;
        page = new ExportPage(session);
        setWindowTitle(Messages.export_title);
        setNeedsProgressMonitor(true);
    }

    /** Opens the wizard; the study is saved first, since what is exported is what is saved. */
    public static void open(IWorkbenchWindow window, StudySession session) {
        if (!session.isDirty() || SaveStudy.save(window.getShell(), session)) {
            new WizardDialog(window.getShell(), new ExportWizard(session)).open();
        }
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        ExportChoice choice = page.choice();
        Study copy = session.snapshot();
        int[] written = new int[1];
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    written[0] = new StudyExport(session.folder(), copy).write(choice,
                        new MonitorProgress(monitor, Messages.export_writing));
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                } catch (CancellationException e) {
                    throw new InterruptedException();
                }
            });
        } catch (InvocationTargetException e) {
            ILog.of(ExportWizard.class).warn(Messages.export_failed, e.getCause());
            page.setErrorMessage(Messages.export_failed + " " + e.getCause().getMessage()); //$NON-NLS-1$
            return false;
        } catch (InterruptedException e) {
            return false;
        }
        String text = written[0] == 0 ? Messages.export_none
            : NLS.bind(Messages.export_done, written[0], choice.target());
        MessageDialog.openInformation(getShell(), Messages.export_title, text);
        return written[0] > 0;
    }
}
