/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A bundle as it lies in the source tree: its folder, its manifest, the Java files written by hand ({@code src}) and the
 * generated ones ({@code src-gen}).
 */
record BundleFolder(Path folder, Manifest manifest, List<JavaFile> sources, List<JavaFile> generated) {

    static BundleFolder of(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new BundleFolder(folder, new Manifest(in), javaFiles(folder.resolve("src")),
                javaFiles(folder.resolve("src-gen")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder's name, which is the symbolic name and the root package, too. */
    String name() {
        return folder.getFileName().toString();
    }

    /** The name without the namespace, as the floors have it. */
    String shortName() {
        return name().replaceFirst("^org\\.cohortium\\.", "");
    }

    boolean isTests() {
        return name().endsWith(".tests");
    }

    Path manifestFile() {
        return folder.resolve("META-INF/MANIFEST.MF");
    }

    List<Clause> header(String name) {
        return Clause.parse(manifest.getMainAttributes().getValue(name));
    }

    private static List<JavaFile> javaFiles(Path source) {
        return SourceTree.files(source, ".java").stream().map(file -> new JavaFile(source, file)).toList();
    }

    Stream<Path> withExtension(String extension) {
        return SourceTree.sources(folder, extension).stream();
    }
}
