/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonValue;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Criterion;
import org.cohortium.model.DataSource;
import org.cohortium.model.Derivation;
import org.cohortium.model.Level;
import org.cohortium.model.OptionValue;
import org.cohortium.model.ReaderSetting;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Term;
import org.cohortium.model.Variable;
import org.cohortium.study.io.Fingerprint;
import org.cohortium.study.prepare.DerivationOrder;

/**
 * Everything that the result of an analysis depends on, as a document: the analysis and its version, its options, the
 * cohort with its criteria, the variables involved with their meaning and derivation, the data by fingerprint, the seed.
 * Two results with the same inputs are the same.
 */
public final class SpecInputs {

    private final Study study;
    private final AnalysisRegistry registry;

    /** The inputs of analyses of a study, with the versions that are installed. */
    public SpecInputs(Study study, AnalysisRegistry registry) {
        this.study = study;
        this.registry = registry;
    }

    /** The document. */
    public JsonObject document(AnalysisSpec spec) {
        return document(spec, new LinkedHashSet<>());
    }

    /** Fingerprint of a document. */
    public static String fingerprint(JsonObject document) {
        return Fingerprint.of(JsonPrinter.print(document, JsonLayout.COMPACT));
    }

    private JsonObject document(AnalysisSpec spec, Set<AnalysisSpec> path) {
        path.add(spec);
        JsonObject.Builder out = JsonObject.builder();
        out.put("analysis", text(spec.getAnalysisId()));
        out.put("version", version(spec));
        out.put("seed", study.getSeed());
        out.put("options", options(spec));
        out.put("cohort", cohort(spec.getCohort(), path));
        List<JsonValue> variables = new ArrayList<>();
        for (Variable variable : involved(spec)) {
            variables.add(variable(variable));
        }
        out.put("variables", new JsonArray(variables));
        out.put("centre", study.getCentreVariable() == null ? "" : text(study.getCentreVariable().getName()));
        List<JsonValue> data = new ArrayList<>();
        study.getSources().forEach(s -> data.add(source(s)));
        out.put("data", new JsonArray(data));
        path.remove(spec);
        return out.build();
    }

    private String version(AnalysisSpec spec) {
        return InstalledAnalysis.version(registry, spec).orElse("not installed");
    }

    static JsonObject options(AnalysisSpec spec) {
        JsonObject.Builder options = JsonObject.builder();
        for (Map.Entry<String, List<String>> value : SpecValues.of(spec).asMap().entrySet()) {
            options.put(text(value.getKey()), JsonArray.ofStrings(value.getValue()));
        }
        return options.build();
    }

    private JsonObject cohort(Cohort cohort, Set<AnalysisSpec> path) {
        JsonObject.Builder out = JsonObject.builder();
        if (cohort == null) {
            return out.put("all", true).build();
        }
        out.put("name", text(cohort.getName())).put("label", StudyLookup.label(cohort));
        if (cohort.getMatchedBy() != null) {
            AnalysisSpec matching = cohort.getMatchedBy();
            out.put("matching", text(matching.getSlug()));
            out.put("matching.inputs", path.contains(matching) ? "itself"
                    : fingerprint(document(matching, path)));
        } else if (cohort.getBase() != null && path.size() < 100) {
            out.put("base", cohort.getBase() == cohort ? JsonObject.builder().build() : base(cohort, path));
        }
        List<JsonValue> criteria = new ArrayList<>();
        for (Criterion criterion : cohort.getCriteria()) {
            criteria.add(JsonObject.builder().put("kind", criterion.getKind().getLiteral())
                    .put("expression", text(criterion.getExpression())).put("label", StudyLookup.label(criterion))
                    .put("reason", StudyLookup.reason(criterion)).build());
        }
        return out.put("criteria", new JsonArray(criteria)).build();
    }

