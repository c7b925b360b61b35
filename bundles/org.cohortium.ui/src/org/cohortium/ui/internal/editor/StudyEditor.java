/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import java.io.IOException;
import java.nio.file.Path;

import org.cohortium.ui.internal.problems.MarkerTarget;
import org.cohortium.ui.internal.problems.StudyMarkers;
import org.cohortium.ui.internal.problems.StudyMatching;
import org.cohortium.ui.open.RecentStudies;
import org.cohortium.ui.open.SaveStudy;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.SessionListener;
import org.cohortium.ui.session.StudyChange;
import org.cohortium.ui.session.StudySaveable;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.workspace.StudyProjects;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.ide.IGotoMarker;

/** The editor of a study. */
public final class StudyEditor extends FormEditor implements ISaveablesSource {

    /** The page of the protocol. */
    public static final String OVERVIEW = "overview"; //$NON-NLS-1$
    /** The page of the data table. */
    public static final String DATA = "data"; //$NON-NLS-1$
    /** The page of the dictionary. */
    public static final String VARIABLES = "variables"; //$NON-NLS-1$
    /** The page of the cohorts. */
    public static final String COHORTS = "cohorts"; //$NON-NLS-1$
    /** The page of the plan. */
    public static final String PLAN = "plan"; //$NON-NLS-1$
    /** The page of the report. */
    public static final String REPORT = "report"; //$NON-NLS-1$

    private final SessionListener listener = new Watch();
    private StudySession session;
    private IOException refusal;
    private String title = ""; //$NON-NLS-1$

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        Path folder = StudyMatching.folder(input)
            .orElseThrow(() -> new PartInitException(Messages.editor_wrongInput));
        try {
            session = OpenStudies.get().open(folder);
            session.addListener(listener);
            RecentStudies.opened(session.folder());
            StudyProjects.link(session.folder());
            StudyMarkers.watch(session);
        } catch (IOException e) {
            refusal = e;
            ILog.of(StudyEditor.class).warn(Messages.editor_unreadable, e);
        }
        nameFromStudy();
    }

    private void nameFromStudy() {
        String name = getEditorInput().getName();
        if (session != null && session.study().getTitle() != null && !session.study().getTitle().isBlank()) {
            name = session.study().getTitle();
        }
        title = name;
        setPartName(Shortened.of(name));
    }

    @Override
    public String getTitleToolTip() {
        return title;
    }

    @Override
    protected void addPages() {
        try {
            if (session == null) {
                addPage(new UnreadablePage(this, refusal));
                return;
            }
            addPage(new OverviewPage(this));
            addPage(new DataPage(this));
            addPage(new VariablesPage(this));
            addPage(new CohortsPage(this));
            addPage(new PlanPage(this));
            addPage(new ReportPage(this));
        } catch (PartInitException e) {
            ILog.of(StudyEditor.class).error(Messages.editor_pageFailed, e);
        }
    }

    /** The study that is edited. */
    StudySession session() {
        return session;
    }

    /** Shows a page, and in it an element if one is given. */
    public void show(String page, EObject element) {
        IFormPage shown = setActivePage(page);
        if (shown instanceof StudyPage studyPage && element != null) {
            studyPage.reveal(element);
        }
    }

    @Override
    public boolean isDirty() {
        return session != null && session.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (session != null && !SaveStudy.save(getSite().getShell(), session)) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public void doSaveAs() {
        // a study is its folder; it is copied by copying the folder
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public Saveable[] getSaveables() {
        return session == null ? new Saveable[0] : new Saveable[] {new StudySaveable(session, SaveStudy::save)};
    }

    @Override
    public Saveable[] getActiveSaveables() {
        return getSaveables();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IGotoMarker.class && session != null) {
            return adapter.cast(new MarkerTarget(session.study(), this::show));
        }
        return adapter == StudySession.class ? adapter.cast(session) : super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        if (session != null) {
            session.removeListener(listener);
        }
        super.dispose();
    }

    private void refreshPages() {
        for (Object page : pages) {
            if (page instanceof StudyPage studyPage) {
                studyPage.changed();
            }
        }
    }

    /** Follows what happens to the study. */
    private final class Watch implements SessionListener {
        @Override
        public void studyChanged(StudyChange change) {
            nameFromStudy();
            refreshPages();
        }

        @Override
        public void dataChanged() {
            refreshPages();
        }

        @Override
        public void resultsChanged() {
            refreshPages();
        }

        @Override
        public void dirtyChanged() {
            firePropertyChange(PROP_DIRTY);
        }

        @Override
        public void reverted() {
            nameFromStudy();
            refreshPages();
            firePropertyChange(PROP_DIRTY);
        }

        @Override
        public void closed() {
            session = null;
            getSite().getPage().closeEditor(StudyEditor.this, false);
        }
    }
}
