/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.cohortium.examples.BuiltInExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No test of a model depends on the unit of a covariate, not even where squares of its values are no numbers any more. */
class CovariateUnitsTest {

    private static final List<String> UNITS = List.of("age * 1e8", "age * 1e-8", "age * 1e200", "age * 1e-200");

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void read() throws Exception {
        data = folder.resolve("cohort.csv");
        try (InputStream in = BuiltInExamples.class.getResourceAsStream("hcc-lung-metastasis-SIMULATED.csv")) {
            Files.copy(in, data);
        }
    }

    private List<String> call(String words, String unit) {
        List<String> call = new ArrayList<>(List.of("analyze"));
        call.addAll(List.of(words.split(" ")));
        call.addAll(List.of("--data", data.toString(), "--derive", "x=" + unit, "--derive",
            "os=as.numeric(last_contact - dx_date) / 30.4375", "--derive",
            "cause=factor(ifelse(dead == 1, ifelse(ecog == 2, \"liver\", \"other\"), \"alive\"))", "--where",
            "centre %in% c(\"C1\", \"C2\", \"C3\") & os > 0", "--category", "ecog"));
        return call;
    }

    private Map<String, Double> tests(String words, String unit) throws Exception {
        Path file = folder.resolve("result.json");
        List<String> call = call(words, unit);
        call.addAll(List.of("--json", file.toString()));
        Calls.call(call.toArray(String[]::new)).ends(0);
        AnalysisResult result = ResultJson.parse(Files.readString(file));
        Map<String, Double> tests = new LinkedHashMap<>();
        for (Table table : result.tables()) {
            for (int c = 0; c < table.columns().size(); c++) {
                String column = table.columns().get(c).id();
                for (int r = 0; column.contains("p.value") || column.startsWith("smd"); r++) {
                    if (r == table.rows().size()) {
                        break;
                    }
                    if (table.rows().get(r).get(c) instanceof Double p) {
                        tests.put(table.id() + " " + column + " " + r, p);
                    }
                }
            }
        }
        return tests;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cox --set time=os --set event=dead --set covariates=x,sex --set strata=centre",
        "cox --set time=os --set event=dead --set covariates=x,sex --set cluster=centre",
        "logistic --set outcome=dead --set covariates=x,sex", "linear --set outcome=albumin --set covariates=x,sex",
        "linear --set outcome=albumin --set covariates=x,sex --set variance=hc3",
        "parametric --set time=os --set event=dead --set covariates=x,sex", "multinomial --set outcome=ecog --set covariates=x,sex",
        "fine-gray --set time=os --set event=cause --set cause=liver --set competing=other --set covariates=x,sex",
        "stepwise --set time=os --set event=dead --set covariates=x,albumin,sex",
        "adjusted-curves --set time=os --set event=dead --set group=lung_met --set covariates=x,size_cm",
        "time-dependent --set time=os --set event=dead --set begins=systemic_start --set covariates=x",
        "weighting --set treatment=lung_met --set covariates=x,sex", "matching --set treatment=lung_met --set covariates=x,sex"})
    void theUnitOfACovariateChangesNoTest(String words) throws Exception {
        Map<String, Double> expected = tests(words, "age");
        assertFalse(expected.isEmpty(), words);
        for (String unit : UNITS) {
            Map<String, Double> other = tests(words, unit);
            assertEquals(expected.keySet(), other.keySet(), unit);
            expected.forEach((test, value) -> assertEquals(value, other.get(test), 1e-6 * Math.max(1e-3, Math.abs(value)),
                () -> test + " with x = " + unit));
        }
    }

    @Test
    void whereVariancesOfTheValuesThemselvesAreShownTheVariableIsNamed() {
        for (String words : List.of("baseline --set variables=x,sex --set group=lung_met", "missing-data --set variables=x,afp",
            "penalized --set time=os --set event=dead --set covariates=x,sex,albumin")) {
            Calls.call(call(words, "age * 1e200").toArray(String[]::new)).ends(1)
                .says("The values of \"x\" are too large for their variance to be computed. Give the variable in another unit.");
            Calls.call(call(words, "age * 1e-200").toArray(String[]::new)).ends(1).says("too small");
        }
    }
}
