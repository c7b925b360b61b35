/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.CohortFactory;
import org.cohortium.model.DataSource;
import org.cohortium.model.Run;
import org.cohortium.model.Study;
import org.cohortium.model.StudyFormat;
import org.cohortium.study.io.FileToken;
import org.cohortium.study.io.Fingerprint;
import org.cohortium.study.io.SafeFile;

/**
 * Writes where results come from, {@code runs/<n>.json}: inputs by fingerprint, options, versions of analyses and software,
 * seed, times in UTC, outputs by fingerprint. It is the only file of a run that holds times.
 */
final class Provenance {

    private static final String RUNS = "runs";
    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})[.]json");

    private final Path folder;
    private final Study study;
    private final Path out;

    Provenance(Path folder, Study study, Path out) {
        this.folder = folder;
        this.study = study;
        this.out = out;
    }

    Run write(List<SpecOutcome> outcomes, List<AnalysisSpec> specs, Instant started, Instant ended)
            throws IOException {
        int number = nextNumber();
        String file = RUNS + "/" + number + ".json";
        JsonObject.Builder document = JsonObject.builder().put("run", (long) number)
                .put("started", started.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("ended", ended.truncatedTo(ChronoUnit.SECONDS).toString()).put("software", Software.document());
        Path model = folder.resolve(StudyFormat.FILE_NAME);
        document.put("study", JsonObject.builder().put("title", text(study.getTitle()))
                .put("file", StudyFormat.FILE_NAME)
                .put("sha256", Files.isRegularFile(model) ? Fingerprint.of(model) : "").put("seed", study.getSeed())
                .put("simulated", text(study.getSimulatedLabel())).build());
        document.put("data", data());
        document.put("analyses", analyses(outcomes, specs));
        byte[] bytes = JsonPrinter.bytes(document.build(), JsonLayout.INDENTED);
        SafeFile.of(out.resolve(file)).write(bytes, FileToken.ABSENT,
                content -> JsonReader.parse(new String(content, StandardCharsets.UTF_8)));
        Run run = CohortFactory.eINSTANCE.createRun();
        run.setNumber(number);
        run.setStarted(started.truncatedTo(ChronoUnit.SECONDS).toString());
        run.setEnded(ended.truncatedTo(ChronoUnit.SECONDS).toString());
        run.setSoftware(Software.nameAndVersion());
        run.setProvenance(file);
        return run;
    }

    private JsonArray data() throws IOException {
        List<JsonValue> data = new ArrayList<>();
        for (DataSource source : study.getSources()) {
            data.add(JsonObject.builder().put("file", text(source.getFile())).put("sha256", text(source.getSha256()))
                    .build());
        }
        return new JsonArray(data);
    }

    private static JsonArray analyses(List<SpecOutcome> outcomes, List<AnalysisSpec> specs) {
        List<JsonValue> analyses = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            SpecOutcome outcome = outcomes.get(i);
            JsonObject options = SpecInputs.options(specs.get(i));
            List<JsonValue> files = new ArrayList<>();
            for (WrittenFile file : outcome.files()) {
                files.add(JsonObject.builder().put("file", file.path()).put("sha256", file.sha256()).build());
            }
            analyses.add(JsonObject.builder().put("folder", outcome.slug()).put("title", outcome.title())
                    .put("analysis", outcome.analysis()).put("version", outcome.version())
                    .put("options", options)
                    .put("options.sha256", Fingerprint.of(JsonPrinter.print(options, JsonLayout.COMPACT)))
                    .put("status", outcome.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("message", outcome.message()).put("outputs", new JsonArray(files)).build());
        }
        return new JsonArray(analyses);
    }

    private int nextNumber() throws IOException {
        int highest = study.getRuns().stream().mapToInt(Run::getNumber).max().orElse(0);
        Path runs = out.resolve(RUNS);
        if (!Files.isDirectory(runs)) {
            return highest + 1;
        }
        List<String> names;
        try (Stream<Path> files = Files.list(runs)) {
            names = files.map(f -> f.getFileName().toString()).toList();
        }
        for (String name : names) {
            Matcher matcher = NUMBERED.matcher(name);
            if (matcher.matches()) {
                highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
            }
        }
        return highest + 1;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
