/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may be reached only from some floors: the user interface from the seventh up, drawing from the charts. */
class ReachTest {

    private static final int USER_INTERFACE_FLOOR = 70;
    private static final Pattern USER_INTERFACE = Pattern.compile("\\borg\\.eclipse\\.(swt|jface|ui|e4\\.ui|nebula)\\b[\\w.]*");
    private static final Pattern DRAWING = Pattern.compile("\\b(java\\.awt|javax\\.swing|javax\\.imageio|org\\.jfree)\\b[\\w.]*");

    /** Who may draw beside the charts, and why. */
    private static final Map<String, String> ALSO_DRAW = Map.of();

    private final SourceTree tree = SourceTree.here();

    @Test
    void nothingBelowTheUserInterfaceReachesIt() {
        Findings findings = new Findings(tree);
        for (BundleFolder bundle : tree.mainBundles()) {
            if (FloorsTest.floorOf(bundle) >= USER_INTERFACE_FLOOR) {
                continue;
            }
            for (String header : List.of("Require-Bundle", "Import-Package")) {
                for (Clause clause : bundle.header(header)) {
                    if (USER_INTERFACE.matcher(clause.name()).matches()) {
                        findings.add(bundle.manifestFile(), header + " names " + clause.name() + ".",
                            "Below floor 7 nothing may reach the user interface: move this to org.cohortium.ui.");
                    }
                }
            }
            bundle.sources().forEach(file -> file.each(USER_INTERFACE, (name, line) -> findings.add(file.file(), line,
                "uses " + name + ".", "Below floor 7 nothing may reach the user interface: move this to org.cohortium.ui.")));
        }
        findings.assertNone();
    }

    @Test
    void onlyTheChartsDraw() {
        Findings findings = new Findings(tree);
        for (BundleFolder bundle : tree.mainBundles()) {
            if (bundle.shortName().equals("charts") || ALSO_DRAW.containsKey(bundle.shortName())) {
                continue;
            }
            bundle.sources().forEach(file -> file.each(DRAWING, (name, line) -> findings.add(file.file(), line,
                "uses " + name + ".", "Figures are drawn by org.cohortium.charts; ask it for PNG, SVG or PDF.")));
        }
        findings.assertNone();
    }
}
