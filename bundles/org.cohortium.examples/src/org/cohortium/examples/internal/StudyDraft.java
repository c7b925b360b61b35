/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.cohortium.data.csv.CsvSettings;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Centre;
import org.cohortium.model.Cohort;
import org.cohortium.model.Criterion;
import org.cohortium.model.CriterionKind;
import org.cohortium.model.DataSource;
import org.cohortium.model.Derivation;
import org.cohortium.model.ElementIds;
import org.cohortium.model.Level;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.cohortium.study.io.Fingerprint;

/** Writes a study down; every element gets an id made from its name, so that the study has the same bytes each time. */
final class StudyDraft {

    private final String id;
    private final Study study;
    private DataSource source;

    StudyDraft(String id, String title, long seed) {
        this.id = id;
        this.study = StudyElements.study(title);
        study.setId(key("study", id));
        study.setSeed(seed);
    }

    private String key(String kind, String name) {
        return ElementIds.of("example", id, kind, name);
    }

    Study study() {
        return study;
    }

    /** The one file of the study, read with the defaults of the CSV reader, which are recorded. */
    void source(String name, String file, byte[] content) {
        source = StudyElements.source(name, file, Fingerprint.of(content));
        source.setId(key("source", name));
        for (Map.Entry<String, String> setting : CsvSettings.defaults().toMap().entrySet()) {
            source.getSettings().add(StudyElements.setting(setting.getKey(), setting.getValue()));
        }
        study.getSources().add(source);
    }

    void centre(String code, String name) {
        Centre centre = StudyElements.centre(code, name);
        centre.setId(key("centre", code));
        study.getCentres().add(centre);
    }

    private Variable variable(String name, VariableType type, String label, VariableRole role) {
        Variable variable = StudyElements.variable(name, type);
        variable.setId(key("variable", name));
        variable.setLabel(label);
        variable.setRole(role);
        study.getVariables().add(variable);
        return variable;
    }

    private Variable read(String column, String name, VariableType type, String label, VariableRole role) {
        Variable variable = variable(name, type, label, role);
        variable.setSource(source);
        variable.setColumn(column);
        return variable;
    }

    Variable number(String column, String name, String label, String unit, VariableRole role) {
        Variable variable = read(column, name, VariableType.NUMBER, label, role);
        variable.setUnit(unit);
        return variable;
    }

    Variable date(String column, String name, String label, VariableRole role) {
        return read(column, name, VariableType.DATE, label, role);
    }

    Variable text(String column, String name, String label, VariableRole role) {
        return read(column, name, VariableType.TEXT, label, role);
    }

    /** A category; each level is written {@code value} or {@code value:label}, the first is the reference. */
    Variable category(String column, String name, String label, VariableRole role, String... levels) {
        return levels(read(column, name, VariableType.CATEGORY, label, role), levels);
    }

    private Variable levels(Variable variable, String... levels) {
        for (String text : levels) {
            int mark = text.indexOf(':');
            String value = mark > 0 ? text.substring(0, mark) : text;
            Level level = StudyElements.level(value, mark > 0 ? text.substring(mark + 1) : null);
            level.setId(key("level", variable.getName() + ":" + value));
            variable.getLevels().add(level);
        }
        return variable;
    }

    Variable derivedNumber(String name, String label, String unit, VariableRole role, String expression, String note) {
        Variable variable = variable(name, VariableType.NUMBER, label, role);
        variable.setUnit(unit);
        derive(variable, expression, note);
        return variable;
    }

    Variable derivedCategory(String name, String label, VariableRole role, String expression, String note,
            String... levels) {
        Variable variable = levels(variable(name, VariableType.CATEGORY, label, role), levels);
        derive(variable, expression, note);
        return variable;
    }

    private void derive(Variable variable, String expression, String note) {
        Derivation derivation = StudyElements.derivation(variable, expression);
        derivation.setId(key("derivation", variable.getName()));
        derivation.setNote(note);
        study.getDerivations().add(derivation);
    }

    Variable variable(String name) {
        return StudyLookup.variable(study, name)
                .orElseThrow(() -> new IllegalStateException("The example has no variable " + name));
    }

    List<Variable> variables(String... names) {
        return Arrays.stream(names).map(this::variable).toList();
    }

    Level level(String variable, String value) {
        return StudyLookup.level(variable(variable), value)
                .orElseThrow(() -> new IllegalStateException(variable + " has no level " + value));
    }

    Cohort cohort(String name, String label, String description, Cohort base) {
        Cohort cohort = StudyElements.cohort(name, label);
        cohort.setId(key("cohort", name));
        cohort.setDescription(description);
        cohort.setBase(base);
        study.getCohorts().add(cohort);
        return cohort;
    }

    void include(Cohort cohort, String expression, String label, String reason) {
        criterion(cohort, CriterionKind.INCLUDE, expression, label, reason);
    }

    void exclude(Cohort cohort, String expression, String label, String reason) {
        criterion(cohort, CriterionKind.EXCLUDE, expression, label, reason);
    }

    private void criterion(Cohort cohort, CriterionKind kind, String expression, String label, String reason) {
        Criterion criterion = StudyElements.criterion(kind, expression, label);
        criterion.setId(key("criterion", cohort.getName() + ":" + expression));
        criterion.setReason(reason);
        cohort.getCriteria().add(criterion);
    }

    /** An analysis at the end of the plan. */
    SpecDraft analysis(String slug, String analysisId, String title, Cohort cohort, String note) {
        AnalysisSpec spec = StudyElements.analysis(slug, analysisId, cohort);
        spec.setId(key("analysis", slug));
        spec.setTitle(title);
        spec.setNote(note);
        spec.setAnalysisVersion("1.0.0");
        study.getAnalyses().add(spec);
        return new SpecDraft(this, spec);
    }
}
