/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.analysis.result.Note;
import org.cohortium.analysis.result.Scalar;
import org.cohortium.ui.Icons;
import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.widgets.TableCopy;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** What stands below a result: numbers, checks, who was left out, notes, and what the analysis says of itself. */
final class DetailsPanel {

    private static final int WIDTH = 300;

    private final FormToolkit toolkit;
    private final Runnable relayout;
    private final Rows scalars;
    private final Section checkSection;
    private final Rows checks;
    private final Rows dropped;
    private final Rows notes;
    private final Section methodsSection;
    private final Text methods;

    DetailsPanel(Composite parent, FormToolkit toolkit, AnalysisDescriptor about, Runnable relayout) {
        this.toolkit = toolkit;
        this.relayout = relayout;
        scalars = section(parent, Messages.details_numbers, true);
        checks = section(parent, Messages.details_checks, true);
        checkSection = (Section) checks.control().getParent();
        dropped = section(parent, Messages.details_dropped, true);
        notes = section(parent, Messages.details_notes, true);
        methodsSection = methodsSection(parent);
        methods = (Text) methodsSection.getClient();
        if (about != null) {
            about(section(parent, Messages.details_about, false), about);
        }
        show(null);
    }

    private Rows section(Composite parent, String title, boolean open) {
        Section section = emptySection(parent, title, open);
        Rows rows = new Rows(section, toolkit);
        section.setClient(rows.control());
        return rows;
    }

    private Section methodsSection(Composite parent) {
        Section section = emptySection(parent, Messages.details_methods, true);
        Text text = toolkit.createText(section, "", SWT.MULTI | SWT.WRAP | SWT.READ_ONLY); //$NON-NLS-1$
        Accessibility.name(text, Messages.details_methods);
        section.setClient(text);
        ToolBar bar = new ToolBar(section, SWT.FLAT);
        bar.setBackground(null);
        ToolItem copy = new ToolItem(bar, SWT.PUSH);
        copy.setImage(Icons.image("copy")); //$NON-NLS-1$
        copy.setToolTipText(Messages.details_methodsCopy);
        copy.addListener(SWT.Selection, event -> TableCopy.text(methods()));
        section.setTextClient(bar);
        return section;
    }

    private Section emptySection(Composite parent, String title, boolean open) {
        Section section = toolkit.createSection(parent, ExpandableComposite.TWISTIE | ExpandableComposite.TITLE_BAR
            | (open ? ExpandableComposite.EXPANDED : 0));
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(section);
        section.addExpansionListener(new ExpansionAdapter() {
            @Override
            public void expansionStateChanged(ExpansionEvent event) {
                relayout.run();
            }
        });
        return section;
    }

    Section checks() {
        return checkSection;
    }

    String methods() {
        return methods.getText();
    }

    void methods(String words) {
        if (!methods.getText().equals(words)) {
            methods.setText(words);
        }
        hide(methodsSection, words.isEmpty());
    }

    private static void hide(Section section, boolean hidden) {
        ((GridData) section.getLayoutData()).exclude = hidden;
        section.setVisible(!hidden);
    }

    private static void about(Rows rows, AnalysisDescriptor about) {
        rows.add("help", about.question()); //$NON-NLS-1$
        if (!about.assumptions().isBlank()) {
            rows.add("warning", NLS.bind(Messages.about_assumes, about.assumptions())); //$NON-NLS-1$
        }
        if (!about.reporting().isBlank()) {
            rows.add("report", NLS.bind(Messages.about_reporting, about.reporting())); //$NON-NLS-1$
        }
        about.citations().forEach(c -> rows.add("note", c)); //$NON-NLS-1$
        rows.add(NLS.bind(Messages.about_version, about.id(), about.version()));
    }

    void show(AnalysisResult result) {
        scalars.clear();
        checks.clear();
        dropped.clear();
        notes.clear();
        if (result != null) {
            for (Scalar scalar : result.scalars()) {
                scalars.add(scalar.label() + ":  " + CellText.number(scalar.value(), scalar.format())); //$NON-NLS-1$
            }
            checkSection.setText(result.checks().isEmpty() ? Messages.details_checks : CheckWords.summary(result.checks()));
            for (Check check : result.checks()) {
                checks.add(CheckWords.icon(check.status()), check.detail().isBlank() ? check.text() : check.text() + "  (" + check.detail() + ")"); //$NON-NLS-1$ //$NON-NLS-2$
            }
            for (Dropped rows : result.dropped()) {
                dropped.add(NLS.bind(Messages.details_droppedRow, Integer.toString(rows.rows()), rows.reason()));
            }
            for (Note note : result.notes()) {
                notes.add(note.title().isBlank() ? note.text() : note.title() + ": " + note.text()); //$NON-NLS-1$
            }
        }
        for (Rows rows : new Rows[] {scalars, checks, dropped, notes}) {
            hide((Section) rows.control().getParent(), rows.isEmpty());
        }
    }
}
