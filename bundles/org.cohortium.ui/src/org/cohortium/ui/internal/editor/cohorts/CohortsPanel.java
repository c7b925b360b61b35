/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.cohorts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.CohortPackage.Literals;
import org.cohortium.model.StudyLookup;
import org.cohortium.study.prepare.CohortRows;
import org.cohortium.study.prepare.FlowFigures;
import org.cohortium.ui.session.CohortState;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.widgets.FieldBinder;
import org.cohortium.ui.widgets.FigureCanvas;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** All cohorts of a study at the left; at the right the one selected: what it is, its criteria, its flow of patients. */
public final class CohortsPanel {

    private static final int GAP = 10;
    private static final int DIAGRAM_HEIGHT = 260;
    /** The analyses whose result is a cohort. */
    private static final Set<String> DESIGNS = Set.of("matching", "weighting"); //$NON-NLS-1$ //$NON-NLS-2$

    private final StudySession session;
    private final FormToolkit toolkit;
    private final FieldBinder fields;
    private final CohortList list;
    private CriteriaTable criteria;
    private Combo base;
    private Combo matchedBy;
    private List<Cohort> bases = List.of();
    private List<AnalysisSpec> matchings = List.of();
    private Composite details;
    private Label nothing;
    private Label count;
    private FigureCanvas diagram;
    private boolean refreshing;

    /** The panel in a parent with a grid layout. */
    public CohortsPanel(Composite parent, FormToolkit toolkit, StudySession session) {
        this.session = session;
        this.toolkit = toolkit;
        fields = new FieldBinder(session, toolkit);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        toolkit.adapt(sash);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        list = new CohortList(sash, toolkit, session, this::refresh);
        Composite right = toolkit.createComposite(sash);
        GridLayoutFactory.fillDefaults().extendedMargins(GAP, 0, 0, 0).applyTo(right);
        nothing = toolkit.createLabel(right, Messages.nothing, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(nothing);
        details(right);
        sash.setWeights(28, 72);
    }

    private void details(Composite parent) {
        details = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(GAP, GAP).applyTo(details);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(details);
        Composite who = section(details, Messages.section_cohort, false);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(GAP, GAP / 2).applyTo(who);
        fields.text(who, Messages.field_label, this::selected, Literals.COHORT__LABEL, 1, Messages.hint_label);
        fields.text(who, Messages.field_name, this::selected, Literals.COHORT__NAME, 1, Messages.hint_name);
        fields.text(who, Messages.field_description, this::selected, Literals.COHORT__DESCRIPTION, 2, ""); //$NON-NLS-1$
        base = combo(who, Messages.field_base, Messages.hint_base);
        base.addListener(SWT.Selection, event -> choose(Messages.edit_base,
            cohort -> cohort.setBase(base.getSelectionIndex() == 0 ? null : bases.get(base.getSelectionIndex() - 1))));
        matchedBy = combo(who, Messages.field_matchedBy, Messages.hint_matchedBy);
        matchedBy.addListener(SWT.Selection, event -> choose(Messages.edit_matchedBy, cohort -> cohort.setMatchedBy(
            matchedBy.getSelectionIndex() == 0 ? null : matchings.get(matchedBy.getSelectionIndex() - 1))));
        Composite rules = section(details, Messages.section_criteria, false);
        GridLayoutFactory.swtDefaults().applyTo(rules);
        criteria = new CriteriaTable(rules, toolkit, session, fields);
        Composite flow = section(details, Messages.section_flow, true);
        GridLayoutFactory.swtDefaults().applyTo(flow);
        count = toolkit.createLabel(flow, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        diagram = new FigureCanvas(flow);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, DIAGRAM_HEIGHT).applyTo(diagram);
    }

    private Composite section(Composite parent, String title, boolean grows) {
        Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, grows).applyTo(section);
        Composite body = toolkit.createComposite(section);
        section.setClient(body);
        return body;
    }

    private Combo combo(Composite parent, String label, String tip) {
        toolkit.createLabel(parent, label);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setToolTipText(tip);
        Accessibility.name(combo, label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        toolkit.adapt(combo, true, true);
        return combo;
    }

    private void choose(String label, Consumer<Cohort> change) {
        Cohort cohort = selected();
        if (!refreshing && cohort != null) {
            session.edit(label, () -> change.accept(cohort));
        }
    }

    private Cohort selected() {
        return list.selected();
    }

    /** Selects a cohort. */
    public void reveal(Cohort cohort) {
        list.select(cohort);
        refresh();
    }

    /** Shows the study as it is now. */
    public void refresh() {
        refreshing = true;
        try {
            session.data().want();
            list.refresh();
            Cohort cohort = selected();
            show(nothing, cohort == null);
            show(details, cohort != null);
            criteria.show(cohort);
            fields.refresh();
            if (cohort != null) {
                showChoices(cohort);
                showFlow(cohort);
            }
        } finally {
            refreshing = false;
        }
    }

    private static void show(Control control, boolean shown) {
        if (control.getVisible() != shown) {
            control.setVisible(shown);
            ((GridData) control.getLayoutData()).exclude = !shown;
            control.requestLayout();
        }
    }

    private void showChoices(Cohort cohort) {
        bases = session.study().getCohorts().stream().filter(c -> !isBuiltOn(c, cohort)).toList();
        fill(base, Messages.base_all, bases.stream().map(StudyLookup::label).toList(), bases.indexOf(cohort.getBase()));
        matchings = session.study().getAnalyses().stream().filter(a -> DESIGNS.contains(a.getAnalysisId())
            || a == cohort.getMatchedBy()).filter(a -> a.getCohort() != cohort).toList();
        fill(matchedBy, Messages.matchedBy_none, matchings.stream().map(StudyLookup::label).toList(),
            matchings.indexOf(cohort.getMatchedBy()));
        base.setEnabled(cohort.getMatchedBy() == null);
    }

    private static boolean isBuiltOn(Cohort candidate, Cohort cohort) {
        for (Cohort c = candidate; c != null; c = c.getBase()) {
            if (c == cohort) {
                return true;
            }
        }
        return false;
    }

    private static void fill(Combo combo, String first, List<String> labels, int selected) {
        String[] items = new String[labels.size() + 1];
        items[0] = first;
        for (int i = 0; i < labels.size(); i++) {
            items[i + 1] = labels.get(i);
        }
        if (!Arrays.equals(items, combo.getItems())) {
            combo.setItems(items);
        }
        combo.select(selected + 1);
    }

    private void showFlow(Cohort cohort) {
        Optional<CohortState> state = session.data().cohorts().state(cohort);
        Optional<CohortRows> rows = state.flatMap(CohortState::rows);
        String text = rows.map(r -> NLS.bind(Messages.count, r.table().rowCount())).orElseGet(
            () -> state.map(CohortState::message).filter(m -> !m.isEmpty()).orElse(Messages.counting));
        if (!text.equals(count.getText())) {
            count.setText(text);
            count.requestLayout();
        }
        criteria.showCounts(rows.map(CohortRows::flow).orElse(null));
        String label = session.study().getSimulatedLabel();
        diagram.setVisible(rows.isPresent());
        rows.ifPresent(r -> diagram.show(FlowFigures.of("flow", StudyLookup.label(cohort), r.flow()), //$NON-NLS-1$
            label == null ? "" : label)); //$NON-NLS-1$
    }
}
