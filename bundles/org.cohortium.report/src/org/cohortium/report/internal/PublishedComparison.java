/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Scalar;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.report.Published;
import org.cohortium.report.Published.Item;
import org.cohortium.report.ReportInput;

/**
 * A published figure beside ours. They agree when ours, rounded as the published one was, is the same, or when it lies
 * below the published bound.
 *
 * @param item the published figure
 * @param ours our number as it is to be compared; NaN for none
 * @param text our number in words, or why there is none
 * @param verdict whether they agree
 */
public record PublishedComparison(Item item, double ours, String text, Verdict verdict) {

    /** How two figures compare. */
    public enum Verdict {
        /** They agree. */
        AGREES,
        /** They differ. */
        DIFFERS,
        /** There is none of ours. */
        MISSING
    }

    /** Compares a published figure with the results. */
    static PublishedComparison of(Item item, ReportInput input) {
        Optional<ReportInput.Entry> entry = input.analyses().stream().filter(e -> e.slug().equals(item.analysis()))
            .findFirst();
        if (entry.isEmpty()) {
            return missing(item, "the plan has no analysis " + item.analysis());
        }
        Optional<AnalysisResult> result = entry.get().result();
        if (result.isEmpty()) {
            return missing(item, "no result: " + entry.get().message());
        }
        double value = item.scalar().isEmpty() ? cell(result.get(), item, item.column())
            : scalar(result.get(), item.scalar());
        if (Double.isNaN(value)) {
            return missing(item, "the result has no such number");
        }
        double ours = switch (item.transform()) {
            case NONE -> value;
            case PERCENT -> 100 * value;
            case PERCENT_COMPLEMENT -> 100 * (1 - value);
        };
        PublishedComparison compared = compare(item, ours);
        String interval = item.published().contains("(") && item.transform() == Published.Transform.NONE
            ? interval(result.get(), item) : "";
        return interval.isEmpty() ? compared
            : new PublishedComparison(item, ours, shown(ours, item.decimals()) + interval, compared.verdict());
    }

    /** Our confidence interval, for a figure that was published with one. */
    private static String interval(AnalysisResult result, Item item) {
        double low = cell(result, item, "conf.low");
        double high = cell(result, item, "conf.high");
        return Double.isNaN(low) || Double.isNaN(high) ? ""
            : " (" + shown(low, item.decimals()) + "\u2013" + shown(high, item.decimals()) + ")";
    }

    private static PublishedComparison missing(Item item, String why) {
        return new PublishedComparison(item, Double.NaN, why, Verdict.MISSING);
    }

    private static PublishedComparison compare(Item item, double ours) {
        if (!Double.isNaN(item.below())) {
            return new PublishedComparison(item, ours, shown(ours, Math.max(3, item.decimals())),
                ours < item.below() ? Verdict.AGREES : Verdict.DIFFERS);
        }
        boolean agrees = Double.isFinite(ours) && rounded(ours, item.decimals())
            .compareTo(rounded(item.value(), item.decimals())) == 0;
        return new PublishedComparison(item, ours, shown(ours, item.decimals() + 1),
            agrees ? Verdict.AGREES : Verdict.DIFFERS);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(NumberText.of(value)).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String shown(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NumberText.of(value);
        }
        BigDecimal text = rounded(value, decimals);
        if (text.signum() == 0 && value != 0) {
            text = new BigDecimal(NumberText.of(value)).round(new MathContext(2, RoundingMode.HALF_UP));
            return text.toString().replace("-", "\u2212").replace("E", "e");
        }
        return text.toPlainString().replace("-", "\u2212");
    }

    private static double scalar(AnalysisResult result, String id) {
        return result.scalars().stream().filter(s -> s.id().equals(id)).mapToDouble(Scalar::value).findFirst()
            .orElse(Double.NaN);
    }

    private static double cell(AnalysisResult result, Item item, String column) {
        Table table = item.table().isEmpty() ? null : result.table(item.table());
        if (table == null || table.column(column) < 0) {
            return Double.NaN;
        }
        for (int r = 0; r < table.rows().size(); r++) {
            if (isRow(table, r, item.row())) {
                return table.number(r, column);
            }
        }
        return Double.NaN;
    }

    private static boolean isRow(Table table, int row, Map<String, Object> cells) {
        for (Map.Entry<String, Object> wanted : cells.entrySet()) {
            int column = table.column(wanted.getKey());
            if (column < 0 || !wanted.getValue().equals(table.rows().get(row).get(column))) {
                return false;
            }
        }
        return true;
    }
}
