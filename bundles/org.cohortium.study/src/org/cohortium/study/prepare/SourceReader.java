/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.Column;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.DataTable;
import org.cohortium.data.csv.ColumnSettings;
import org.cohortium.data.csv.CsvException;
import org.cohortium.data.csv.CsvFinding;
import org.cohortium.data.csv.CsvImport;
import org.cohortium.data.csv.CsvReader;
import org.cohortium.data.csv.CsvSettings;
import org.cohortium.data.csv.CsvSource;
import org.cohortium.model.DataSource;
import org.cohortium.model.ReaderSetting;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.model.validation.StudyProblem.Severity;
import org.cohortium.numerics.Progress;
import org.cohortium.study.StudyPaths;

/** Reads the file of one source with its recorded settings, each column as the dictionary wants it. */
final class SourceReader {

    private final Path folder;
    private final DataSource source;
    private final Findings findings;
    private final Progress progress;

    SourceReader(Path folder, DataSource source, Findings findings, Progress progress) {
        this.folder = folder;
        this.source = source;
        this.findings = findings;
        this.progress = progress;
    }

    /**
     * What was read.
     *
     * @param table a column per variable, by its name
     * @param key values of the key column as text, null where missing; null when none was asked for
     * @param rowsInFile data rows of the file, those left out included
     */
    record Read(DataTable table, String[] key, int rowsInFile) {
    }

    Read read(List<Variable> variables, String keyColumn) throws IOException {
        if (!"csv".equals(source.getFormat())) {
            throw new StudyDataException("The data source " + source.getName() + " is in the format "
                    + source.getFormat() + ", for which no reader is installed", "Import it again as CSV.", null);
        }
        try {
            Path file = StudyPaths.resolve(folder, source.getFile());
            CsvSource csv = CsvSource.of(file);
            CsvImport read = CsvReader.read(csv, settings(present(csv, variables), keyColumn), progress.part(0.5, 1));
            report(read.findings());
            return assemble(read, variables, keyColumn);
        } catch (CsvException e) {
            throw new StudyDataException(e.getMessage(), e.advice(), e);
        } catch (IllegalArgumentException e) {
            throw new StudyDataException("The recorded settings of " + source.getFile() + " cannot be used: "
                    + e.getMessage(), "Import the file again.", e);
        }
    }

    private CsvSettings settings(List<Variable> variables, String keyColumn) {
        Map<String, String> recorded = new LinkedHashMap<>();
        for (ReaderSetting setting : source.getSettings()) {
            recorded.put(setting.getKey(), setting.getValue() == null ? "" : setting.getValue());
        }
        CsvSettings settings = CsvSettings.fromMap(recorded);
        CsvSettings.Builder builder = settings.toBuilder();
        for (String column : settings.columns().keySet()) {
            builder.column(column, ColumnSettings.AUTOMATIC);
        }
        Map<String, ColumnSettings> wanted = new LinkedHashMap<>();
        for (Variable variable : variables) {
            if (variable.getColumn() != null) {
                wanted.put(variable.getColumn(), column(variable, settings.column(variable.getColumn())));
            }
        }
        if (keyColumn != null) {
            wanted.put(keyColumn, ColumnSettings.AUTOMATIC.withKind(ColumnKind.TEXT));
        }
        wanted.forEach(builder::column);
        return builder.build();
    }

    /** The variables whose columns the file has; those of another file may be absent, its own may not. */
    private List<Variable> present(CsvSource csv, List<Variable> variables) throws IOException {
        if (variables.stream().allMatch(v -> v.getSource() == source)) {
            return variables;
        }
        DataTable names = CsvReader.read(csv, settings(List.of(), null), progress.part(0, 0.5)).table();
        return variables.stream().filter(v -> v.getSource() == source || names.has(String.valueOf(v.getColumn())))
                .toList();
    }

    private static ColumnSettings column(Variable variable, ColumnSettings recorded) {
        List<String> missing = new ArrayList<>(recorded.missingCodes());
        variable.getMissingCodes().stream().filter(c -> !missing.contains(c)).forEach(missing::add);
        boolean hasFormat = variable.getFormat() != null && !variable.getFormat().isBlank();
        List<String> dates = hasFormat ? Arrays.asList(variable.getFormat().split("\\|")) : recorded.dateFormats();
        ColumnKind kind = variable.getType() == VariableType.CATEGORY ? ColumnKind.TEXT
                : Typing.kind(variable.getType());
        return new ColumnSettings(kind, missing, dates, List.of(), "", "");
    }

    private Read assemble(CsvImport read, List<Variable> variables, String keyColumn) throws StudyDataException {
        DataTable table = read.table();
        List<Column> columns = new ArrayList<>();
        for (Variable variable : variables) {
            Column column = variable.getColumn() == null ? null : table.find(variable.getColumn()).orElse(null);
            if (column == null && variable.getSource() == source) {
                throw new StudyDataException("The file " + source.getFile() + " has no column "
                        + variable.getColumn() + " for the variable " + variable.getName(),
                        "Choose another column, or delete the variable.", null);
            }
            if (column == null) {
                findings.add(variable, Severity.WARNING, "no-column", "The file " + source.getFile()
                        + " has no column " + variable.getColumn() + "; " + variable.getName() + " is missing there",
                        "Check that the files have the same columns.");
            }
            columns.add(column == null ? Stacking.empty(variable, table.rowCount())
                    : column.with(Typing.info(variable)));
        }
        String[] key = null;
        if (keyColumn != null) {
            Column column = table.column(keyColumn);
            key = new String[column.size()];
            for (int i = 0; i < key.length; i++) {
                key[i] = column.text(i);
            }
        }
        return new Read(DataTable.of(columns, table.rowNumbers()), key, read.rowsRead());
    }

    private void report(List<CsvFinding> list) {
        for (CsvFinding finding : list) {
            Severity severity = finding.severity() == CsvFinding.Severity.INFO ? Severity.INFO : Severity.WARNING;
            int[] rows = finding.place().row() > 0 ? new int[] {(int) finding.place().row()} : new int[0];
            String column = finding.place().column().isEmpty() ? "" : ", column " + finding.place().column();
            findings.add(source, severity, "csv-" + finding.code(), source.getFile() + column + ": " + finding.text()
                    + (finding.count() > 1 ? " (" + finding.count() + " times)" : ""),
                    "Import the file again with other settings if this is not right.", rows);
        }
    }
}
