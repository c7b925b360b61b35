/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.problems;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.cohortium.model.Identified;
import org.cohortium.model.Study;
import org.cohortium.model.validation.StudyProblem;
import org.cohortium.model.validation.StudyProblem.Severity;
import org.cohortium.study.StudyChecks;
import org.cohortium.study.prepare.DataFinding;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.ui.CohortiumUi;
import org.cohortium.ui.session.Background;
import org.cohortium.ui.session.DataState;
import org.cohortium.ui.session.SessionListener;
import org.cohortium.ui.session.StudyChange;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.workspace.StudyProjects;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.ide.IDE;

/** Keeps the entries of the Problems view for one open study up to date: rules of the study, and findings in its data. */
public final class StudyMarkers implements SessionListener {

    /** Attribute of an entry with the id of the element it is about. */
    public static final String ELEMENT = "org.cohortium.ui.element"; //$NON-NLS-1$

    private static final String TYPE = "org.cohortium.ui.problem"; //$NON-NLS-1$
    private static final int DELAY_MILLIS = 400;

    private static final Set<StudySession> WATCHED = new HashSet<>();

    private final StudySession session;
    private final Background<List<Entry>> checking = new Background<>(Messages.checking, DELAY_MILLIS, true);
    private List<Entry> shown = List.of();

    /** One entry. */
    private record Entry(int severity, String text, String place, String element) {
    }

    private StudyMarkers(StudySession session) {
        this.session = session;
    }

    /** Watches a study until it is closed; it is asked for its data, since most findings are about them. */
    public static void watch(StudySession session) {
        if (!WATCHED.add(session)) {
            return;
        }
        StudyMarkers markers = new StudyMarkers(session);
        session.addListener(markers);
        session.data().want();
        markers.check();
    }

    @Override
    public void studyChanged(StudyChange change) {
        check();
    }

    @Override
    public void dataChanged() {
        check();
    }

    @Override
    public void reverted() {
        check();
    }

    @Override
    public void closed() {
        WATCHED.remove(session);
        checking.cancel();
        show(List.of());
    }

    private void check() {
        Study copy = session.snapshot();
        PreparedData data = session.data().prepared().orElse(null);
        String failure = session.data().state() instanceof DataState.Failed f ? f.message() + ". " + f.advice() : ""; //$NON-NLS-1$ //$NON-NLS-2$
        checking.request(progress -> {
            List<Entry> entries = entries(copy, data, failure);
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            return entries;
        }, this::show);
    }

    private static List<Entry> entries(Study study, PreparedData data, String failure) {
        List<Entry> entries = new ArrayList<>();
        if (!failure.isEmpty()) {
            entries.add(new Entry(IMarker.SEVERITY_ERROR, failure, Messages.place_data, "")); //$NON-NLS-1$
        }
        for (StudyProblem p : StudyChecks.problems(study)) {
            entries.add(new Entry(severity(p.severity()), text(p.message(), p.advice()), ElementNames.of(p.element()),
                id(p.element())));
        }
        if (data != null) {
            for (DataFinding f : data.findings()) {
                entries.add(new Entry(severity(f.severity()), text(f.message(), f.advice()),
                    ElementNames.of(f.element()), id(f.element())));
            }
        }
        return entries;
    }

    private static String text(String message, String advice) {
        String sentence = message.endsWith(".") ? message : message + "."; //$NON-NLS-1$ //$NON-NLS-2$
        return advice == null || advice.isEmpty() ? sentence : sentence + " " + advice; //$NON-NLS-1$
    }

    private static String id(EObject element) {
        return element instanceof Identified i && i.getId() != null ? i.getId() : ""; //$NON-NLS-1$
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
    }

    private void show(List<Entry> entries) {
        if (entries.equals(shown)) {
            return;
        }
        shown = entries;
        Optional<IFile> file = StudyProjects.file(session);
        if (file.isEmpty()) {
            return;
        }
        try {
            ResourcesPlugin.getWorkspace().run(monitor -> write(file.get(), entries), file.get(), 0,
                new NullProgressMonitor());
        } catch (CoreException e) {
            ILog.of(StudyMarkers.class).warn(Messages.notShown, e);
        }
    }

    private static void write(IFile file, List<Entry> entries) throws CoreException {
        file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
        for (Entry e : entries) {
            file.createMarker(TYPE, Map.of(IMarker.SEVERITY, e.severity(), IMarker.MESSAGE, e.text(), IMarker.LOCATION,
                e.place(), ELEMENT, e.element(), IDE.EDITOR_ID_ATTR, CohortiumUi.STUDY_EDITOR));
        }
    }
}
