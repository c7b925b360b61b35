/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The source tree that the tests read: the nearest folder upwards that has the bundles and the root POM. */
record SourceTree(Path root, List<BundleFolder> bundles) {

    private static SourceTree here;

    static synchronized SourceTree here() {
        if (here == null) {
            here = at(findRoot());
        }
        return here;
    }

    private static SourceTree at(Path root) {
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            return new SourceTree(root, folders.sorted()
                .filter(folder -> Files.isRegularFile(folder.resolve("META-INF/MANIFEST.MF")))
                .map(BundleFolder::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        Path start = Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("bundles")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder with bundles/ and pom.xml from " + start + " upwards.");
    }

    List<BundleFolder> mainBundles() {
        return bundles.stream().filter(bundle -> !bundle.isTests()).toList();
    }

    /** Each package of a main bundle with the bundle that holds it. */
    Map<String, BundleFolder> packageOwners() {
        Map<String, BundleFolder> owners = new TreeMap<>();
        for (BundleFolder bundle : mainBundles()) {
            Stream.concat(bundle.sources().stream(), bundle.generated().stream())
                .forEach(file -> owners.putIfAbsent(file.packageName(), bundle));
        }
        return owners;
    }

    /** Whether there is a source file for this class of ours; a nested class counts by the class around it. */
    boolean hasClass(String className) {
        String file = className.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return bundles.stream().anyMatch(bundle -> Files.isRegularFile(bundle.folder().resolve("src").resolve(file))
            || Files.isRegularFile(bundle.folder().resolve("src-gen").resolve(file)));
    }

    static List<Path> files(Path folder, String extension) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(extension) && Files.isRegularFile(file))
                .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a bundle, or of the folders of several features, without what a build left in target and bin. */
    static List<Path> sources(Path folder, String extension) {
        return files(folder, extension).stream().filter(file -> {
            Path relative = folder.relativize(file);
            Path start = relative.subpath(0, Math.min(2, relative.getNameCount()));
            return !start.startsWith("target") && !start.startsWith("bin") && !start.endsWith("target") && !start.endsWith("bin");
        }).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static int lineAt(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
