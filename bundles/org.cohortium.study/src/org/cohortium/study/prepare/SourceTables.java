/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.TextColumn;
import org.cohortium.model.DataSource;
import org.cohortium.model.SourceRole;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.validation.StudyProblem.Severity;
import org.cohortium.numerics.Progress;

/**
 * Brings the sources of a study together: rows of appended sources stand below those of the primary one, columns of
 * joined sources beside the rows with the same key. Rows are numbered on through the files in the order of the study.
 */
final class SourceTables {

    private final Path folder;
    private final Study study;
    private final Findings findings;
    private final Progress progress;

    SourceTables(Path folder, Study study, Findings findings, Progress progress) {
        this.folder = folder;
        this.study = study;
        this.findings = findings;
        this.progress = progress;
    }

    /** A column per variable that is read, by its name. */
    DataTable read() throws IOException {
        DataSource primary = StudyLookup.primarySource(study).orElseThrow(() -> new StudyDataException(
                "No data source is the primary one", "Make exactly one source primary.", null));
        List<DataSource> stacked = new ArrayList<>();
        stacked.add(primary);
        study.getSources().stream().filter(s -> s.getRole() == SourceRole.APPENDED).forEach(stacked::add);
        List<DataSource> joined = study.getSources().stream().filter(s -> s.getRole() == SourceRole.JOINED).toList();
        boolean needsKey = !joined.isEmpty();

        List<Variable> rowVariables = study.getVariables().stream()
                .filter(v -> v.getSource() != null && v.getSource().getRole() != SourceRole.JOINED).toList();
        int total = stacked.size() + joined.size();
        List<SourceReader.Read> parts = new ArrayList<>();
        for (DataSource source : stacked) {
            parts.add(reader(source, parts.size(), total).read(rowVariables, needsKey ? primary.getJoinKey() : null));
        }
        DataTable table = stack(rowVariables, parts, stacked);
        String[] key = needsKey ? stackedKeys(parts) : null;
        int done = stacked.size();
        for (DataSource source : joined) {
            List<Variable> variables = study.getVariables().stream().filter(v -> v.getSource() == source).toList();
            SourceReader.Read read = reader(source, done++, total).read(variables, source.getJoinKey());
            table = join(table, key, source, read);
        }
        return table;
    }

    private SourceReader reader(DataSource source, int index, int total) {
        return new SourceReader(folder, source, findings, progress.part((double) index / total,
                (double) (index + 1) / total));
    }

    private DataTable stack(List<Variable> variables, List<SourceReader.Read> parts, List<DataSource> sources)
            throws StudyDataException {
        int rows = parts.stream().mapToInt(p -> p.table().rowCount()).sum();
        int[] numbers = new int[rows];
        int at = 0;
        int offset = 0;
        for (SourceReader.Read part : parts) {
            for (int number : part.table().rowNumbers()) {
                numbers[at++] = offset + number;
            }
            offset += part.rowsInFile();
        }
        List<Column> columns = new ArrayList<>();
        for (Variable variable : variables) {
            List<Column> pieces = parts.stream().map(p -> p.table().column(variable.getName())).toList();
            columns.add(typed(variable, Stacking.stack(pieces), numbers));
        }
        centreColumn(parts, sources).ifPresent(c -> {
            Variable centre = study.getCentreVariable();
            columns.add(Typing.as(centre, c, new ArrayList<>()));
        });
        return DataTable.of(columns, numbers);
    }

    /** The centre variable, where no column is read for it and the sources say which centre they come from. */
    private Optional<Column> centreColumn(List<SourceReader.Read> parts, List<DataSource> sources) {
        Variable centre = study.getCentreVariable();
        boolean derived = centre == null || centre.getSource() != null || StudyLookup.derivation(centre).isPresent();
        if (derived || sources.stream().allMatch(s -> s.getCentre() == null)) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            DataSource source = sources.get(i);
            String code = source.getCentre() == null ? null : source.getCentre().getCode();
            for (int row = 0; row < parts.get(i).table().rowCount(); row++) {
                codes.add(code);
            }
        }
        return Optional.of(new TextColumn(Typing.info(centre), codes.toArray(String[]::new)));
    }

    private Column typed(Variable variable, Column column, int[] numbers) throws StudyDataException {
        List<Integer> unknown = new ArrayList<>();
        Column typed = Typing.as(variable, column, unknown);
        if (typed == null) {
            throw new StudyDataException("The column " + variable.getColumn() + " does not hold what the variable "
                    + variable.getName() + " is", "Change the type of the variable, or check its column.", null);
        }
        if (!unknown.isEmpty()) {
            int[] rows = unknown.stream().mapToInt(i -> numbers[i]).toArray();
            findings.add(variable, Severity.WARNING, "unknown-level", Findings.rows(rows.length) + " of "
                    + variable.getName() + " hold a value that is no level; they count as missing",
                    "Add the level, or make the value a missing code.", rows);
        }
        return typed;
    }

    private static String[] stackedKeys(List<SourceReader.Read> parts) {
        return parts.stream().flatMap(p -> Arrays.stream(p.key())).toArray(String[]::new);
    }

    private DataTable join(DataTable table, String[] key, DataSource source, SourceReader.Read read)
            throws StudyDataException {
        Map<String, Integer> rowOf = new LinkedHashMap<>();
        for (int row = 0; row < read.key().length; row++) {
            String value = read.key()[row];
            Integer earlier = value == null ? null : rowOf.put(value, row);
            if (earlier != null) {
                int[] numbers = read.table().rowNumbers();
                throw new StudyDataException("The rows " + numbers[earlier] + " and " + numbers[row] + " of "
                        + source.getFile() + " have the same key in column " + source.getJoinKey(),
                        "A joined table needs one row per key; summarise it first.", null);
            }
        }
        int[] match = new int[key.length];
        boolean[] used = new boolean[read.key().length];
        int unmatched = 0;
        for (int i = 0; i < match.length; i++) {
            Integer row = key[i] == null ? null : rowOf.get(key[i]);
            match[i] = row == null ? -1 : row;
            unmatched += row == null ? 1 : 0;
            if (row != null) {
                used[row] = true;
            }
        }
        int left = 0;
        for (boolean matched : used) {
            left += matched ? 0 : 1;
        }
        if (unmatched > 0) {
            findings.add(source, Severity.WARNING, "join-unmatched", Findings.rows(unmatched)
                    + " have no counterpart in " + source.getFile() + "; its variables are missing there",
                    "Check the keys on both sides.");
        }
        if (left > 0) {
            findings.add(source, Severity.INFO, "join-left-over", Findings.rows(left) + " of " + source.getFile()
                    + " belong to nobody in the primary source", "Check the keys on both sides.");
        }
        DataTable result = table;
        for (Variable variable : study.getVariables()) {
            if (variable.getSource() == source) {
                Column column = Stacking.pick(read.table().column(variable.getName()), match);
                result = result.with(typed(variable, column, table.rowNumbers()));
            }
        }
        return result;
    }
}
