/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.cohortium.cli.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.ResultJson;
import org.cohortium.analysis.result.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analyses of one file give the numbers of R 4.2.2 (survival 3.5, MatchIt 4.7.1). */
class AnalyzeNumbersTest {

    @TempDir
    static Path folder;

    private static String lung;
    private static String lalonde;

    @BeforeAll
    static void data() throws IOException {
        lung = Calls.copy("/reference/data/lung.csv", folder.resolve("lung.csv")).toString();
        lalonde = Calls.copy("/reference/data/lalonde.csv", folder.resolve("lalonde.csv")).toString();
    }

    private static AnalysisResult result(String id, String data, String... more) {
        String[] words = Stream.concat(Stream.of("analyze", id, "--data", data, "--json", "-"), Stream.of(more))
            .toArray(String[]::new);
        Calls.Said said = call(words).ends(0);
        assertTrue(said.out().startsWith("{") && said.out().endsWith("}\n"), said.out());
        AnalysisResult result = ResultJson.parse(said.out());
        assertEquals(said.out(), ResultJson.print(result));
        assertEquals(List.of(), result.checks().stream().filter(c -> c.status() == Check.Status.BROKEN).toList());
        return result;
    }

    private static AnalysisResult km(String... more) {
        return result("km", lung, Stream.concat(Stream.of("--set", "time=time", "--set", "event=status", "--set",
            "eventLevels=2"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void kaplanMeierOfLungBySex() {
        AnalysisResult result = km("--set", "group=sex", "--set", "times=180,365,730");
        assertEquals(228, result.n());
        assertEquals(165, result.events().getAsInt());
        assertEquals(10.32674, result.scalar("statistic"), 5e-6);
        assertEquals(0.001311, result.scalar("p.value"), 5e-7);
        Table summary = result.table("summary");
        double[][] median = {{270, 212, 310}, {426, 348, 550}};
        double[][] survival = {{0.6445, 0.3361, 0.0781}, {0.8424, 0.5265, 0.1872}};
        for (int i = 0; i < 2; i++) {
            assertEquals(median[i][0], summary.number(i, "median"));
            assertEquals(median[i][1], summary.number(i, "conf.low"));
            assertEquals(median[i][2], summary.number(i, "conf.high"));
            for (int t = 0; t < 3; t++) {
                assertEquals(survival[i][t], result.table("survival_times").number(3 * i + t, "survival"), 5e-5);
            }
        }
    }

    @Test
    void intervalsOfSurvivalByTheirScale() {
        double[][] limits = {{0.344722, 0.485838}, {0.338714, 0.478381}, {0.339029, 0.479455}, {0.341296, 0.480839},
            {0.340191, 0.480140}};
        List<String> types = List.of("log", "log-log", "plain", "logit", "arcsin");
        for (int i = 0; i < types.size(); i++) {
            Table at = km("--set", "times=365", "--set", "confType=" + types.get(i), "--set", "curveTable=false")
                .table("survival_times");
            assertEquals(0.409242, at.number(0, "survival"), 5e-7);
            assertEquals(limits[i][0], at.number(0, "conf.low"), 5e-7, types.get(i));
            assertEquals(limits[i][1], at.number(0, "conf.high"), 5e-7, types.get(i));
        }
    }

    @Test
    void weightedAndStratifiedTests() {
        String[] tests = {"gehan-breslow", "tarone-ware", "peto-peto", "modified-peto-peto"};
        double[] statistics = {12.472135, 12.455544, 12.707848, 12.709193};
        for (int i = 0; i < tests.length; i++) {
            assertEquals(statistics[i], km("--set", "group=sex", "--set", "test=" + tests[i]).scalar("statistic"), 5e-7,
                tests[i]);
        }
        assertEquals(8.5245, km("--set", "group=sex", "--set", "strata=inst").scalar("statistic"), 5e-5);
        assertEquals(3.4600, km("--set", "group=sex", "--set", "test=fleming-harrington", "--set", "p=0", "--set", "q=1")
            .scalar("statistic"), 5e-5);
    }

    @Test
    void theSameFromAnotherEncodingDelimiterAndDecimalMark() throws IOException {
        String text = Files.readString(Path.of(lung)).replace('.', '\u0001').replace(",", ";").replace('\u0001', ',');
        Path file = Files.write(folder.resolve("utf16.csv"), text.getBytes(StandardCharsets.UTF_16LE));
        AnalysisResult result = result("km", file.toString(), "--read", "encoding=UTF-16LE", "--set", "time=time", "--set",
            "event=status", "--set", "eventLevels=2", "--set", "group=sex");
        assertEquals(ResultJson.print(km("--set", "group=sex")), ResultJson.print(result));
    }

    @Test
    void coxOfLung() {
        String[] efron = {"--set", "time=time", "--set", "event=status", "--set", "eventLevels=2", "--set",
            "covariates=age,sex,ph.ecog"};
        AnalysisResult result = result("cox", lung, efron);
        assertEquals(227, result.n());
        assertEquals("missing: ph.ecog", result.dropped().get(0).reason());
        double[] estimate = {0.011067, -0.552612, 0.463728};
        double[] error = {0.009267, 0.167739, 0.113577};
        double[] breslow = {0.011041, -0.551890, 0.462947};
        Table coefficients = result.table("coefficients");
        AnalysisResult other = result("cox", lung, Stream.concat(Stream.of(efron), Stream.of("--set", "ties=breslow"))
            .toArray(String[]::new));
        for (int i = 0; i < 3; i++) {
            assertEquals(estimate[i], coefficients.number(i, "estimate"), 5e-7);
            assertEquals(error[i], coefficients.number(i, "std.error"), 5e-7);
            assertEquals(breslow[i], other.table("coefficients").number(i, "estimate"), 5e-7);
        }
        Table ph = result.table("proportional_hazards");
        double[] statistics = {0.188, 2.305, 2.054, 4.464};
        for (int i = 0; i < 4; i++) {
            assertEquals(statistics[i], ph.number(i, "statistic"), 5e-4);
        }
    }

    @Test
    void coxWithClusters() {
        Table robust = result("cox", lung, "--set", "time=time", "--set", "event=status", "--set", "eventLevels=2", "--set",
            "covariates=age,sex", "--set", "cluster=inst", "--where", "!is.na(inst)").table("coefficients");
        assertEquals(0.007327, robust.number(0, "robust.se"), 5e-7);
        assertEquals(0.128231, robust.number(1, "robust.se"), 5e-7);
    }

    @Test
    void matchingOfLalonde() {
        String[] probability = {"--set", "treatment=treat", "--set", "scale=probability", "--set",
            "covariates=age,educ,race,married,nodegree,re74,re75"};
        AnalysisResult result = result("matching", lalonde, probability);
        assertEquals(113, result.scalar("pairs"));
        assertEquals(113, result.table("pairs").rows().size());
        assertEquals(1.7941, result.table("balance").number(0, "smd.before"), 5e-5);
        assertEquals(0.1499, result.table("balance").number(0, "smd.after"), 5e-5);
        assertEquals(117, result("matching", lalonde, "--set", "treatment=treat", "--set",
            "covariates=age,educ,race,married,nodegree,re74,re75").scalar("pairs"));
    }

    @Test
    void everyTypeOfOptionIsSetFromWords() {
        Set<OptionType> set = EnumSet.noneOf(OptionType.class);
        km("--set", "timeUnit=days", "--set", "strata=inst", "--set", "group=sex", "--set", "trend=true", "--set",
            "quantiles=0.25,0.5", "--set", "confLevel=0.9", "--set", "pairwise=none");
        set.addAll(EnumSet.of(OptionType.VARIABLE, OptionType.VARIABLES, OptionType.LEVELS, OptionType.TEXT,
            OptionType.LOGICAL, OptionType.NUMBERS, OptionType.NUMBER, OptionType.CHOICE));
        AnalysisResult interaction = result("cox", lung, "--set", "time=time", "--set", "event=status", "--set",
            "eventLevels=2", "--set", "covariates=age,sex", "--set", "interactions=age:sex");
        assertEquals("age:sex", interaction.table("coefficients").text(2, "term"));
        set.add(OptionType.TERMS);
        AnalysisResult subgroups = result("subgroup", lung, "--set", "time=time", "--set", "event=status", "--set",
            "eventLevels=2", "--set", "exposure=sex", "--set", "reference=2", "--set", "subgroups=old", "--set",
            "smallestArm=5", "--derive", "old=age > 65", "--category", "sex");
        // sex 1 against sex 2: the inverse of the published hazard ratio of women against men
        assertEquals(1 / 0.5880, subgroups.table("estimates").number(0, "hazard.ratio"), 0.0005);
        set.addAll(EnumSet.of(OptionType.LEVEL, OptionType.INTEGER));
        AnalysisResult predicted = result("cox", lung, "--set", "time=time", "--set", "event=status", "--set",
            "eventLevels=2", "--set", "covariates=age,sex", "--set", "profiles=age = 60 & sex = 1");
        assertTrue(predicted.tables().stream().anyMatch(t -> t.id().contains("predicted") || t.id().contains("profile")),
            predicted.tables().stream().map(t -> t.id()).toList().toString());
        set.add(OptionType.TEXTS);
        AnalysisResult further = km("--set", "furtherFigures=events,cumulative-hazard");
        assertEquals(List.of("km", "events", "cumulative_hazard"), further.figures().stream().map(f -> f.id()).toList());
        set.add(OptionType.CHOICES);
        for (AnalysisContribution installed : Calls.installed().list()) {
            for (OptionDescriptor option : Options.of(installed.analysis().optionsType()).descriptors()) {
                assertTrue(set.contains(option.type()), installed.id() + " " + option.key() + " " + option.type());
            }
        }
    }

    @Test
    void filesOfOneResult() throws IOException {
        Path out = folder.resolve("out");
        Path json = folder.resolve("km.json");
        Calls.Said said = call("analyze", "km", "--data", lung, "--set", "time=time", "--set", "event=status", "--set",
            "eventLevels=2", "--set", "group=sex", "--out", out.toString(), "--json", json.toString(), "--figures",
            "svg,pdf,png", "--width", "85", "--dpi", "150", "--timing").ends(0);
        assertEquals(Set.of("result.json", "figures/km.svg", "figures/km.pdf", "figures/km.png", "tables/summary.csv",
            "tables/logrank.csv", "tables/tests.csv", "tables/at_risk.csv", "tables/curve.csv"), Calls.files(out));
        assertEquals(Files.readString(json), Files.readString(out.resolve("result.json")));
        assertTrue(said.err().lines().anyMatch(
            l -> l.matches("timing: read \\d+\\.\\d{3} s prepare \\d.* s compute \\d.* s write \\d.* s")), said.err());
        said.prints("n 228, events 165", "sex 1", "Log-rank test: chi-squared 10.33 on 1 degree of freedom, p = 0.001.");
    }
}
