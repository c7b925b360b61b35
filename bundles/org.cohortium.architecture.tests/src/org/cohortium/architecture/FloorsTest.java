/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each bundle uses only bundles of floors below its own, by its manifest and by what its code imports. */
class FloorsTest {

    /** Tens are the floors of the architecture document; a unit says who stands on whom within a floor. */
    private static final Map<String, Integer> FLOORS = new LinkedHashMap<>();

    static {
        FLOORS.put("numerics", 10);
        FLOORS.put("data", 20);
        FLOORS.put("model", 20);
        FLOORS.put("analysis", 30);
        FLOORS.put("study", 40);
        FLOORS.put("analysis.baseline", 50);
        FLOORS.put("analysis.matching", 50);
        FLOORS.put("analysis.competing", 50);
        FLOORS.put("analysis.meta", 50);
        FLOORS.put("analysis.missing", 50);
        FLOORS.put("analysis.prognosis", 50);
        FLOORS.put("analysis.regression", 50);
        FLOORS.put("analysis.response", 50);
        FLOORS.put("analysis.subgroup", 50);
        FLOORS.put("analysis.survival", 50);
        FLOORS.put("charts", 50);
        FLOORS.put("examples.analysis", 50);
        FLOORS.put("conformance", 60);
        FLOORS.put("examples", 60);
        FLOORS.put("report", 61);
        FLOORS.put("rscript", 61);
        FLOORS.put("cli", 62);
        FLOORS.put("help", 70);
        FLOORS.put("ui", 71);
        FLOORS.put("ui.analysis", 72);
        FLOORS.put("rcp", 80);
    }

    private final SourceTree tree = SourceTree.here();

    /** The floor of a bundle of ours by its full name, or -1. */
    static int floorOf(BundleFolder bundle) {
        return FLOORS.getOrDefault(bundle.shortName(), -1);
    }

    @Test
    void everyBundleHasAFloor() {
        Set<String> names = new TreeSet<>();
        tree.mainBundles().forEach(bundle -> names.add(bundle.shortName()));
        assertEquals(new TreeSet<>(FLOORS.keySet()), names,
            "A new bundle gets its floor here and in the architecture document; one that is gone is taken out.");
    }

    @Test
    void aBundleRequiresOnlyWhatIsBelow() {
        Findings findings = new Findings(tree);
        Map<String, BundleFolder> byName = new LinkedHashMap<>();
        tree.mainBundles().forEach(bundle -> byName.put(bundle.name(), bundle));
        for (BundleFolder bundle : tree.mainBundles()) {
            for (Clause clause : bundle.header("Require-Bundle")) {
                BundleFolder used = byName.get(clause.name());
                if (used != null && floorOf(used) >= floorOf(bundle)) {
                    findings.add(bundle.manifestFile(), "floor " + floorOf(bundle) + " requires " + used.name() + " of floor "
                        + floorOf(used) + ".", "Move what is shared to a floor below both.");
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void codeImportsOnlyFromBelow() {
        Findings findings = new Findings(tree);
        Map<String, BundleFolder> owners = tree.packageOwners();
        for (BundleFolder bundle : tree.mainBundles()) {
            for (JavaFile file : bundle.sources()) {
                file.eachImport((name, line) -> {
                    BundleFolder used = ownerOf(name, owners);
                    if (used != null && !used.equals(bundle) && floorOf(used) >= floorOf(bundle)) {
                        findings.add(file.file(), line, "floor " + floorOf(bundle) + " imports " + name + " of " + used.name()
                            + ", floor " + floorOf(used) + ".", "Move what is shared to a floor below both.");
                    }
                });
            }
        }
        findings.assertNone();
    }

    private static BundleFolder ownerOf(String imported, Map<String, BundleFolder> owners) {
        for (String name = imported; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
            if (owners.containsKey(name)) {
                return owners.get(name);
            }
        }
        return null;
    }
}
