/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.cohortium.ui.open.ActiveStudy;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.SessionListener;
import org.cohortium.ui.session.StudyChange;
import org.cohortium.ui.session.StudySession;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.INullSelectionListener;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;

/** Tells menus whether there is a study to act on, and whether there is something to undo, redo or save in it. */
public final class ActiveStudyVariables extends AbstractSourceProvider implements IPartListener2, SessionListener {

    private static final String OPEN = "org.cohortium.ui.studyActive"; //$NON-NLS-1$
    private static final String UNDO = "org.cohortium.ui.canUndo"; //$NON-NLS-1$
    private static final String REDO = "org.cohortium.ui.canRedo"; //$NON-NLS-1$
    private static final String DIRTY = "org.cohortium.ui.studyDirty"; //$NON-NLS-1$
    private static final String[] NAMES = {OPEN, UNDO, REDO, DIRTY};

    private final Runnable studiesChanged = this::update;
    private final INullSelectionListener selectionListener = (part, selection) -> update();
    private IWorkbenchWindow window;
    private StudySession session;
    private Map<String, Boolean> told = Map.of();

    @Override
    public void initialize(IServiceLocator locator) {
        OpenStudies.get().addListener(studiesChanged);
    }

    @Override
    public Map<String, Object> getCurrentState() {
        attach();
        return new HashMap<>(state());
    }

    private void attach() {
        IWorkbenchWindow active = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getActiveWorkbenchWindow()
            : null;
        if (window == null && active != null) {
            window = active;
            window.getPartService().addPartListener(this);
            window.getSelectionService().addSelectionListener(selectionListener);
        }
        StudySession now = ActiveStudy.of(window).orElse(null);
        if (now != session) {
            if (session != null) {
                session.removeListener(this);
            }
            session = now;
            if (session != null) {
                session.addListener(this);
            }
        }
    }

    private Map<String, Boolean> state() {
        Map<String, Boolean> state = new HashMap<>();
        state.put(OPEN, session != null);
        state.put(UNDO, session != null && session.history().undoLabel().isPresent());
        state.put(REDO, session != null && session.history().redoLabel().isPresent());
        state.put(DIRTY, session != null && session.isDirty());
        return state;
    }

    private void update() {
        attach();
        Map<String, Boolean> state = state();
        if (!Objects.equals(state, told)) {
            told = state;
            fireSourceChanged(ISources.WORKBENCH, new HashMap<>(state));
        }
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        if (commands != null) {
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
        }
    }

    @Override
    public String[] getProvidedSourceNames() {
        return NAMES.clone();
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        update();
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        update();
        if (reference instanceof IEditorReference) {
            reference.getPage().getWorkbenchWindow().getShell().getDisplay()
                .asyncExec(() -> AbandonedChanges.drop(reference.getPage()));
        }
    }

    @Override
    public void studyChanged(StudyChange change) {
        update();
    }

    @Override
    public void dirtyChanged() {
        update();
    }

    @Override
    public void reverted() {
        update();
    }

    @Override
    public void dispose() {
        OpenStudies.get().removeListener(studiesChanged);
        if (session != null) {
            session.removeListener(this);
        }
    }
}
