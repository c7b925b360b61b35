/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.ui.session.StudyPart;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StructuredViewer;

/** Tells other views which elements of a study are selected in a viewer, each together with its study. */
public final class ElementSelection implements ISelectionProvider {

    private final StructuredViewer viewer;
    private final StudySession session;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();

    /** The elements selected in a viewer of model elements. */
    public ElementSelection(StructuredViewer viewer, StudySession session) {
        this.viewer = viewer;
        this.session = session;
        viewer.addSelectionChangedListener(event -> {
            SelectionChangedEvent told = new SelectionChangedEvent(this, getSelection());
            listeners.forEach(l -> l.selectionChanged(told));
        });
    }

    /** An element with its study. */
    private record Part(StudySession of, EObject selected) implements StudyPart, IAdaptable {
        @Override
        public Optional<StudySession> session() {
            return Optional.of(of);
        }

        @Override
        public Optional<EObject> element() {
            return Optional.of(selected);
        }

        @Override
        public <T> T getAdapter(Class<T> adapter) {
            if (adapter == StudySession.class) {
                return adapter.cast(of);
            }
            return adapter == EObject.class ? adapter.cast(selected) : Adapters.adapt(selected, adapter);
        }
    }

    @Override
    public ISelection getSelection() {
        List<Part> parts = new ArrayList<>();
        for (Object selected : viewer.getStructuredSelection()) {
            if (selected instanceof EObject element) {
                parts.add(new Part(session, element));
            }
        }
        return new StructuredSelection(parts);
    }

    @Override
    public void setSelection(ISelection selection) {
        List<EObject> elements = new ArrayList<>();
        if (selection instanceof StructuredSelection parts) {
            for (Object part : parts) {
                if (part instanceof StudyPart selected) {
                    selected.element().ifPresent(elements::add);
                }
            }
        }
        viewer.setSelection(new StructuredSelection(elements), true);
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
