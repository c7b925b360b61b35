/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.Console;
import org.cohortium.cli.ExitCode;
import org.cohortium.cli.Words;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.csv.CsvDetection;
import org.cohortium.data.csv.CsvDetector;
import org.cohortium.data.csv.CsvException;
import org.cohortium.data.csv.CsvFinding;
import org.cohortium.data.csv.CsvImport;
import org.cohortium.data.csv.CsvReader;
import org.cohortium.data.csv.CsvSettings;
import org.cohortium.data.csv.CsvSource;
import org.cohortium.data.csv.SchemaFile;
import org.cohortium.data.expression.Expression;
import org.cohortium.numerics.EstimationException;

/** A table read from one file as a call says: detected or stated format, categories, derived variables, rows kept. */
final class FileTable {

    private final Path file;
    private final Console console;

    FileTable(Path file, Console console) {
        this.file = file;
        this.console = console;
    }

    DataTable read(Words words) throws CommandException {
        if (!Files.isRegularFile(file)) {
            throw CommandException.badInput("There is no file " + file + ".");
        }
        try {
            CsvImport read = CsvReader.read(CsvSource.of(file), settings(words), console.progress());
            console.clear();
            for (CsvFinding finding : read.findings()) {
                if (finding.severity() != CsvFinding.Severity.INFO) {
                    console.note(file.getFileName() + finding.place().words() + ": " + finding.text());
                }
            }
            return read.table();
        } catch (CsvException e) {
            console.clear();
            throw new CommandException(ExitCode.BAD_INPUT, e.getMessage() + ". " + e.advice(), e);
        } catch (IOException e) {
            console.clear();
            throw new CommandException(ExitCode.BAD_INPUT, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private CsvSettings settings(Words words) throws CommandException, IOException {
        CsvSettings settings;
        if (Files.exists(SchemaFile.beside(file))) {
            settings = SchemaFile.read(SchemaFile.beside(file)).settings();
        } else {
            CsvDetection detection = detect(words.pairs("read").get("encoding"));
            settings = detection.settings();
            for (CsvFinding finding : detection.findings()) {
                if (finding.severity() == CsvFinding.Severity.QUESTION) {
                    console.note(file.getFileName() + finding.place().words() + ": " + finding.text()
                        + ". Say it with --read.");
                }
            }
        }
        Map<String, String> map = new LinkedHashMap<>(settings.toMap());
        map.putAll(words.pairs("read"));
        try {
            return CsvSettings.fromMap(map);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(e.getMessage() + ".");
        }
    }

    private CsvDetection detect(String encoding) throws CommandException, IOException {
        try {
            return encoding == null ? CsvDetector.detect(file)
                : CsvDetector.detect(CsvSource.of(file), Charset.forName(encoding));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("There is no encoding \"" + encoding + "\". Some are UTF-8, UTF-16, windows-1252.");
        }
    }

    DataTable prepare(DataTable table, Words words) throws CommandException {
        DataTable prepared = table;
        try {
            for (Map.Entry<String, String> d : words.pairs("derive").entrySet()) {
                prepared = prepared.with(Expression.parse(d.getValue()).evaluate(prepared, ColumnInfo.of(d.getKey())));
            }
            for (String names : words.values("category")) {
                for (String name : OptionValues.splitList(names)) {
                    prepared = prepared.with(category(prepared.column(name)));
                }
            }
            for (Map.Entry<String, String> r : words.pairs("reference").entrySet()) {
                CategoryColumn column = category(prepared.column(r.getKey()));
                prepared = prepared.with(column.withReference(r.getValue()));
            }
            for (String condition : words.values("where")) {
                prepared = keep(prepared, Expression.parse(condition));
            }
        } catch (EstimationException | IllegalArgumentException e) {
            throw new CommandException(ExitCode.BAD_INPUT, e.getMessage(), e);
        }
        return prepared;
    }

    private DataTable keep(DataTable table, Expression condition) {
        LogicalColumn test = condition.test(table);
        boolean[] keep = new boolean[table.rowCount()];
        int left = 0;
        for (int i = 0; i < keep.length; i++) {
            keep[i] = test.isTrue(i);
            left += keep[i] ? 0 : 1;
        }
        console.note(left + (left == 1 ? " row" : " rows") + " left out by " + condition.text());
        return table.filter(keep);
    }

    /** A column as a category; numbers and texts by their values, missing ones stay missing. */
    private static CategoryColumn category(Column column) {
        if (column instanceof CategoryColumn c) {
            return c;
        }
        int[] complete = complete(column);
        Groups groups = Groups.of(column.select(complete));
        int[] codes = new int[column.size()];
        Arrays.fill(codes, CategoryColumn.MISSING);
        for (int i = 0; i < complete.length; i++) {
            codes[complete[i]] = groups.codes()[i];
        }
        return new CategoryColumn(column.info(), codes, List.copyOf(groups.labels()), 0);
    }

    private static int[] complete(Column column) {
        boolean[] there = new boolean[column.size()];
        for (int i = 0; i < there.length; i++) {
            there[i] = !column.isMissing(i);
        }
        return DataTable.positions(there);
    }
}
