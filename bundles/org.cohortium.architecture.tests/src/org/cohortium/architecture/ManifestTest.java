/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a manifest must say: names, closed ranges, versioned exports, and no package in two bundles. */
class ManifestTest {

    private final SourceTree tree = SourceTree.here();
    private final Findings findings = new Findings(tree);

    @Test
    void aBundleIsNamedAsItsFolder() {
        for (BundleFolder bundle : tree.bundles()) {
            String name = bundle.header("Bundle-SymbolicName").getFirst().name();
            if (!name.equals(bundle.name())) {
                findings.add(bundle.manifestFile(), "the symbolic name is " + name + ".", "Name it as its folder.");
            }
            for (Map.Entry<String, String> wanted : Map.of("Bundle-RequiredExecutionEnvironment", "JavaSE-21",
                "Bundle-Version", "0.1.0.qualifier", "Bundle-Vendor", "Cohortium", "Automatic-Module-Name", name).entrySet()) {
                if (!wanted.getValue().equals(bundle.manifest().getMainAttributes().getValue(wanted.getKey()))) {
                    findings.add(bundle.manifestFile(), wanted.getKey() + " is missing or another.", "Say " + wanted.getValue() + ".");
                }
            }
            if (!bundle.header("Bundle-Activator").isEmpty()) {
                findings.add(bundle.manifestFile(), "it has a Bundle-Activator.",
                    "Start-up is lazy: make what is needed when it is needed, or declare a service.");
            }
        }
        findings.assertNone();
    }

    @Test
    void everyRangeIsClosed() {
        for (BundleFolder bundle : tree.bundles()) {
            check(bundle, "Require-Bundle", "bundle-version");
            check(bundle, "Fragment-Host", "bundle-version");
            check(bundle, "Import-Package", "version");
        }
        findings.assertNone();
    }

    private void check(BundleFolder bundle, String header, String parameter) {
        for (Clause clause : bundle.header(header)) {
            // What the Java runtime provides carries no version.
            boolean ofTheRuntime = header.equals("Import-Package") && clause.name().matches("(javax|org\\.w3c|org\\.xml)\\..*");
            if (!ofTheRuntime && !clause.hasClosedRange(parameter)) {
                findings.add(bundle.manifestFile(), header + " of " + clause.name() + " has no closed range.",
                    "Say " + parameter + "=\"[from,to)\" with the version built against and the next major one.");
            }
        }
    }

    @Test
    void everyExportHasAVersionAndIsThere() {
        for (BundleFolder bundle : tree.mainBundles()) {
            List<String> packages = packages(bundle);
            for (Clause clause : bundle.header("Export-Package")) {
                if (!clause.parameters().containsKey("version")) {
                    findings.add(bundle.manifestFile(), "the export of " + clause.name() + " has no version.", "Say version=\"0.1.0\".");
                }
                if (clause.name().contains(".internal") && !clause.parameters().containsKey("x-friends")) {
                    findings.add(bundle.manifestFile(), "the internal package " + clause.name() + " is exported to all.",
                        "Name its x-friends, or do not export it.");
                }
                if (!packages.contains(clause.name())) {
                    findings.add(bundle.manifestFile(), "the exported package " + clause.name() + " does not exist.", "Take it out.");
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void noPackageIsSplitAndEachBeginsWithItsBundle() {
        Map<String, String> owners = new TreeMap<>();
        for (BundleFolder bundle : tree.mainBundles()) {
            for (String name : packages(bundle)) {
                String other = owners.putIfAbsent(name, bundle.name());
                if (other != null) {
                    findings.add(bundle.manifestFile(), "package " + name + " is in " + other + ", too.",
                        "Name the package of one of them otherwise: OSGi sees only one.");
                }
                if (!(name + ".").startsWith(bundle.name() + ".")) {
                    findings.add(bundle.manifestFile(), "package " + name + " does not begin with the bundle's name.", "Move it below it.");
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void whatTheBundleShipsIsThere() {
        for (BundleFolder bundle : tree.bundles()) {
            String properties = SourceTree.read(bundle.folder().resolve("build.properties")).replaceAll("\\\\\\R\\s*", "");
            for (String line : properties.split("\\R")) {
                if (line.startsWith("bin.includes")) {
                    for (String entry : line.substring(line.indexOf('=') + 1).split(",")) {
                        if (!entry.isBlank() && !entry.strip().equals(".") && !Files.exists(bundle.folder().resolve(entry.strip()))) {
                            findings.add(bundle.folder().resolve("build.properties"), "bin.includes names " + entry.strip()
                                + ", which does not exist.", "Take it out.");
                        }
                    }
                    for (String wanted : List.of("plugin.xml", "plugin.properties", "schema/", "icons/", "OSGI-INF/")) {
                        if (Files.exists(bundle.folder().resolve(wanted)) && !line.contains(wanted)) {
                            findings.add(bundle.folder().resolve("build.properties"), "bin.includes lacks " + wanted + ".", "Add it.");
                        }
                    }
                }
            }
        }
        findings.assertNone();
    }

    private static List<String> packages(BundleFolder bundle) {
        return Stream.concat(bundle.sources().stream(), bundle.generated().stream())
            .map(JavaFile::packageName).distinct().toList();
    }
}
