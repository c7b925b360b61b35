/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.cohortium.data.DataTable;
import org.cohortium.data.csv.CsvFinding.Severity;
import org.cohortium.numerics.Progress;

/**
 * Tells from the beginning of a delimited text file how it is to be read: encoding, delimiter together with the decimal
 * mark, title lines, header, missing codes, date formats. What cannot be told is a question among the findings, never a
 * silent guess, and every policy stays at refusing.
 */
public final class CsvDetector {

    private static final int SAMPLE = 1 << 20;
    private static final int SHOWN = 50;
    private static final int MOST_TITLE_LINES = 30;

    private final CsvSource source;
    private final Charset chosen;
    private final Findings findings = new Findings();
    private final List<CsvFinding> conclusions = new ArrayList<>();

    private CsvDetector(CsvSource source, Charset chosen) {
        this.source = source;
        this.chosen = chosen;
    }

    /** Looks at a file. */
    public static CsvDetection detect(Path file) throws IOException {
        return detect(CsvSource.of(file));
    }

    /** Looks at a source. */
    public static CsvDetection detect(CsvSource source) throws IOException {
        return new CsvDetector(source, null).run();
    }

    /** Looks at a source whose encoding has been chosen. */
    public static CsvDetection detect(CsvSource source, Charset charset) throws IOException {
        return new CsvDetector(source, charset).run();
    }

    private CsvDetection run() throws IOException {
        byte[] bytes;
        try (InputStream in = source.opener().open()) {
            bytes = in.readNBytes(SAMPLE + 1);
        }
        boolean whole = bytes.length <= SAMPLE;
        byte[] sample = whole ? bytes : Arrays.copyOf(bytes, SAMPLE);
        Charset charset = charset(sample, whole);
        String text = text(sample, charset, whole);
        if (text.isBlank()) {
            throw new CsvException(source.name(), CsvPlace.FILE, "there is no text in the file",
                    "Check that it is the right file.");
        }
        TableShape shape = TableShape.best(text, whole);
        conclude("delimiter", shape.width() > 1 ? shape.consistency() : 0.3,
                shape.width() + (shape.width() == 1 ? " column" : " columns") + " parted by "
                        + markName(shape.delimiter()) + ", decimal mark " + markName(shape.decimalMark()));
        CsvSettings.Builder settings = CsvSettings.builder().charset(charset).delimiter(shape.delimiter())
                .decimalMark(shape.decimalMark()).thousandsMark(shape.thousandsMark());
        if (shape.thousandsMark() != 0) {
            findings.add(Severity.WARNING, "thousands-mark", CsvPlace.FILE,
                    markName(shape.thousandsMark()) + " is taken as the mark between thousands");
        }
        int first = titleRows(shape, settings);
        layout(shape, first, settings);
        quotes(text, shape, whole);
        columns(text, shape, settings);
        List<List<String>> raw = shape.rows().subList(0, Math.min(SHOWN, shape.rows().size()));
        DataTable table = sample(text, settings).table();
        List<CsvFinding> all = new ArrayList<>(conclusions);
        all.addAll(findings.list());
        return new CsvDetection(settings.build(), table, raw, whole, all);
    }

    private void conclude(String code, double confidence, String words) {
        conclusions.add(new CsvFinding(Severity.INFO, code, CsvPlace.FILE, 1, words, confidence));
    }

