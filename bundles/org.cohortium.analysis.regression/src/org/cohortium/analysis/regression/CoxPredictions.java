/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxBaseline;
import org.cohortium.numerics.survival.CoxCurve;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.QuantileRule;
import org.cohortium.numerics.survival.SurvivalQuantiles;

/** The baseline hazard of a Cox model and the survival it predicts for profiles of covariates, when asked for. */
final class CoxPredictions {

    private static final int MOST_CURVES = 12;
    private static final double[] SHOWN = {0.25, 0.5, 0.75};

    private final CoxModel model;
    private final CoxFit fit;

    CoxPredictions(CoxModel model, CoxFit fit) {
        this.model = model;
        this.fit = fit;
    }

    void write(AnalysisResult.Builder result) {
        if (!model.options.baseline() && model.options.profiles().isEmpty()) {
            return;
        }
        if (model.options.ties() == CoxAnalysisOptions.Ties.EXACT) {
            result.info("A baseline hazard is not defined for the exact treatment of ties; predictions were left out.");
            return;
        }
        CoxBaseline baseline = fit.baseline();
        if (model.options.baseline()) {
            result.table(baseline(baseline));
        }
        if (!model.options.profiles().isEmpty()) {
            profiles(result, baseline);
        }
    }

    private String stratum(int code) {
        return model.strataLabels.isEmpty() ? "" : model.strataLabels.get(code);
    }

    private Table baseline(CoxBaseline baseline) {
        Table.Builder table = Table.builder("baseline_hazard", "Cumulative baseline hazard").text("stratum", "Stratum")
                .number("time", "Time", NumberFormat.TIME).number("n.event", "Events", NumberFormat.COUNT)
                .number("cumhaz.zero", "At zero", NumberFormat.ESTIMATE).number("cumhaz.means", "At means", NumberFormat.ESTIMATE)
                .number("surv.means", "Survival at means", NumberFormat.PROBABILITY)
                .number("std.error", "SE of log survival", NumberFormat.ESTIMATE);
        for (int code : baseline.strata()) {
            CoxCurve zero = baseline.curve(new double[fit.coefficients().size()], code, fit.meanOffset());
            CoxCurve means = baseline.curve(fit.means(), code, fit.meanOffset());
            double[] time = means.time();
            int[] events = means.events();
            double[] survival = means.survival();
            double[] atZero = zero.cumulativeHazard();
            double[] atMeans = means.cumulativeHazard();
            double[] error = means.stdErrLog();
            for (int k = 0; k < time.length; k++) {
                if (events[k] > 0) {
                    table.row(stratum(code), time[k], events[k], atZero[k], atMeans[k], survival[k], error[k]);
                }
            }
        }
        return table.footnote("Means: of each numeric covariate; categories at their reference level.").build();
    }

    private void profiles(AnalysisResult.Builder result, CoxBaseline baseline) {
        double level = model.options.confLevel();
        double[] events = IntStream.range(0, model.data.size()).filter(model.data::event).mapToDouble(model.data::stop).sorted()
                .toArray();
        double[] times = Arrays.stream(SHOWN).map(p -> Quantiles.of(events, p)).distinct().toArray();
        Table.Builder table = Table.builder("predicted_survival", "Predicted survival of the profiles").text("profile", "Profile")
                .text("stratum", "Stratum").number("time", "Time", NumberFormat.TIME)
                .number("surv", "Survival", NumberFormat.PROBABILITY).number("conf.low", "Lower limit", NumberFormat.PROBABILITY)
                .number("conf.high", "Upper limit", NumberFormat.PROBABILITY);
        Table.Builder medians = Table.builder("predicted_medians", "Predicted median survival").text("profile", "Profile")
                .text("stratum", "Stratum").number("linear.predictor", "Linear predictor", NumberFormat.ESTIMATE)
                .number("median", "Median", NumberFormat.TIME).number("conf.low", "Lower limit", NumberFormat.TIME)
                .number("conf.high", "Upper limit", NumberFormat.TIME);
        List<CurveFigure.Series> series = new ArrayList<>();
        for (String profile : model.options.profiles()) {
            double[] x = code(profile);
            for (int code : baseline.strata()) {
                CoxCurve curve = baseline.curve(x, code, fit.meanOffset());
                ConfidenceLimits limits = curve.limits(ConfidenceType.LOG_LOG, level);
                double[] survival = curve.survival();
                for (double time : times) {
                    int k = Arrays.binarySearch(curve.time(), time);
                    k = k >= 0 ? k : -k - 2;
                    table.row(profile, stratum(code), time, k < 0 ? 1 : survival[k], k < 0 ? 1 : limits.lower()[k],
                            k < 0 ? 1 : limits.upper()[k]);
                }
                SurvivalQuantiles q = curve.quantiles(new double[] {0.5}, ConfidenceType.LOG_LOG, level, QuantileRule.MIDPOINT);
                medians.row(profile, stratum(code), linearPredictor(x), q.estimate()[0], q.lower()[0], q.upper()[0]);
                if (series.size() < MOST_CURVES) {
                    series.add(series(profile + (model.strataLabels.isEmpty() ? "" : "; " + stratum(code)), curve, survival, limits));
                }
            }
        }
        String note = "Covariates that a profile does not name are at their median, categories at their reference level.";
        result.table(table.footnote(note).footnote("Limits on the log-log scale; times are quartiles of the events' times.").build())
                .table(medians.footnote(note).build())
                .figure(new CurveFigure("predicted_survival", "Predicted survival", "Survival that the model predicts for each "
                        + "profile, with pointwise " + ModelReport.percent(level) + "% confidence bands.",
                        Axis.of("Time", model.timeUnit()), Axis.of("Survival", "").range(0, 1), series, null, List.of(), List.of()));
    }

