/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

import org.cohortium.data.csv.CsvFinding.Severity;
import org.cohortium.numerics.Progress;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Reads the rows of a file as text, under the policies of its settings. */
final class GridReader {

    private static final int MOST_COLUMNS = 20_000;
    private static final int LONGEST_FIELD = 16 << 20;
    private static final String RAGGED_ADVICE = "Check the delimiter and the quotes near that line, or choose to fill up "
            + "short rows or to leave out such rows.";

    private final CsvSource source;
    private final CsvSettings settings;
    private final Progress progress;
    private final Findings findings;
    private final DoubleConsumer reporter;

    private CellGrid grid;
    private int rowsRead;
    private int toSkip;

    GridReader(CsvSource source, CsvSettings settings, Progress progress, Findings findings,
            DoubleConsumer reporter) {
        this.source = source;
        this.settings = settings;
        this.progress = progress;
        this.findings = findings;
        this.reporter = reporter;
    }

    /** How many data rows the file has, those left out included. */
    int rowsRead() {
        return rowsRead;
    }

    CellGrid read() throws IOException {
        QuoteTracker tracker = new QuoteTracker(settings.delimiter(), settings.quote());
        try (StrictReader reader = new StrictReader(source, settings, tracker, progress, reporter)) {
            reader.skipLines(settings.skipLines());
            try {
                if (settings.quotes() == QuotePolicy.KEEP_AS_TEXT) {
                    parse(new StringReader(repaired(reader)));
                } else {
                    parse(reader);
                }
            } catch (CsvParseException e) {
                if (e.getCause() instanceof CancellationException cancelled) {
                    throw cancelled;
                }
                throw refused(e, tracker);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (ArithmeticException e) {
                throw new CsvException(source.name(), CsvPlace.FILE, "a column holds more than two gigabytes of text",
                        "Leave that column out of the file.");
            }
            findings.add(Severity.WARNING, "replaced-bytes", CsvPlace.line(reader.firstReplacedLine()),
                    reader.replaced(), "bytes that are no text in " + settings.charset().name()
                            + " were replaced by U+FFFD");
        }
        if (grid == null) {
            throw new CsvException(source.name(), CsvPlace.FILE, "there is no row in the file",
                    "Check that it is the right file, and how many lines before the header are to be left out.");
        }
        int dropped = grid.dropLast(settings.footerRows());
        findings.add(Severity.INFO, "footer-rows", CsvPlace.FILE, dropped, "rows at the end were left out as asked");
        return grid;
    }

    private String repaired(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 << 15];
        for (int count = reader.read(buffer, 0, buffer.length); count >= 0; count = reader.read(buffer, 0,
                buffer.length)) {
            text.append(buffer, 0, count);
        }
        QuoteRepair repair = new QuoteRepair(settings.delimiter(), settings.quote(), QuoteRepair.MOST_REPAIRS);
        String repaired = repair.repair(text.toString());
        List<Long> lines = repair.lines();
        if (lines.size() >= QuoteRepair.MOST_REPAIRS) {
            throw new CsvException(source.name(), CsvPlace.line(lines.get(0) + settings.skipLines()),
                    "more than " + QuoteRepair.MOST_REPAIRS + " quotes do not pair",
                    "Choose another quote character, or none.");
        }
        if (!lines.isEmpty()) {
            findings.add(Severity.WARNING, "quote-as-text", CsvPlace.line(lines.get(0) + settings.skipLines()),
                    lines.size(), "quotes that do not pair were kept as ordinary characters");
        }
        return repaired;
    }

    private CsvException refused(CsvParseException e, QuoteTracker tracker) {
        return switch (tracker.fault()) {
            case NEVER_CLOSED -> new CsvException(source.name(), CsvPlace.line(tracker.openingLine()),
                    "the quote opened in this line is never closed",
                    "Close the quote in the file, or choose to keep such quotes as text.");
            case TEXT_AFTER_CLOSING -> new CsvException(source.name(), CsvPlace.line(tracker.openingLine()),
                    "the quoted field that begins in this line goes on after its closing quote",
                    "Double the quotes inside the field, or choose to keep such quotes as text.");
            case NONE -> tracker.inQuotes()
                    ? new CsvException(source.name(), CsvPlace.line(tracker.openingLine()),
                            "the quoted field that begins in this line is longer than " + LONGEST_FIELD
                                    + " characters; its quote is probably never closed",
                            "Close the quote in the file, or choose to keep such quotes as text.")
                    : new CsvException(source.name(), CsvPlace.line(tracker.line()), e.getMessage(),
                            "Check that this is a delimited text file with lines of ordinary length.");
        };
    }

