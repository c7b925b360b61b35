/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis;

import java.io.IOException;
import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.StudyLookup;
import org.cohortium.report.SimulatedMark;
import org.cohortium.ui.analysis.internal.LiveResult;
import org.cohortium.ui.analysis.internal.RCodeText;
import org.cohortium.ui.analysis.internal.SpecHeader;
import org.cohortium.ui.analysis.options.OptionForm;
import org.cohortium.ui.analysis.result.ResultPane;
import org.cohortium.ui.open.AnalysisSpecInput;
import org.cohortium.ui.open.PartReveal;
import org.cohortium.ui.open.SaveStudy;
import org.cohortium.ui.run.RunPlan;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.SessionListener;
import org.cohortium.ui.session.StudyChange;
import org.cohortium.ui.session.StudySaveable;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.part.EditorPart;

/** The editor of one analysis of a plan: its options at the left, its result at the right. */
public final class AnalysisEditor extends EditorPart implements ISaveablesSource {

    private static final int REVEAL_MILLIS = 700;
    private static final int[] SHARES = {36, 64};

    private final SessionListener watch = new Watch();
    private StudySession session;
    private String specId;
    private FormToolkit toolkit;
    private ScrolledForm left;
    private SpecHeader header;
    private OptionForm options;
    private ResultPane pane;
    private LiveResult live;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof AnalysisSpecInput analysis)) {
            throw new PartInitException(Messages.editor_wrongInput);
        }
        setSite(site);
        setInput(input);
        specId = analysis.specId();
        try {
            session = OpenStudies.get().open(analysis.folder());
        } catch (IOException e) {
            throw new PartInitException(Messages.editor_noStudy, e);
        }
        if (spec() == null) {
            throw new PartInitException(Messages.editor_gone);
        }
        session.addListener(watch);
        nameFromSpec();
    }

    private AnalysisSpec spec() {
        return session.study().getAnalyses().stream().filter(a -> specId.equals(a.getId())).findFirst().orElse(null);
    }

    private void nameFromSpec() {
        AnalysisSpec spec = spec();
        if (spec != null) {
            setPartName(StudyLookup.label(spec));
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        toolkit.adapt(sash);
        left = toolkit.createScrolledForm(sash);
        GridLayoutFactory.swtDefaults().applyTo(left.getBody());
        header = new SpecHeader(left.getBody(), toolkit, session, this::spec);
        Analysis<?> analysis = analysis();
        if (analysis != null) {
            options = new OptionForm(left, toolkit, session, Options.of(analysis.optionsType()));
        }
        pane = new ResultPane(sash, toolkit, this::run, analysis == null ? null : analysis.descriptor());
        pane.view().rCode(() -> RCodeText.of(session, spec()));
        sash.setWeights(SHARES);
        live = new LiveResult(session, this::spec, this::showResult);
        refresh();
        session.results().want();
        live.update();
    }

    private Analysis<?> analysis() {
        try {
            return Analyses.of(spec()).map(c -> c.analysis()).orElse(null);
        } catch (AnalysisLoadException e) {
            ILog.of(AnalysisEditor.class).error(Messages.editor_notLoaded, e);
            return null;
        }
    }

    /** Runs the analysis and saves its result; the study is saved first. */
    public void run() {
        RunPlan.some(getSite().getWorkbenchWindow(), session, List.of(spec()));
    }

    private void refresh() {
        AnalysisSpec spec = spec();
        if (spec == null) {
            getSite().getPage().closeEditor(this, false);
            return;
        }
        nameFromSpec();
        header.refresh();
        if (options != null) {
            options.show(spec);
        }
    }

    private void showResult() {
        if (left.isDisposed()) {
            return;
        }
        pane.show(live.state(), SimulatedMark.brief(session.study().getSimulatedLabel()));
        if (options != null) {
            options.problems(live.state().problems());
        }
    }

    /** The result pane, for tests and for showing a part of the result. */
    public ResultPane pane() {
        return pane;
    }

    /** Whether a newer result is on its way, for tests. */
    public boolean isBusy() {
        return live.isBusy();
    }

    @Override
    public boolean isDirty() {
        return session.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (!SaveStudy.save(getSite().getShell(), session)) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public void doSaveAs() {
        // an analysis is part of its study
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public Saveable[] getSaveables() {
        return new Saveable[] {new StudySaveable(session, SaveStudy::save)};
    }

    @Override
    public Saveable[] getActiveSaveables() {
        return getSaveables();
    }

    @Override
    public String getTitleToolTip() {
        AnalysisSpec spec = session == null ? null : spec();
        return spec == null ? "" : StudyLookup.label(spec) + " \u2013 " + session.study().getTitle(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public void setFocus() {
        left.setFocus();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == StudySession.class) {
            return adapter.cast(session);
        }
        if (adapter == PartReveal.class && pane != null) {
            return adapter.cast((PartReveal) this::reveal);
        }
        return adapter == EObject.class ? adapter.cast(spec()) : super.getAdapter(adapter);
    }

    /** A result that is still being read is waited for. */
    private void reveal(boolean figure, String id) {
        if (live.isBusy() || pane.result() == null) {
            getSite().getShell().getDisplay().timerExec(REVEAL_MILLIS, () -> {
                if (!left.isDisposed()) {
                    pane.view().reveal(figure, id);
                }
            });
        } else {
            pane.view().reveal(figure, id);
        }
    }

    @Override
    public void dispose() {
        if (session != null) {
            session.removeListener(watch);
        }
        if (live != null) {
            live.dispose();
        }
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }

    /** Follows what happens to the study. */
    private final class Watch implements SessionListener {
        @Override
        public void studyChanged(StudyChange change) {
            all();
        }

        @Override
        public void dataChanged() {
            all();
        }

        @Override
        public void resultsChanged() {
            all();
        }

        @Override
        public void reverted() {
            all();
            dirtyChanged();
        }

        private void all() {
            if (left != null && !left.isDisposed()) {
                refresh();
                if (spec() != null) {
                    live.update();
                }
            }
        }

        @Override
        public void dirtyChanged() {
            firePropertyChange(PROP_DIRTY);
        }

        @Override
        public void closed() {
            getSite().getPage().closeEditor(AnalysisEditor.this, false);
        }
    }
}