    /** A cohort that is built on itself is an error found elsewhere; here it must only end. */
    private JsonObject base(Cohort cohort, Set<AnalysisSpec> path) {
        Set<Cohort> seen = new LinkedHashSet<>();
        for (Cohort c = cohort; c != null; c = c.getBase()) {
            if (!seen.add(c)) {
                return JsonObject.builder().put("circle", true).build();
            }
        }
        return cohort(cohort.getBase(), path);
    }

    private JsonObject variable(Variable variable) {
        JsonObject.Builder out = JsonObject.builder().put("name", text(variable.getName()))
                .put("label", StudyLookup.label(variable)).put("type", variable.getType().getLiteral())
                .put("unit", text(variable.getUnit())).put("role", variable.getRole().getLiteral())
                .put("column", text(variable.getColumn())).put("format", text(variable.getFormat()))
                .put("source", variable.getSource() == null ? "" : text(variable.getSource().getFile()))
                .put("missing", JsonArray.ofStrings(variable.getMissingCodes()));
        List<JsonValue> levels = new ArrayList<>();
        for (Level level : variable.getLevels()) {
            levels.add(JsonArray.ofStrings(List.of(text(level.getValue()), StudyLookup.label(level))));
        }
        out.put("levels", new JsonArray(levels));
        StudyLookup.referenceLevel(variable).ifPresent(l -> out.put("reference", StudyLookup.label(l)));
        StudyLookup.derivation(variable).ifPresent(d -> out.put("derivation", text(d.getExpression()))
                .put("rule", text(d.getRule())));
        return out.build();
    }

    private static JsonObject source(DataSource source) {
        JsonObject.Builder settings = JsonObject.builder();
        for (ReaderSetting setting : source.getSettings()) {
            settings.put(text(setting.getKey()), text(setting.getValue()));
        }
        return JsonObject.builder().put("file", text(source.getFile())).put("sha256", text(source.getSha256()))
                .put("format", text(source.getFormat())).put("role", source.getRole().getLiteral())
                .put("key", text(source.getJoinKey()))
                .put("centre", source.getCentre() == null ? "" : text(source.getCentre().getCode()))
                .put("settings", settings.build()).build();
    }

    /**
     * The variables that the analysis uses, in the order of the dictionary: those of its options and of the criteria of
     * its cohorts, the centre variable, and those that any of these are derived from. An analysis that names no variable
     * may use them all.
     */
    List<Variable> involved(AnalysisSpec spec) {
        Set<String> names = new LinkedHashSet<>();
        for (OptionValue option : spec.getOptions()) {
            option.getVariables().forEach(v -> names.add(v.getName()));
            option.getLevels().forEach(l -> names.add(((Variable) l.eContainer()).getName()));
            for (Term term : option.getTerms()) {
                term.getVariables().forEach(v -> names.add(v.getName()));
            }
            names.addAll(DerivationOrder.needs(option.getExpression()));
        }
        if (names.isEmpty()) {
            return List.copyOf(study.getVariables());
        }
        Set<Cohort> cohorts = new LinkedHashSet<>();
        for (Cohort c = spec.getCohort(); c != null && cohorts.add(c);) {
            c.getCriteria().forEach(criterion -> names.addAll(DerivationOrder.needs(criterion.getExpression())));
            c = c.getMatchedBy() != null ? c.getMatchedBy().getCohort() : c.getBase();
        }
        if (study.getCentreVariable() != null) {
            names.add(study.getCentreVariable().getName());
        }
        close(names);
        return study.getVariables().stream().filter(v -> names.contains(v.getName())).toList();
    }

    private void close(Set<String> names) {
        List<String> open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1);
            for (Derivation derivation : study.getDerivations()) {
                if (derivation.getVariable() != null && String.valueOf(derivation.getVariable().getName()).equals(name)) {
                    for (String needed : DerivationOrder.needs(derivation.getExpression())) {
                        if (names.add(needed)) {
                            open.add(needed);
                        }
                    }
                }
            }
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
