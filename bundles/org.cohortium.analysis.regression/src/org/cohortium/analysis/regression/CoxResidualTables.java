/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxResiduals;
import org.cohortium.numerics.survival.CoxSchoenfeld;
import org.cohortium.numerics.survival.SurvivalData;

/** The residuals of a Cox model with a value for each coefficient as tables: Schoenfeld, scaled, score and dfbeta. */
final class CoxResidualTables {

    private static final int MOST_CELLS = 100_000;

    private final CoxModel model;
    private final CoxFit fit;
    private final CoxResiduals residuals;

    CoxResidualTables(CoxModel model, CoxFit fit, CoxResiduals residuals) {
        this.model = model;
        this.fit = fit;
        this.residuals = residuals;
    }

    /** Schoenfeld and scaled Schoenfeld residuals of each event, score residuals of each row. */
    void byTime(AnalysisResult.Builder result) {
        if (model.options.ties() == CoxAnalysisOptions.Ties.EXACT || tooMany(result)) {
            return;
        }
        CoxSchoenfeld plain = residuals.schoenfeld();
        int[] rows = IntStream.of(plain.row()).map(model.data::rowNumber).toArray();
        result.table(table("schoenfeld", "Schoenfeld residuals", rows, plain.time(), plain.values()))
                .table(table("scaled_schoenfeld", "Scaled Schoenfeld residuals", rows, plain.time(),
                        residuals.scaledSchoenfeld().values()))
                .table(table("score", "Score residuals", everyRow(), null, residuals.score()));
    }

    /** The change of each coefficient without each row. */
    void dfbeta(AnalysisResult.Builder result) {
        if (!tooMany(result)) {
            result.table(table("dfbeta", "Change of each coefficient without each row (dfbeta)", everyRow(), null,
                    residuals.dfbeta()));
        }
    }

    private boolean tooMany(AnalysisResult.Builder result) {
        boolean many = (long) model.data.size() * fit.coefficients().size() > MOST_CELLS;
        if (many) {
            result.info("Residuals by coefficient are not tabulated, as they would be more than " + MOST_CELLS + " numbers.");
        }
        return many;
    }

    /** The positions of the rows in the order of their numbers in the data source. */
    static int[] byRow(SurvivalData data) {
        return IntStream.range(0, data.size()).boxed().sorted(Comparator.comparingInt(data::rowNumber)).mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] everyRow() {
        return IntStream.range(0, model.data.size()).map(model.data::rowNumber).toArray();
    }

    private Table table(String id, String title, int[] rows, double[] times, double[][] values) {
        Table.Builder table = Table.builder(id, title).number("row", "Row", NumberFormat.COUNT);
        if (times != null) {
            table.number("time", "Time", NumberFormat.TIME);
        }
        int first = times == null ? 1 : 2;
        for (int j = 0; j < values.length; j++) {
            table.number(fit.coefficients().names().get(j), model.columnLabel(j), NumberFormat.ESTIMATE);
        }
        int[] order = IntStream.range(0, rows.length).boxed().sorted(times == null ? Comparator.comparingInt(i -> rows[i])
                : Comparator.comparingDouble((Integer i) -> times[i]).thenComparingInt(i -> rows[i])).mapToInt(Integer::intValue)
                .toArray();
        for (int i : order) {
            Object[] cells = new Object[first + values.length];
            cells[0] = rows[i];
            if (times != null) {
                cells[1] = times[i];
            }
            for (int j = 0; j < values.length; j++) {
                cells[first + j] = values[j][i];
            }
            table.row(cells);
        }
        return table.build();
    }
}