    private static String markName(char mark) {
        return switch (mark) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            case '.' -> "point";
            case ' ' -> "space";
            default -> "\"" + mark + "\"";
        };
    }

    private Charset charset(byte[] sample, boolean whole) {
        if (chosen != null) {
            conclude("encoding", 1, "the text is in " + chosen.name() + ", as chosen");
            return chosen;
        }
        EncodingGuess guess = EncodingGuess.of(sample, whole);
        conclude("encoding", guess.confidence(), "the text is in " + guess.charset().name() + ": " + guess.reason());
        if (guess.confidence() < 0.9) {
            findings.add(Severity.QUESTION, "encoding-to-confirm", CsvPlace.FILE,
                    "check in the preview that special characters are right in " + guess.charset().name()
                            + "; it could also be " + String.join(", ", guess.alternatives().stream()
                                    .map(Charset::name).toList()));
        }
        return guess.charset();
    }

    private static String text(byte[] sample, Charset charset, boolean whole) {
        String decoded = EncodingGuess.decode(sample, charset, whole);
        String text = decoded == null ? new String(sample, charset) : decoded;
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    private int titleRows(TableShape shape, CsvSettings.Builder settings) {
        int first = 0;
        int limit = Math.min(MOST_TITLE_LINES, shape.rows().size() - 1);
        while (first < limit && (shape.rows().get(first).size() != shape.width() || filled(shape, first) == 1
                && shape.width() > 2) && shape.rows().get(first).size() <= shape.width()) {
            first++;
        }
        boolean found = first > 0 && first < limit && shape.width() > 1;
        if (!found) {
            return 0;
        }
        settings.skipLines((int) shape.line(first) - 1);
        findings.add(Severity.WARNING, "title-lines", CsvPlace.line(1), (int) shape.line(first) - 1,
                "lines before the table are left out");
        return first;
    }

    private static int filled(TableShape shape, int row) {
        return (int) shape.rows().get(row).stream().filter(cell -> !cell.isBlank()).count();
    }

    private void layout(TableShape shape, int first, CsvSettings.Builder settings) {
        List<String> header = shape.rows().get(first);
        NumberScanner scanner = new NumberScanner(shape.decimalMark(), shape.thousandsMark());
        int width = Math.min(header.size(), shape.width());
        boolean trailing = shape.width() > 1;
        int numeric = 0;
        int headed = 0;
        int second = 0;
        int numbersInHeader = 0;
        for (int j = 0; j < width; j++) {
            boolean measured = measured(shape, first, j, scanner);
            numeric += measured ? 1 : 0;
            boolean headerNumber = scanner.scan(header.get(j).strip());
            numbersInHeader += headerNumber ? 1 : 0;
            headed += measured && !headerNumber && !header.get(j).isBlank() ? 1 : 0;
            second += measured && shape.rows().size() > first + 3 && isWord(shape, first + 1, j, scanner) ? 1 : 0;
        }
        for (int i = first; i < shape.rows().size() && trailing; i++) {
            List<String> row = shape.rows().get(i);
            trailing = row.size() == shape.width() && row.get(shape.width() - 1).isEmpty()
                    || i == first && row.size() == shape.width() - 1;
        }
        boolean hasHeader = numeric > 0 ? headed * 2 > numeric && numbersInHeader == 0 : numbersInHeader == 0
                && header.stream().map(String::strip).distinct().count() == header.size();
        settings.header(hasHeader);
        conclude("header", numeric > 0 ? 0.95 : 0.5, hasHeader ? "the first row holds the names of the columns"
                : "the first row holds values, so the columns are named V1, V2 and on");
        if (numeric == 0) {
            findings.add(Severity.QUESTION, "header-to-confirm", CsvPlace.FILE,
                    "no column holds numbers, so it cannot be told whether the first row is a header");
        }
        if (trailing && shape.rows().size() > first + 1) {
            settings.trailingDelimiter(true);
            findings.add(Severity.INFO, "trailing-delimiter", CsvPlace.FILE,
                    "each row ends with a delimiter that opens no column");
        }
        if (hasHeader && numeric >= 2 && second * 2 > numeric) {
            settings.skipAfterHeader(1);
            findings.add(Severity.QUESTION, "second-header", CsvPlace.line(shape.line(first + 1)),
                    "the row after the header holds words above numbers and is left out");
        }
        if (hasHeader) {
            noteHeader(header, trailing);
        }
        noteRagged(shape, first, trailing);
    }

    private static boolean isWord(TableShape shape, int row, int column, NumberScanner scanner) {
        List<String> cells = shape.rows().get(row);
        return cells.size() > column && !cells.get(column).isBlank() && !scanner.scan(cells.get(column).strip())
                && cells.get(column).chars().anyMatch(Character::isLetter) && cells.get(column).length() > 2;
    }

    private static boolean measured(TableShape shape, int first, int column, NumberScanner scanner) {
        int present = 0;
        int numbers = 0;
        for (int i = first + 1; i < shape.rows().size(); i++) {
            List<String> row = shape.rows().get(i);
            if (row.size() > column && !row.get(column).isBlank()) {
                present++;
                String cell = row.get(column).strip();
                numbers += scanner.scan(cell) || DatePattern.of("yyyy-M-d").epochDay(cell) != Long.MIN_VALUE ? 1 : 0;
            }
        }
        return present > 0 && numbers * 2 > present;
    }

    private void noteHeader(List<String> header, boolean trailing) {
        HeaderNames names = new HeaderNames(trailing && header.get(header.size() - 1).isEmpty()
                ? header.subList(0, header.size() - 1) : header);
        for (int i : names.empty()) {
            findings.add(Severity.WARNING, "empty-header", CsvPlace.column(names.ids().get(i)),
                    "column " + (i + 1) + " has no name: the file is refused unless such columns may be named");
        }
        for (int i : names.repeated()) {
            findings.add(Severity.WARNING, "repeated-header", CsvPlace.column(names.ids().get(i)), "column " + (i + 1)
                    + " has the name of one before it: the file is refused unless such columns may be renamed");
        }
    }

    private void noteRagged(TableShape shape, int first, boolean trailing) {
        int last = shape.rows().size() - 1;
        for (int i = first; i <= last; i++) {
            int size = shape.rows().get(i).size();
            if (size != shape.width() && !(trailing && size == shape.width() - 1)) {
                findings.add(Severity.WARNING, "ragged-rows", CsvPlace.line(shape.line(i)), "rows have another number "
                        + "of fields: the file is refused unless they may be filled up or left out");
            }
        }
        List<String> row = shape.rows().get(last);
        if (last > first + 2 && !row.isEmpty() && row.get(0).strip().toLowerCase(Locale.ROOT)
                .matches("(grand )?total.*|sum|mean|average|summe|gesamt.*|source.*|note.*")) {
            findings.add(Severity.QUESTION, "footer", CsvPlace.line(shape.line(last)),
                    "the last row looks like a total or a note: leave it out as a footer if it is no patient");
        }
    }

    private void quotes(String text, TableShape shape, boolean whole) {
        QuoteTracker tracker = new QuoteTracker(shape.delimiter(), '"');
        char[] all = text.toCharArray();
        tracker.accept(all, 0, all.length);
        if (whole) {
            tracker.end();
        }
        if (tracker.fault() != QuoteTracker.Fault.NONE) {
            findings.add(Severity.WARNING, "unpaired-quote", CsvPlace.line(tracker.openingLine()),
                    "a quote opened in this line does not pair: the file is refused unless such quotes are kept as text");
        }
    }

    private void columns(String text, TableShape shape, CsvSettings.Builder settings) throws IOException {
        CsvSettings asText = settings.build();
        Findings ignored = new Findings();
        GridReader reader = new GridReader(sampleSource(text), tolerant(asText), Progress.NONE, ignored, fraction -> {
        });
        CellGrid grid = reader.read();
        NumberScanner scanner = new NumberScanner(shape.decimalMark(), shape.thousandsMark());
        List<ColumnSniffer> sniffers = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        for (int j = 0; j < grid.columns(); j++) {
            String[] cells = new String[grid.rows()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = grid.store(j).isEmpty(i) ? null : grid.store(j).text(i);
            }
            ColumnSniffer sniffer = new ColumnSniffer(grid.id(j), cells, grid.rowNumbers(), scanner);
            codes.addAll(sniffer.missingCodes());
            sniffers.add(sniffer);
        }
        settings.missingCodes(List.copyOf(codes));
        if (!codes.isEmpty()) {
            findings.add(Severity.WARNING, "missing-codes", CsvPlace.FILE,
                    "these words are taken for missing values: " + String.join(" ", codes));
        }
        for (int j = 0; j < sniffers.size(); j++) {
            settings.column(grid.id(j), sniffers.get(j).sniff(codes, findings));
        }
    }

    private CsvSource sampleSource(String text) {
        return CsvSource.of(source.name(), text);
    }

    private static CsvSettings tolerant(CsvSettings settings) {
        return settings.toBuilder().charset(StandardCharsets.UTF_8).raggedRows(RowPolicy.SKIP)
                .headers(HeaderPolicy.RENAME).undecodable(BytePolicy.REPLACE).quotes(QuotePolicy.KEEP_AS_TEXT).build();
    }

    private CsvImport sample(String text, CsvSettings.Builder settings) throws IOException {
        CsvImport read = CsvReader.read(sampleSource(text), tolerant(settings.build()), Progress.NONE);
        for (CsvFinding finding : read.findings()) {
            if (finding.code().equals("identifier-text") || finding.code().equals("no-values")
                    || finding.code().equals("safe-name") || finding.code().equals("empty-rows")
                    || finding.code().equals("guard-removed")) {
                findings.add(finding.severity(), finding.code(), finding.place(), finding.count(), finding.text());
            }
        }
        return read;
    }
}
