/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.AnalysisDescriptor.Category;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.model.Cohort;
import org.cohortium.ui.Icons;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** Chooses an analysis by the question it answers, and the cohort. */
final class NewAnalysisPage extends WizardPage {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;

    private final StudySession session;
    private final List<Cohort> cohorts = new ArrayList<>();
    private Text filter;
    private Tree tree;
    private Text title;
    private Combo cohort;
    private boolean titleTyped;
    private boolean settingTitle;

    NewAnalysisPage(StudySession session) {
        super("analysis", Messages.new_title, null); //$NON-NLS-1$
        this.session = session;
        setDescription(Messages.new_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(body);
        filter = new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.new_filter);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(filter);
        filter.addListener(SWT.Modify, event -> fill());
        tree = new Tree(body, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        tree.setHeaderVisible(true);
        Accessibility.name(tree, Messages.new_analysis);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, HEIGHT).applyTo(tree);
        column(Messages.new_analysis, 240);
        column(Messages.new_question, 470);
        tree.addListener(SWT.Selection, event -> selected());
        new Label(body, SWT.NONE).setText(Messages.new_name);
        title = new Text(body, SWT.BORDER);
        Accessibility.name(title, Messages.new_name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        title.addListener(SWT.Modify, event -> titleTyped |= !settingTitle);
        new Label(body, SWT.NONE).setText(Messages.new_cohort);
        cohort = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
        Accessibility.name(cohort, Messages.new_cohort);
        cohorts.add(null);
        cohorts.addAll(session.study().getCohorts());
        cohorts.forEach(c -> cohort.add(Words.of(c)));
        cohort.select(cohorts.size() > 1 ? 1 : 0);
        setControl(body);
        fill();
        setPageComplete(false);
        filter.setFocus();
    }

    private void column(String name, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        tree.removeAll();
        for (Category category : Category.values()) {
            List<AnalysisContribution> members = Analyses.registry().list().stream()
                .filter(c -> c.category() == category)
                .filter(c -> (c.name() + c.question() + c.id()).toLowerCase(Locale.ROOT).contains(wanted)).toList();
            if (!members.isEmpty()) {
                add(category, members);
            }
        }
        selected();
    }

    private void add(Category category, List<AnalysisContribution> members) {
        TreeItem parent = new TreeItem(tree, SWT.NONE);
        parent.setText(category.label());
        for (AnalysisContribution member : members) {
            TreeItem item = new TreeItem(parent, SWT.NONE);
            item.setText(0, member.name());
            item.setText(1, member.question());
            item.setImage(Icons.image("analysis")); //$NON-NLS-1$
            item.setData(member);
        }
        parent.setExpanded(true);
    }

    private void selected() {
        AnalysisContribution chosen = chosen();
        setPageComplete(chosen != null);
        setMessage(chosen == null ? Messages.new_description : chosen.question());
        if (chosen != null && !titleTyped) {
            settingTitle = true;
            title.setText(chosen.name());
            settingTitle = false;
        }
    }

    AnalysisContribution chosen() {
        TreeItem[] selection = tree.getSelection();
        return selection.length == 1 ? (AnalysisContribution) selection[0].getData() : null;
    }

    String title() {
        return title.getText().strip();
    }

    Cohort cohort() {
        return cohorts.get(Math.max(0, cohort.getSelectionIndex()));
    }
}
