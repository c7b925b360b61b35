/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed model code is the one that the metamodel generates, byte for byte. */
class ModelCodeTest {

    private static final Path MODEL = Path.of("..", "..", "bundles", "org.cohortium.model");

    @TempDir
    private Path temp;

    @Test
    void committedCodeIsTheGeneratedCode() throws IOException {
        assertEquals(List.of(), GenerateModel.differences(MODEL),
                "change model/cohort.ecore or cohort.genmodel, never src-gen, and generate anew");
    }

    @Test
    void changedMissingAndForeignFilesAreNamed() throws IOException {
        Path copy = temp.resolve("model");
        try (Stream<Path> files = Files.walk(MODEL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(MODEL.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path code = copy.resolve("src-gen/org/cohortium/model");
        Files.writeString(code.resolve("Level.java"), Files.readString(code.resolve("Level.java")) + "// by hand\n");
        Files.delete(code.resolve("Run.java"));
        Files.writeString(code.resolve("More.java"), "package org.cohortium.model;\n");
        assertEquals(List.of("org/cohortium/model/Level.java", "org/cohortium/model/More.java",
                "org/cohortium/model/Run.java"), GenerateModel.differences(copy));
        assertThrows(IOException.class, () -> GenerateModel.main(new String[] {"check", copy.toString()}));
        GenerateModel.main(new String[] {"generate", copy.toString()});
        assertEquals(List.of(), GenerateModel.differences(copy));
    }
}
