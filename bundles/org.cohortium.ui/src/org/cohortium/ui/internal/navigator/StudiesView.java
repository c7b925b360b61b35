/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.navigator;

import java.util.HashSet;
import java.util.Set;

import org.cohortium.ui.CohortiumUi;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.SessionListener;
import org.cohortium.ui.session.StudyChange;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.workspace.StudyProjects;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;

/** The navigator of studies. */
public final class StudiesView extends ViewPart {

    private final Set<StudySession> watched = new HashSet<>();
    private final SessionListener refresher = new Refresher();
    private final Runnable studiesChanged = this::studiesChanged;
    private final IResourceChangeListener listChanged = event -> later();
    private TreeViewer viewer;
    private Composite stack;
    private StackLayout layout;
    private Composite empty;
    private boolean refreshing;

    @Override
    public void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        layout = new StackLayout();
        stack.setLayout(layout);
        empty = new NothingOpen(stack, getSite().getPage()).control();
        viewer = new TreeViewer(stack, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setContentProvider(new NavContent());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new NavLabels()));
        viewer.setUseHashlookup(true);
        viewer.setInput(this);
        viewer.addDoubleClickListener(event -> NavOpen.open(getSite().getPage(), viewer, event.getSelection()));
        NavDrop.install(viewer, getSite().getPage());
        NavDrop.install(empty, getSite().getPage());
        MenuManager menu = new MenuManager();
        menu.add(new org.eclipse.jface.action.Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
        getSite().registerContextMenu(CohortiumUi.NAVIGATOR, menu, viewer);
        getSite().setSelectionProvider(viewer);
        OpenStudies.get().addListener(studiesChanged);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listChanged, IResourceChangeEvent.POST_CHANGE);
        studiesChanged();
    }

    private void studiesChanged() {
        watched.retainAll(OpenStudies.get().list());
        for (StudySession session : OpenStudies.get().list()) {
            if (watched.add(session)) {
                session.addListener(refresher);
            }
        }
        later();
    }

    private void later() {
        if (stack.isDisposed()) {
            return;
        }
        stack.getDisplay().asyncExec(() -> {
            if (!stack.isDisposed()) {
                refresh();
            }
        });
    }

    private void refresh() {
        refreshing = true;
        boolean none = StudyProjects.list().isEmpty();
        layout.topControl = none ? empty : viewer.getTree();
        viewer.refresh();
        stack.layout();
        refreshing = false;
    }

    /** Shows a study unfolded and selected. */
    public void reveal(StudySession session) {
        refresh();
        NavNode.StudyNode node = new NavNode.StudyNode(session.folder());
        viewer.setExpandedState(node, true);
        viewer.setSelection(new org.eclipse.jface.viewers.StructuredSelection(node), true);
    }

    /** The tree, for tests and commands. */
    TreeViewer viewer() {
        return viewer;
    }

    @Override
    public void setFocus() {
        if (layout.topControl != null && !refreshing) {
            layout.topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        OpenStudies.get().removeListener(studiesChanged);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(listChanged);
        watched.forEach(s -> s.removeListener(refresher));
        super.dispose();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == StudySession.class && viewer != null
            && viewer.getStructuredSelection().getFirstElement() instanceof NavNode node) {
            return node.getAdapter(adapter);
        }
        return super.getAdapter(adapter);
    }

    /** Redraws the tree when something it shows changed. */
    private final class Refresher implements SessionListener {
        @Override
        public void studyChanged(StudyChange change) {
            later();
        }

        @Override
        public void dataChanged() {
            later();
        }

        @Override
        public void resultsChanged() {
            later();
        }

        @Override
        public void dirtyChanged() {
            later();
        }

        @Override
        public void reverted() {
            later();
        }
    }
}
