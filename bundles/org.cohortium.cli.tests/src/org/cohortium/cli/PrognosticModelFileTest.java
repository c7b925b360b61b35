/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.cohortium.cli.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prognostic model goes from one call to another by its file. */
class PrognosticModelFileTest {

    @TempDir
    Path folder;

    private String lung;

    @BeforeEach
    void data() throws IOException {
        lung = Calls.copy("/reference/data/lung.csv", folder.resolve("lung.csv")).toString();
    }

    private Calls.Said validate(String model) {
        return call("analyze", "external-validation", "--data", lung, "--set", "time=time", "--set", "event=status", "--set",
            "eventLevels=2", "--set", "model=" + model);
    }

    @Test
    void whatOneCallWritesAnotherReads() throws IOException {
        Path out = folder.resolve("out");
        call("analyze", "prognostic-model", "--data", lung, "--set", "time=time", "--set", "event=status", "--set",
            "eventLevels=2", "--set", "covariates=age,sex,ph.ecog", "--set", "horizons=180,365", "--set", "resamples=20",
            "--out", out.toString()).ends(0).prints("Points of the nomogram");
        Path model = out.resolve("model.json");
        assertTrue(Files.readString(model).startsWith("{\n  \"format\": \"cohortium-prognostic-model\","));
        assertTrue(Files.exists(out.resolve("figures/nomogram.svg")));
        validate("@" + model).ends(0).prints("Calibration slope: 1.000", "Made from 227 patients");
        // the text itself is as good as the file
        assertEquals(validate("@" + model).out(), validate(Files.readString(model)).out());
    }

    @Test
    void filesThatAreNoModelAreRefusedWithTheReason() throws IOException {
        validate("@" + folder.resolve("nowhere.json")).ends(4).says("There is no file", "nowhere.json for model");
        validate("@" + folder).ends(4).says("for model");
        validate("@" + Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, 'x'})).ends(4)
            .says("is no text in UTF-8");
        validate("@" + Files.writeString(folder.resolve("other.json"), "{}")).ends(4).says("no prognostic model of Cohortium");
        validate("@@x").ends(4).says("The model cannot be read");
    }
}
