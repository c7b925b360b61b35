/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;

/**
 * A number made of a row's values in some columns, the same wherever the row stands and in whatever order the columns or
 * the levels of a category are declared. The steps are those of SplitMix64 (Steele, Lea, Flood 2014), which maps different
 * words to different words.
 */
final class RowHash implements IntToLongFunction {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final IntToLongFunction[] words;

    RowHash(List<Column> columns) {
        words = columns.stream().sorted(Comparator.comparing(Column::name)).map(RowHash::words)
            .toArray(IntToLongFunction[]::new);
    }

    @Override
    public long applyAsLong(int row) {
        long hash = GAMMA;
        for (IntToLongFunction word : words) {
            hash = mix(hash * GAMMA + word.applyAsLong(row));
        }
        return hash;
    }

    private static IntToLongFunction words(Column column) {
        return switch (column) {
            case NumberColumn numbers -> {
                double[] values = numbers.values();
                yield row -> Double.doubleToLongBits(values[row] + 0.0);
            }
            case CategoryColumn categories -> {
                int[] codes = categories.codes();
                long[] levels = categories.levels().stream().mapToLong(RowHash::word).toArray();
                yield row -> codes[row] == CategoryColumn.MISSING ? 0 : levels[codes[row]];
            }
            case DateColumn dates -> {
                long[] days = dates.epochDays();
                yield row -> days[row];
            }
            case LogicalColumn flags -> {
                byte[] codes = flags.codes();
                yield row -> codes[row];
            }
            case TextColumn texts -> row -> texts.isMissing(row) ? 0 : word(texts.value(row));
        };
    }

    private static long word(String text) {
        long hash = GAMMA + text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash * GAMMA + text.charAt(i));
        }
        return hash;
    }

    private static long mix(long word) {
        long z = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
