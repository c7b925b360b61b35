/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.Table;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.study.plan.PlanStates;
import org.cohortium.study.plan.ResultFolder;
import org.eclipse.core.runtime.ILog;

/** The saved results of an open study and what is known of each; looked at in the background. */
public final class SessionResults {

    private static final int DELAY_MILLIS = 200;

    private final StudySession session;
    private final Background<Map<String, Known>> looking = new Background<>(Messages.results_looking, DELAY_MILLIS,
        true);
    private final Set<String> running = new HashSet<>();
    private Map<String, Known> known = Map.of();
    private boolean wanted;

    /** What is known of the saved result of an analysis. */
    private record Known(PlanState state, String message, ResultContents contents, String fingerprint) {
    }

    SessionResults(StudySession session) {
        this.session = session;
    }

    /** Asks for the states; listeners of the session are told when they are known. */
    public void want() {
        if (!wanted) {
            wanted = true;
            update();
        }
    }

    /** What the saved result of an analysis holds; empty when there is none. */
    public Optional<ResultContents> contents(AnalysisSpec spec) {
        want();
        return Optional.ofNullable(known.get(spec.getId())).map(Known::contents);
    }

    /** What is known of the saved result of an analysis. */
    public PlanState state(AnalysisSpec spec) {
        want();
        if (running.contains(spec.getId())) {
            return PlanState.RUNNING;
        }
        return Optional.ofNullable(known.get(spec.getId())).map(Known::state).orElse(PlanState.NEVER);
    }

    /** Fingerprint of what the saved result was made from; empty when there is none. */
    public Optional<String> fingerprint(AnalysisSpec spec) {
        return Optional.ofNullable(known.get(spec.getId())).filter(k -> k.contents() != null).map(Known::fingerprint);
    }

    /** What is known of the saved result of an analysis, in words. */
    public String message(AnalysisSpec spec) {
        return Optional.ofNullable(known.get(spec.getId())).map(Known::message).orElse(""); //$NON-NLS-1$
    }

    /**
     * Reads the saved result of an analysis. Any thread.
     *
     * @param slug name of its folder
     * @throws IOException when it cannot be read
     */
    public Optional<AnalysisResult> read(String slug) throws IOException {
        return new ResultFolder(session.folder(), slug).result();
    }

    /** Marks analyses as being computed. */
    public void begin(Iterable<AnalysisSpec> specs) {
        specs.forEach(s -> running.add(s.getId()));
        session.tellResults();
    }

    /** Takes the marks off and looks at the results again. */
    public void end() {
        running.clear();
        wanted = true;
        update();
        session.tellResults();
    }

    void update() {
        if (!wanted || session.isClosed()) {
            return;
        }
        Study copy = session.snapshot();
        looking.request(progress -> look(copy, progress), found -> {
            if (!found.equals(known)) {
                known = found;
                session.tellResults();
            }
        });
    }

    private Map<String, Known> look(Study study, Progress progress) {
        PlanStates states = new PlanStates(session.folder(), study, Analyses.registry());
        Map<String, Known> found = new HashMap<>();
        for (AnalysisSpec spec : study.getAnalyses()) {
            progress.checkCancelled();
            org.cohortium.study.plan.PlanState state = states.of(spec);
            found.put(spec.getId(), new Known(kind(state.kind()), state.message(), saved(spec), inputs(spec)));
        }
        return found;
    }

    private static PlanState kind(org.cohortium.study.plan.PlanState.Kind kind) {
        return switch (kind) {
            case UP_TO_DATE -> PlanState.CURRENT;
            case OUT_OF_DATE -> PlanState.STALE;
            case FAILED -> PlanState.FAILED;
            case NEVER_RUN -> PlanState.NEVER;
            case NOT_INSTALLED -> PlanState.NOT_INSTALLED;
        };
    }

    private ResultContents saved(AnalysisSpec spec) {
        try {
            return read(String.valueOf(spec.getSlug())).map(SessionResults::contents).orElse(null);
        } catch (IOException e) {
            ILog.of(SessionResults.class).warn(Messages.results_unreadable, e);
            return null;
        }
    }

    private String inputs(AnalysisSpec spec) {
        try {
            return new ResultFolder(session.folder(), String.valueOf(spec.getSlug())).inputs()
                .filter(i -> !i.isFailure()).map(ResultFolder.SavedInputs::fingerprint).orElse(""); //$NON-NLS-1$
        } catch (IOException e) {
            ILog.of(SessionResults.class).warn(Messages.results_unreadable, e);
            return ""; //$NON-NLS-1$
        }
    }

    private static ResultContents contents(AnalysisResult result) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (Table table : result.tables()) {
            tables.put(table.id(), table.title());
        }
        Map<String, String> figures = new LinkedHashMap<>();
        for (Figure figure : result.figures()) {
            figures.put(figure.id(), figure.title());
        }
        return new ResultContents(tables, figures);
    }

    void close() {
        looking.cancel();
    }
}
