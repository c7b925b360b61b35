/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.CriterionKind;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.ui.session.Analyses;

/**
 * Puts a call of every installed analysis into the plan of the simulated example, with the derivations, rows and options of
 * the list that the command line is tested with.
 */
final class EveryCall {

    private static final Path LIST = Path.of("..", "org.cohortium.cli.tests", "resources", "analyses", "every.txt");
    private static final String MODEL = "@MODEL";

    private final Study study;
    private final Map<String, String> options = new LinkedHashMap<>();
    private Cohort common;

    private EveryCall(Study study) {
        this.study = study;
    }

    /** Replaces the plan of the example; the matching that a cohort comes from stays. */
    static void plan(Study study) throws IOException {
        new EveryCall(study).plan(Files.readAllLines(LIST));
    }

    private void plan(List<String> lines) {
        study.getAnalyses().removeIf(a -> study.getCohorts().stream().noneMatch(c -> c.getMatchedBy() == a));
        Variable dead = StudyLookup.variable(study, "dead").orElseThrow();
        dead.getLevels().clear();
        dead.setType(VariableType.NUMBER);
        for (String line : lines) {
            if (line.startsWith("+")) {
                common(line.substring(1).strip().substring(2).split(" ", 2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                call(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ')).split(" --"));
            }
        }
    }

    private void common(String[] words) {
        switch (words[0]) {
            case "derive" -> {
                String[] parts = words[1].split("=", 2);
                VariableType type = parts[1].startsWith("factor") ? VariableType.CATEGORY : VariableType.NUMBER;
                Variable made = StudyElements.variable(parts[0], type);
                study.getVariables().add(made);
                study.getDerivations().add(StudyElements.derivation(made, parts[1]));
            }
            case "where" -> common = rows("every_call", words[1]);
            case "category" -> StudyLookup.variable(study, words[1]).orElseThrow().setType(VariableType.CATEGORY);
            default -> throw new AssertionError(words[0]);
        }
    }

    private Cohort rows(String name, String condition) {
        Cohort cohort = StudyElements.cohort(name, name);
        cohort.getCriteria().add(StudyElements.criterion(CriterionKind.INCLUDE, condition, name));
        study.getCohorts().add(cohort);
        return cohort;
    }

    private void call(String id, String[] words) {
        Cohort cohort = common;
        List<List<String>> settings = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("set ")) {
                settings.add(List.of(word.substring(4).strip().split("=", 2)));
            } else if (word.startsWith("where ")) {
                cohort = rows("of_" + id, word.substring(6));
            }
        }
        add(id, cohort, settings);
    }

    private void add(String id, Cohort cohort, List<List<String>> settings) {
        AnalysisSpec spec = StudyElements.analysis("every-" + id, id, cohort);
        study.getAnalyses().add(spec);
        Options<?> declared = Options.of(analysis(spec).optionsType());
        for (List<String> setting : settings) {
            OptionDescriptor option = declared.descriptors().stream().filter(o -> o.key().equals(setting.get(0)))
                .findFirst().orElseThrow(() -> new AssertionError(id + " has no option " + setting.get(0)));
            String text = setting.get(1);
            if (!text.equals(MODEL)) {
                SpecValues.set(spec, option, option.type().isList() ? OptionValues.splitList(text) : List.of(text));
            }
        }
        spec.setTitle(analysis(spec).descriptor().name());
    }

    /** The analysis behind an entry of the plan. */
    static Analysis<?> analysis(AnalysisSpec spec) {
        try {
            return Analyses.of(spec).orElseThrow().analysis();
        } catch (AnalysisLoadException e) {
            throw new AssertionError(e);
        }
    }
}
