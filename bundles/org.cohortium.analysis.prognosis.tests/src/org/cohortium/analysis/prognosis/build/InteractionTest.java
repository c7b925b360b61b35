/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.prognosis.ReferenceData;
import org.cohortium.analysis.prognosis.model.ModelFileException;
import org.cohortium.analysis.prognosis.model.ModelFileReader;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.NomogramFigure;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interactions in prognostic models on the lung data, with the values of R's survival and rms. */
class InteractionTest {

    private DataTable lung;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        DataTable data = ReferenceData.read(folder, "lung");
        String[] sex = Arrays.stream(data.numbers("sex")).mapToObj(s -> s == 1 ? "male" : "female").toArray(String[]::new);
        lung = data.with(CategoryColumn.of("sex", List.of("male", "female"), sex));
    }

    private static OptionValues model(String interaction) {
        return OptionValues.EMPTY.with("time", "time").with("event", "status").with("eventLevels", "2")
            .with("covariates", "age", "sex", "ph.ecog").with("interactions", interaction).with("horizons", "180")
            .with("resamples", "20");
    }

    private static Outcome run(Analysis<?> analysis, DataTable data, OptionValues values) {
        return AnalysisRunner.run(analysis, data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    private static AnalysisResult done(Analysis<?> analysis, DataTable data, OptionValues values) {
        Outcome outcome = run(analysis, data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        assertTrue(result.checks().stream().allMatch(c -> c.status() == Check.Status.HELD), () -> result.checks().toString());
        return result;
    }

    private static double[] points(Table table, String heading) {
        return java.util.stream.IntStream.range(0, table.rows().size()).filter(i -> table.text(i, "variable").contains(heading))
            .mapToDouble(i -> table.number(i, "points")).toArray();
    }

    @Test
    void aNumberByACategoryHasTheEquationAndTheNomogramOfRms() throws ModelFileException {
        AnalysisResult r = done(new PrognosticModelAnalysis(), lung, model("age:sex"));
        Table c = r.table("coefficients");
        assertEquals(0.0195398140214146, c.number(0, "estimate"), 1e-9);
        assertEquals(1.0072605370948766, c.number(1, "estimate"), 1e-7);
        assertEquals(0.4919739292045329, c.number(2, "estimate"), 1e-8);
        assertEquals("age:sexfemale", c.text(3, "term"));
        assertEquals(-0.0247804076173252, c.number(3, "estimate"), 1e-9);
        assertEquals(0.0192297680770075, c.number(3, "std.error"), 1e-8);
        double[] male = points(r.table("points"), "sex male");
        double[] female = points(r.table("points"), "sex female");
        assertArrayEquals(new double[] {8.27167200400428, 14.89120096055162, 21.51072991709895}, Arrays.copyOf(male, 3), 1e-6);
        assertEquals(74.46696156947762, male[10], 1e-6);
        assertEquals(17.75362908756845, female[0], 1e-6);
        assertEquals(0, female[10], 1e-12);
        NomogramFigure figure = (NomogramFigure) r.figure("nomogram");
        assertEquals(3, figure.variables().size());
        assertTrue(figure.caption().contains("Of several scales of one variable"));
        String file = r.attachment("model.json").text();
        assertTrue(file.contains("\"format_version\": 2"));
        PrognosticModel m = ModelFileReader.read(file);
        assertEquals(List.of("age", "sex"), m.coefficients().get(3).variables());
        assertEquals(0.0195398140214146 * 60 + 1.0072605370948766 + 0.4919739292045329 * 2 - 0.0247804076173252 * 60,
            m.linearPredictors(DataTable.of(NumberColumn.of("age", 60), NumberColumn.of("ph.ecog", 2),
                CategoryColumn.of("sex", List.of("male", "female"), "female")))[0], 1e-6);
    }

    @Test
    void aSplineByACategoryHasAllProductsAndTheNomogramOfRms() {
        DataTable rows = lung.filter(lung.complete(List.of("ph.ecog")));
        AnalysisResult r = done(new PrognosticModelAnalysis(), rows, model("age:sex").with("covariates", "age", "sex")
            .with("splines", "age"));
        Table c = r.table("coefficients");
        double[] rms = {0.0157536023735728, -0.0262076632396313, 0.2526770450002416, -3.2174781955623515, 0.0545942956858292,
            -0.1010716114918143, 0.3418015904233345};
        for (int j = 0; j < rms.length; j++) {
            assertEquals(rms[j], c.number(j, "estimate"), 2e-7, c.text(j, "term"));
        }
        assertEquals("rcs(age)':sexfemale", c.text(5, "term"));
        assertEquals(0.5 + 0.200788396421893 / 2, r.scalar("concordance"), 1e-12);
        double[] male = points(r.table("points"), "sex male");
        assertEquals(47.0370641886505, male[0], 1e-5);
        assertEquals(100, male[10], 1e-12);
        double[] female = points(r.table("points"), "sex female");
        assertEquals(45.9063099865352, female[4], 1e-5);
        assertEquals(41.4991535822637, female[6], 1e-5);
    }

    @Test
    void aNumberOfFewValuesStandsStillBesideOneOfMany() {
        AnalysisResult r = done(new PrognosticModelAnalysis(), lung, model("age:ph.ecog"));
        NomogramFigure figure = (NomogramFigure) r.figure("nomogram");
        assertEquals(5, figure.variables().size());
        assertEquals(List.of("ph.ecog 0", "ph.ecog 1", "ph.ecog 2", "ph.ecog 3"), figure.variables().stream()
            .map(NomogramFigure.Scale::label).filter(l -> l.startsWith("age")).map(l -> l.substring(l.indexOf("ph.ecog"))).toList());
    }

    @Test
    void twoNumbersOfManyValuesHaveAModelButNoNomogram() throws ModelFileException {
        AnalysisResult r = done(new PrognosticModelAnalysis(), lung, model("age:wt.loss").with("covariates", "age", "wt.loss"));
        assertNull(r.figure("nomogram"));
        assertNull(r.table("points"));
        assertNotNull(r.table("baseline"));
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("neither has a scale of points")));
        assertEquals(3, ModelFileReader.read(r.attachment("model.json").text()).coefficients().size());
    }

    @Test
    void categoriesThatInteractWithEachOtherAndWithANumberStillAddUp() {
        // the checks of every result hold that points add up to the equation for each patient
        AnalysisResult r = done(new PrognosticModelAnalysis(), lung, model("age:sex").with("interactions", "age:sex", "sex:ph.ecog")
            .with("resamples", "0"));
        assertEquals(6, ((NomogramFigure) r.figure("nomogram")).variables().size() + 2);
        assertEquals(3, r.checks().size() + 1);
    }

    @Test
    void anExternalValidationReadsTheProducts() {
        String file = done(new PrognosticModelAnalysis(), lung, model("age:sex")).attachment("model.json").text();
        AnalysisResult r = done(new ExternalValidationAnalysis(), lung, OptionValues.EMPTY.with("time", "time")
            .with("event", "status").with("eventLevels", "2").with("model", file));
        assertEquals(1, r.scalar("slope"), 1e-8);
        assertEquals(0, r.table("performance").number(3, "estimate"), 1e-9);
        Options<ExternalValidationOptions> options = Options.of(ExternalValidationOptions.class);
        String code = String.join("\n", new ExternalValidationAnalysis().rCode(lung.schema(), options.bind(OptionValues.EMPTY
            .with("time", "time").with("event", "status").with("eventLevels", "2").with("model", file)), new CohortDesign(
                CohortDesign.Kind.SAMPLE, Optional.of("w"), Optional.of("set"), "")).orElseThrow().lines());
        assertTrue(code.contains("* age * (sex == \"female\")"), code);
        assertTrue(code.contains("weights = w, cluster = set"), code);
        assertTrue(code.contains("robust Wald"), code);
    }

    @Test
    void whatIsNoInteractionIsSaid() {
        assertTrue(said(model("age:age")).contains("not an interaction of two variables"));
        assertTrue(said(model("age:wt.loss")).contains("\"wt.loss\" of the interaction \"age:wt.loss\" is not among the covariates"));
        assertTrue(said(model("age:sex").with("interactions", "age:sex", "sex:age")).contains("there twice"));
        String[] of = Arrays.stream(lung.numbers("ph.ecog")).mapToObj(e -> e >= 2 ? "bad" : "good").toArray(String[]::new);
        String[] same = Arrays.stream(lung.numbers("ph.ecog")).mapToObj(e -> e >= 2 ? "no" : e >= 1 ? "yes" : "no")
            .toArray(String[]::new);
        DataTable data = lung.with(CategoryColumn.of("state", List.of("good", "bad"), of))
            .with(CategoryColumn.of("treated", List.of("no", "yes"), same));
        String never = run(new PrognosticModelAnalysis(), data, model("state:treated").with("covariates", "state", "treated"))
            .sentence();
        assertTrue(never.contains("\"state: bad\" and \"treated: yes\" occur together"), never);
    }

    private String said(OptionValues values) {
        return run(new PrognosticModelAnalysis(), lung, values).sentence();
    }

    @Test
    void weightsAndSetsOfTheCohortGiveTheRobustErrorsOfR() {
        DataTable rows = lung.filter(lung.complete(List.of("ph.ecog")));
        int n = rows.rowCount();
        double[] w = new double[n];
        double[] set = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = 1 + (i + 1) % 3 / 2.0;
            set[i] = i / 2 + 1.0;
        }
        DataTable weighted = rows.with(NumberColumn.of("w", w)).with(NumberColumn.of("set", set));
        CohortDesign design = new CohortDesign(CohortDesign.Kind.SAMPLE, Optional.of("w"), Optional.of("set"), "");
        Outcome outcome = AnalysisRunner.run(new PrognosticModelAnalysis(), weighted.schema(),
            AnalysisInput.of(weighted).withDesign(design), model("age:sex").with("covariates", "age", "sex"), Progress.NONE);
        AnalysisResult r = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        Table c = r.table("coefficients");
        assertEquals(0.0230373371541381, c.number(0, "estimate"), 1e-9);
        assertEquals(0.0104054670790997, c.number(0, "std.error"), 1e-9);
        assertEquals(-0.0135718804287591, c.number(2, "estimate"), 1e-9);
        assertEquals(0.0192441726857583, c.number(2, "std.error"), 1e-9);
        Options<PrognosticModelOptions> options = Options.of(PrognosticModelOptions.class);
        String methods = new PrognosticModelAnalysis().methods(lung.schema(), options.bind(model("age:sex")), design);
        assertTrue(methods.contains("20 bootstrap resamples of whole matched sets"), methods);
        assertTrue(methods.contains("The interaction of age and sex was included."), methods);
    }

    @Test
    void aLevelThatResamplesMissIsSaid() {
        double[] ecog = lung.numbers("ph.ecog");
        String[] rare = new String[ecog.length];
        for (int i = 0; i < rare.length; i++) {
            rare[i] = i % 90 == 3 ? "yes" : "no";
        }
        DataTable data = lung.with(CategoryColumn.of("rare", List.of("no", "yes"), rare));
        AnalysisResult r = done(new PrognosticModelAnalysis(), data, model("age:sex").with("interactions").with("covariates", "age",
            "rare").with("resamples", "100"));
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("was not drawn; there its patients")), r.messages()::toString);
    }

    @Test
    void byCentreALevelTheOthersDoNotHaveIsLeftOutAndSaid() {
        double[] inst = lung.numbers("inst");
        String[] site = new String[inst.length];
        for (int i = 0; i < site.length; i++) {
            site[i] = inst[i] == 1 && i % 5 == 0 ? "rare" : i % 2 == 0 ? "a" : "b";
        }
        DataTable data = lung.with(CategoryColumn.of("site", List.of("a", "b", "rare"), site));
        AnalysisResult r = done(new InternalExternalAnalysis(), data, OptionValues.EMPTY.with("time", "time")
            .with("event", "status").with("eventLevels", "2").with("covariates", "age", "sex", "site")
            .with("interactions", "age:sex").with("centre", "inst").with("horizon", "365"));
        assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("left out: the other centres have nobody")),
            r.messages()::toString);
        assertTrue(r.table("centres").number(0, "n") < Arrays.stream(inst).filter(i -> i == 1).count());
    }
}
