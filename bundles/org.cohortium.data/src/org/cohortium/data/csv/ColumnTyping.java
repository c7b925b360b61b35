/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.csv.CsvFinding.Severity;
import org.cohortium.numerics.Progress;

/**
 * Turns the cells of one column into typed values: of the kind asked for, refusing what does not fit, or of the kind that
 * all its values agree on. Only what loses nothing becomes a number: identifiers stay text.
 */
final class ColumnTyping {

    private static final int CANCEL_EVERY = 0xFFFF;
    private static final List<String> ISO = List.of("yyyy-MM-dd", "yyyy/MM/dd");

    private final CsvSource source;
    private final CsvSettings settings;
    private final CellGrid grid;
    private final int column;
    private final CellStore cells;
    private final ColumnSettings wanted;
    private final Findings findings;
    private final Progress progress;
    private final ColumnInfo info;
    private final NumberScanner scanner;
    private final boolean[] missing;
    private int present;

    ColumnTyping(CsvSource source, CsvSettings settings, CellGrid grid, int column, Findings findings,
            Progress progress) {
        this.source = source;
        this.settings = settings;
        this.grid = grid;
        this.column = column;
        this.cells = grid.take(column);
        this.wanted = settings.column(grid.id(column));
        this.findings = findings;
        this.progress = progress;
        this.info = new ColumnInfo(grid.id(column),
                wanted.label().isEmpty() ? grid.label(column) : wanted.label(), wanted.unit());
        this.scanner = new NumberScanner(settings.decimalMark(), settings.thousandsMark());
        this.missing = new boolean[cells.size()];
    }

    Column type() throws CsvException {
        markMissing();
        if (wanted.kind() == null) {
            return automatic();
        }
        return switch (wanted.kind()) {
            case NUMBER -> number(true);
            case DATE -> date(wanted.dateFormats().isEmpty() ? ISO : wanted.dateFormats(), true);
            case LOGICAL -> logical(true);
            case TEXT -> text();
            case CATEGORY -> wanted.levels().isEmpty() ? category(levelsFound(Integer.MAX_VALUE))
                    : category(wanted.levels());
        };
    }

    private void markMissing() {
        List<byte[]> codes = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<String> all = new ArrayList<>(settings.missingCodes());
        all.addAll(wanted.missingCodes());
        for (String code : all) {
            codes.add(code.getBytes(StandardCharsets.UTF_8));
            if (scanner.scan(code)) {
                numbers.add(scanner.value());
            }
        }
        double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        for (int row = 0; row < missing.length; row++) {
            missing[row] = cells.isEmpty(row) || isCode(row, codes, values);
            present += missing[row] ? 0 : 1;
            checkCancelled(row);
        }
    }

