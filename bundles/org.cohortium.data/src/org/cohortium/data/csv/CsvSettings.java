/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a delimited text file is read. Immutable; {@link #toBuilder()} changes a copy, and {@link #toMap()} gives the flat
 * form that a study keeps. The defaults are those of a comma-separated UTF-8 file with a header line in which an empty
 * field is missing, and they refuse everything that would have to be repaired.
 */
public final class CsvSettings {

    private final Builder values;
    private final Map<String, ColumnSettings> columns;

    private CsvSettings(Builder source) {
        this.values = new Builder(source);
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(source.columns));
    }

    /** The defaults. */
    public static CsvSettings defaults() {
        return builder().build();
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from these settings. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** The encoding; a byte order mark of it is skipped. */
    public Charset charset() {
        return values.charset;
    }

    /** What parts the fields. */
    public char delimiter() {
        return values.delimiter;
    }

    /** What encloses fields. */
    public char quote() {
        return values.quote;
    }

    /** The decimal mark of numbers: a point or a comma. */
    public char decimalMark() {
        return values.decimalMark;
    }

    /** The mark between thousands, or 0; a space stands for every kind of space, ' for the typographic one too. */
    public char thousandsMark() {
        return values.thousandsMark;
    }

    /** Whether the first row holds the columns' names. */
    public boolean header() {
        return values.header;
    }

    /** How many lines before the header (or the first row) are left out. */
    public int skipLines() {
        return values.skipLines;
    }

    /** How many rows after the header are left out: a second header row, a row of units. */
    public int skipAfterHeader() {
        return values.skipAfterHeader;
    }

    /** How many rows at the end are left out: totals and notes. */
    public int footerRows() {
        return values.footerRows;
    }

    /** Whether each row ends with a delimiter that opens no further field. */
    public boolean trailingDelimiter() {
        return values.trailingDelimiter;
    }

    /** Whether spaces around a value are taken off. */
    public boolean trim() {
        return values.trim;
    }

    /** Whether the apostrophe that keeps spreadsheets from taking a text for a formula is taken off again. */
    public boolean unguard() {
        return values.unguard;
    }

    /** Texts that stand for a missing value in every column; an empty field always does. */
    public List<String> missingCodes() {
        return values.missingCodes;
    }

    /** A text column with at most so many values, each on average in two rows or more, becomes a category; 0 = none. */
    public int categoriesUpTo() {
        return values.categoriesUpTo;
    }

    /** What happens to rows of another length. */
    public RowPolicy raggedRows() {
        return values.raggedRows;
    }

    /** What happens to empty and repeated headers. */
    public HeaderPolicy headers() {
        return values.headers;
    }

    /** What happens to undecodable bytes. */
    public BytePolicy undecodable() {
        return values.undecodable;
    }

    /** What happens to quotes that do not pair. */
    public QuotePolicy quotes() {
        return values.quotes;
    }

    /** What is said of single columns, by their identifier. */
    public Map<String, ColumnSettings> columns() {
        return columns;
    }

    /** What is said of a column. */
    public ColumnSettings column(String id) {
        return columns.getOrDefault(id, ColumnSettings.AUTOMATIC);
    }

    /** These settings as flat text, every key in a fixed order; {@link #fromMap} reads them back. */
    public Map<String, String> toMap() {
        return SettingsMap.write(this);
    }

    /**
     * Settings from their flat form; keys that are absent have their default.
     *
     * @throws IllegalArgumentException if a key is not known or its value is none it can have
     */
    public static CsvSettings fromMap(Map<String, String> map) {
        return SettingsMap.read(map);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CsvSettings that && toMap().equals(that.toMap());
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    @Override
    public String toString() {
        return toMap().toString();
    }

    /** Settings in the making. */
    public static final class Builder {

        private Charset charset = StandardCharsets.UTF_8;
        private char delimiter = ',';
        private char quote = '"';
        private char decimalMark = '.';
        private char thousandsMark;
        private boolean header = true;
        private int skipLines;
        private int skipAfterHeader;
        private int footerRows;
        private boolean trailingDelimiter;
        private boolean trim = true;
        private boolean unguard = true;
        private List<String> missingCodes = List.of();
        private int categoriesUpTo = 20;
        private RowPolicy raggedRows = RowPolicy.REFUSE;
        private HeaderPolicy headers = HeaderPolicy.REFUSE;
        private BytePolicy undecodable = BytePolicy.REFUSE;
        private QuotePolicy quotes = QuotePolicy.REFUSE;
        private final Map<String, ColumnSettings> columns = new LinkedHashMap<>();

        private Builder() {
        }

        private Builder(Builder other) {
            charset = other.charset;
            delimiter = other.delimiter;
            quote = other.quote;
            decimalMark = other.decimalMark;
            thousandsMark = other.thousandsMark;
            header = other.header;
            skipLines = other.skipLines;
            skipAfterHeader = other.skipAfterHeader;
            footerRows = other.footerRows;
            trailingDelimiter = other.trailingDelimiter;
            trim = other.trim;
            unguard = other.unguard;
            missingCodes = other.missingCodes;
            categoriesUpTo = other.categoriesUpTo;
            raggedRows = other.raggedRows;
            headers = other.headers;
            undecodable = other.undecodable;
            quotes = other.quotes;
            columns.putAll(other.columns);
        }

        /** See {@link CsvSettings#charset()}. */
        public Builder charset(Charset value) {
            charset = value;
            return this;
        }

        /** See {@link CsvSettings#delimiter()}. */
        public Builder delimiter(char value) {
            delimiter = value;
            return this;
        }

        /** See {@link CsvSettings#quote()}. */
        public Builder quote(char value) {
            quote = value;
            return this;
        }

        /** See {@link CsvSettings#decimalMark()}. */
        public Builder decimalMark(char value) {
            decimalMark = value;
            return this;
        }

        /** See {@link CsvSettings#thousandsMark()}. */
        public Builder thousandsMark(char value) {
            thousandsMark = value;
            return this;
        }

        /** See {@link CsvSettings#header()}. */
        public Builder header(boolean value) {
            header = value;
            return this;
        }

        /** See {@link CsvSettings#skipLines()}. */
        public Builder skipLines(int value) {
            skipLines = value;
            return this;
        }

        /** See {@link CsvSettings#skipAfterHeader()}. */
        public Builder skipAfterHeader(int value) {
            skipAfterHeader = value;
            return this;
        }

        /** See {@link CsvSettings#footerRows()}. */
        public Builder footerRows(int value) {
            footerRows = value;
            return this;
        }

        /** See {@link CsvSettings#trailingDelimiter()}. */
        public Builder trailingDelimiter(boolean value) {
            trailingDelimiter = value;
            return this;
        }

        /** See {@link CsvSettings#trim()}. */
        public Builder trim(boolean value) {
            trim = value;
            return this;
        }

        /** See {@link CsvSettings#unguard()}. */
        public Builder unguard(boolean value) {
            unguard = value;
            return this;
        }

        /** See {@link CsvSettings#missingCodes()}. */
        public Builder missingCodes(List<String> value) {
            missingCodes = List.copyOf(value);
            return this;
        }

        /** See {@link CsvSettings#categoriesUpTo()}. */
        public Builder categoriesUpTo(int value) {
            categoriesUpTo = value;
            return this;
        }

        /** See {@link CsvSettings#raggedRows()}. */
        public Builder raggedRows(RowPolicy value) {
            raggedRows = value;
            return this;
        }

        /** See {@link CsvSettings#headers()}. */
        public Builder headers(HeaderPolicy value) {
            headers = value;
            return this;
        }

        /** See {@link CsvSettings#undecodable()}. */
        public Builder undecodable(BytePolicy value) {
            undecodable = value;
            return this;
        }

        /** See {@link CsvSettings#quotes()}. */
        public Builder quotes(QuotePolicy value) {
            quotes = value;
            return this;
        }

        /** See {@link CsvSettings#column(String)}. */
        public Builder column(String id, ColumnSettings value) {
            if (value.equals(ColumnSettings.AUTOMATIC)) {
                columns.remove(id);
            } else {
                columns.put(id, value);
            }
            return this;
        }

        /**
         * The settings.
         *
         * @throws IllegalArgumentException if two marks are the same character where they must differ
         */
        public CsvSettings build() {
            if (delimiter == quote || delimiter == decimalMark && decimalMark != ',' || decimalMark == thousandsMark
                    || delimiter == '\n' || delimiter == '\r' || quote == '\n' || quote == '\r') {
                throw new IllegalArgumentException(
                        "Delimiter, quote, decimal mark and thousands mark must be different characters");
            }
            if (decimalMark != '.' && decimalMark != ',') {
                throw new IllegalArgumentException("The decimal mark is a point or a comma");
            }
            return new CsvSettings(this);
        }
    }
}
