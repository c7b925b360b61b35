/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/** Finds elements of a study by what the researcher calls them, and says what they are called in tables and figures. */
public final class StudyLookup {

    private StudyLookup() {
    }

    /** The study that holds the element, or the element itself when it is a study; null when it is in none. */
    public static Study studyOf(EObject element) {
        EObject current = element;
        while (current != null && !(current instanceof Study)) {
            current = current.eContainer();
        }
        return (Study) current;
    }

    /** The variable that expressions call by the name; names differ by case. */
    public static Optional<Variable> variable(Study study, String name) {
        return study.getVariables().stream().filter(v -> name.equals(v.getName())).findFirst();
    }

    /** The level with the name that expressions and tables use. */
    public static Optional<Level> levelByLabel(Variable variable, String label) {
        return variable.getLevels().stream().filter(l -> label.equals(label(l))).findFirst();
    }

    /** The level with the value in the file. */
    public static Optional<Level> level(Variable variable, String value) {
        return variable.getLevels().stream().filter(l -> value.equals(l.getValue())).findFirst();
    }

    /** The level that others are compared with: the one marked, or else the first; empty without levels. */
    public static Optional<Level> referenceLevel(Variable variable) {
        List<Level> levels = variable.getLevels();
        return levels.stream().filter(Level::isReference).findFirst().or(() -> levels.stream().findFirst());
    }

    /** The derivation that makes the variable; empty when it is read from a file. */
    public static Optional<Derivation> derivation(Variable variable) {
        Study study = studyOf(variable);
        return study == null ? Optional.empty()
                : study.getDerivations().stream().filter(d -> d.getVariable() == variable).findFirst();
    }

    /** The cohort with the name. */
    public static Optional<Cohort> cohort(Study study, String name) {
        return study.getCohorts().stream().filter(c -> name.equals(c.getName())).findFirst();
    }

    /** The analysis whose results folder has the name. */
    public static Optional<AnalysisSpec> analysis(Study study, String slug) {
        return study.getAnalyses().stream().filter(a -> slug.equals(a.getSlug())).findFirst();
    }

    /** The first variable with the role. */
    public static Optional<Variable> byRole(Study study, VariableRole role) {
        return study.getVariables().stream().filter(v -> v.getRole() == role).findFirst();
    }

    /** The option that was set; empty when the default of the analysis applies. */
    public static Optional<OptionValue> option(AnalysisSpec spec, String key) {
        return spec.getOptions().stream().filter(o -> key.equals(o.getKey())).findFirst();
    }

    /** The recorded setting of the reader; empty when there is none. */
    public static Optional<String> setting(DataSource source, String key) {
        return source.getSettings().stream().filter(s -> key.equals(s.getKey())).map(ReaderSetting::getValue)
                .findFirst();
    }

    /** The source whose rows are the rows of the table. */
    public static Optional<DataSource> primarySource(Study study) {
        return study.getSources().stream().filter(s -> s.getRole() == SourceRole.PRIMARY).findFirst();
    }

    /** What the variable is called in tables and figures. */
    public static String label(Variable variable) {
        return firstFilled(variable.getLabel(), variable.getName());
    }

    /** What the level is called in expressions, options, tables and figures. */
    public static String label(Level level) {
        return firstFilled(level.getLabel(), level.getValue());
    }

    /** What the cohort is called in tables and figures. */
    public static String label(Cohort cohort) {
        return firstFilled(cohort.getLabel(), cohort.getName());
    }

    /** What the analysis is called in the plan and in the report. */
    public static String label(AnalysisSpec spec) {
        return firstFilled(spec.getTitle(), spec.getSlug());
    }

    /** The criterion in words; its expression when it has none. */
    public static String label(Criterion criterion) {
        return firstFilled(criterion.getLabel(), criterion.getExpression());
    }

    /** The reason given for a row that the criterion drops. */
    public static String reason(Criterion criterion) {
        return firstFilled(criterion.getReason(), label(criterion));
    }

    private static String firstFilled(String first, String second) {
        if (first != null && !first.isBlank()) {
            return first;
        }
        return second == null ? "" : second;
    }
}
