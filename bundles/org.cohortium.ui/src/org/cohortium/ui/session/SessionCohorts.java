/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.study.plan.PlanComputation;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.study.prepare.StudyDataException;

/** The cohorts of an open study with their rows, built in the background whenever data or criteria change. */
public final class SessionCohorts {

    private static final int DELAY_MILLIS = 120;

    private final StudySession session;
    private final Background<Map<String, CohortState>> building = new Background<>(Messages.cohorts_building,
        DELAY_MILLIS, true);
    private Map<String, CohortState> states = Map.of();
    private PreparedData builtFrom;
    private String builtKey;

    SessionCohorts(StudySession session) {
        this.session = session;
    }

    /** What is known of a cohort; empty while nothing is. */
    public Optional<CohortState> state(Cohort cohort) {
        return cohort == null ? Optional.empty() : Optional.ofNullable(states.get(cohort.getId()));
    }

    /** Whether cohorts are being built anew. */
    public boolean isUpdating() {
        return building.isBusy();
    }

    void update(PreparedData data) {
        Study study = session.study();
        String key = key(study);
        if (data == builtFrom && key.equals(builtKey)) {
            return;
        }
        builtFrom = data;
        builtKey = key;
        Study copy = session.snapshot();
        building.request(progress -> build(copy, data, progress), built -> {
            states = built;
            session.tellData();
        });
    }

    private static Map<String, CohortState> build(Study study, PreparedData data, Progress progress) {
        PlanComputation computation = new PlanComputation(study, data, Analyses.registry());
        Map<String, CohortState> built = new LinkedHashMap<>();
        for (Cohort cohort : study.getCohorts()) {
            progress.checkCancelled();
            CohortState state;
            try {
                state = new CohortState(Optional.of(computation.cohort(cohort)), ""); //$NON-NLS-1$
            } catch (StudyDataException e) {
                state = new CohortState(Optional.empty(), e.getMessage() + ". " + e.advice()); //$NON-NLS-1$
            }
            built.put(cohort.getId(), state);
        }
        return built;
    }

    void close() {
        building.cancel();
    }

    private static String key(Study study) {
        List<AnalysisSpec> matchings = new ArrayList<>();
        study.getCohorts().stream().map(Cohort::getMatchedBy).filter(java.util.Objects::nonNull)
            .forEach(matchings::add);
        return ModelText.of(study.getCohorts()) + ModelText.of(matchings) + study.getSeed();
    }
}
