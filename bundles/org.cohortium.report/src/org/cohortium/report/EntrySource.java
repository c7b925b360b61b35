/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionException;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.data.Schema;
import org.cohortium.data.VariableInfo;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.StudyLookup;
import org.cohortium.study.io.Fingerprint;
import org.cohortium.study.plan.ResultFolder;
import org.cohortium.study.plan.SpecOutcome;
import org.cohortium.study.plan.SpecOutcome.Status;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.study.prepare.CohortRows;

/** Makes the entry of an analysis: what it says of itself, its methods and options in words, its result. */
final class EntrySource {

    private static final String ALL = "All rows";

    private final AnalysisRegistry registry;
    private final Schema schema;

    EntrySource(AnalysisRegistry registry, Schema schema) {
        this.registry = registry;
        this.schema = schema;
    }

    /** From an outcome of an executed plan. */
    ReportInput.Entry entry(AnalysisSpec spec, CohortRows rows, SpecOutcome outcome) {
        return entry(spec, rows, outcome.version(), outcome.status(), outcome.message(),
            outcome.warnings().stream().map(EntrySource::sentence).toList(), outcome.result());
    }

    /** From saved results. */
    ReportInput.Entry entry(AnalysisSpec spec, CohortRows rows, ResultFolder saved) throws IOException {
        Optional<AnalysisResult> result = saved.result();
        boolean installed = installed(spec).isPresent();
        String message = saved.inputs().map(ResultFolder.SavedInputs::message).orElse("The analysis was not run yet");
        Status status = result.isPresent() ? Status.DONE : installed ? Status.FAILED : Status.NOT_INSTALLED;
        return entry(spec, rows, result.map(AnalysisResult::version).orElse(""), status,
            result.isPresent() ? "" : installed ? message : "The analysis " + spec.getAnalysisId() + " is not installed",
            List.of(), result);
    }

    private static String sentence(Problem problem) {
        return problem.advice().isEmpty() ? problem.text() : problem.text() + " " + problem.advice();
    }

    private Optional<Analysis<?>> installed(AnalysisSpec spec) {
        try {
            return spec.getAnalysisId() == null ? Optional.empty()
                : registry.find(spec.getAnalysisId()).map(AnalysisContribution::analysis);
        } catch (AnalysisLoadException e) {
            return Optional.empty();
        }
    }

    private ReportInput.Entry entry(AnalysisSpec spec, CohortRows rows, String version, Status status, String message,
            List<String> doubts, Optional<AnalysisResult> result) {
        Optional<Analysis<?>> analysis = installed(spec);
        Optional<AnalysisDescriptor> descriptor = analysis.map(Analysis::descriptor);
        OptionValues values = SpecValues.of(spec);
        String cohort = spec.getCohort() == null ? ALL : StudyLookup.label(spec.getCohort());
        CohortDesign design = rows == null ? CohortDesign.SAMPLE : rows.design();
        String methods = result.isPresent() && analysis.isPresent() ? methods(analysis.get(), values, design) : "";
        String fingerprint = result.map(r -> Fingerprint.of(ResultJson.print(r))).orElse("");
        return new ReportInput.Entry(String.valueOf(spec.getSlug()), StudyLookup.label(spec),
            spec.getNote() == null ? "" : spec.getNote(), cohort, String.valueOf(spec.getAnalysisId()), version, descriptor,
            methods, analysis.map(a -> options(a.optionsType(), values)).orElseGet(() -> raw(values)), status, message,
            doubts, result, fingerprint);
    }

    private <O extends Record> String methods(Analysis<O> analysis, OptionValues values, CohortDesign design) {
        try {
            return analysis.methods(schema, Options.of(analysis.optionsType()).bind(values), design);
        } catch (OptionException e) {
            // The options were changed since the saved result was made; the result section shows what was run.
            return "";
        }
    }

    private <O extends Record> List<ReportInput.OptionLine> options(Class<O> type, OptionValues values) {
        Options<O> options = Options.of(type);
        OptionValues all = options.effective(values);
        List<ReportInput.OptionLine> lines = new ArrayList<>();
        for (OptionDescriptor d : options.descriptors()) {
            if (options.isEnabled(d.key(), values)) {
                boolean isDefault = !values.has(d.key()) || values.get(d.key()).equals(d.defaultValue());
                String value = words(d, all.get(d.key()));
                if (!isDefault || !value.isEmpty()) {
                    lines.add(new ReportInput.OptionLine(d.label(), value, isDefault));
                }
            }
        }
        return lines;
    }

    private static List<ReportInput.OptionLine> raw(OptionValues values) {
        return values.asMap().entrySet().stream()
            .map(e -> new ReportInput.OptionLine(e.getKey(), String.join(", ", e.getValue()), false)).toList();
    }

    private String words(OptionDescriptor d, List<String> values) {
        List<String> words = new ArrayList<>();
        for (String value : values) {
            words.add(switch (d.type()) {
                case VARIABLE, VARIABLES -> label(value);
                case TERMS -> String.join(" \u00d7 ", List.of(value.split(":")).stream().map(this::label).toList());
                case CHOICE, CHOICES -> d.choice(value) == null ? value : d.choice(value).label();
                case LOGICAL -> value.equals("true") ? "yes" : "no";
                default -> d.unit().isEmpty() ? value : value + " " + d.unit();
            });
        }
        return String.join(", ", words);
    }

    private String label(String variable) {
        return schema.find(variable).map(VariableInfo::label).filter(l -> !l.isBlank()).orElse(variable);
    }
}
