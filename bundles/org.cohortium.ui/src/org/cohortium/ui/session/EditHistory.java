/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;

/**
 * Undo and redo over the whole study. A change of the model is made inside {@link #edit}; whatever it touches is
 * recorded, also what other parts of the model it drags along. The history lives until the study is closed, so undo
 * reaches back beyond a save.
 */
public final class EditHistory {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

    private final EObject root;
    private final List<StudyEdit> edits = new ArrayList<>();
    private int done;
    private int saved;
    private boolean recording;
    private Runnable listener = () -> { };

    EditHistory(EObject root) {
        this.root = root;
    }

    void onChange(Runnable newListener) {
        listener = newListener;
    }

    /**
     * Changes the model in one step.
     *
     * @param label name of the step in the Edit menu
     * @param mergeKey what is being changed, where several changes in a row are one step (typing); null for none
     * @param change makes the changes; when it throws, nothing stays changed
     */
    public void edit(String label, Object mergeKey, Runnable change) {
        if (recording) {
            change.run();
            return;
        }
        recording = true;
        ChangeRecorder recorder = new ChangeRecorder(root);
        ChangeDescription description = null;
        try {
            change.run();
            description = recorder.endRecording();
        } catch (RuntimeException e) {
            recorder.endRecording().apply();
            throw e;
        } finally {
            recorder.dispose();
            recording = false;
        }
        if (description.getObjectChanges().isEmpty()) {
            return;
        }
        add(label, mergeKey, description);
        listener.run();
    }

    private void add(String label, Object mergeKey, ChangeDescription description) {
        while (edits.size() > done) {
            edits.remove(edits.size() - 1);
        }
        saved = saved > done ? -1 : saved;
        long now = System.nanoTime();
        StudyEdit last = done > 0 && done != saved ? edits.get(done - 1) : null;
        if (last != null && last.takes(mergeKey, now, PAUSE_NANOS)) {
            edits.set(done - 1, last.with(description, now));
        } else {
            edits.add(new StudyEdit(label, mergeKey, description, now));
            done++;
        }
    }

    /** The step that undo takes back. */
    public Optional<String> undoLabel() {
        return done > 0 ? Optional.of(edits.get(done - 1).label()) : Optional.empty();
    }

    /** The step that redo makes again. */
    public Optional<String> redoLabel() {
        return done < edits.size() ? Optional.of(edits.get(done).label()) : Optional.empty();
    }

    /** Takes the last step back; does nothing when there is none. */
    public void undo() {
        if (done > 0) {
            done--;
            edits.get(done).turn();
            listener.run();
        }
    }

    /** Makes the last step again that was taken back; does nothing when there is none. */
    public void redo() {
        if (done < edits.size()) {
            edits.get(done).turn();
            done++;
            listener.run();
        }
    }

    /** Whether the model differs from what was last saved. */
    public boolean isDirty() {
        return done != saved;
    }

    void markSaved() {
        saved = done;
        listener.run();
    }
}
