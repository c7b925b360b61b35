/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.cli.Command;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.Console;
import org.cohortium.cli.ExitCode;
import org.cohortium.cli.Words;
import org.cohortium.conformance.CaseResult;
import org.cohortium.conformance.CaseResult.Verdict;
import org.cohortium.conformance.Conformance;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonValue;

/** {@code conformance}: runs a folder of peer-computed cases. */
final class ConformanceCommand implements Command {

    @Override
    public String name() {
        return "conformance";
    }

    @Override
    public String synopsis() {
        return "DIR [--area A] [--case ID] [--json FILE] [--verbose]";
    }

    @Override
    public String summary() {
        return "Runs a folder of peer-computed cases and says, per area, what agreed, differed or is not supported.";
    }

    @Override
    public String help() {
        return """
              DIR           a folder with data/ and expected/<area>/*.json
              --area A      only this area; may be given several times
              --case ID     only this case; may be given several times
              --json FILE   writes every case's verdict to a file
              --verbose     also lists the cases that agreed
            Ends with exit code 3 if a case differs. A case is not supported, and never counts as agreed, when it expects
            a value that is not computed.""";
    }

    @Override
    public Words read(List<String> words) throws CommandException {
        return Words.read(words, List.of("area", "case", "json"), List.of("verbose"));
    }

    @Override
    public ExitCode run(Words words, Console console) throws CommandException {
        Path folder = Path.of(words.only("folder"));
        List<CaseResult> all = new ArrayList<>();
        try {
            Conformance conformance = new Conformance(folder);
            List<String> areas = words.has("area") ? words.values("area") : conformance.areaNames();
            for (String area : areas) {
                if (!conformance.areaNames().contains(area)) {
                    throw CommandException.badInput(folder + " has no area \"" + area + "\". Its areas are: "
                        + String.join(", ", conformance.areaNames()) + ".");
                }
                List<CaseResult> results = run(conformance, area, words.values("case"));
                if (!results.isEmpty()) {
                    print(area, results, words.has("verbose"), console);
                }
                all.addAll(results);
            }
            if (words.has("json")) {
                Files.writeString(Path.of(words.value("json")), JsonPrinter.print(json(all), JsonLayout.ROWS));
            }
        } catch (IOException e) {
            throw new CommandException(ExitCode.BAD_INPUT, e.getMessage(), e);
        }
        if (all.isEmpty()) {
            throw CommandException.badInput("There is no such case in " + folder + ".");
        }
        console.line("all: " + counts(all));
        return all.stream().anyMatch(r -> r.verdict() == Verdict.DIFFERING) ? ExitCode.DIFFERENCE : ExitCode.DONE;
    }

    private static List<CaseResult> run(Conformance conformance, String area, List<String> ids) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (Path file : conformance.cases(area)) {
            String id = file.getFileName().toString().replaceFirst("\\.json$", "");
            if (ids.isEmpty() || ids.contains(id)) {
                results.add(conformance.run(area, file));
            }
        }
        return results;
    }

    private static void print(String area, List<CaseResult> results, boolean verbose, Console console) {
        console.line(area + ": " + counts(results));
        for (CaseResult r : results) {
            if (r.verdict() == Verdict.AGREED) {
                if (verbose) {
                    console.line("  agreed " + r.id() + " (" + r.compared() + " values, largest relative error "
                        + error(r.largestError()) + ")");
                }
                continue;
            }
            console.line("  " + (r.verdict() == Verdict.DIFFERING ? "differing " : "not supported ") + r.id());
            r.details().forEach(d -> console.line("    " + d));
        }
    }

    private static String counts(List<CaseResult> results) {
        long agreed = results.stream().filter(r -> r.verdict() == Verdict.AGREED).count();
        List<CaseResult> differing = results.stream().filter(r -> r.verdict() == Verdict.DIFFERING).toList();
        long unsupported = results.size() - agreed - differing.size();
        double largest = differing.stream().mapToDouble(CaseResult::largestError).filter(x -> !Double.isNaN(x)).max()
            .orElse(Double.NaN);
        return agreed + " agreed, " + differing.size() + " differing"
            + (Double.isNaN(largest) ? "" : " (largest relative error " + error(largest) + ")") + ", " + unsupported
            + " not supported";
    }

    private static String error(double x) {
        return Double.isNaN(x) ? "none" : String.format(Locale.ROOT, "%.1e", x);
    }

    private static JsonValue json(List<CaseResult> results) {
        List<JsonValue> cases = new ArrayList<>();
        for (CaseResult r : results) {
            cases.add(JsonObject.builder().put("area", r.area()).put("id", r.id())
                .put("verdict", r.verdict().name().toLowerCase(Locale.ROOT)).put("compared", (long) r.compared())
                .put("largest_error", r.largestError()).put("details", JsonArray.ofStrings(r.details())).build());
        }
        return new JsonArray(cases);
    }
}
