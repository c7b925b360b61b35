/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.cohortium.data.csv.CsvFinding.Severity;

/** Looks at the values of one column of a sample: what they are, and what somebody should know or choose. */
final class ColumnSniffer {

    private static final Set<String> TOKENS = Set.of("NA", "N/A", "n/a", "na", "#N/A", "NULL", "null", "NaN", "nan", ".",
            "-", "--", "?", "missing", "Missing", "MISSING", "#NULL!", "#VALUE!", "#DIV/0!");
    private static final Set<String> CERTAIN = Set.of("NA", "N/A", "#N/A", "NULL", "#NULL!", "NaN");
    private static final double[] SENTINELS = {-9, -99, -999, -9999, 9, 99, 999, 9999, 88, 888, 77, 777, -1};
    private static final Pattern LIMIT = Pattern.compile("[<>\u2264\u2265]=?\\s*[-+]?[0-9.,]+");
    private static final Pattern PERCENT = Pattern.compile("[-+]?[0-9.,]+\\s*%");
    private static final Pattern CURRENCY = Pattern.compile("[$\u20AC\u00A3\u00A5]\\s*[-+]?[0-9.,]+|[-+]?[0-9.,]+\\s*"
            + "[$\u20AC\u00A3\u00A5]");
    private static final Pattern PARTIAL_DATE = Pattern.compile("[12][0-9]{3}(-[0-9]{2})?");
    private static final Pattern TIME = Pattern.compile(".*[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}.*)?");

    private final String id;
    private final String[] cells;
    private final int[] rows;
    private final NumberScanner scanner;
    private final Map<String, Integer> tokens = new TreeMap<>();
    private int present;
    private int numbers;

    /**
     * @param id the column
     * @param cells its values as text, null where empty
     * @param rows their data row numbers
     */
    ColumnSniffer(String id, String[] cells, int[] rows, NumberScanner scanner) {
        this.id = id;
        this.cells = cells;
        this.rows = rows;
        this.scanner = scanner;
        for (String cell : cells) {
            if (cell != null) {
                if (TOKENS.contains(cell)) {
                    tokens.merge(cell, 1, Integer::sum);
                } else {
                    present++;
                    numbers += scanner.scan(cell) ? 1 : 0;
                }
            }
        }
    }

    /** Whether most of what is there are numbers or dates, so that other words in it stand for missing values. */
    private boolean isMeasured() {
        return present > 0 && (numbers * 2 > present || !new DateSniffer(values(TOKENS)).full().isEmpty());
    }

