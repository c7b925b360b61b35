/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.cli.Command;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.Console;
import org.cohortium.cli.ExitCode;
import org.cohortium.cli.Words;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.Progress;
import org.cohortium.report.ResultFigures;

/** {@code analyze}: one analysis on one file, no study needed. */
final class AnalyzeCommand implements Command {

    private final AnalysisRegistry registry;

    AnalyzeCommand(AnalysisRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "analyze";
    }

    @Override
    public String synopsis() {
        return "ID --data FILE [--set key=value ...] [--json FILE] [--out DIR] [--r FILE]";
    }

    @Override
    public String summary() {
        return "Runs one analysis on one file and prints its result; no study is needed.";
    }

    @Override
    public String help() {
        return """
              ID                   an installed analysis; "cohortium analyses" lists them, "cohortium analyses ID" its options
              --data FILE          a delimited text file; how it is written is detected
              --set key=value      an option of the analysis; lists are separated by commas: --set covariates=age,sex;
                                   the text of a file for an option that holds text: --set model=@model.json
                                   (a text that begins with @ itself is written with two)
              --read key=value     how the file is read, where that should not be detected: encoding, delimiter,
                                   decimal-mark, missing-codes, header, column.NAME.kind, column.NAME.levels, ...
              --category A,B       variables to be read as categories although their codes are numbers
              --reference VAR=LEVEL   reference level of a category
              --derive VAR=EXPR    a further variable, such as --derive 'old=age > 65'
              --where EXPR         keeps the rows for which the expression is true
              --seed N             seed of random steps (default 1)
              --json FILE          writes the whole result; - for standard output, without the printed tables
              --out DIR            writes result.json, tables as CSV and figures to a folder
              --r FILE             writes an R script that repeats the analysis, and the rows as FILE with .csv beside it
              --figures LIST       formats of the figures: svg, pdf, png (default svg)
              --width MM --dpi N   their width in millimetres (default 180), and the resolution of PNG (default 300)
              --timing             prints how long reading, preparing, computing and writing took, to standard error
            Ends with exit code 1 if the data do not allow the estimate.""";
    }

    @Override
    public Words read(List<String> words) throws CommandException {
        return Words.read(words, List.of("data", "set", "read", "category", "reference", "derive", "where", "seed", "json",
            "out", "r", "figures", "width", "dpi"), List.of("timing"));
    }

    @Override
    public ExitCode run(Words words, Console console) throws CommandException {
        Analysis<?> analysis = InstalledAnalyses.load(registry, words.only("analysis"));
        if (!words.has("data")) {
            throw CommandException.usage("Say which file with --data.");
        }
        OptionValues values = values(analysis, words, console);
        ResultFigures figures = FigureWords.read(words);
        Timing timing = new Timing();
        Path file = Path.of(words.value("data"));
        FileTable source = new FileTable(file, console);
        DataTable read = source.read(words);
        timing.next("read");
        DataTable table = source.prepare(read, words);
        AnalysisInput input = new AnalysisInput(table, CohortDesign.SAMPLE, seed(words), Optional.empty());
        timing.next("prepare");
        Outcome outcome = AnalysisRunner.run(analysis, table.schema(), input, values, console.progress());
        timing.next("compute");
        console.clear();
        ExitCode code = deliver(outcome, words, figures, console);
        if (words.has("r")) {
            RScriptFiles.write(analysis, input, values, Path.of(words.value("r")), console);
        }
        timing.next("write");
        if (words.has("timing")) {
            timing.print(console);
        }
        return code;
    }

    private static OptionValues values(Analysis<?> analysis, Words words, Console console) throws CommandException {
        Options<?> options = Options.of(analysis.optionsType());
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : words.pairs("set").entrySet()) {
            OptionDescriptor option = options.descriptor(pair.getKey());
            boolean list = option != null && option.type().isList();
            boolean text = option != null && option.type() == OptionType.TEXT;
            String value = text ? TextFile.orValue(pair.getKey(), pair.getValue()) : pair.getValue();
            values.put(pair.getKey(), list ? OptionValues.splitList(value) : value.isEmpty() ? List.of() : List.of(value));
        }
        OptionValues given = OptionValues.of(values);
        List<Problem> errors = options.check(given).stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw CommandException.usage(new Outcome.Refused(errors).sentence()
                + " \"cohortium analyses " + analysis.descriptor().id() + "\" lists the options.");
        }
        for (String key : given.keys()) {
            if (!options.isEnabled(key, given)) {
                console.note("warning: " + key + " has no effect with these options.");
            }
        }
        return given;
    }

    private static long seed(Words words) throws CommandException {
        String text = words.value("seed");
        try {
            return text == null ? 1 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw CommandException.usage("--seed takes a whole number, not \"" + text + "\".");
        }
    }

    private static ExitCode deliver(Outcome outcome, Words words, ResultFigures figures, Console console)
            throws CommandException {
        if (!(outcome instanceof Outcome.Done done)) {
            throw new CommandException(outcome instanceof Outcome.Refused ? ExitCode.BAD_INPUT
                : ExitCode.ANALYSIS_FAILED, outcome.sentence());
        }
        for (Problem warning : done.warnings()) {
            console.note("warning: " + warning.text() + (warning.advice().isEmpty() ? "" : " " + warning.advice()));
        }
        AnalysisResult result = done.result();
        ResultFiles files = new ResultFiles(result, figures);
        try {
            if ("-".equals(words.value("json"))) {
                console.out().print(files.json());
                console.out().flush();
            } else {
                ResultText.lines(result).forEach(console::line);
                if (words.has("json")) {
                    files.writeJson(Path.of(words.value("json")));
                }
            }
            if (words.has("out")) {
                files.writeAll(Path.of(words.value("out")), Progress.NONE);
                console.note("Written to " + words.value("out"));
            }
        } catch (IOException e) {
            throw new CommandException(ExitCode.BAD_INPUT, "The result cannot be written: " + e.getMessage(), e);
        }
        return ExitCode.DONE;
    }
}
