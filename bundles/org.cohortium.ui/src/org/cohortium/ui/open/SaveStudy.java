/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import java.io.IOException;

import org.cohortium.model.resource.StudyWriteException;
import org.cohortium.study.io.SaveException;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Saves a study, with the questions that saving may raise. */
public final class SaveStudy {

    private static final int OVERWRITE = 0;
    private static final int RELOAD = 1;

    private SaveStudy() {
    }

    /**
     * Saves.
     *
     * @return whether the study on disk is now the one in the window
     */
    public static boolean save(Shell shell, StudySession session) {
        try {
            session.save();
            return true;
        } catch (SaveException e) {
            return e.reason() == SaveException.Reason.CONFLICT ? conflict(shell, session)
                : failed(shell, e, e.advice());
        } catch (StudyWriteException e) {
            return failed(shell, e, e.advice());
        } catch (IOException e) {
            return failed(shell, e, ""); //$NON-NLS-1$
        }
    }

    private static boolean conflict(Shell shell, StudySession session) {
        MessageDialog dialog = new MessageDialog(shell, Messages.save_title, null, Messages.save_conflict,
            MessageDialog.WARNING, 2, Messages.save_overwrite, Messages.save_reload, IDialogConstants.CANCEL_LABEL);
        int answer = dialog.open();
        try {
            if (answer == OVERWRITE) {
                session.saveOverChanges();
                return true;
            }
            if (answer == RELOAD) {
                session.revert();
                return true;
            }
            return false;
        } catch (IOException e) {
            return failed(shell, e, ""); //$NON-NLS-1$
        }
    }

    private static boolean failed(Shell shell, IOException e, String advice) {
        ILog.of(SaveStudy.class).warn(Messages.save_failed, e);
        MessageDialog.openError(shell, Messages.save_title,
            Messages.save_failed + "\n\n" + e.getMessage() + (advice.isEmpty() ? "" : "\n\n" + advice)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return false;
    }
}
