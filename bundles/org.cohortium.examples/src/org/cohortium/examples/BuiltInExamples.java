/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cohortium.data.NearNames;
import org.cohortium.examples.internal.ExampleContent;
import org.cohortium.examples.internal.LungMetastasisStudy;
import org.cohortium.examples.internal.ResectionStudy;
import org.cohortium.study.StudyFolder;

/** The example studies. A copy is a study folder like any other, without results yet, the same bytes each time. */
public final class BuiltInExamples {

    private static final Map<String, ExampleContent> ALL = all();

    private BuiltInExamples() {
    }

    private static Map<String, ExampleContent> all() {
        Map<String, ExampleContent> all = new LinkedHashMap<>();
        for (ExampleContent content : List.of(new LungMetastasisStudy(), new ResectionStudy())) {
            all.put(content.about().id(), content);
        }
        return all;
    }

    /** The examples in the order they are shown. */
    public static List<ExampleStudy> list() {
        return ALL.values().stream().map(ExampleContent::about).toList();
    }

    /** Their ids in the same order. */
    public static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    /** Whether there is an example of that id. */
    public static boolean has(String id) {
        return ALL.containsKey(id);
    }

    /**
     * Writes a copy of an example.
     *
     * @param id the example
     * @param folder folder that is not there yet or is empty
     * @return the study, saved and open
     * @throws IllegalArgumentException if there is no such example
     * @throws IOException if the folder holds something or cannot be written
     */
    public static StudyFolder copyTo(String id, Path folder) throws IOException {
        ExampleContent content = ALL.get(id);
        if (content == null) {
            throw new IllegalArgumentException("There is no example study \"" + id + "\""
                    + NearNames.hint(id, ALL.keySet()));
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IOException("The folder " + folder.toAbsolutePath().normalize()
                            + " holds something already; choose an empty one");
                }
            }
        }
        Files.createDirectories(folder.resolve("data"));
        for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return StudyFolder.create(folder, content.study());
    }
}
