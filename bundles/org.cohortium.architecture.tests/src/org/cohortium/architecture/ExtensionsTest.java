/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Extension points are documented, and what a plugin.xml or a schema names exists. */
class ExtensionsTest {

    private static final Pattern CLASS_OF_OURS = Pattern.compile("\\borg\\.cohortium(?:\\.[a-z]\\w*)+\\.[A-Z][\\w$]*");
    private static final Pattern POINT = Pattern.compile("<extension-point\\s[^>]*?\\bid=\"([^\"]+)\"[^>]*>", Pattern.DOTALL);
    private static final Pattern EXTENSION = Pattern.compile("<extension\\s[^>]*?\\bpoint=\"(org\\.cohortium\\.[^\"]+)\"", Pattern.DOTALL);
    private static final Pattern SCHEMA = Pattern.compile("\\bschema=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("\\b(?:icon|file|defaultValue|content)=\"((?:icons|schema|intro|doc|html|toc)[^\"]*\\.\\w+)\"");

    private final SourceTree tree = SourceTree.here();
    private final Findings findings = new Findings(tree);

    @Test
    void everyClassThatIsNamedExists() {
        for (BundleFolder bundle : tree.bundles()) {
            Path plugin = bundle.folder().resolve("plugin.xml");
            if (Files.exists(plugin)) {
                checkClasses(plugin);
            }
            bundle.withExtension(".exsd").forEach(this::checkClasses);
        }
        findings.assertNone();
    }

    private void checkClasses(Path file) {
        String text = SourceTree.read(file);
        Matcher matcher = CLASS_OF_OURS.matcher(text);
        while (matcher.find()) {
            if (!tree.hasClass(matcher.group())) {
                findings.add(file, SourceTree.lineAt(text, matcher.start()), "names " + matcher.group() + ", which does not exist.", "Correct the name.");
            }
        }
    }

    @Test
    void everyExtensionPointIsThereAndDocumented() {
        Set<String> points = new TreeSet<>();
        for (BundleFolder bundle : tree.mainBundles()) {
            Path plugin = bundle.folder().resolve("plugin.xml");
            if (!Files.exists(plugin)) {
                continue;
            }
            Matcher point = POINT.matcher(SourceTree.read(plugin));
            while (point.find()) {
                points.add(point.group(1).startsWith("org.") ? point.group(1) : bundle.name() + "." + point.group(1));
                Matcher schema = SCHEMA.matcher(point.group());
                if (!schema.find() || !Files.exists(bundle.folder().resolve(schema.group(1)))) {
                    findings.add(plugin, "the extension point " + point.group(1) + " has no schema.", "Write it, with all its sections.");
                }
            }
        }
        for (BundleFolder bundle : tree.bundles()) {
            Path plugin = bundle.folder().resolve("plugin.xml");
            if (Files.exists(plugin)) {
                String text = SourceTree.read(plugin);
                Matcher extension = EXTENSION.matcher(text);
                while (extension.find()) {
                    if (!points.contains(extension.group(1))) {
                        findings.add(plugin, SourceTree.lineAt(text, extension.start()), "extends " + extension.group(1) + ", which nobody offers.",
                            "Correct the name.");
                    }
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void schemasAreFilledIn() {
        Pattern empty = Pattern.compile("<documentation>\\s*</documentation>|\\[Enter [^\\]]*\\]|<description>\\s*</description>");
        for (BundleFolder bundle : tree.mainBundles()) {
            bundle.withExtension(".exsd").forEach(file -> {
                String text = SourceTree.read(file);
                Matcher matcher = empty.matcher(text);
                while (matcher.find()) {
                    findings.add(file, SourceTree.lineAt(text, matcher.start()), "documentation is missing.", "Say what it is for, in words.");
                }
                for (String section : new String[] {"since", "examples", "apiinfo", "implementation"}) {
                    if (!text.contains("type=\"" + section + "\"") && !text.contains("<meta.section type=\"" + section + "\"/>")) {
                        findings.add(file, "has no section " + section + ".", "Add it.");
                    }
                }
            });
        }
        findings.assertNone();
    }

    @Test
    void everyFileThatIsNamedExists() {
        for (BundleFolder bundle : tree.mainBundles()) {
            Path plugin = bundle.folder().resolve("plugin.xml");
            if (Files.exists(plugin)) {
                String text = SourceTree.read(plugin);
                Matcher matcher = FILE.matcher(text);
                while (matcher.find()) {
                    if (!Files.exists(bundle.folder().resolve(matcher.group(1)))) {
                        findings.add(plugin, SourceTree.lineAt(text, matcher.start()), "names the file " + matcher.group(1) + ", which does not exist.",
                            "Add it, or correct the name.");
                    }
                }
            }
        }
        findings.assertNone();
    }
}
