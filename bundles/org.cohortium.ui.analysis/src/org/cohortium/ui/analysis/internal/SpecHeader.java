/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.CohortPackage;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.widgets.FieldBinder;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Above the form: which analysis it is, its title, the cohort it is made on, and a note. */
public final class SpecHeader {

    private static final int WIDTH = 240;

    private final StudySession session;
    private final Supplier<AnalysisSpec> spec;
    private final FieldBinder fields;
    private final Combo cohort;
    private final Label name;
    private List<Cohort> cohorts = List.of();

    /** @param spec gives the analysis as it is now */
    public SpecHeader(Composite parent, FormToolkit toolkit, StudySession session, Supplier<AnalysisSpec> spec) {
        this.session = session;
        this.spec = spec;
        fields = new FieldBinder(session, toolkit);
        Composite grid = toolkit.createComposite(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        name = toolkit.createLabel(grid, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(name);
        fields.text(grid, Messages.header_title, spec, CohortPackage.Literals.ANALYSIS_SPEC__TITLE, 1,
            Messages.header_titleHint);
        toolkit.createLabel(grid, Messages.header_cohort);
        cohort = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        toolkit.adapt(cohort, true, false);
        Accessibility.name(cohort, Messages.header_cohort);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 2, SWT.DEFAULT).applyTo(cohort);
        cohort.addListener(SWT.Selection, event -> choose());
        fields.text(grid, Messages.header_note, spec, CohortPackage.Literals.ANALYSIS_SPEC__NOTE, 2,
            Messages.header_noteHint);
    }

    private void choose() {
        AnalysisSpec now = spec.get();
        Cohort chosen = cohorts.get(cohort.getSelectionIndex());
        if (now != null && now.getCohort() != chosen) {
            session.edit(Messages.header_edit, () -> now.setCohort(chosen));
        }
    }

    /** Shows the analysis as it is now. */
    public void refresh() {
        AnalysisSpec now = spec.get();
        Optional<AnalysisContribution> installed = Analyses.of(now);
        name.setText(installed.map(c -> c.name() + " \u2013 " + c.question()) //$NON-NLS-1$
            .orElse(NLS.bind(Messages.header_notInstalled, now.getAnalysisId(), now.getAnalysisVersion())));
        fields.refresh();
        List<Cohort> all = new ArrayList<>();
        all.add(null);
        all.addAll(session.study().getCohorts());
        List<String> names = all.stream().map(this::text).toList();
        if (!all.equals(cohorts) || !names.equals(List.of(cohort.getItems()))) {
            cohorts = all;
            cohort.setItems(names.toArray(new String[0]));
        }
        int index = cohorts.indexOf(now.getCohort());
        if (cohort.getSelectionIndex() != index) {
            cohort.select(index);
        }
    }

    private String text(Cohort one) {
        int all = session.data().rowCount();
        Optional<Integer> n = one == null ? all < 0 ? Optional.empty() : Optional.of(all) : session.data().count(one);
        return n.map(c -> NLS.bind(Messages.header_cohortN, Words.of(one), c)).orElse(Words.of(one));
    }
}
