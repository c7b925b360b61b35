/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.examples.BuiltInExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every installed analysis gives the same bytes for any number of threads, any locale, time zone and order of rows. */
class EveryAnalysisTest {

    /** Analyses that no plain file can feed. */
    private static final Set<String> NEED_A_STUDY = Set.of("example.weibull");

    private static final Set<String> ORDERED = new TreeSet<>(Set.of("matching", "matching-explorer", "meta"));

    private static final int[] THREADS = {1, 2, 4, 8};
    private static final String[] LOCALES = {"en", "tr", "ar-EG", "hi-IN-u-nu-deva", "de", "fr", "fa-IR", "th-TH-u-ca-buddhist"};
    private static final String[] ZONES = {"UTC", "Pacific/Kiritimati"};

    @TempDir
    private Path folder;

    private Path data;
    private final List<String> common = new ArrayList<>();
    private final Map<String, List<String>> calls = new LinkedHashMap<>();

    @BeforeEach
    void read() throws IOException {
        data = folder.resolve("cohort.csv");
        try (InputStream in = BuiltInExamples.class.getResourceAsStream("hcc-lung-metastasis-SIMULATED.csv")) {
            Files.copy(in, data);
        }
        Path list = Calls.copy("/analyses/every.txt", folder.resolve("every.txt"));
        for (String line : Files.readAllLines(list)) {
            if (line.startsWith("+")) {
                common.addAll(words(line.substring(1)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String id = line.substring(0, line.indexOf(' '));
                calls.put(id, words(line.substring(id.length())));
            }
        }
    }

    private static List<String> words(String options) {
        List<String> words = new ArrayList<>();
        for (String option : options.split(" --")) {
            if (!option.isBlank()) {
                String[] parts = option.strip().split(" ", 2);
                words.add("--" + parts[0]);
                words.add(parts[1]);
            }
        }
        return words;
    }

    private String[] call(String id, Path result) {
        List<String> words = new ArrayList<>(List.of("analyze", id, "--data", data.toString(), "--json", result.toString()));
        List<String> own = calls.get(id);
        for (int i = 0; i < common.size(); i += 2) {
            if (!common.get(i).equals("--where") || !own.contains("--where")) {
                words.add(common.get(i));
                words.add(common.get(i + 1));
            }
        }
        own.forEach(word -> words.add(word.replace("@MODEL", "@" + folder.resolve("model/model.json"))));
        return words.toArray(String[]::new);
    }

    private String result(String id, int threads, String locale, String zone) throws Exception {
        Path file = folder.resolve(id + "-" + threads + locale + ".json");
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            pool.submit(() -> Results.elsewhere(locale, zone, call(id, file))).get().ends(0);
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void everyAnalysisIsCalled() {
        Set<String> installed = new TreeSet<>(Calls.installed().list().stream().map(AnalysisContribution::id).toList());
        installed.removeAll(NEED_A_STUDY);
        assertEquals(installed, new TreeSet<>(calls.keySet()), "A new analysis gets a line in analyses/every.txt");
    }

    @Test
    void threadsLocalesAndTimeZonesChangeNoByte() throws Exception {
        Calls.call(with(call("prognostic-model", folder.resolve("p.json")), "--out", folder.resolve("model").toString()))
            .ends(0);
        int turn = 0;
        for (String id : calls.keySet()) {
            String here = result(id, THREADS[0], LOCALES[0], ZONES[0]);
            assertTrue(here.contains("\"analysis\": \"" + id + "\"") || here.contains("\"analysis\":\"" + id + "\""), id);
            for (int k = 1; k < THREADS.length; k++) {
                turn = turn % (LOCALES.length - 1) + 1;
                assertEquals(here, result(id, THREADS[k], LOCALES[turn], ZONES[k % 2]),
                    id + " with " + THREADS[k] + " threads in " + LOCALES[turn]);
            }
        }
    }

    @Test
    void rowsInAnotherOrderChangeNoByte() throws Exception {
        Calls.call(with(call("prognostic-model", folder.resolve("p.json")), "--out", folder.resolve("model").toString()))
            .ends(0);
        List<String> ids = calls.keySet().stream().filter(id -> !ORDERED.contains(id)).toList();
        Map<String, String> asInFile = new LinkedHashMap<>();
        for (String id : ids) {
            asInFile.put(id, result(id, 1, "en", "UTC"));
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(data));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(20));
        Files.write(data, lines);
        for (String id : ids) {
            assertEquals(withoutRowNumbers(asInFile.get(id)), withoutRowNumbers(result(id, 1, "en", "UTC")), id);
        }
    }

    @Test
    void whoseOrderMattersSaysSo() {
        assertEquals(ORDERED, Calls.installed().list().stream().filter(a -> a.analysis().rowOrderMatters())
            .map(AnalysisContribution::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The rows that were dropped are named by where they stand in the file. */
    private static String withoutRowNumbers(String json) {
        return json.replaceAll("\"row_numbers\": ?\\[[^\\]]*\\]", "");
    }

    private static String[] with(String[] words, String... more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
