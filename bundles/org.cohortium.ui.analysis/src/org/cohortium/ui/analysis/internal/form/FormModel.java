/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.List;
import java.util.Map;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.data.Schema;
import org.cohortium.data.VariableInfo;

/**
 * What a form shows: the options of an analysis, their values, the variables there are and what is wrong.
 *
 * @param options the declaration
 * @param values the values that are set; absent ones have their defaults
 * @param schema the variables of the cohort, with their roles
 * @param problems what is wrong or doubtful, by option
 */
public record FormModel(Options<?> options, OptionValues values, Schema schema, Map<String, List<Problem>> problems) {

    /** The values of an option as they take effect. */
    public List<String> effective(OptionDescriptor option) {
        return values.has(option.key()) ? values.get(option.key()) : option.defaultValue();
    }

    /** Whether an option has an effect. */
    public boolean isEnabled(OptionDescriptor option) {
        return options.isEnabled(option.key(), values);
    }

    /** Whether an option was set. */
    public boolean isSet(OptionDescriptor option) {
        return values.has(option.key());
    }

    /** The variables that fit an option, in the order of the study. */
    public List<VariableInfo> fitting(OptionDescriptor option) {
        return schema.variables().stream().filter(v -> !v.name().startsWith(".")) //$NON-NLS-1$
            .filter(v -> option.fits().accepts(v.kind())).toList();
    }

    /** The levels that a level option chooses from. */
    public List<String> levels(OptionDescriptor option) {
        OptionDescriptor variable = options.descriptor(option.levelsOf());
        List<String> names = variable == null ? List.of() : effective(variable);
        return names.size() == 1 ? schema.find(names.get(0)).map(VariableInfo::levels).orElse(List.of()) : List.of();
    }

    /** What is wrong with an option. */
    public List<Problem> problems(OptionDescriptor option) {
        return problems.getOrDefault(option.key(), List.of());
    }
}
