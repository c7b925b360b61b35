/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.StudyLookup;
import org.cohortium.ui.Icons;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.PlanState;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/** The analyses, one a row: title, method, cohort, and how it stands with the result. */
final class PlanTable {

    private final StudySession session;
    private final TableViewer viewer;

    PlanTable(Composite parent, StudySession session) {
        this.session = session;
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        ColumnViewerToolTipSupport.enableFor(viewer);
        Accessibility.name(viewer.getTable(), Messages.plan_name);
        column("", 44, s -> Integer.toString(session.study().getAnalyses().indexOf(s) + 1), s -> null); //$NON-NLS-1$
        column(Messages.column_title, 310, StudyLookup::label, s -> Icons.image(Words.icon(state(s))));
        column(Messages.column_analysis, 180, PlanTable::method, s -> null);
        column(Messages.column_cohort, 250, this::cohort, s -> null);
        column(Messages.column_state, 260, this::words, s -> null);
    }

    private void column(String title, int width, Function<AnalysisSpec, String> text,
            Function<AnalysisSpec, Image> image) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((AnalysisSpec) element);
            }

            @Override
            public Image getImage(Object element) {
                return image.apply((AnalysisSpec) element);
            }

            @Override
            public String getToolTipText(Object element) {
                String message = session.results().message((AnalysisSpec) element);
                return message.isEmpty() ? null : message;
            }
        });
    }

    private PlanState state(AnalysisSpec spec) {
        return session.results().state(spec);
    }

    private static String method(AnalysisSpec spec) {
        return Analyses.of(spec).map(AnalysisContribution::name)
            .orElse(spec.getAnalysisId() + " " + spec.getAnalysisVersion()); //$NON-NLS-1$
    }

    private String cohort(AnalysisSpec spec) {
        String name = Words.of(spec.getCohort());
        int all = session.data().rowCount();
        if (spec.getCohort() == null) {
            return all < 0 ? name : NLS.bind(Messages.cohort_n, name, all);
        }
        return session.data().count(spec.getCohort()).map(n -> NLS.bind(Messages.cohort_n, name, n)).orElse(name);
    }

    private String words(AnalysisSpec spec) {
        PlanState state = state(spec);
        String message = session.results().message(spec);
        return state == PlanState.STALE || state == PlanState.FAILED ? message : Words.of(state);
    }

    void refresh() {
        Object[] now = session.study().getAnalyses().toArray();
        if (viewer.getInput() instanceof Object[] shown && Arrays.equals(shown, now)) {
            viewer.refresh();
        } else {
            viewer.setInput(now);
        }
    }

    List<AnalysisSpec> selection() {
        return viewer.getStructuredSelection().stream().map(AnalysisSpec.class::cast).toList();
    }

    TableViewer viewer() {
        return viewer;
    }

    Table control() {
        return viewer.getTable();
    }
}
