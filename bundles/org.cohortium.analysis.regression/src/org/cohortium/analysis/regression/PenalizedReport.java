/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.regularization.CrossValidation;
import org.cohortium.numerics.regularization.ElasticNetPath;

/** What is printed and drawn of a cross-validated path of penalised models. */
final class PenalizedReport {

    private static final int MOST_PATHS = 12;

    private static final double MEANINGLESS = 1e-30;

    private final CandidateRows rows;
    private final PenalizedOptions options;
    private final CrossValidation cv;
    private final ElasticNetPath path;

    PenalizedReport(CandidateRows rows, PenalizedOptions options, CrossValidation cv) {
        this.rows = rows;
        this.options = options;
        this.cv = cv;
        this.path = cv.path();
    }

    private boolean cox() {
        return options.model() == PenalizedOptions.Model.COX;
    }

    /** The measure in words. */
    String measure() {
        return options.measure() == PenalizedOptions.Measure.DISCRIMINATION
                ? cox() ? "Cross-validated C" : "Cross-validated AUC"
                : cox() ? "Partial-likelihood deviance per event" : "Deviance per patient";
    }

    /** The position in the path of a position in the cross-validation. */
    int position(int validated) {
        for (int k = 0; k < path.steps(); k++) {
            if (path.lambda()[k] == cv.lambda()[validated]) {
                return k;
            }
        }
        throw new IllegalStateException("the penalty is not of the path");
    }

    int nonzero(int validated) {
        return path.nonzero(position(validated));
    }

    Table coefficients() {
        String symbol = cox() ? "HR" : "OR";
        Table.Builder table = Table.builder("coefficients", "Coefficients at the two penalties")
                .text("term", "Variable").number("estimate.min", "log " + symbol + ", best", NumberFormat.ESTIMATE)
                .number("ratio.min", symbol + ", best", NumberFormat.RATIO)
                .number("estimate.1se", "log " + symbol + ", 1 SE", NumberFormat.ESTIMATE)
                .number("ratio.1se", symbol + ", 1 SE", NumberFormat.RATIO);
        int min = position(cv.best());
        int one = position(cv.oneStdErr());
        if (!cox()) {
            table.row("(Intercept)", path.intercept()[min], null, path.intercept()[one], null);
        }
        for (int j = 0; j < path.names().size(); j++) {
            double a = shown(path.coefficients()[min][j]);
            double b = shown(path.coefficients()[one][j]);
            table.row(rows.columnLabel(j), a, StrictMath.exp(a), b, StrictMath.exp(b));
        }
        return table.footnote("Best: the penalty with the best cross-validated " + (options.measure()
                == PenalizedOptions.Measure.DISCRIMINATION ? "discrimination" : "deviance")
                + ". 1 SE: the largest penalty within one standard error of it.")
                .footnote("0 means that the variable is not in the model. Coefficients are shrunk: they have no standard error "
                        + "and no p-value.").build();
    }

    /** The first penalty of a ridge is near infinity: what it leaves of a coefficient means nothing on any scale. */
    private static double shown(double coefficient) {
        return Math.abs(coefficient) < MEANINGLESS ? 0 : coefficient;
    }

    Table path() {
        Table.Builder table = Table.builder("path", "Cross-validation by penalty").number("lambda", "Penalty", NumberFormat.GENERAL)
                .number("nonzero", "Not zero", NumberFormat.COUNT).number("explained", "Explained", NumberFormat.PERCENT)
                .number("estimate", "Mean", NumberFormat.ESTIMATE).number("std.error", "SE", NumberFormat.ESTIMATE)
                .text("chosen", "Chosen");
        for (int l = 0; l < cv.lambda().length; l++) {
            int k = position(l);
            table.row(cv.lambda()[l], path.nonzero(k), path.explained()[k], cv.mean()[l], cv.stdErr()[l],
                    (l == cv.best() ? "best" : "") + (l == cv.best() && l == cv.oneStdErr() ? ", " : "")
                            + (l == cv.oneStdErr() ? "1 SE" : ""));
        }
        return table.footnote("Mean and SE: " + lower(measure()) + " over the folds.")
                .footnote("Explained: the part of the deviance without covariates that the model explains in the patients that made it.")
                .build();
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private List<CurveFigure.ReferenceLine> lines() {
        List<CurveFigure.ReferenceLine> lines = new ArrayList<>();
        lines.add(new CurveFigure.ReferenceLine(false, StrictMath.log(cv.lambdaMin()), "best"));
        if (cv.best() != cv.oneStdErr()) {
            lines.add(new CurveFigure.ReferenceLine(false, StrictMath.log(cv.lambda1se()), "1 SE"));
        }
        return lines;
    }

    CurveFigure validation() {
        int n = cv.lambda().length;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int l = 0; l < n; l++) {
            int from = n - 1 - l;
            x[l] = StrictMath.log(cv.lambda()[from]);
            y[l] = cv.mean()[from];
            low[l] = y[l] - cv.stdErr()[from];
            high[l] = y[l] + cv.stdErr()[from];
        }
        return new CurveFigure("cross-validation", measure() + " by penalty",
                "Mean over the folds with one standard error to either side.", Axis.of("Logarithm of the penalty", ""),
                Axis.of(measure(), ""), List.of(new CurveFigure.Series("", CurveFigure.Shape.LINE, x, y, low, high, null)), null,
                lines(), List.of());
    }

