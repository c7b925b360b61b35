/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.data.Role;
import org.cohortium.data.Schema;
import org.cohortium.data.VariableInfo;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.study.plan.PlanComputation;
import org.cohortium.study.plan.SpecInputs;
import org.cohortium.study.plan.SpecOutcome;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.study.prepare.CohortRows;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.study.prepare.StudyDataException;
import org.cohortium.ui.analysis.result.LiveState;
import org.cohortium.ui.analysis.result.LiveState.Kind;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.Background;
import org.cohortium.ui.session.DataState;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.ILog;

/**
 * Keeps the result of an analysis up with its options: a change asks for a new one in the background, which takes the
 * place of what was asked for before.
 */
public final class LiveResult {

    private static final int DELAY_MILLIS = 120;
    private static final String NOT_INSTALLED = "not installed"; //$NON-NLS-1$

    private final StudySession session;
    private final Supplier<AnalysisSpec> spec;
    private final Runnable listener;
    private final Background<LiveState> computing = new Background<>(Messages.live_computing, DELAY_MILLIS, false);
    private LiveState state = new LiveState(Kind.WAITING, null, List.of(), "", ""); //$NON-NLS-1$ //$NON-NLS-2$
    private String key = ""; //$NON-NLS-1$
    private PreparedData data;

    /**
     * @param spec gives the analysis as it is now; null when it is no longer in the plan
     * @param listener is told when there is something new
     */
    public LiveResult(StudySession session, Supplier<AnalysisSpec> spec, Runnable listener) {
        this.session = session;
        this.spec = spec;
        this.listener = listener;
    }

    /** What is to be shown. */
    public LiveState state() {
        return state;
    }

    /** Whether a newer result is on its way. */
    public boolean isBusy() {
        return computing.isBusy();
    }

    /** Compares with the study as it is now and asks for a new result where it is needed. */
    public void update() {
        AnalysisSpec now = spec.get();
        if (now == null) {
            return;
        }
        session.data().want();
        if (Analyses.of(now).isEmpty()) {
            show(NOT_INSTALLED, now, Kind.NOT_INSTALLED);
            return;
        }
        String newKey = SpecInputs.fingerprint(new SpecInputs(session.study(), Analyses.registry()).document(now));
        boolean savedFits = session.results().fingerprint(now).filter(newKey::equals).isPresent();
        if (savedFits && newKey.equals(key) && state.isUnsaved()) {
            set(state.as(Kind.SAVED));
        } else if (savedFits) {
            show(newKey, now, Kind.SAVED);
        } else {
            compute(now, newKey);
            if (state.isUnsaved() && state.kind() != unsaved(now)) {
                set(state.as(unsaved(now)));
            }
        }
    }

    private Kind unsaved(AnalysisSpec now) {
        return session.results().contents(now).isPresent() ? Kind.DIFFERS : Kind.PREVIEW;
    }

    private void show(String newKey, AnalysisSpec now, Kind kind) {
        PreparedData prepared = session.data().prepared().orElse(null);
        boolean methodsKnown = prepared == null || prepared == data || !state.methods().isEmpty();
        if (!newKey.equals(key) || !methodsKnown) {
            key = newKey;
            data = prepared;
            readSaved(now, kind);
        }
    }

    private void compute(AnalysisSpec now, String newKey) {
        PreparedData prepared = session.data().prepared().orElse(null);
        if (prepared != null && session.data().isUpToDate()) {
            if (!newKey.equals(key) || prepared != data) {
                key = newKey;
                data = prepared;
                request(now);
            }
            return;
        }
        key = ""; //$NON-NLS-1$
        switch (session.data().state()) {
            case DataState.Failed failed ->
                set(new LiveState(Kind.FAILED, state.result(), List.of(), failed.message() + ". " + failed.advice(), "")); //$NON-NLS-1$ //$NON-NLS-2$
            case DataState.NoData none ->
                set(new LiveState(Kind.WAITING, state.result(), List.of(), Messages.live_noData, "")); //$NON-NLS-1$
            default -> set(new LiveState(Kind.WAITING, state.result(), state.problems(), Messages.live_preparing, "")); //$NON-NLS-1$
        }
    }

    private void request(AnalysisSpec now) {
        Study copy = session.snapshot();
        AnalysisSpec copied = copy.getAnalyses().get(session.study().getAnalyses().indexOf(now));
        PreparedData input = data;
        AnalysisResult last = state.result();
        Kind kind = unsaved(now);
        computing.request(progress -> compute(copy, copied, input, last, kind, progress), this::set);
        set(state.computing());
    }

    private void readSaved(AnalysisSpec now, Kind kind) {
        String slug = now.getSlug();
        Study copy = session.snapshot();
        AnalysisSpec copied = copy.getAnalyses().get(session.study().getAnalyses().indexOf(now));
        PreparedData input = data;
        computing.request(progress -> {
            try {
                Optional<AnalysisResult> saved = session.results().read(slug);
                return new LiveState(kind, saved.orElse(null), List.of(), "", MethodsText.of(copy, copied, input)); //$NON-NLS-1$
            } catch (IOException e) {
                ILog.of(LiveResult.class).warn(Messages.live_unreadable, e);
                return new LiveState(Kind.FAILED, null, List.of(), String.valueOf(e.getMessage()), ""); //$NON-NLS-1$
            }
        }, this::set);
        set(state.computing());
    }

    private static LiveState compute(Study study, AnalysisSpec spec, PreparedData data, AnalysisResult last,
            Kind unsaved, Progress progress) {
        PlanComputation computation = new PlanComputation(study, data, Analyses.registry());
        List<Problem> problems;
        CohortRows rows;
        try {
            CohortRows built = computation.cohort(spec.getCohort(), progress);
            rows = built;
            problems = Analyses.of(spec).map(c -> check(c.analysis(), built, data, spec)).orElse(List.of());
        } catch (StudyDataException e) {
            return new LiveState(Kind.FAILED, last, List.of(), e.getMessage() + ". " + e.advice(), ""); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (RuntimeException | LinkageError e) {
            ILog.of(LiveResult.class).error(Messages.live_fault, e);
            return new LiveState(Kind.FAILED, last, List.of(), Messages.live_fault + " " + e.getMessage(), ""); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            return new LiveState(Kind.REFUSED, last, problems, "", ""); //$NON-NLS-1$ //$NON-NLS-2$
        }
        SpecOutcome outcome = computation.compute(spec, progress);
        return switch (outcome.status()) {
            case DONE -> new LiveState(unsaved, outcome.result().orElseThrow(), problems, "", //$NON-NLS-1$
                MethodsText.of(spec, rows, data.schema()));
            case CANCELLED -> throw new CancellationException();
            default -> new LiveState(Kind.FAILED, last, problems, outcome.message(), ""); //$NON-NLS-1$
        };
    }

    private static <O extends Record> List<Problem> check(Analysis<O> analysis, CohortRows rows, PreparedData data,
            AnalysisSpec spec) {
        Schema schema = new Schema(rows.table().columns().stream().map(c -> VariableInfo.of(c)
            .as(data.schema().find(c.name()).map(VariableInfo::role).orElse(Role.NONE))).toList());
        return AnalysisRunner.check(analysis, schema, SpecValues.of(spec));
    }

    private void set(LiveState newState) {
        state = newState;
        listener.run();
    }

    /** Gives up what is being computed. */
    public void dispose() {
        computing.cancel();
    }
}
