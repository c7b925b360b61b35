/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model;

import java.util.Collection;

/**
 * Makes elements of a study with an id of their own. Nothing is added to a study; the caller does that, directly or by
 * an undoable command.
 */
public final class StudyElements {

    /** Seed of a new study; any number is as good. */
    public static final long DEFAULT_SEED = 20250901L;

    private StudyElements() {
    }

    /** An empty study of the current format with a protocol and a seed. */
    public static Study study(String title) {
        Study study = CohortFactory.eINSTANCE.createStudy();
        study.setId(ElementIds.fresh());
        study.setSchemaVersion(StudyFormat.CURRENT_VERSION);
        study.setTitle(title);
        study.setSeed(DEFAULT_SEED);
        study.setProtocol(CohortFactory.eINSTANCE.createProtocol());
        return study;
    }

    /** A centre by the code that stands for it in the data. */
    public static Centre centre(String code, String name) {
        Centre centre = CohortFactory.eINSTANCE.createCentre();
        centre.setId(ElementIds.fresh());
        centre.setCode(code);
        centre.setName(name);
        return centre;
    }

    /**
     * A primary source read as CSV.
     *
     * @param name what it is called in the study
     * @param file path relative to the study folder, with forward slashes
     * @param sha256 digest of the file as imported
     */
    public static DataSource source(String name, String file, String sha256) {
        DataSource source = CohortFactory.eINSTANCE.createDataSource();
        source.setId(ElementIds.fresh());
        source.setName(name);
        source.setFile(file);
        source.setSha256(sha256);
        source.setFormat("csv");
        return source;
    }

    /** A recorded setting of a reader. */
    public static ReaderSetting setting(String key, String value) {
        ReaderSetting setting = CohortFactory.eINSTANCE.createReaderSetting();
        setting.setKey(key);
        setting.setValue(value);
        return setting;
    }

    /** A variable by the name that expressions use. */
    public static Variable variable(String name, VariableType type) {
        Variable variable = CohortFactory.eINSTANCE.createVariable();
        variable.setId(ElementIds.fresh());
        variable.setName(name);
        variable.setType(type);
        return variable;
    }

    /** A level by its value in the data; the label may be null. */
    public static Level level(String value, String label) {
        Level level = CohortFactory.eINSTANCE.createLevel();
        level.setId(ElementIds.fresh());
        level.setValue(value);
        level.setLabel(label);
        return level;
    }

    /** A derivation that makes the variable from an expression. */
    public static Derivation derivation(Variable variable, String expression) {
        Derivation derivation = CohortFactory.eINSTANCE.createDerivation();
        derivation.setId(ElementIds.fresh());
        derivation.setVariable(variable);
        derivation.setExpression(expression);
        return derivation;
    }

    /** A cohort without criteria. */
    public static Cohort cohort(String name, String label) {
        Cohort cohort = CohortFactory.eINSTANCE.createCohort();
        cohort.setId(ElementIds.fresh());
        cohort.setName(name);
        cohort.setLabel(label);
        return cohort;
    }

    /** A criterion of a cohort. */
    public static Criterion criterion(CriterionKind kind, String expression, String label) {
        Criterion criterion = CohortFactory.eINSTANCE.createCriterion();
        criterion.setId(ElementIds.fresh());
        criterion.setKind(kind);
        criterion.setExpression(expression);
        criterion.setLabel(label);
        return criterion;
    }

    /**
     * An analysis of the plan without options.
     *
     * @param slug name of its folder in results/
     * @param analysisId id of the analysis
     * @param cohort cohort that it is made on; null for all rows
     */
    public static AnalysisSpec analysis(String slug, String analysisId, Cohort cohort) {
        AnalysisSpec spec = CohortFactory.eINSTANCE.createAnalysisSpec();
        spec.setId(ElementIds.fresh());
        spec.setSlug(slug);
        spec.setTitle(slug);
        spec.setAnalysisId(analysisId);
        spec.setCohort(cohort);
        return spec;
    }

    /** An option value without content. */
    public static OptionValue option(String key) {
        OptionValue option = CohortFactory.eINSTANCE.createOptionValue();
        option.setKey(key);
        return option;
    }

    /** An option that holds text, choice keys or dates. */
    public static OptionValue textOption(String key, Collection<String> texts) {
        OptionValue option = option(key);
        option.getTexts().addAll(texts);
        return option;
    }

    /** An option that holds numbers. */
    public static OptionValue numberOption(String key, Collection<Double> numbers) {
        OptionValue option = option(key);
        option.getNumbers().addAll(numbers);
        return option;
    }

    /** An option that is on or off. */
    public static OptionValue logicalOption(String key, boolean value) {
        OptionValue option = option(key);
        option.getLogicals().add(value);
        return option;
    }

    /** An option that refers to variables. */
    public static OptionValue variableOption(String key, Collection<? extends Variable> variables) {
        OptionValue option = option(key);
        option.getVariables().addAll(variables);
        return option;
    }

    /** An option that refers to levels. */
    public static OptionValue levelOption(String key, Collection<? extends Level> levels) {
        OptionValue option = option(key);
        option.getLevels().addAll(levels);
        return option;
    }

    /** An interaction of variables. */
    public static Term term(Collection<? extends Variable> variables) {
        Term term = CohortFactory.eINSTANCE.createTerm();
        term.getVariables().addAll(variables);
        return term;
    }

    /** An option that holds an expression or model formula. */
    public static OptionValue expressionOption(String key, String expression) {
        OptionValue option = option(key);
        option.setExpression(expression);
        return option;
    }
}