    private String[] values(Set<String> missing) {
        String[] values = cells.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && missing.contains(values[i])) {
                values[i] = null;
            }
        }
        return values;
    }

    /** The words that stand for missing values here. */
    Set<String> missingCodes() {
        Set<String> codes = new TreeSet<>(tokens.keySet());
        if (!isMeasured()) {
            codes.retainAll(CERTAIN);
        }
        return codes;
    }

    /** What is to be said of the column once the file's missing codes are known. */
    ColumnSettings sniff(Set<String> missing, Findings findings) {
        String[] values = values(missing);
        int count = 0;
        int identifiers = 0;
        int numeric = 0;
        for (String value : values) {
            if (value != null) {
                count++;
                boolean number = scanner.scan(value);
                numeric += number ? 1 : 0;
                identifiers += number && scanner.identifierLike() ? 1 : 0;
            }
        }
        if (count == 0) {
            return ColumnSettings.AUTOMATIC;
        }
        if (numeric == count) {
            if (identifiers == 0) {
                noteSentinels(values, findings);
                noteThousands(values, findings);
            }
            return ColumnSettings.AUTOMATIC;
        }
        if (numeric * 2 > count) {
            noteOthers(values, findings);
            return ColumnSettings.AUTOMATIC;
        }
        return dates(values, findings);
    }

    private CsvPlace place(int index) {
        return new CsvPlace(0, rows[index], id);
    }

    private void noteOthers(String[] values, Findings findings) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && !scanner.scan(values[i])) {
                if (LIMIT.matcher(values[i]).matches()) {
                    findings.add(Severity.QUESTION, "censored-values", place(i),
                            "limits such as <0.1 stand among the numbers: the column stays text until they are derived "
                                    + "or given as missing");
                } else if (PERCENT.matcher(values[i]).matches()) {
                    findings.add(Severity.QUESTION, "percent", place(i), "percent signs stand among the numbers");
                } else if (CURRENCY.matcher(values[i]).matches()) {
                    findings.add(Severity.QUESTION, "currency", place(i), "currency signs stand among the numbers");
                } else {
                    findings.add(Severity.QUESTION, "mixed-values", place(i),
                            "values that are no numbers stand among numbers");
                }
            }
        }
    }

    private void noteSentinels(String[] values, Findings findings) {
        double[] sorted = Arrays.stream(values).filter(value -> value != null && scanner.scan(value))
                .mapToDouble(value -> scanner.scan(value) ? scanner.value() : Double.NaN).sorted().toArray();
        for (double sentinel : SENTINELS) {
            double[] others = Arrays.stream(sorted).filter(value -> value != sentinel).toArray();
            if (others.length < sorted.length && others.length >= 5) {
                double range = others[others.length - 1] - others[0];
                double gap = sentinel < 0 ? others[0] - sentinel : sentinel - others[others.length - 1];
                boolean below = sentinel < 0 && others[0] >= 0;
                if (gap > range && range > 0 || below && gap > 0) {
                    findings.add(Severity.QUESTION, "suspect-missing-code", CsvPlace.column(id),
                            sorted.length - others.length, "the value " + (long) sentinel
                                    + " lies far from all others and may stand for a missing value");
                }
            }
        }
    }

    private void noteThousands(String[] values, Findings findings) {
        int groups = 0;
        int other = 0;
        for (String value : values) {
            if (value != null) {
                int mark = Math.max(value.indexOf('.'), value.indexOf(','));
                boolean group = mark > 0 && mark <= 4 && value.length() == mark + 4 && value.charAt(0) != '0'
                        && value.indexOf(value.charAt(mark), mark + 1) < 0;
                groups += group ? 1 : 0;
                other += !group && mark >= 0 ? 1 : 0;
            }
        }
        if (groups >= 2 && other == 0) {
            findings.add(Severity.QUESTION, "ambiguous-thousands", CsvPlace.column(id), groups,
                    "every mark in these numbers is followed by three digits, so it may part thousands instead of "
                            + "decimals");
        }
    }

    private ColumnSettings dates(String[] values, Findings findings) {
        DateSniffer dates = new DateSniffer(values);
        if (dates.undecided()) {
            findings.add(Severity.QUESTION, "undecidable-dates", CsvPlace.column(id),
                    "these dates could be day/month/year or month/day/year: choose " + String.join(" or ",
                            dates.full()));
            return ColumnSettings.AUTOMATIC;
        }
        if (!dates.full().isEmpty()) {
            if (dates.twoDigitYears()) {
                findings.add(Severity.WARNING, "two-digit-years", CsvPlace.column(id),
                        "years of two digits are taken as 1969 to 2068");
            }
            String pattern = dates.full().get(0);
            return pattern.equals("yyyy-M-d") ? ColumnSettings.AUTOMATIC
                    : ColumnSettings.AUTOMATIC.withDateFormats(List.of(pattern));
        }
        if (!dates.most().isEmpty()) {
            int first = dates.firstOther();
            boolean partial = PARTIAL_DATE.matcher(values[first]).matches();
            findings.add(Severity.QUESTION, partial ? "partial-dates" : "mostly-dates", place(first), dates.others(),
                    partial ? "dates without a day or month stand among dates, so the column stays text"
                            : "most values are dates written as " + dates.most()
                                    + ", but some are none, so the column stays text");
            return ColumnSettings.AUTOMATIC;
        }
        noteTimes(values, findings);
        return ColumnSettings.AUTOMATIC;
    }

    private void noteTimes(String[] values, Findings findings) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && values[i].length() >= 12 && TIME.matcher(values[i]).matches()) {
                findings.add(Severity.QUESTION, "date-times", place(i),
                        "dates with a time of day are kept as text");
            }
        }
    }
}
