/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.cohortium.study.StudyFolder;

/** The studies that are open in this workbench, one session a folder. User interface thread only. */
public final class OpenStudies {

    private static final OpenStudies WORKBENCH = new OpenStudies();

    private final Map<Path, StudySession> sessions = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private OpenStudies() {
    }

    /** The open studies of the workbench. */
    public static OpenStudies get() {
        return WORKBENCH;
    }

    /**
     * The session of a folder; the study is read when it is not open yet.
     *
     * @throws IOException when it cannot be read
     */
    public StudySession open(Path folder) throws IOException {
        Path key = key(folder);
        StudySession session = sessions.get(key);
        if (session == null) {
            session = new StudySession(StudyFolder.open(key));
            sessions.put(key, session);
            tell();
        }
        return session;
    }

    /** The session of a folder if it is open. */
    public Optional<StudySession> find(Path folder) {
        return Optional.ofNullable(sessions.get(key(folder)));
    }

    /** The open sessions, in the order in which they were opened. */
    public List<StudySession> list() {
        return new ArrayList<>(sessions.values());
    }

    /** Forgets the session and what was not saved in it. */
    public void close(StudySession session) {
        if (sessions.remove(session.folder(), session)) {
            session.close();
            tell();
        }
    }

    /** Runs something whenever a study is opened or closed. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells no more. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private static Path key(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
