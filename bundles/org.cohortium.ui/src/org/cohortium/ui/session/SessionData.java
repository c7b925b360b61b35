/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.io.IOException;
import java.util.Optional;

import org.cohortium.model.Cohort;
import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.study.prepare.CohortRows;
import org.cohortium.study.prepare.DataPreparation;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.study.prepare.StudyDataException;

/**
 * The prepared data of an open study. They are read in the background when somebody first wants them, and again whenever
 * the model changes in a way that they depend on; meanwhile those at hand stay.
 */
public final class SessionData {

    private static final int DELAY_MILLIS = 300;

    private final StudySession session;
    private final Background<Attempt> preparing = new Background<>(Messages.data_preparing, DELAY_MILLIS, false);
    private final SessionCohorts cohorts;
    private boolean wanted;
    private String readyKey;
    private String attemptKey;
    private Attempt last;
    private PreparedData ready;

    /** What an attempt to prepare gave: data, or why not. */
    private record Attempt(PreparedData data, String message, String advice) {
    }

    SessionData(StudySession session) {
        this.session = session;
        this.cohorts = new SessionCohorts(session);
    }

    /** Asks for the data; listeners of the session are told when they are there. */
    public void want() {
        if (!wanted) {
            wanted = true;
            update();
        }
    }

    /** How it stands. */
    public DataState state() {
        if (session.study().getSources().isEmpty()) {
            return new DataState.NoData();
        }
        boolean newest = attemptKey != null && attemptKey.equals(key(session.study()));
        if (last != null && newest && last.data() == null && !preparing.isBusy()) {
            return new DataState.Failed(last.message(), last.advice());
        }
        return ready == null ? new DataState.Preparing()
            : new DataState.Ready(ready, preparing.isBusy() || !key(session.study()).equals(readyKey));
    }

    /** The newest prepared data there are; they may lag behind the model by the time of a preparation. */
    public Optional<PreparedData> prepared() {
        return session.study().getSources().isEmpty() ? Optional.empty() : Optional.ofNullable(ready);
    }

    /** Whether the prepared data are those of the model as it is now. */
    public boolean isUpToDate() {
        return ready != null && key(session.study()).equals(readyKey);
    }

    /** How many rows the prepared table has; -1 while that is not known. */
    public int rowCount() {
        return prepared().map(d -> d.table().rowCount()).orElse(-1);
    }

    /** How many rows a cohort has; empty while that is not known. */
    public Optional<Integer> count(Cohort cohort) {
        return cohorts.state(cohort).flatMap(CohortState::rows).map(r -> r.table().rowCount());
    }

    /** The cohorts with their rows. */
    public SessionCohorts cohorts() {
        return cohorts;
    }

    /** The rows of a cohort; empty while they are not known. */
    public Optional<CohortRows> rows(Cohort cohort) {
        return cohorts.state(cohort).flatMap(CohortState::rows);
    }

    /** Reads the files again even though the model did not change, since they may have. */
    public void readAgain() {
        attemptKey = null;
        readyKey = null;
        wanted = true;
        update();
    }

    void update() {
        Study study = session.study();
        if (!wanted || session.isClosed() || study.getSources().isEmpty()) {
            return;
        }
        String key = key(study);
        if (!key.equals(attemptKey)) {
            attemptKey = key;
            Study copy = session.snapshot();
            preparing.request(progress -> prepare(copy, progress), attempt -> arrived(key, attempt));
            session.tellData();
        } else if (ready != null && !preparing.isBusy()) {
            cohorts.update(ready);
        }
    }

    private Attempt prepare(Study copy, Progress progress) {
        try {
            return new Attempt(DataPreparation.prepare(session.folder(), copy, progress), "", ""); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (StudyDataException e) {
            return new Attempt(null, e.getMessage(), e.advice());
        } catch (IOException e) {
            return new Attempt(null, e.getMessage(), ""); //$NON-NLS-1$
        }
    }

    private void arrived(String key, Attempt attempt) {
        last = attempt;
        if (attempt.data() != null) {
            ready = attempt.data();
            readyKey = key;
            cohorts.update(ready);
        }
        session.tellData();
    }

    void close() {
        preparing.cancel();
        cohorts.close();
    }

    private static String key(Study study) {
        return ModelText.of(study.getSources()) + ModelText.of(study.getVariables())
            + ModelText.of(study.getDerivations());
    }
}