    private boolean isCode(int row, List<byte[]> codes, double[] numbers) {
        for (byte[] code : codes) {
            if (Arrays.equals(code, 0, code.length, cells.bytes(), cells.from(row), cells.to(row))) {
                return true;
            }
        }
        if (numbers.length > 0 && wanted.kind() != ColumnKind.TEXT && wanted.kind() != ColumnKind.CATEGORY
                && scan(row)) {
            for (double number : numbers) {
                if (number == scanner.value()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Column automatic() throws CsvException {
        if (present == 0) {
            findings.add(Severity.WARNING, "no-values", CsvPlace.column(info.name()), "the column has no value");
            return text();
        }
        Column column = number(false);
        column = column == null ? logical(false) : column;
        column = column == null ? date(wanted.dateFormats().isEmpty() ? ISO : wanted.dateFormats(), false) : column;
        if (column != null) {
            return column;
        }
        Map<String, Integer> levels = wanted.levels().isEmpty() ? levelsFound(settings.categoriesUpTo()) : null;
        if (levels != null && levels.size() <= settings.categoriesUpTo() && 2 * levels.size() <= present) {
            return category(levels);
        }
        return wanted.levels().isEmpty() ? text() : category(wanted.levels());
    }

    private boolean scan(int row) {
        return scanner.scan(cells.bytes(), cells.from(row), cells.to(row));
    }

    private void checkCancelled(int row) {
        if ((row & CANCEL_EVERY) == CANCEL_EVERY) {
            progress.checkCancelled();
        }
    }

    private Column number(boolean forced) throws CsvException {
        double[] values = new double[missing.length];
        int identifiers = 0;
        int firstIdentifier = -1;
        int others = 0;
        int firstOther = -1;
        for (int row = 0; row < values.length; row++) {
            values[row] = Double.NaN;
            if (!missing[row]) {
                if (!scan(row)) {
                    if (forced) {
                        throw unfit(row, "the value is not a number",
                                "Give it as a missing code if it stands for one, choose another kind for the column, or "
                                        + "check the decimal mark.");
                    }
                    firstOther = others++ == 0 ? row : firstOther;
                } else if (scanner.inexact() && forced) {
                    throw unfit(row, "the number has more digits than can be kept exactly",
                            "Read the column as text.");
                } else if (scanner.identifierLike()) {
                    firstIdentifier = identifiers++ == 0 ? row : firstIdentifier;
                }
                values[row] = scanner.value();
            }
            checkCancelled(row);
            if (!forced && others > 0 && row > 100 && others > row / 2) {
                return null;
            }
        }
        if (forced || others == 0 && identifiers == 0) {
            return new NumberColumn(info, values);
        }
        if (others == 0) {
            findings.add(Severity.INFO, "identifier-text", grid.place(firstIdentifier, column), identifiers,
                    "values with leading zeros, with more digits than a number keeps, or written like 1E5 look like "
                            + "identifiers, so the column stays text");
        } else if (others * 2 < present) {
            findings.add(Severity.QUESTION, "mostly-numbers", grid.place(firstOther, column), others,
                    "most values are numbers but some are not (limits such as <0.1, percent signs, or codes), so the "
                            + "column stays text");
        }
        return null;
    }

    private Column logical(boolean forced) throws CsvException {
        byte[] values = new byte[missing.length];
        for (int row = 0; row < values.length; row++) {
            byte code = missing[row] ? LogicalColumn.MISSING : truth(row);
            if (!missing[row] && code == LogicalColumn.MISSING) {
                if (forced) {
                    throw unfit(row, "the value is neither TRUE nor FALSE",
                            "Give it as a missing code if it stands for one, or choose another kind for the column.");
                }
                return null;
            }
            values[row] = code;
            checkCancelled(row);
        }
        return new LogicalColumn(info, values);
    }

    private byte truth(int row) {
        int length = cells.to(row) - cells.from(row);
        if (length == 4 || length == 5) {
            switch (cells.text(row)) {
                case "TRUE", "true", "True" -> {
                    return LogicalColumn.TRUE;
                }
                case "FALSE", "false", "False" -> {
                    return LogicalColumn.FALSE;
                }
                default -> {
                    return LogicalColumn.MISSING;
                }
            }
        }
        return LogicalColumn.MISSING;
    }

    private Column date(List<String> formats, boolean forced) throws CsvException {
        List<DatePattern> patterns = formats.stream().map(DatePattern::of).toList();
        long[] days = new long[missing.length];
        for (int row = 0; row < days.length; row++) {
            days[row] = DateColumn.MISSING;
            if (!missing[row]) {
                String text = cells.text(row);
                for (int i = 0; i < patterns.size() && days[row] == DateColumn.MISSING; i++) {
                    days[row] = patterns.get(i).epochDay(text);
                }
                if (days[row] == DateColumn.MISSING) {
                    if (forced) {
                        throw unfit(row, "the value is not a date written as " + String.join(" or ", formats),
                                "Give it as a missing code if it stands for one, or choose another date format.");
                    }
                    return null;
                }
            }
            checkCancelled(row);
        }
        return new DateColumn(info, days);
    }

    private Column text() {
        String[] values = new String[missing.length];
        Map<String, String> seen = new LinkedHashMap<>();
        for (int row = 0; row < values.length; row++) {
            if (!missing[row]) {
                String text = cells.text(row);
                String known = seen.size() < 1000 ? seen.putIfAbsent(text, text) : seen.get(text);
                values[row] = known == null ? text : known;
            }
            checkCancelled(row);
        }
        noteTrimmed();
        return new TextColumn(info, values);
    }

    private void noteTrimmed() {
        findings.add(Severity.INFO, "trimmed", CsvPlace.column(info.name()), cells.trimmed(),
                "spaces around values were taken off");
    }

    /** The distinct values with their first rows, in their order; one more than the limit when there are more. */
    private Map<String, Integer> levelsFound(int limit) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int row = 0; row < missing.length && found.size() <= limit; row++) {
            if (!missing[row]) {
                found.putIfAbsent(cells.text(row), row);
            }
            checkCancelled(row);
        }
        return found;
    }

    private Column category(Map<String, Integer> found) throws CsvException {
        List<String> levels = new ArrayList<>(found.keySet());
        levels.sort(null);
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String level : levels) {
            if (scanner.scan(level)) {
                numbers.put(level, scanner.value());
            }
        }
        if (numbers.size() == levels.size()) {
            levels.sort((a, b) -> Double.compare(numbers.get(a), numbers.get(b)));
        }
        return category(levels);
    }

    private Column category(List<String> levels) throws CsvException {
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (String level : levels) {
            codes.put(level, codes.size());
        }
        int[] values = new int[missing.length];
        for (int row = 0; row < values.length; row++) {
            Integer code = missing[row] ? Integer.valueOf(CategoryColumn.MISSING) : codes.get(cells.text(row));
            if (code == null) {
                throw unfit(row, "the value is not one of the " + levels.size() + " levels of the variable",
                        "Add the level to the variable, or give the value as a missing code.");
            }
            values[row] = code;
            checkCancelled(row);
        }
        noteTrimmed();
        return new CategoryColumn(info, values, levels, 0);
    }

    private CsvException unfit(int row, String problem, String advice) {
        return new CsvException(source.name(), grid.place(row, column), problem, advice);
    }
}
