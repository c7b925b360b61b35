/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes an opening quote that does not pair an ordinary character of its field, by enclosing that field properly; all
 * other text stays as it is.
 */
final class QuoteRepair {

    /** More than this is no slip of the pen but another quoting than was chosen. */
    static final int MOST_REPAIRS = 1000;

    private final char delimiter;
    private final char quote;
    private final int most;
    private final List<Long> lines = new ArrayList<>();

    QuoteRepair(char delimiter, char quote, int most) {
        this.delimiter = delimiter;
        this.quote = quote;
        this.most = most;
    }

    /** The lines of the quotes that were made ordinary characters. */
    List<Long> lines() {
        return lines;
    }

    /** The text with its quotes repaired. */
    String repair(String text) {
        StringBuilder repaired = new StringBuilder(text.length() + 64);
        char[] all = text.toCharArray();
        int from = 0;
        int skippedLines = 0;
        while (true) {
            QuoteTracker tracker = new QuoteTracker(delimiter, quote);
            tracker.startAfter(skippedLines);
            tracker.accept(all, from, all.length - from);
            tracker.end();
            if (tracker.fault() == QuoteTracker.Fault.NONE || lines.size() >= most) {
                return repaired.append(all, from, all.length - from).toString();
            }
            int opening = from + (int) tracker.openingPosition();
            lines.add(tracker.openingLine());
            int end = opening;
            while (end < all.length && all[end] != delimiter && all[end] != '\n' && all[end] != '\r') {
                end++;
            }
            repaired.append(all, from, opening - from).append(quote);
            for (int i = opening; i < end; i++) {
                repaired.append(all[i]);
                if (all[i] == quote) {
                    repaired.append(quote);
                }
            }
            repaired.append(quote);
            if (end < all.length) {
                repaired.append(all[end]);
            }
            skippedLines = (int) tracker.openingLine() - 1 + (end < all.length && all[end] != delimiter ? 1 : 0);
            from = Math.min(all.length, end + 1);
            if (end + 1 < all.length && all[end] == '\r' && all[end + 1] == '\n') {
                repaired.append('\n');
                from++;
            }
        }
    }
}
