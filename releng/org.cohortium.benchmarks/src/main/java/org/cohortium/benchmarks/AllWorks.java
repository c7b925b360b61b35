/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Times all work, each in a Java process and, where R is on the machine, in an R process on the same data, and writes the
 * table. Arguments: folder for the data, R script, output file, and ids of the work to do (all if none).
 */
public final class AllWorks {

    private static final long PATIENCE_MINUTES = 5;

    private AllWorks() {
    }

    /** @param args data folder, R script, output file, ids */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path script = Path.of(args[1]);
        List<String> wanted = List.of(args).subList(3, args.length);
        List<String> rows = new ArrayList<>();
        rows.add("| work | n | p | Cohortium, s (median of runs) | R, s | R / Cohortium | memory, MB (x matrix) | target |");
        rows.add("|---|---|---|---|---|---|---|---|");
        boolean hasR = line(List.of("Rscript", "-e", "cat('RESULT 0')"), "RESULT") != null;
        for (Work work : Works.all()) {
            if (!wanted.isEmpty() && !wanted.contains(work.id()) && !wanted.contains(work.key())) {
                continue;
            }
            String row = row(work, folder, script, hasR);
            System.out.println(row);
            rows.add(row);
        }
        Files.write(Path.of(args[2]), rows, StandardCharsets.UTF_8);
        // a watcher of a process that has long ended would keep this one alive
        System.exit(0);
    }

    private static String row(Work work, Path folder, Path script, boolean hasR) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] ours = line(List.of(java, "-XX:+UseParallelGC", "-Xms10g", "-Xmx12g", "-cp", System.getProperty("java.class.path"),
            OneWork.class.getName(), work.key()), "RESULT");
        if (ours == null) {
            return "| " + work.label() + " | " + work.n() + " | " + work.p() + " | failed | | | | " + work.target() + " |";
        }
        double seconds = Double.parseDouble(ours[1]);
        double peak = Double.parseDouble(ours[4]);
        double matrix = Double.parseDouble(ours[5]);
        String r = "";
        String ratio = "";
        if (hasR && work.inR()) {
            Path data = folder.resolve(work.n() + "x" + work.p() + ".bin");
            if (!Files.exists(data)) {
                SimulatedCohort.of(work.n(), work.p()).write(data);
            }
            String[] theirs = line(List.of("Rscript", script.toString(), work.id(), data.toString(),
                Integer.toString(work.n()), Integer.toString(work.p())), "RESULT");
            r = theirs == null ? "not in " + PATIENCE_MINUTES + " min" : number(Double.parseDouble(theirs[1]));
            ratio = theirs == null ? "" : String.format(Locale.ROOT, "%.1f", Double.parseDouble(theirs[1]) / seconds);
        }
        return String.format(Locale.ROOT, "| %s | %d | %d | %s (%s) | %s | %s | %.0f (%.1f) | %s |", work.label(), work.n(),
            work.p(), number(seconds), ours[3], r, ratio, peak, peak / matrix, work.target());
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, seconds < 0.1 ? "%.4f" : "%.2f", seconds);
    }

    /** The words of the first line that a process prints with the given start, or null if it fails or takes too long. */
    private static String[] line(List<String> command, String start) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            return null;
        }
        CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        String found = null;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(start)) {
                    found = line;
                }
            }
        }
        process.waitFor();
        return found == null ? null : found.split(" ");
    }
}
