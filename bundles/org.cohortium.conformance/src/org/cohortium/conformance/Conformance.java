/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.cohortium.conformance.CaseResult.Verdict;
import org.cohortium.conformance.Comparison.Difference;
import org.cohortium.conformance.internal.Areas;
import org.cohortium.data.json.JsonException;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/** Runs a folder of cases: {@code data/} and {@code expected/<area>/*.json}. */
public final class Conformance {

    private static final int DETAILS = 5;

    private final Path folder;
    private final Map<String, ConformanceArea> areas;

    /**
     * @param folder a folder with {@code data} and {@code expected}
     * @throws IOException if it is no such folder
     */
    public Conformance(Path folder) throws IOException {
        this(folder, Areas.all());
    }

    Conformance(Path folder, List<ConformanceArea> known) throws IOException {
        if (!Files.isDirectory(folder.resolve("expected"))) {
            throw new IOException(folder + " has no folder \"expected\" with cases.");
        }
        this.folder = folder;
        this.areas = new TreeMap<>();
        for (ConformanceArea area : known) {
            areas.put(area.name(), area);
        }
    }

    /** The areas of the folder, in alphabetical order. */
    public List<String> areaNames() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path path : sorted(folder.resolve("expected"), "*")) {
            if (Files.isDirectory(path)) {
                names.add(path.getFileName().toString());
            }
        }
        return names;
    }

    /** The files of the cases of an area, in alphabetical order. */
    public List<Path> cases(String area) throws IOException {
        return sorted(folder.resolve("expected").resolve(area), "*.json");
    }

    /**
     * Runs the cases of an area.
     *
     * @throws IOException if the area's folder cannot be listed
     */
    public List<CaseResult> run(String area, Progress progress) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        List<Path> files = cases(area);
        for (Path file : files) {
            progress.checkCancelled();
            progress.report((double) results.size() / files.size(), area);
            results.add(run(area, file));
        }
        return results;
    }

    /** Runs one case. */
    public CaseResult run(String areaName, Path file) {
        String id = file.getFileName().toString().replaceFirst("\\.json$", "");
        ConformanceArea area = areas.get(areaName);
        if (area == null) {
            return result(id, areaName, Verdict.NOT_SUPPORTED, 0, Double.NaN, "there is nothing for this area");
        }
        ConformanceCase test;
        try {
            test = ConformanceCase.read(folder, file);
        } catch (IOException | JsonException e) {
            return result(id, areaName, Verdict.NOT_SUPPORTED, 0, Double.NaN, "the case cannot be read: " + e.getMessage());
        }
        Comparison comparison = new Comparison(area, test);
        try {
            comparison.compare(area.compute(test));
        } catch (UnsupportedCase e) {
            return result(id, areaName, Verdict.NOT_SUPPORTED, 0, Double.NaN, e.getMessage());
        } catch (EstimationException e) {
            return result(id, areaName, Verdict.DIFFERING, 0, Double.NaN, "refused: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            return result(id, areaName, Verdict.DIFFERING, 0, Double.NaN, "stopped with " + e);
        }
        return judge(id, areaName, comparison);
    }

    private static CaseResult judge(String id, String area, Comparison comparison) {
        List<Difference> differences = comparison.differences();
        List<String> details = new ArrayList<>();
        double largest = comparison.largestError();
        if (!differences.isEmpty()) {
            largest = Double.NaN;
            for (Difference d : differences) {
                if (details.size() < DETAILS) {
                    details.add(d.path() + ": expected " + d.want() + ", got " + d.got());
                }
                largest = Double.isNaN(largest) ? d.relativeError()
                    : Double.isNaN(d.relativeError()) ? largest : Math.max(largest, d.relativeError());
            }
            if (differences.size() > DETAILS) {
                details.add("and " + (differences.size() - DETAILS) + " more");
            }
            return new CaseResult(id, area, Verdict.DIFFERING, comparison.compared(), largest, details);
        }
        if (!comparison.absent().isEmpty()) {
            List<String> absent = comparison.absent();
            details.add("not computed: " + String.join(", ", absent.subList(0, Math.min(DETAILS, absent.size())))
                + (absent.size() > DETAILS ? " and " + (absent.size() - DETAILS) + " more" : ""));
            return new CaseResult(id, area, Verdict.NOT_SUPPORTED, comparison.compared(), largest, details);
        }
        if (comparison.compared() == 0) {
            details.add("the case expects nothing that can be compared");
            return new CaseResult(id, area, Verdict.NOT_SUPPORTED, 0, Double.NaN, details);
        }
        return new CaseResult(id, area, Verdict.AGREED, comparison.compared(), largest, details);
    }

    private static CaseResult result(String id, String area, Verdict verdict, int compared, double error, String detail) {
        return new CaseResult(id, area, verdict, compared, error, List.of(detail));
    }

    private static List<Path> sorted(Path folder, String glob) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(paths::add);
        }
        paths.sort(null);
        return paths;
    }
}
