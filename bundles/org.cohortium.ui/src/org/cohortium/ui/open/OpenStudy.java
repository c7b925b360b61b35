/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.StudyFormat;
import org.cohortium.study.StudyFolder;
import org.cohortium.study.StudyOpenException;
import org.cohortium.study.io.Generation;
import org.cohortium.study.io.StudyArchive;
import org.cohortium.ui.CohortiumUi;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.workspace.StudyProjects;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Opens study folders and what is in them, with words for what can go wrong. */
public final class OpenStudy {

    private OpenStudy() {
    }

    /**
     * Opens a study in its editor.
     *
     * @param place a study folder, the study file in it, or an archive, which is unpacked beside itself first
     * @return the session; empty when it could not be opened, which the reader has been told
     */
    public static Optional<StudySession> open(IWorkbenchPage page, Path place) {
        Optional<StudySession> session = session(page, place);
        session.ifPresent(s -> edit(page, new StudyInput(s.folder()), CohortiumUi.STUDY_EDITOR));
        return session;
    }

    /** Opens the session of a study without an editor; tells the reader when that is not possible. */
    public static Optional<StudySession> session(IWorkbenchPage page, Path place) {
        if (String.valueOf(place.getFileName()).endsWith("." + StudyArchive.EXTENSION)) { //$NON-NLS-1$
            return ArchivedStudy.unpack(page, place).flatMap(folder -> session(page, folder));
        }
        Path folder = Files.isDirectory(place) || place.getParent() == null ? place : place.getParent();
        if (!Files.isRegularFile(folder.resolve(StudyFormat.FILE_NAME))) {
            MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), Messages.open_title,
                NLS.bind(Messages.open_noStudy, place));
            return Optional.empty();
        }
        try {
            return Optional.of(opened(OpenStudies.get().open(folder)));
        } catch (StudyOpenException e) {
            ILog.of(OpenStudy.class).warn(NLS.bind(Messages.open_failedLog, folder), e);
            return e.generations().isEmpty() ? refused(page, folder, e, e.advice()) : recover(page, folder, e);
        } catch (IOException e) {
            ILog.of(OpenStudy.class).warn(NLS.bind(Messages.open_failedLog, folder), e);
            return refused(page, folder, e, ""); //$NON-NLS-1$
        }
    }

    private static StudySession opened(StudySession session) {
        RecentStudies.opened(session.folder());
        StudyProjects.link(session.folder());
        return session;
    }

    private static Optional<StudySession> refused(IWorkbenchPage page, Path folder, IOException e, String advice) {
        MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.open_title,
            NLS.bind(Messages.open_failed, folder, e.getMessage() + (advice.isEmpty() ? "" : "\n\n" + advice))); //$NON-NLS-1$ //$NON-NLS-2$
        return Optional.empty();
    }

    private static Optional<StudySession> recover(IWorkbenchPage page, Path folder, StudyOpenException e) {
        Generation newest = e.generations().get(0);
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault())
            .format(newest.kept());
        if (!MessageDialog.openQuestion(page.getWorkbenchWindow().getShell(), Messages.open_title,
            NLS.bind(Messages.recover_question, new Object[] {folder, e.getMessage(), when}))) {
            return Optional.empty();
        }
        try {
            StudyFolder.restore(folder, newest);
            return Optional.of(opened(OpenStudies.get().open(folder)));
        } catch (IOException again) {
            ILog.of(OpenStudy.class).warn(Messages.recover_failed, again);
            return refused(page, folder, again, Messages.recover_failed);
        }
    }

    /** Opens an analysis of the plan in its editor. */
    public static Optional<IEditorPart> analysis(IWorkbenchPage page, StudySession session, AnalysisSpec spec) {
        return edit(page, new AnalysisSpecInput(session.folder(), spec.getId()), CohortiumUi.ANALYSIS_EDITOR);
    }

    private static Optional<IEditorPart> edit(IWorkbenchPage page, StudyInput input, String editor) {
        try {
            return Optional.ofNullable(page.openEditor(input, editor));
        } catch (PartInitException e) {
            ILog.of(OpenStudy.class).error(Messages.open_noEditor, e);
            MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.open_title, Messages.open_noEditor);
            return Optional.empty();
        }
    }
}
