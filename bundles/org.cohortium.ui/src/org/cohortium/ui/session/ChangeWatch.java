/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.swt.widgets.Display;

/** Collects what changes in a study and tells it once the change is complete. */
final class ChangeWatch extends EContentAdapter {

    private final Consumer<StudyChange> consumer;
    private final Display display;
    private Set<EObject> changed = new LinkedHashSet<>();

    ChangeWatch(Display display, Consumer<StudyChange> consumer) {
        this.display = display;
        this.consumer = consumer;
    }

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        if (notification.isTouch() || !(notification.getNotifier() instanceof EObject element)) {
            return;
        }
        if (changed.isEmpty()) {
            display.asyncExec(this::flush);
        }
        changed.add(element);
        if (notification.getNewValue() instanceof EObject added) {
            changed.add(added);
        }
    }

    private void flush() {
        if (!changed.isEmpty()) {
            Set<EObject> told = changed;
            changed = new LinkedHashSet<>();
            consumer.accept(new StudyChange(told));
        }
    }
}
