/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.junit.jupiter.api.Test;

/** Fine-Gray regression on 205 patients with melanoma, against R (cmprsk 2.2-11, survival 3.5-3). */
class FineGrayAnalysisTest {

    private static final DataTable MELANOMA = withLogThickness(Cohorts.read("melanoma"));

    private static DataTable withLogThickness(DataTable table) {
        double[] log = table.numbers("thickness").clone();
        for (int i = 0; i < log.length; i++) {
            log[i] = StrictMath.log(log[i]);
        }
        return table.with(NumberColumn.of("logt", log));
    }

    private static OptionValues options() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("cause", "1").with("competing", "3")
                .with("causeName", "melanoma death").with("covariates", "sex", "age", "logt", "ulcer");
    }

    private static AnalysisResult run(OptionValues values) {
        return Cohorts.run(new FineGrayAnalysis(), MELANOMA, values);
    }

    @Test
    void hazardRatiosAreThoseOfCrrWithTheCauseSpecificOnesBeside() {
        AnalysisResult result = run(options().with("times", "1000", "2000").with("curvesFor", "ulcer"));
        assertEquals(205, result.n());
        assertEquals(57, result.events().getAsInt());
        Table c = result.table("coefficients");
        double[] coef = {0.344187092023081, 0.005303967056061386, 0.4981877634918906, 0.9107144679186348};
        double[] se = {0.2804395459700657, 0.009227350891102366, 0.16753950350105648, 0.3107216593617242};
        for (int j = 0; j < 4; j++) {
            assertEquals(coef[j], c.number(j, "estimate"), 1e-9);
            assertEquals(se[j], c.number(j, "std.error"), 1e-9);
        }
        Table ratios = result.table("hazard_ratios");
        assertEquals(StrictMath.exp(0.36340494267888623), ratios.number(0, "estimate.cause"), 1e-9);
        assertEquals(StrictMath.exp(0.07502526681265313), ratios.number(1, "estimate.competing"), 1e-9);
        assertEquals(0.0033791029171542936, ratios.number(3, "p.value"), 1e-9);
        Table predicted = result.table("predicted");
        assertTrue(predicted.number(0, "estimate") < predicted.number(1, "estimate"), "incidence rises");
        assertTrue(predicted.number(0, "conf.low") < predicted.number(0, "estimate.cause"));
        assertNotNull(result.table("proportionality"));
        ForestFigure forest = (ForestFigure) result.figure("forest");
        assertEquals(4, forest.rows().size());
        assertEquals(List.of("ulcer 0", "ulcer 1"), ((CurveFigure) result.figure("predicted")).series().stream()
                .map(CurveFigure.Series::name).toList());
        assertTrue(result.checks().stream().allMatch(k -> k.status() == org.cohortium.analysis.result.Check.Status.HELD));
    }

    @Test
    void theWeightedCoxModelIsThatOfSurvival() {
        Table c = run(options().with("estimator", "weighted-cox")).table("coefficients");
        assertEquals(0.34418709202308223, c.number(0, "estimate"), 1e-9);
        assertEquals(0.2804452095700604, c.number(0, "std.error"), 1e-9);
    }

    @Test
    void weightsAndPairsOfAMatchedCohortCount() {
        int n = MELANOMA.rowCount();
        double[] set = new double[n];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            set[i] = i / 2;
            weight[i] = i % 3 == 0 ? 0.5 : 1;
        }
        DataTable matched = MELANOMA.with(NumberColumn.of(CohortDesign.SET_COLUMN, set))
                .with(NumberColumn.of(CohortDesign.WEIGHT_COLUMN, weight));
        AnalysisInput input = AnalysisInput.of(matched).withDesign(CohortDesign.matched("1:1"));
        Table c = Cohorts.run(new FineGrayAnalysis(), input, options()).table("coefficients");
        Table plain = run(options()).table("coefficients");
        assertTrue(Math.abs(c.number(0, "estimate") - plain.number(0, "estimate")) > 1e-3);
        assertTrue(c.footnotes().get(0).contains("over clusters"), c.footnotes().toString());
        String methods = new FineGrayAnalysis().methods(matched.schema(),
                Options.of(FineGrayAnalysisOptions.class).bind(options()), input.design());
        assertTrue(methods.contains("over clusters") && methods.contains("weighted"), methods);
    }

    private static String refusal(OptionValues values) {
        Outcome outcome = Cohorts.outcome(new FineGrayAnalysis(), AnalysisInput.of(MELANOMA), values);
        assertTrue(!(outcome instanceof Outcome.Done), "was run");
        return outcome.sentence();
    }

    @Test
    void saysWhatCannotBeFitted() {
        assertTrue(refusal(options().with("competing", "1")).contains("at once") || refusal(options().with("competing", "1"))
                .contains("as a competing event"));
        assertTrue(refusal(options().with("cause", "8")).contains("never 8"));
        assertTrue(refusal(options().with("covariates", "time")).contains("outcome and a covariate"));
        assertTrue(refusal(options().with("strata", "sex")).contains("stratum at once"));
        assertTrue(refusal(options().with("curvesFor", "year")).contains("no covariate"));
        assertTrue(refusal(options().with("censored", "9")).contains("neither a cause nor censored"));
    }

    @Test
    void strataHaveBaselinesOfTheirOwn() {
        AnalysisResult result = run(options().with("covariates", "age", "logt").with("strata", "ulcer"));
        assertEquals(2, result.table("coefficients").rows().size());
        assertTrue(((CurveFigure) result.figure("predicted")).caption().contains("Stratum: 1"));
    }

    @Test
    void theCodeForRIsCrrOrTheWeightedCoxModel() {
        FineGrayAnalysis analysis = new FineGrayAnalysis();
        Options<FineGrayAnalysisOptions> type = Options.of(FineGrayAnalysisOptions.class);
        var crr = analysis.rCode(MELANOMA.schema(), type.bind(options()), CohortDesign.SAMPLE).get();
        assertEquals(List.of("survival", "cmprsk"), crr.packages());
        assertTrue(String.join("\n", crr.lines()).contains("failcode = \"melanoma death\", cencode = \"censored\""));
        var weighted = analysis.rCode(MELANOMA.schema(), type.bind(options().with("cluster", "year")), CohortDesign.SAMPLE).get();
        assertTrue(String.join("\n", weighted.lines()).contains("weights = .w, cluster = year"));
        assertEquals(1, weighted.remarks().size());
    }
}