    private void parse(Reader reader) throws IOException {
        de.siegmar.fastcsv.reader.CsvReader<RowCollector> records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(settings.delimiter()).quoteCharacter(settings.quote()).skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).maxBufferSize(LONGEST_FIELD).build(new RowCollector(), reader);
        for (RowCollector row : records) {
            long line = row.startingLine() + settings.skipLines();
            if (row.isBlank() && (grid == null || grid.columns() > 1)) {
                findings.add(Severity.INFO, "blank-lines", CsvPlace.line(line), "blank lines were left out");
            } else if (grid == null) {
                start(row, line);
            } else if (toSkip > 0) {
                toSkip--;
                findings.add(Severity.INFO, "skipped-after-header", CsvPlace.line(line),
                        "rows after the header were left out as asked");
            } else {
                data(row, line);
            }
        }
    }

    private void start(RowCollector row, long line) throws IOException {
        if (row.fields() > MOST_COLUMNS) {
            throw new CsvException(source.name(), CsvPlace.line(line),
                    "the row has " + row.fields() + " fields, more than " + MOST_COLUMNS, "Check the delimiter.");
        }
        toSkip = settings.skipAfterHeader();
        List<String> cells = row.texts();
        if (settings.trailingDelimiter() && cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells = cells.subList(0, cells.size() - 1);
        }
        if (!settings.header()) {
            List<String> names = HeaderNames.numbered(cells.size());
            grid = new CellGrid(names, names);
            data(row, line);
            return;
        }
        HeaderNames names = new HeaderNames(cells);
        checkHeader(names, line);
        grid = new CellGrid(names.ids(), names.labels());
    }

    private void checkHeader(HeaderNames names, long line) throws IOException {
        if (settings.headers() == HeaderPolicy.REFUSE && !names.empty().isEmpty()) {
            throw new CsvException(source.name(), CsvPlace.line(line),
                    "column " + (names.empty().get(0) + 1) + " has no name in the header",
                    "Name it in the file, choose to have such columns named, or say that each row ends with a "
                            + "delimiter if that is why.");
        }
        if (settings.headers() == HeaderPolicy.REFUSE && !names.repeated().isEmpty()) {
            int column = names.repeated().get(0);
            throw new CsvException(source.name(), new CsvPlace(line, 0, names.labels().get(column)),
                    "column " + (column + 1) + " has the same name as a column before it",
                    "Rename it in the file, or choose to have such columns renamed.");
        }
        Set<Integer> empty = new HashSet<>(names.empty());
        Set<Integer> repeated = new HashSet<>(names.repeated());
        for (int i = 0; i < names.ids().size(); i++) {
            if (empty.contains(i)) {
                findings.add(Severity.WARNING, "named-column", CsvPlace.column(names.ids().get(i)),
                        "column " + (i + 1) + " has no name in the header and was named");
            } else if (repeated.contains(i)) {
                findings.add(Severity.WARNING, "renamed-column", CsvPlace.column(names.ids().get(i)),
                        "column " + (i + 1) + " has the same name as a column before it and was renamed");
            } else if (!names.ids().get(i).equals(names.labels().get(i))) {
                findings.add(Severity.INFO, "safe-name", CsvPlace.column(names.ids().get(i)), "column " + (i + 1)
                        + " got an identifier that is safe in formulas; its header is kept as the label");
            }
        }
    }

    private void data(RowCollector row, long line) throws IOException {
        if (rowsRead == Integer.MAX_VALUE - 16) {
            throw new CsvException(source.name(), CsvPlace.line(line), "the file has more rows than can be held",
                    "Split the file.");
        }
        rowsRead++;
        int columns = grid.columns();
        int fields = row.fields();
        if (columns > 1 && row.hasNoValue()) {
            findings.add(Severity.INFO, "empty-rows", new CsvPlace(line, rowsRead, ""),
                    "rows without any value were left out");
            return;
        }
        if (settings.trailingDelimiter() && fields == columns + 1 && row.isEmpty(columns)) {
            fields = columns;
        }
        if (fields != columns && !row.isBlank() && !accept(row, fields, line)) {
            return;
        }
        for (int i = 0; i < columns; i++) {
            if (i < fields && settings.unguard() && row.isGuarded(i)) {
                row.addUnguarded(grid.store(i), i, settings.trim());
                findings.add(Severity.INFO, "guard-removed", new CsvPlace(line, rowsRead, grid.id(i)),
                        "an apostrophe that keeps spreadsheets from taking the text for a formula was taken off");
            } else if (i < fields) {
                row.addTo(grid.store(i), i, settings.trim());
            } else {
                grid.store(i).addEmpty();
            }
        }
        grid.endRow(line, rowsRead);
    }

    private boolean accept(RowCollector row, int fields, long line) throws IOException {
        CsvPlace place = new CsvPlace(line, rowsRead, "");
        int columns = grid.columns();
        String lengths = "the row has " + fields + (fields == 1 ? " field" : " fields") + " where "
                + (settings.header() ? "the header" : "the first row") + " has " + columns;
        boolean onlyEmptyExtra = true;
        for (int i = columns; i < fields; i++) {
            onlyEmptyExtra &= row.isEmpty(i);
        }
        switch (settings.raggedRows()) {
            case REFUSE -> throw new CsvException(source.name(), place, lengths, RAGGED_ADVICE);
            case SKIP -> {
                findings.add(Severity.WARNING, "skipped-rows", place,
                        "rows with too few or too many fields were left out");
                return false;
            }
            case PAD -> {
                if (!onlyEmptyExtra) {
                    throw new CsvException(source.name(), place, lengths + ", and what is too much is not empty",
                            RAGGED_ADVICE);
                }
                findings.add(Severity.WARNING, fields < columns ? "padded-rows" : "shortened-rows", place,
                        fields < columns ? "short rows were filled up with missing values"
                                : "empty fields beyond the header were left out");
            }
        }
        return true;
    }
}
