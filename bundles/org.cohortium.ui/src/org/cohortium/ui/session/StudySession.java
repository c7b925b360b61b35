/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.cohortium.model.Study;
import org.cohortium.study.StudyFolder;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;

/**
 * One open study. All methods are called on the user interface thread unless they say otherwise.
 */
public final class StudySession {

    private final Path folder;
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final SessionResults results = new SessionResults(this);
    private final SessionData data = new SessionData(this);
    private StudyFolder files;
    private Study study;
    private EditHistory history;
    private boolean dirtyTold;
    private long stamp;
    private Study snapshot;
    private boolean closed;

    StudySession(StudyFolder files) {
        this.folder = files.path();
        adopt(files);
    }

    private void adopt(StudyFolder opened) {
        files = opened;
        study = opened.study();
        snapshot = null;
        history = new EditHistory(study);
        history.onChange(this::tellDirty);
        study.eAdapters().add(new ChangeWatch(Display.getDefault(), this::tellChange));
    }

    /** The folder that is the study. Any thread. */
    public Path folder() {
        return folder;
    }

    /** The model. */
    public Study study() {
        return study;
    }

    /** Undo and redo. */
    public EditHistory history() {
        return history;
    }

    /** Changes the model in one undoable step with a name for the Edit menu. */
    public void edit(String label, Runnable change) {
        history.edit(label, null, change);
    }

    /** Changes the model while something is being typed; changes with one key in a row are one step. */
    public void edit(String label, Object mergeKey, Runnable change) {
        history.edit(label, mergeKey, change);
    }

    /** A copy of the model as it is now, for work in the background; nobody changes it. */
    public Study snapshot() {
        if (snapshot == null) {
            snapshot = EcoreUtil.copy(study);
        }
        return snapshot;
    }

    /** A number that grows with every change of the model. */
    public long stamp() {
        return stamp;
    }

    /** The prepared data. */
    public SessionData data() {
        return data;
    }

    /** The saved results. */
    public SessionResults results() {
        return results;
    }

    /** Whether there are changes to be saved. */
    public boolean isDirty() {
        return history.isDirty();
    }

    /**
     * Writes the model to its folder.
     *
     * @throws IOException when it cannot be written, also because somebody else changed the file; what was there is as
     *     it was
     */
    public void save() throws IOException {
        files.save();
        history.markSaved();
    }

    /** Writes the model over what somebody else changed; their state is kept as a previous one. */
    public void saveOverChanges() throws IOException {
        files.saveOverChanges();
        history.markSaved();
    }

    /** Whether somebody else changed the file since it was read or saved. */
    public boolean isChangedOnDisk() throws IOException {
        return files.isChangedOnDisk();
    }

    /**
     * Goes back to what was last saved, without undo.
     *
     * @throws IOException when the file cannot be read; the model stays as it is
     */
    public void revert() throws IOException {
        adopt(StudyFolder.open(folder));
        stamp++;
        tell(SessionListener::reverted);
        tellDirty();
        data.update();
        results.update();
    }

    /** Tells what happens from now on. */
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    /** Tells no more. */
    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    /** Whether the study was closed. */
    public boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        data.close();
        results.close();
        tell(SessionListener::closed);
        listeners.clear();
    }

    private void tellChange(StudyChange change) {
        if (!closed) {
            snapshot = null;
            data.update();
            results.update();
            tell(l -> l.studyChanged(change));
        }
    }

    void tellData() {
        tell(SessionListener::dataChanged);
    }

    void tellResults() {
        tell(SessionListener::resultsChanged);
    }

    private void tellDirty() {
        stamp++;
        snapshot = null;
        if (dirtyTold != isDirty()) {
            dirtyTold = isDirty();
            tell(SessionListener::dirtyChanged);
        }
    }

    private void tell(Consumer<SessionListener> call) {
        for (SessionListener listener : listeners) {
            try {
                call.accept(listener);
            } catch (RuntimeException e) {
                ILog.of(StudySession.class).error(Messages.session_listenerFailed, e);
            }
        }
    }
}
