/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the user reads stands in property files: every key that is used exists, and none is left over. */
class StringsTest {

    private static final Pattern MESSAGES = Pattern.compile("\\bclass\\s+(\\w+)\\s+extends\\s+NLS\\b");
    private static final Pattern FIELDS = Pattern.compile("\\bpublic\\s+static\\s+String\\s+([\\w\\s,]+);");
    private static final Pattern SHOWN = Pattern.compile("\\.(setText|setToolTipText|setMessage|setTitle|setDescription|setErrorMessage|"
        + "setPartName|setContentDescription|setWindowTitle|setStatusText)\\(\\s*\"[^\"]*[A-Za-z]{2}");

    private final SourceTree tree = SourceTree.here();
    private final Findings findings = new Findings(tree);

    @Test
    void messagesAreThereAndUsed() {
        for (BundleFolder bundle : tree.mainBundles()) {
            for (JavaFile file : bundle.sources()) {
                Matcher messages = MESSAGES.matcher(file.code());
                if (messages.find()) {
                    check(bundle, file, messages.group(1));
                }
            }
        }
        findings.assertNone();
    }

    private void check(BundleFolder bundle, JavaFile messages, String name) {
        Set<String> fields = new LinkedHashSet<>();
        Matcher declared = FIELDS.matcher(messages.code());
        while (declared.find()) {
            for (String field : declared.group(1).split(",")) {
                fields.add(field.strip());
            }
        }
        Path file = messages.file().resolveSibling("messages.properties");
        if (!Files.exists(file)) {
            findings.add(messages.file(), "has no messages.properties beside it.", "Add it.");
            return;
        }
        Set<String> keys = properties(file).stringPropertyNames();
        for (String field : fields) {
            if (!keys.contains(field)) {
                findings.add(file, "lacks " + field + ", which " + name + " declares.", "Add the text.");
            }
            Pattern use = Pattern.compile("\\b" + name + "\\s*\\.\\s*" + field + "\\b|\\bimport static [\\w.]+\\." + field + ";");
            if (bundle.sources().stream().noneMatch(source -> !source.equals(messages)
                && (source.packageName().equals(messages.packageName()) || source.code().contains(messages.className()))
                && use.matcher(source.code()).find())) {
                findings.add(messages.file(), "declares " + field + ", which nothing uses.", "Take it out here and in messages.properties.");
            }
        }
        for (String key : new TreeSet<>(keys)) {
            if (!fields.contains(key)) {
                findings.add(file, "has " + key + ", which " + name + " does not declare.", "Take it out, or declare it.");
            }
        }
    }

    @Test
    void namesInDeclarationsAreThereAndUsed() {
        Pattern key = Pattern.compile("\"%([^\"%]+)\"|^[\\w-]+: %([\\w.]+)", Pattern.MULTILINE);
        for (BundleFolder bundle : tree.mainBundles()) {
            Path file = bundle.folder().resolve("plugin.properties");
            Set<String> used = new TreeSet<>();
            for (String name : new String[] {"plugin.xml", "META-INF/MANIFEST.MF"}) {
                Path source = bundle.folder().resolve(name);
                if (Files.exists(source)) {
                    Matcher matcher = key.matcher(SourceTree.read(source));
                    while (matcher.find()) {
                        used.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                    }
                }
            }
            Set<String> there = Files.exists(file) ? properties(file).stringPropertyNames() : Set.of();
            for (String name : used) {
                if (!there.contains(name)) {
                    findings.add(file, "lacks " + name + ", which plugin.xml or the manifest names.", "Add the text.");
                }
            }
            for (String name : new TreeSet<>(there)) {
                if (!used.contains(name)) {
                    findings.add(file, "has " + name + ", which neither plugin.xml nor the manifest names.", "Take it out.");
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void codeShowsNoTextOfItsOwn() {
        for (BundleFolder bundle : tree.mainBundles()) {
            if (bundle.shortName().matches("ui|ui\\..*|rcp|help")) {
                for (JavaFile file : bundle.sources()) {
                    Matcher matcher = SHOWN.matcher(file.text());
                    while (matcher.find()) {
                        findings.add(file.file(), SourceTree.lineAt(file.text(), matcher.start()), "shows a text that stands in the code.",
                            "Put it into messages.properties.");
                    }
                }
            }
        }
        findings.assertNone();
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(SourceTree.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