    CurveFigure paths() {
        int p = path.names().size();
        double[] spread = new double[p];
        for (int j = 0; j < p; j++) {
            spread[j] = deviation(rows.design().values()[j]);
        }
        int last = path.steps() - 1;
        Integer[] order = new Integer[p];
        Arrays.setAll(order, j -> j);
        Arrays.sort(order, (a, b) -> Double.compare(Math.abs(path.coefficients()[last][b] * spread[b]),
                Math.abs(path.coefficients()[last][a] * spread[a])));
        List<CurveFigure.Series> series = new ArrayList<>();
        for (int k = 0; k < Math.min(p, MOST_PATHS); k++) {
            int j = order[k];
            double[] x = new double[path.steps()];
            double[] y = new double[x.length];
            for (int l = 0; l < x.length; l++) {
                x[l] = StrictMath.log(path.lambda()[last - l]);
                y[l] = path.coefficients()[last - l][j] * spread[j];
            }
            series.add(new CurveFigure.Series(rows.columnLabel(j), CurveFigure.Shape.LINE, x, y, null, null, null));
        }
        List<CurveFigure.ReferenceLine> lines = new ArrayList<>(lines());
        lines.add(new CurveFigure.ReferenceLine(true, 0, ""));
        return new CurveFigure("paths", "Coefficients by penalty", "Coefficients per standard deviation of each column"
                + (p > MOST_PATHS ? ", the " + MOST_PATHS + " largest at the smallest penalty." : "."),
                Axis.of("Logarithm of the penalty", ""), Axis.of("Coefficient per SD", ""), series, null, lines, List.of());
    }

    private static double deviation(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / x.length);
    }

    void messages(AnalysisResult.Builder result, List<String> folds) {
        if (cv.best() == cv.lambda().length - 1) {
            result.warning("The best penalty is the smallest of the path: the data hardly ask for shrinkage, or the path ends too "
                    + "early.", "Compare with an ordinary model.");
        }
        if (cv.best() == 0 || nonzero(cv.best()) == 0) {
            result.warning("No covariate predicts better than none: at the best penalty all coefficients that are shrunk are zero.",
                    "Report this; do not fall back on an unpenalised model of the same candidates.");
        } else if (nonzero(cv.oneStdErr()) == 0) {
            result.info("Within one standard error of the best penalty lies the model without covariates.");
        }
        boolean levels = false;
        for (int t = 0; t < rows.design().terms().size(); t++) {
            levels |= rows.design().columnsOf(t).length > 1;
        }
        if (levels && options.penalty() != PenalizedOptions.Penalty.RIDGE) {
            result.info("The levels of a categorical variable are shrunk one by one, so that some can be in the model and others "
                    + "merged with the reference; the result depends on which level is the reference.");
        }
        result.info("Coefficients are shrunk on purpose. They have no standard errors or p-values, and an ordinary model of the "
                + "chosen variables alone would be too good to be true.");
        if (options.foldsBy() != PenalizedOptions.FoldsBy.RANDOM) {
            result.note("Folds", "Each of these was left out once: " + String.join(", ", folds) + ".");
        } else {
            result.note("Folds", folds.size() + " random folds by the seed of the study, each with its share of events. Another seed "
                    + "gives other folds and may choose another penalty.");
        }
        if (cox()) {
            result.note("Ties", "Events at the same time are treated by Breslow's method, as glmnet does.");
        }
    }
}
