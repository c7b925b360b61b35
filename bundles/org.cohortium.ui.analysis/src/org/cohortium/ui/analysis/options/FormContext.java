/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.VariableInfo;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Level;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.ui.session.StudySession;
import org.eclipse.osgi.util.NLS;

/** What the controls of a form share: the study with its variables, the values as they are, and how one is changed. */
final class FormContext {

    private final StudySession session;
    private final Options<?> options;
    private AnalysisSpec spec;

    FormContext(StudySession session, Options<?> options) {
        this.session = session;
        this.options = options;
    }

    void show(AnalysisSpec newSpec) {
        spec = newSpec;
    }

    Options<?> options() {
        return options;
    }

    StudySession session() {
        return session;
    }

    /** The values with defaults filled in. */
    OptionValues effective() {
        return options.effective(SpecValues.of(spec));
    }

    /** The variables in the order of the dictionary, with the kinds that they turned out to be. */
    List<VariableChoice> variables() {
        Study study = session.study();
        PreparedData data = session.data().prepared().orElse(null);
        List<VariableChoice> choices = new ArrayList<>();
        for (Variable variable : study.getVariables()) {
            VariableInfo known = data == null ? null : data.schema().find(variable.getName()).orElse(null);
            ColumnKind kind = known == null ? kind(variable.getType()) : known.kind();
            choices.add(new VariableChoice(variable.getName(), StudyLookup.label(variable), kind, variable.getRole()));
        }
        return choices;
    }

    /** The variables that an option accepts. */
    List<VariableChoice> fitting(OptionDescriptor option) {
        return variables().stream().filter(v -> option.fits().accepts(v.kind())).toList();
    }

    /** The variable of a name; one of that name and no kind where there is none. */
    VariableChoice variable(String name) {
        return variables().stream().filter(v -> v.name().equals(name)).findFirst()
            .orElse(new VariableChoice(name, name, ColumnKind.TEXT, org.cohortium.model.VariableRole.AUXILIARY));
    }

    /** The levels that an option of levels chooses from. */
    List<String> levels(OptionDescriptor option) {
        List<String> names = effective().get(option.levelsOf());
        if (names.size() != 1) {
            return List.of();
        }
        PreparedData data = session.data().prepared().orElse(null);
        VariableInfo known = data == null ? null : data.schema().find(names.get(0)).orElse(null);
        if (known != null && known.kind() == ColumnKind.CATEGORY) {
            return known.levels();
        }
        if (known != null && known.kind() == ColumnKind.LOGICAL) {
            return List.of("FALSE", "TRUE"); //$NON-NLS-1$ //$NON-NLS-2$
        }
        List<Level> levels = StudyLookup.variable(session.study(), names.get(0)).map(Variable::getLevels)
            .map(List::<Level>copyOf).orElse(List.of());
        if (levels.isEmpty() && known != null && known.kind() == ColumnKind.NUMBER) {
            return DistinctNumbers.of(data.table().numbers(known.name()));
        }
        return levels.stream().map(StudyLookup::label).toList();
    }

    /** Changes an option in one undoable step; what is typed without a pause is one step. */
    void change(OptionDescriptor option, List<String> values, boolean typing) {
        if (effective().get(option.key()).equals(values)) {
            return;
        }
        AnalysisSpec changed = spec;
        Object mergeKey = typing ? List.of(changed.getId(), option.key()) : null;
        session.edit(NLS.bind(Messages.form_edit, option.label()), mergeKey, () -> {
            if (values.equals(option.defaultValue())) {
                SpecValues.clear(changed, option.key());
            } else {
                SpecValues.set(changed, option, values);
            }
        });
    }

    private static ColumnKind kind(VariableType type) {
        return switch (type) {
            case NUMBER -> ColumnKind.NUMBER;
            case CATEGORY -> ColumnKind.CATEGORY;
            case DATE -> ColumnKind.DATE;
            case TEXT -> ColumnKind.TEXT;
            case LOGICAL -> ColumnKind.LOGICAL;
        };
    }
}
