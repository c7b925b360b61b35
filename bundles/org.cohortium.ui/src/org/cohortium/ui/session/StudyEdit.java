/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.emf.ecore.change.ChangeDescription;

/** One step that undo takes back: its name, and the recorded changes of the model. */
final class StudyEdit {

    private final String label;
    private final Object mergeKey;
    private final long madeAtNanos;
    private Deque<ChangeDescription> changes = new ArrayDeque<>();

    StudyEdit(String label, Object mergeKey, ChangeDescription change, long nowNanos) {
        this.label = label;
        this.mergeKey = mergeKey;
        this.madeAtNanos = nowNanos;
        changes.push(change);
    }

    String label() {
        return label;
    }

    /** Whether another change belongs to the same step: the same thing, typed without a pause. */
    boolean takes(Object otherKey, long nowNanos, long pauseNanos) {
        return mergeKey != null && mergeKey.equals(otherKey) && nowNanos - madeAtNanos < pauseNanos;
    }

    StudyEdit with(ChangeDescription change, long nowNanos) {
        StudyEdit longer = new StudyEdit(label, mergeKey, change, nowNanos);
        longer.changes = new ArrayDeque<>(changes);
        longer.changes.push(change);
        return longer;
    }

    /** Takes the step back, or makes it again when it was taken back. */
    void turn() {
        List<ChangeDescription> order = new ArrayList<>(changes);
        Deque<ChangeDescription> turned = new ArrayDeque<>();
        for (ChangeDescription change : order) {
            change.applyAndReverse();
            turned.push(change);
        }
        changes = turned;
    }
}
