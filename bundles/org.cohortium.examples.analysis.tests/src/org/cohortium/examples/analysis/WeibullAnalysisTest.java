/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.ExtensionAnalyses;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.cohortium.data.csv.SchemaFile;
import org.cohortium.numerics.Progress;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example on the lung data against R's survreg, and whether a running platform finds it. */
class WeibullAnalysisTest {

    @TempDir
    private Path folder;

    private DataTable lung() throws IOException {
        for (String file : new String[] {"lung.csv", "lung.schema.json"}) {
            try (InputStream in = WeibullAnalysisTest.class.getResourceAsStream("/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        return SchemaFile.readTable(folder.resolve("lung.csv"));
    }

    private static final OptionValues VALUES = OptionValues.EMPTY.with("time", "time").with("event", "status")
        .with("eventLevels", "2").with("covariates", "age", "sex", "ph.ecog");

    private AnalysisResult run() throws IOException {
        return new WeibullAnalysis().run(AnalysisInput.of(lung()), Options.of(WeibullOptions.class).bind(VALUES),
            Progress.NONE);
    }

    @Test
    void coefficientsAreThoseOfSurvreg() throws IOException {
        AnalysisResult result = run();
        assertEquals(227, result.n());
        assertEquals("missing: ph.ecog", result.dropped().getFirst().reason());
        Table table = result.table("coefficients");
        double[] estimate = {6.27343525199845, -0.007475439409144497, 0.40109054119345, -0.33963809830877345};
        double[] se = {0.45357771081090187, 0.006763507667534936, 0.12373256651534334, 0.08347841503007192};
        for (int j = 0; j < 4; j++) {
            assertEquals(1, table.number(j, "estimate") / estimate[j], 1e-8);
            assertEquals(1, table.number(j, "std.error") / se[j], 1e-8);
        }
        assertEquals(1, table.number(2, "time.ratio") / StrictMath.exp(estimate[2]), 1e-8);
        assertEquals(0.7311089921646307, result.scalar("scale"), 1e-9);
        assertEquals(0.06134645526142049, result.scalar("std.error.log.scale"), 1e-9);
        assertEquals(-1132.4387458823192, result.scalar("log.likelihood"), 1e-8);
        assertEquals(2 * (-1132.4387458823192 + 1147.428056873296), result.scalar("statistic"), 1e-7);
        assertEquals(2274.8774917646383, result.scalar("aic"), 1e-7);
    }

    @Test
    void theFigureFallsFromOne() throws IOException {
        CurveFigure figure = assertInstanceOf(CurveFigure.class, run().figure("survival"));
        double[] y = figure.series().getFirst().y();
        assertEquals(1, y[0]);
        for (int i = 1; i < y.length; i++) {
            assertTrue(y[i] < y[i - 1] && y[i] > 0);
        }
    }

    @Test
    void aRunningPlatformFindsThePlugIn() {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        assumeTrue(registry != null, "needs a running platform");
        AnalysisContribution found = ExtensionAnalyses.read(registry).find("example.weibull").orElseThrow();
        assertEquals("org.cohortium.examples.analysis", found.contributor());
        assertInstanceOf(WeibullAnalysis.class, found.analysis());
    }
}
