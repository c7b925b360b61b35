/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Command that regenerates the code of the study model, or checks that the code in the project is the one that its
 * model generates.
 * <pre>
 * generate PROJECT   replaces PROJECT/src-gen
 * check PROJECT      generates into a temporary folder and fails, naming the files, on any difference
 * </pre>
 */
public final class GenerateModel {

    private GenerateModel() {
    }

    /**
     * Runs the command; a difference or a failure ends it with an exception, and so with an exit code other than 0.
     *
     * @param arguments the action and the folder of the model bundle
     * @throws IOException when the model cannot be read, the code not be written, or the check finds a difference
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Usage: generate|check PROJECT");
        }
        Path project = Path.of(arguments[1]).toAbsolutePath().normalize();
        switch (arguments[0]) {
            case "generate" -> {
                delete(project.resolve("src-gen"));
                copy(generated(project).resolve("src-gen"), project.resolve("src-gen"));
            }
            case "check" -> {
                List<String> differences = differences(project);
                if (!differences.isEmpty()) {
                    throw new IOException("src-gen is not what the model generates. Run the generate action and commit "
                            + "the result. Differing: " + String.join(", ", differences));
                }
            }
            default -> throw new IllegalArgumentException("Unknown action " + arguments[0]);
        }
    }

    /**
     * Names the files of src-gen that differ from what the model generates, are missing or are too many.
     *
     * @param project folder of the model bundle
     * @return paths below src-gen in alphabetical order; empty when all is the same
     * @throws IOException when the model cannot be read or the code not be generated
     */
    public static List<String> differences(Path project) throws IOException {
        Map<String, String> expected = texts(generated(project).resolve("src-gen"));
        Map<String, String> present = texts(project.resolve("src-gen"));
        List<String> differing = new ArrayList<>();
        expected.forEach((name, text) -> {
            if (!text.equals(present.get(name))) {
                differing.add(name);
            }
        });
        present.keySet().stream().filter(name -> !expected.containsKey(name)).forEach(differing::add);
        differing.sort(Comparator.naturalOrder());
        return differing;
    }

    private static Path generated(Path project) throws IOException {
        Path folder = Files.createTempDirectory("cohortium-model");
        folder.toFile().deleteOnExit();
        copy(project.resolve("model"), folder.resolve("model"));
        ModelGenerator.generate(folder);
        return folder;
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : filesBelow(root)) {
            texts.put(root.relativize(file).toString().replace('\\', '/'),
                    Files.readString(file).replace("\r\n", "\n"));
        }
        return texts;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : filesBelow(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static void delete(Path root) throws IOException {
        for (Path file : filesBelow(root)) {
            Files.delete(file);
        }
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
