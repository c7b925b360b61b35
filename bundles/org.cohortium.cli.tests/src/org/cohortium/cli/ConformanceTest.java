/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.cohortium.cli.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of cases computed with R, from the command line. */
class ConformanceTest {

    private static final List<String> FILES = List.of("data/lung.csv", "data/lung.schema.json", "data/lalonde.csv",
        "data/lalonde.schema.json", "expected/km/km_lung_sex.json", "expected/logrank/lr_lung_sex.json",
        "expected/cox/cox_lung_efron.json", "expected/table1/table1_lung_sex.json",
        "expected/propensity/match_nn_logit_cal02_largest.json");

    @TempDir
    Path folder;

    @BeforeEach
    void cases() throws IOException {
        for (String file : FILES) {
            Calls.copy("/reference/" + file, folder.resolve(file));
        }
    }

    @Test
    void casesAgreeAndWhatIsNotComputedIsSaid() throws IOException {
        Path json = folder.resolve("verdicts.json");
        String matching = Files.readString(folder.resolve("expected/propensity/match_nn_logit_cal02_largest.json"));
        Files.writeString(folder.resolve("expected/propensity/match_by_magic.json"),
            matching.replace("\"nearest\"", "\"magic\"").replace("match_nn_logit_cal02_largest", "match_by_magic"));
        call("conformance", folder.toString(), "--verbose", "--json", json.toString()).ends(0).prints(
            "agreed km_lung_sex (", "agreed lr_lung_sex (", "agreed cox_lung_efron (", "agreed table1_lung_sex (",
            "agreed match_nn_logit_cal02_largest (", "not supported match_by_magic",
            "all: 5 agreed, 0 differing, 1 not supported");
        List<JsonValue> cases = JsonReader.parse(json).asArray().elements();
        assertEquals(6, cases.size());
        assertTrue(cases.stream().filter(c -> c.asObject().getString("verdict").equals("agreed"))
            .allMatch(c -> c.asObject().getDouble("compared") > 20));
        call("conformance", folder.toString(), "--area", "km", "--area", "cox").ends(0).prints("all: 2 agreed");
    }

    @Test
    void aNumberThatDiffersIsNamed() throws IOException {
        Path file = folder.resolve("expected/cox/cox_lung_efron.json");
        String text = Files.readString(file);
        String altered = text.replace("0.01106", "0.01107");
        assertTrue(!altered.equals(text));
        Files.writeString(file, altered);
        call("conformance", folder.toString(), "--area", "cox").ends(3).prints("differing cox_lung_efron", "coef",
            "cox: 0 agreed, 1 differing (largest relative error ");
    }

    @Test
    void whatIsNotThereIsBadInput() {
        call("conformance", folder.toString(), "--area", "magic").ends(4).says("no area \"magic\"", "cox, km");
        call("conformance", folder.toString(), "--case", "magic").ends(4);
        call("conformance", folder.resolve("nothing").toString()).ends(4);
        call("conformance").ends(2);
    }
}
