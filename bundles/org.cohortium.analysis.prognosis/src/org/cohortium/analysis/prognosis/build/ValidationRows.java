/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.prognosis.model.PrognosticModel;
import org.cohortium.analysis.prognosis.model.Coefficient;
import org.cohortium.analysis.prognosis.model.ModelColumns;
import org.cohortium.analysis.prognosis.model.Predictor;
import org.cohortium.analysis.prognosis.model.Transform;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.SurvivalData;

/** New patients that a model can predict: complete rows whose levels it knows. */
final class ValidationRows {

    final DataTable table;
    final SurvivalData data;
    final List<Dropped> dropped;
    final double[] lp;
    final String timeUnit;

    /** Labels of variables that had a level the model does not know. */
    final List<String> unknown = new ArrayList<>();

    ValidationRows(AnalysisInput input, ExternalValidationOptions options, PrognosticModel model) {
        List<String> needed = new ArrayList<>(List.of(options.time().name(), options.event().name()));
        model.predictors().forEach(p -> needed.add(p.name()));
        CompleteRows complete = CompleteRows.of(input, needed);
        DataTable rows = complete.data();
        List<Dropped> left = new ArrayList<>(complete.dropped());
        boolean[] keep = new boolean[rows.rowCount()];
        Arrays.fill(keep, true);
        for (Predictor p : model.predictors()) {
            if (p.isCategory()) {
                leaveOut(rows, p, keep, left);
            } else if (p.min() > 0 && isLogarithm(model, p)) {
                leaveOutLogarithms(rows, p, keep, left);
            }
        }
        table = rows.filter(keep);
        if (table.rowCount() == 0) {
            throw new EstimationException("No complete row has levels that the model knows.",
                "Give the categories the levels of the model: " + levels(model) + ".");
        }
        dropped = List.copyOf(left);
        data = SurvivalInput.of(table, options.time().name(), options.event().name(), options.eventLevels())
            .design(input.design()).read();
        lp = model.linearPredictors(table);
        timeUnit = table.column(options.time().name()).unit();
    }

    private static String levels(PrognosticModel model) {
        return String.join("; ", model.predictors().stream().filter(Predictor::isCategory)
            .map(p -> p.label() + " " + String.join(", ", p.levels())).toList());
    }

    private static boolean isLogarithm(PrognosticModel model, Predictor p) {
        return model.coefficients().stream().flatMap(c -> c.factors().stream()).anyMatch(f -> f.variable().equals(p.name())
            && f.transform() instanceof Transform.Logarithm);
    }

    private void leaveOut(DataTable rows, Predictor p, boolean[] keep, List<Dropped> left) {
        int[] level = ModelColumns.levels(p, rows.column(p.name()));
        boolean[] bad = new boolean[keep.length];
        for (int i = 0; i < bad.length; i++) {
            bad[i] = level[i] < 0;
        }
        if (drop(rows, bad, keep, "level unknown to the model: " + p.label(), left)) {
            unknown.add(p.label());
        }
    }

    private void leaveOutLogarithms(DataTable rows, Predictor p, boolean[] keep, List<Dropped> left) {
        double[] x = ((NumberColumn) rows.column(p.name())).values();
        boolean[] bad = new boolean[keep.length];
        for (int i = 0; i < bad.length; i++) {
            bad[i] = x[i] <= 0;
        }
        if (drop(rows, bad, keep, "no logarithm: " + p.label(), left)) {
            unknown.add(p.label());
        }
    }

    private static boolean drop(DataTable rows, boolean[] bad, boolean[] keep, String reason, List<Dropped> left) {
        int[] numbers = new int[keep.length];
        int count = 0;
        for (int i = 0; i < keep.length; i++) {
            if (keep[i] && bad[i]) {
                keep[i] = false;
                numbers[count++] = rows.rowNumbers()[i];
            }
        }
        if (count > 0) {
            left.add(new Dropped(reason, Arrays.copyOf(numbers, count)));
        }
        return count > 0;
    }

    /** The columns of the model's coefficients. */
    CoxCovariates columns(PrognosticModel model) {
        return CoxCovariates.of(model.coefficients().stream().map(Coefficient::term).toList(), ModelColumns.of(model, table));
    }
}
