/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.ui.session.StudySession;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** The form of an analysis, made from the declaration of its options: a section for each group, the rest folded away. */
public final class OptionForm {

    private final FormContext context;
    private final FormToolkit toolkit;
    private final ScrolledForm form;
    private final List<OptionControl> controls = new ArrayList<>();

    /**
     * Makes the form below what is in the body of a scrolled form already.
     *
     * @param options the declared options
     */
    public OptionForm(ScrolledForm form, FormToolkit toolkit, StudySession session, Options<?> options) {
        this.form = form;
        this.toolkit = toolkit;
        context = new FormContext(session, options);
        Map<String, List<OptionDescriptor>> groups = new LinkedHashMap<>();
        List<OptionDescriptor> advanced = new ArrayList<>();
        for (OptionDescriptor option : options.descriptors()) {
            if (option.advanced()) {
                advanced.add(option);
            } else {
                groups.computeIfAbsent(option.group(), g -> new ArrayList<>()).add(option);
            }
        }
        groups.forEach((group, members) -> section(group, members, true));
        if (!advanced.isEmpty()) {
            section(Messages.form_advanced, advanced, false);
        }
    }

    private void section(String title, List<OptionDescriptor> options, boolean open) {
        Section section = toolkit.createSection(form.getBody(), ExpandableComposite.TITLE_BAR
            | ExpandableComposite.TWISTIE | (open ? ExpandableComposite.EXPANDED : 0));
        section.setText(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite grid = toolkit.createComposite(section);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(grid);
        section.setClient(grid);
        section.addExpansionListener(new ExpansionAdapter() {
            @Override
            public void expansionStateChanged(ExpansionEvent event) {
                form.reflow(true);
            }
        });
        for (OptionDescriptor option : options) {
            OptionControl control = control(option);
            control.create(grid, toolkit);
            controls.add(control);
        }
    }

    private OptionControl control(OptionDescriptor option) {
        return switch (option.type()) {
            case VARIABLE -> new VariableControl(context, option);
            case VARIABLES -> new VariablesControl(context, option);
            case TERMS -> new TermsControl(context, option);
            case LEVEL, CHOICE -> new ChoiceControl(context, option);
            case LEVELS, CHOICES -> new ChecksControl(context, option);
            case LOGICAL -> new LogicalControl(context, option);
            case TEXT -> option.file().isEmpty() ? new TextControl(context, option) : new FileControl(context, option);
            case NUMBER, NUMBERS, INTEGER, TEXTS, EXPRESSION -> new TextControl(context, option);
        };
    }

    /** Shows the options as they are now. */
    public void show(AnalysisSpec spec) {
        context.show(spec);
        OptionValues effective = context.effective();
        for (OptionControl control : controls) {
            control.show(effective, control.option().enabledWhen().holds(effective));
        }
    }

    /** Shows what is wrong or doubtful, each beside the option it belongs to. */
    public void problems(List<Problem> problems) {
        boolean changed = false;
        for (OptionControl control : controls) {
            changed |= control.problems(problems);
        }
        if (changed) {
            form.reflow(true);
        }
    }
}
