/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.data.json.NumberText;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.CohortFactory;
import org.cohortium.model.Level;
import org.cohortium.model.OptionValue;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Term;
import org.cohortium.model.Variable;

/**
 * Leads between the options of an analysis in the model, which refer to variables and levels as objects, and the text form
 * that an analysis takes, which calls them by name.
 */
public final class SpecValues {

    private SpecValues() {
    }

    /** The options that were set, by key, with the names that variables and levels have now. */
    public static OptionValues of(AnalysisSpec spec) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (OptionValue option : spec.getOptions()) {
            values.put(option.getKey(), texts(option));
        }
        return OptionValues.of(values);
    }

    /** The content of an option in text form. */
    public static List<String> texts(OptionValue option) {
        List<String> texts = new ArrayList<>(option.getTexts());
        option.getNumbers().forEach(n -> texts.add(NumberText.of(n)));
        option.getLogicals().forEach(l -> texts.add(Boolean.toString(l)));
        option.getVariables().forEach(v -> texts.add(v.getName()));
        option.getLevels().forEach(l -> texts.add(StudyLookup.label(l)));
        option.getCohorts().forEach(c -> texts.add(c.getName()));
        option.getAnalyses().forEach(a -> texts.add(a.getSlug()));
        for (Term term : option.getTerms()) {
            texts.add(String.join(":", term.getVariables().stream().map(Variable::getName).toList()));
        }
        if (option.getExpression() != null && !option.getExpression().isEmpty()) {
            texts.add(option.getExpression());
        }
        return texts;
    }

    /**
     * An option for the model. What can be found in the study becomes a reference; a name that cannot be found stays text,
     * so that nothing is lost and the check of the analysis can name it.
     *
     * @param study the study
     * @param descriptor what the option holds
     * @param texts its values in text form
     * @param others the other options in text form, to find the variable that a level belongs to
     * @return a new option that is in no study yet
     */
    public static OptionValue toOption(Study study, OptionDescriptor descriptor, List<String> texts,
            OptionValues others) {
        OptionValue option = StudyElements.option(descriptor.key());
        switch (descriptor.type()) {
            case VARIABLE, VARIABLES -> references(option, texts, option.getVariables(),
                    name -> StudyLookup.variable(study, name));
            case LEVEL, LEVELS -> references(option, texts, option.getLevels(),
                    name -> level(study, descriptor, others, name));
            case TERMS -> references(option, texts, option.getTerms(), text -> term(study, text));
            case NUMBER, NUMBERS, INTEGER -> numbers(option, texts);
            case LOGICAL -> logicals(option, texts);
            case EXPRESSION -> option.setExpression(texts.isEmpty() ? null : texts.get(0));
            case CHOICE, CHOICES, TEXT, TEXTS -> option.getTexts().addAll(texts);
        }
        return option;
    }

    /**
     * Sets an option of an analysis in the model, in the place where it stood or at the end. Changes the model directly;
     * inside an editor call it within a recording command.
     */
    public static void set(AnalysisSpec spec, OptionDescriptor descriptor, List<String> texts) {
        OptionValue made = toOption(StudyLookup.studyOf(spec), descriptor, texts, of(spec));
        Optional<OptionValue> old = StudyLookup.option(spec, descriptor.key());
        if (old.isPresent()) {
            spec.getOptions().set(spec.getOptions().indexOf(old.get()), made);
        } else {
            spec.getOptions().add(made);
        }
    }

    /** Takes an option back to the default of the analysis. */
    public static void clear(AnalysisSpec spec, String key) {
        spec.getOptions().removeIf(o -> key.equals(o.getKey()));
    }

    private static <T> void references(OptionValue option, List<String> texts, List<T> target,
            Function<String, Optional<T>> find) {
        List<Optional<T>> found = texts.stream().map(find).toList();
        if (found.stream().allMatch(Optional::isPresent)) {
            found.forEach(f -> target.add(f.orElseThrow()));
        }
        if (target.size() != texts.size()) {
            target.clear();
            option.getTexts().addAll(texts);
        }
    }

    private static Optional<Level> level(Study study, OptionDescriptor descriptor, OptionValues others, String name) {
        List<String> variable = others.get(descriptor.levelsOf());
        return variable.size() != 1 ? Optional.empty()
                : StudyLookup.variable(study, variable.get(0)).flatMap(v -> StudyLookup.levelByLabel(v, name));
    }

    private static Optional<Term> term(Study study, String text) {
        TermRef parsed;
        try {
            parsed = TermRef.parse(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Term term = CohortFactory.eINSTANCE.createTerm();
        for (String name : parsed.variables()) {
            Optional<Variable> variable = StudyLookup.variable(study, name);
            if (variable.isEmpty()) {
                return Optional.empty();
            }
            term.getVariables().add(variable.get());
        }
        return term.getVariables().size() == parsed.variables().size() ? Optional.of(term) : Optional.empty();
    }

    private static void numbers(OptionValue option, List<String> texts) {
        try {
            for (String text : texts) {
                option.getNumbers().add(Double.parseDouble(text.strip()));
            }
        } catch (NumberFormatException e) {
            option.getNumbers().clear();
            option.getTexts().addAll(texts);
        }
    }

    private static void logicals(OptionValue option, List<String> texts) {
        if (texts.stream().allMatch(t -> t.equals("true") || t.equals("false"))) {
            texts.forEach(t -> option.getLogicals().add(Boolean.parseBoolean(t)));
        } else {
            option.getTexts().addAll(texts);
        }
    }
}
