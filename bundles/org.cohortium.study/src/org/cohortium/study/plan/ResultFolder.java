/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Attachment;
import org.cohortium.analysis.result.Figure;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.cohortium.study.StudyPaths;
import org.cohortium.study.io.Fingerprint;
import org.cohortium.study.io.SafeFile;

/**
 * The folder of one analysis' results: {@code result.json}, {@code tables/}, {@code figures/}, files that come with the
 * result such as {@code model.json}, and {@code inputs.json},
 * which says what they were made from and is written last, so that results which were not written to the end are noticed.
 * It holds no time, so that the same inputs give the same bytes.
 */
public final class ResultFolder {

    /** Name of the folder that holds those of all analyses. */
    public static final String RESULTS = "results";

    private static final String RESULT = "result.json";
    private static final String INPUTS = "inputs.json";

    private final Path root;
    private final String slug;
    private final Path folder;

    /**
     * The results of an analysis.
     *
     * @param root the study folder, or the folder that was asked for
     * @param slug name of the analysis' folder
     * @throws IOException when the name leads out of the root
     */
    public ResultFolder(Path root, String slug) throws IOException {
        this.root = root;
        this.slug = slug;
        this.folder = StudyPaths.resolve(root, RESULTS + "/" + slug);
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** The saved result; empty when there is none. */
    public Optional<AnalysisResult> result() throws IOException {
        Optional<String> text = resultText();
        try {
            return text.map(ResultJson::parse);
        } catch (JsonException | IllegalArgumentException e) {
            throw new IOException("The saved result of " + slug + " is damaged: " + e.getMessage(), e);
        }
    }

    /** The text of the saved result; empty when there is none. */
    public Optional<String> resultText() throws IOException {
        Path file = folder.resolve(RESULT);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** What is known of the saved result: the document of inputs and how it ended; empty when there is none. */
    public Optional<SavedInputs> inputs() {
        Path file = folder.resolve(INPUTS);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SavedInputs.read(JsonReader.parse(file).asObject()));
        } catch (IOException | JsonException e) {
            return Optional.empty();
        }
    }

    /** Whether the files are those that were written with the inputs. */
    public boolean isWhole() throws IOException {
        Optional<SavedInputs> inputs = inputs();
        if (inputs.isEmpty()) {
            return false;
        }
        for (WrittenFile file : inputs.get().outputs()) {
            Path path = StudyPaths.resolve(root, file.path());
            if (!Files.isRegularFile(path) || !Fingerprint.of(path).equals(file.sha256())) {
                return false;
            }
        }
        return true;
    }

    /** Writes a result with what it was made from. */
    List<WrittenFile> write(AnalysisResult result, JsonObject inputs, String simulatedLabel, FigureRenderer renderer)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RESULT, ResultJson.print(result).getBytes(StandardCharsets.UTF_8));
        for (Table table : result.tables()) {
            files.put("tables/" + table.id() + ".csv", TableCsv.bytes(table, simulatedLabel));
        }
        for (Attachment attachment : result.attachments()) {
            files.put(attachment.name(), attachment.labelled(simulatedLabel).text().getBytes(StandardCharsets.UTF_8));
        }
        for (Figure figure : result.figures()) {
            renderer.render(figure, simulatedLabel)
                    .forEach((extension, bytes) -> files.put("figures/" + figure.id() + "." + extension, bytes));
        }
        return write(files, inputs, "done", "", simulatedLabel);
    }

    /** Notes that the analysis has no result and why; what was there before is removed. */
    List<WrittenFile> writeFailure(String message, JsonObject inputs, String simulatedLabel) throws IOException {
        return write(new LinkedHashMap<>(), inputs, "failed", message, simulatedLabel);
    }

    private List<WrittenFile> write(Map<String, byte[]> files, JsonObject inputs, String status, String message,
            String simulatedLabel) throws IOException {
        List<WrittenFile> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = StudyPaths.resolve(folder, file.getKey());
            SafeFile.of(target).write(file.getValue(), SafeFile.Check.NONE);
            written.add(new WrittenFile(RESULTS + "/" + slug + "/" + file.getKey(), Fingerprint.of(file.getValue())));
        }
        removeOthers(files);
        SavedInputs saved = new SavedInputs(SpecInputs.fingerprint(inputs), status, message, inputs, written);
        byte[] bytes = JsonPrinter.bytes(saved.write(simulatedLabel), JsonLayout.ROWS);
        SafeFile.of(folder.resolve(INPUTS)).write(bytes, content -> JsonReader.parse(
                new String(content, StandardCharsets.UTF_8)));
        written.add(new WrittenFile(RESULTS + "/" + slug + "/" + INPUTS, Fingerprint.of(bytes)));
        return written;
    }

    /** Removes tables and figures of an earlier result that this one does not have. */
    private void removeOthers(Map<String, byte[]> files) throws IOException {
        if (!files.containsKey(RESULT)) {
            Files.deleteIfExists(folder.resolve(RESULT));
        }
        for (WrittenFile before : inputs().map(SavedInputs::outputs).orElse(List.of())) {
            String name = before.path().substring(before.path().lastIndexOf('/') + 1);
            boolean beside = before.path().equals(RESULTS + "/" + slug + "/" + name);
            if (beside && !name.equals(RESULT) && !files.containsKey(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        for (String below : List.of("tables", "figures")) {
            Path part = folder.resolve(below);
            if (Files.isDirectory(part)) {
                List<Path> present;
                try (Stream<Path> list = Files.list(part)) {
                    present = list.filter(Files::isRegularFile).sorted().toList();
                }
                for (Path file : present) {
                    if (!files.containsKey(below + "/" + file.getFileName())) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /**
     * What a saved result was made from.
     *
     * @param fingerprint fingerprint of the inputs
     * @param status done or failed
     * @param message why it failed; empty otherwise
     * @param inputs the document of the inputs
     * @param outputs the files that were written
     */
    public record SavedInputs(String fingerprint, String status, String message, JsonObject inputs,
            List<WrittenFile> outputs) {

        /** Whether there is no result because the analysis failed. */
        public boolean isFailure() {
            return status.equals("failed");
        }

        JsonObject write(String simulatedLabel) {
            List<JsonValue> files = new ArrayList<>();
            for (WrittenFile file : outputs) {
                files.add(JsonObject.builder().put("file", file.path()).put("sha256", file.sha256()).build());
            }
            JsonObject.Builder out = JsonObject.builder().put("fingerprint", fingerprint).put("status", status);
            if (!message.isEmpty()) {
                out.put("message", message);
            }
            if (!simulatedLabel.isEmpty()) {
                out.put("simulated", simulatedLabel);
            }
            return out.put("inputs", inputs).put("outputs", new JsonArray(files)).build();
        }

        static SavedInputs read(JsonObject in) {
            List<WrittenFile> outputs = new ArrayList<>();
            for (JsonValue value : in.get("outputs").asArray().elements()) {
                JsonObject file = value.asObject();
                outputs.add(new WrittenFile(file.getString("file"), file.getString("sha256")));
            }
            return new SavedInputs(in.getString("fingerprint"), in.getString("status"), in.getString("message", ""),
                    in.get("inputs").asObject(), outputs);
        }
    }
}