    private static CurveFigure.Series series(String name, CoxCurve curve, double[] survival, ConfidenceLimits limits) {
        int n = survival.length;
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        double[] lower = new double[n + 1];
        double[] upper = new double[n + 1];
        y[0] = 1;
        lower[0] = 1;
        upper[0] = 1;
        System.arraycopy(curve.time(), 0, x, 1, n);
        System.arraycopy(survival, 0, y, 1, n);
        System.arraycopy(limits.lower(), 0, lower, 1, n);
        System.arraycopy(limits.upper(), 0, upper, 1, n);
        return new CurveFigure.Series(name, CurveFigure.Shape.STEP, x, y, lower, upper, null);
    }

    private double linearPredictor(double[] x) {
        double lp = 0;
        for (int j = 0; j < x.length; j++) {
            double b = fit.coefficients().estimate(j);
            lp += Double.isFinite(b) ? b * x[j] : 0;
        }
        return lp;
    }

    /** The columns of the model for a profile. */
    private double[] code(String profile) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String part : profile.split("&")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (equals < 0 || !needed().contains(name)) {
                throw new EstimationException("The profile \"" + profile + "\" has \"" + part.strip() + "\", which is not a covariate "
                        + "with a value.", "Write it as in: age = 60 & sex = female.");
            }
            given.put(name, part.substring(equals + 1).strip());
        }
        List<Column> columns = new ArrayList<>();
        for (String name : needed()) {
            Column column = model.complete.data().column(name);
            columns.add(column instanceof NumberColumn numbers ? number(profile, numbers, given.get(name))
                    : category(profile, column, given.get(name)));
        }
        double[][] coded = model.design.code(DataTable.of(columns));
        return Arrays.stream(coded).mapToDouble(c -> c[0]).toArray();
    }

    private List<String> needed() {
        List<String> names = new ArrayList<>(VariableRef.names(model.options.covariates()));
        model.options.interactions().forEach(t -> t.variables().stream().filter(v -> !names.contains(v)).forEach(names::add));
        return names;
    }

    private static Column number(String profile, NumberColumn column, String value) {
        double x;
        if (value == null) {
            double[] sorted = column.values().clone();
            Arrays.sort(sorted);
            x = Quantiles.of(sorted, 0.5);
        } else {
            try {
                x = Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw new EstimationException("The profile \"" + profile + "\" has no number for " + column.name() + ".",
                        "Write a number with a decimal point.");
            }
        }
        return NumberColumn.of(column.name(), x);
    }

    private Column category(String profile, Column column, String value) {
        List<String> levels = model.design.levels().get(org.cohortium.data.expression.Deparser.name(column.name()));
        if (levels == null || value != null && !levels.contains(value)) {
            throw new EstimationException("The profile \"" + profile + "\" has a level of " + column.name()
                    + " that the patients used do not have.", "Use one of: " + (levels == null ? "none" : String.join(", ", levels))
                            + ".");
        }
        return CategoryColumn.of(column.name(), levels, value == null ? levels.get(0) : value);
    }
}
