/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * The rows of a sample under one delimiter and decimal mark, and how much they look like a table: rows of one length
 * whose cells are numbers.
 */
final class TableShape {

    private static final int ROWS = 2000;
    private static final int SCORED_ROWS = 300;
    private static final int FEW_REPAIRS = 30;

    private final char delimiter;
    private final char decimalMark;
    private final char thousandsMark;
    private final List<List<String>> rows;
    private final List<Long> lines;
    private final int width;
    private final double consistency;
    private final double numeric;

    private TableShape(char delimiter, char decimalMark, char thousandsMark, List<List<String>> rows,
            List<Long> lines) {
        this.delimiter = delimiter;
        this.decimalMark = decimalMark;
        this.thousandsMark = thousandsMark;
        this.rows = rows;
        this.lines = lines;
        Map<Integer, Integer> widths = new TreeMap<>();
        int scored = Math.min(SCORED_ROWS, rows.size());
        for (int i = 0; i < scored; i++) {
            widths.merge(rows.get(i).size(), 1, Integer::sum);
        }
        int common = 1;
        int count = widths.getOrDefault(1, 0);
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            if (entry.getKey() > 1 && (entry.getValue() >= count || common == 1 && entry.getValue() * 3 >= count)) {
                common = entry.getKey();
                count = entry.getValue();
            }
        }
        width = common;
        consistency = scored == 0 ? 0 : (double) count / scored;
        numeric = numericShare(scored);
    }

    private double numericShare(int scored) {
        NumberScanner scanner = new NumberScanner(decimalMark, thousandsMark);
        int cells = 0;
        int numbers = 0;
        for (int i = 1; i < scored; i++) {
            if (rows.get(i).size() == width) {
                for (String cell : rows.get(i)) {
                    if (!cell.isBlank()) {
                        cells++;
                        numbers += scanner.scan(cell.strip()) ? 1 : 0;
                    }
                }
            }
        }
        return cells == 0 ? 0 : (double) numbers / cells;
    }

    /** The best reading of a text; quotes that do not pair are taken as they come. */
    static TableShape best(String text, boolean whole) {
        TableShape best = null;
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            List<Long> lines = new ArrayList<>();
            List<List<String>> rows = rows(text, delimiter, lines, whole);
            for (char decimal : new char[] {'.', ','}) {
                for (char thousands : new char[] {0, decimal == '.' ? ',' : '.', ' ', '\''}) {
                    TableShape shape = new TableShape(delimiter, decimal, thousands, rows, lines);
                    if (best == null || shape.score() > best.score() + 1e-9) {
                        best = shape;
                    }
                }
            }
        }
        return best;
    }

    private double score() {
        double columns = width == 1 ? 0.05 : 1 - StrictMath.pow(0.5, width - 1.0) / 2;
        return consistency * columns * (0.4 + 0.6 * numeric);
    }

    private static List<List<String>> rows(String text, char delimiter, List<Long> lines, boolean whole) {
        List<List<String>> rows = new ArrayList<>();
        CsvReader<RowCollector> records = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true).build(new RowCollector(),
                        new StringReader(new QuoteRepair(delimiter, '"', FEW_REPAIRS).repair(text)));
        try {
            for (RowCollector row : records) {
                if (!row.isBlank()) {
                    rows.add(List.copyOf(row.texts()));
                    lines.add(row.startingLine());
                }
                if (rows.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            // what has been read so far is enough to judge the delimiter by; the reader itself will name the line
            return rows;
        }
        if (!whole && rows.size() > 1 && rows.size() < ROWS) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    char delimiter() {
        return delimiter;
    }

    char decimalMark() {
        return decimalMark;
    }

    char thousandsMark() {
        return thousandsMark;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** The 1-based line a row starts in. */
    long line(int row) {
        return lines.get(row);
    }

    /** The length that most rows have. */
    int width() {
        return width;
    }

    /** The share of rows of that length. */
    double consistency() {
        return consistency;
    }
}
