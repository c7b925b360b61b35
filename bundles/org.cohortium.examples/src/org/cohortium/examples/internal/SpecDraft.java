/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.internal;

import java.util.Arrays;
import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.OptionValue;
import org.cohortium.model.StudyElements;

/** Writes the options of an analysis of a draft down. */
final class SpecDraft {

    private final StudyDraft draft;
    private final AnalysisSpec spec;

    SpecDraft(StudyDraft draft, AnalysisSpec spec) {
        this.draft = draft;
        this.spec = spec;
    }

    AnalysisSpec spec() {
        return spec;
    }

    SpecDraft variables(String key, String... names) {
        spec.getOptions().add(StudyElements.variableOption(key, draft.variables(names)));
        return this;
    }

    SpecDraft level(String key, String variable, String value) {
        spec.getOptions().add(StudyElements.levelOption(key, List.of(draft.level(variable, value))));
        return this;
    }

    SpecDraft text(String key, String value) {
        spec.getOptions().add(StudyElements.textOption(key, List.of(value)));
        return this;
    }

    SpecDraft numbers(String key, double... values) {
        spec.getOptions().add(StudyElements.numberOption(key, Arrays.stream(values).boxed().toList()));
        return this;
    }

    SpecDraft logical(String key, boolean value) {
        spec.getOptions().add(StudyElements.logicalOption(key, value));
        return this;
    }

    SpecDraft interaction(String key, String... variables) {
        OptionValue option = StudyElements.option(key);
        option.getTerms().add(StudyElements.term(draft.variables(variables)));
        spec.getOptions().add(option);
        return this;
    }

    /** Follow-up time and event of an outcome. */
    SpecDraft outcome(String time, String event, String eventLevel) {
        return variables("time", time).variables("event", event).level("eventLevels", event, eventLevel);
    }
}
