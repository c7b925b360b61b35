/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is built on and shipped: every library of the target stands in NOTICE, and every bundle of ours in a feature. */
class ShippedTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
        "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    private final SourceTree tree = SourceTree.here();
    private final Findings findings = new Findings(tree);

    @Test
    void everyLibraryStandsInTheNotice() {
        Path notice = tree.root().resolve("NOTICE");
        List<String> lines = SourceTree.read(notice).lines().toList();
        Matcher dependency = DEPENDENCY.matcher(SourceTree.read(target()));
        int count = 0;
        while (dependency.find()) {
            count++;
            String name = dependency.group(2);
            String version = dependency.group(3);
            if (lines.stream().noneMatch(line -> line.matches(".*(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-]).*")
                && line.contains(" " + version))) {
                findings.add(notice, "lacks " + name + " " + version + ", which the target names.", "Add a line with its licence.");
            }
        }
        assertTrue(count > 100, "the target names its libraries as Maven dependencies");
        findings.assertNone();
    }

    @Test
    void everyVersionIsExact() {
        String text = SourceTree.read(target());
        Matcher version = Pattern.compile("<version>([^<]*)</version>").matcher(text);
        while (version.find()) {
            if (!version.group(1).matches("[0-9][\\w.-]*") || version.group(1).endsWith("SNAPSHOT")) {
                findings.add(target(), SourceTree.lineAt(text, version.start()), "has the version " + version.group(1) + ".", "Say an exact one.");
            }
        }
        findings.assertNone();
    }

    @Test
    void everyBundleIsInOneFeature() {
        String features = SourceTree.sources(tree.root().resolve("features"), "feature.xml").stream()
            .map(SourceTree::read).collect(Collectors.joining());
        // The example shows how to write a plug-in; it is built and run, and installed by whoever wants it.
        Set<String> expected = tree.mainBundles().stream().map(BundleFolder::name)
            .filter(name -> !name.equals("org.cohortium.examples.analysis")).collect(Collectors.toCollection(TreeSet::new));
        for (String name : expected) {
            int times = features.split("<plugin id=\"" + Pattern.quote(name) + "\"", -1).length - 1;
            if (times != 1) {
                findings.add(tree.root().resolve("features"), name + " is in " + times + " features.", "Name it in exactly one.");
            }
        }
        findings.assertNone();
    }

    @Test
    void noMachineIsNamed() {
        // Hospitals build behind mirrors and without our folders: where things come from is a matter of Maven's settings.
        Pattern machine = Pattern.compile("<repository>|<pluginRepository>|repo1?\\.maven|/[h]ome/|/[r]oot/|/[w]ork/|/[t]mp/");
        List<Path> files = List.of("pom.xml", "mvnw", "mvnw.cmd", "cohortium", "cohortium.cmd", ".ci/run").stream()
            .map(tree.root()::resolve).toList();
        for (Path file : files) {
            String text = SourceTree.read(file);
            Matcher matcher = machine.matcher(text);
            while (matcher.find()) {
                findings.add(file, SourceTree.lineAt(text, matcher.start()), "names a place of one machine: " + matcher.group() + ".", "Take it out.");
            }
        }
        findings.assertNone();
    }

    private Path target() {
        return tree.root().resolve("targets/org.cohortium.target/org.cohortium.target.target");
    }
}
