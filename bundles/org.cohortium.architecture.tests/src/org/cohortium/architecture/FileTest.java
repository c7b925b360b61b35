/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How a source file looks: it says its licence, is short enough to read, and its package says what it is for. */
class FileTest {

    private static final int MOST_LINES = 450;

    private final SourceTree tree = SourceTree.here();
    private final Findings findings = new Findings(tree);

    @Test
    void everyFileNamesItsLicence() {
        for (BundleFolder bundle : tree.bundles()) {
            for (JavaFile file : bundle.sources()) {
                if (!file.text().startsWith("/*") || !file.text().lines().limit(4).anyMatch(line -> line.contains("SPDX-License-Identifier: EPL-2.0"))) {
                    findings.add(file.file(), 1, "does not name its licence.",
                        "Begin with /* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */");
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void noFileIsTooLong() {
        for (BundleFolder bundle : tree.bundles()) {
            for (JavaFile file : bundle.sources()) {
                long lines = file.text().lines().count();
                if (lines > MOST_LINES) {
                    findings.add(file.file(), "has " + lines + " lines, more than " + MOST_LINES + ".", "It holds more than one idea: split it.");
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> seen = new TreeSet<>();
        for (BundleFolder bundle : tree.mainBundles()) {
            for (JavaFile file : bundle.sources()) {
                Path folder = file.file().getParent();
                if (seen.add(folder)) {
                    Path info = folder.resolve("package-info.java");
                    if (!Files.exists(info)) {
                        // A generated package may be described in its hand-written half only, which is this one.
                        findings.add(folder, "has no package-info.java.", "Add one with a sentence on what the package is for.");
                    } else if (!Pattern.compile("/\\*\\*.*?\\w{3}.*?\\*/\\s*(@\\w+\\s*)*package ", Pattern.DOTALL).matcher(SourceTree.read(info)).find()) {
                        findings.add(info, "says nothing.", "Add a Javadoc sentence on what the package is for.");
                    }
                }
            }
        }
        findings.assertNone();
    }
}
