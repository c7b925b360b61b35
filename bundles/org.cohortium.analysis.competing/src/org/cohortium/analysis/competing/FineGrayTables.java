/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.competing.CauseSpecificRisk;
import org.cohortium.numerics.competing.SubdistributionCoefficients;
import org.cohortium.numerics.competing.SubdistributionCurve;
import org.cohortium.numerics.competing.SubdistributionTest;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxTest;

/** The tables of a Fine-Gray regression. */
final class FineGrayTables {

    private final FineGrayModel model;
    private final SubdistributionCoefficients c;
    private final double level;

    FineGrayTables(FineGrayModel model) {
        this.model = model;
        this.c = model.fit.coefficients();
        this.level = model.options.confLevel();
    }

    private String percent() {
        return IncidenceTables.percent(level);
    }

    /** Subdistribution hazard ratios, with the cause-specific hazard ratios of the event and of its competitors beside. */
    Table hazardRatios() {
        boolean beside = model.ownHazard != null;
        Table.Builder table = Table.builder("hazard_ratios", "Hazard ratios for " + model.options.name())
                .text("term", "Variable").number("n", "n", NumberFormat.COUNT).number("n.event", "Events", NumberFormat.COUNT)
                .number("estimate", "SHR", NumberFormat.RATIO).number("conf.low", percent() + " CI lower", NumberFormat.RATIO)
                .number("conf.high", percent() + " CI upper", NumberFormat.RATIO).number("p.value", "p", NumberFormat.P_VALUE);
        if (beside) {
            table.number("estimate.cause", "CSHR", NumberFormat.RATIO)
                    .number("conf.low.cause", percent() + " CI lower", NumberFormat.RATIO)
                    .number("conf.high.cause", percent() + " CI upper", NumberFormat.RATIO)
                    .number("p.value.cause", "p", NumberFormat.P_VALUE)
                    .number("estimate.competing", "CSHR, competing", NumberFormat.RATIO)
                    .number("conf.low.competing", percent() + " CI lower", NumberFormat.RATIO)
                    .number("conf.high.competing", percent() + " CI upper", NumberFormat.RATIO)
                    .number("p.value.competing", "p", NumberFormat.P_VALUE);
        }
        for (ModelRow row : model.rows()) {
            Object[] cells = new Object[beside ? 15 : 7];
            cells[0] = row.label();
            cells[1] = row.n() == ModelRow.NO_COUNT ? null : (Object) row.n();
            cells[2] = row.n() == ModelRow.NO_COUNT ? null : (Object) row.events();
            if (row.kind() == ModelRow.Kind.REFERENCE) {
                cells[3] = 1.0;
                if (beside) {
                    cells[7] = 1.0;
                    cells[11] = 1.0;
                }
            } else if (row.column() >= 0) {
                double[] limits = c.limits(row.column(), level);
                cells[3] = c.hazardRatio(row.column());
                cells[4] = StrictMath.exp(limits[0]);
                cells[5] = StrictMath.exp(limits[1]);
                cells[6] = c.test(row.column()).pValue();
                if (beside) {
                    specific(cells, 7, model.ownHazard, row.column());
                    specific(cells, 11, model.competingHazard, row.column());
                }
            } else if (model.covariates.columnsOfTerm(row.term()).length > 1) {
                cells[6] = model.fit.waldTest(row.term()).pValue();
                if (beside) {
                    cells[10] = model.ownHazard.waldTest(row.term()).pValue();
                    cells[14] = model.competingHazard.waldTest(row.term()).pValue();
                }
            }
            table.indented(row.isIndented() ? 1 : 0, cells);
        }
        table.footnote("SHR: subdistribution hazard ratio, the effect on the cumulative incidence of " + model.options.name()
                + " in the presence of competing events.");
        if (beside) {
            table.footnote("CSHR: cause-specific hazard ratio, the effect on the rate among those still free of all events, for "
                    + model.options.name() + " and for the competing events (Cox models, Efron's ties).");
        }
        return table.build();
    }

    private void specific(Object[] cells, int at, CoxFit cox, int column) {
        CoxCoefficients cc = cox.coefficients();
        double[] limits = cc.limits(column, level);
        cells[at] = cc.hazardRatio(column);
        cells[at + 1] = StrictMath.exp(limits[0]);
        cells[at + 2] = StrictMath.exp(limits[1]);
        cells[at + 3] = cc.test(column).pValue();
    }

    /** The coefficients on the log scale. */
    Table coefficients() {
        Table.Builder table = Table.builder("coefficients", "Coefficients (log subdistribution hazard ratios)")
                .text("term", "Term").number("estimate", "Estimate", NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE).number("std.error.model", "Model SE", NumberFormat.ESTIMATE)
                .number("statistic", "z", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p", "log p", NumberFormat.STATISTIC).number("conf.low", percent() + " CI lower", NumberFormat.ESTIMATE)
                .number("conf.high", percent() + " CI upper", NumberFormat.ESTIMATE);
        for (int j = 0; j < c.size(); j++) {
            CoxTest test = c.test(j);
            double[] limits = c.limits(j, level);
            table.row(model.columnLabel(j), c.estimate(j), c.standardError(j), c.modelStandardError(j), c.z(j),
                    test.pValue(), test.logPValue(), limits[0], limits[1]);
        }
        return table.footnote("SE: " + FineGrayMethods.variance(model.fit.options().variance(),
                model.data.response().isClustered()) + ". Model SE: inverse information.").build();
    }

    /** The test of proportional subdistribution hazards. */
    Table proportionality(SubdistributionTest test) {
        Table.Builder table = Table.builder("proportionality", "Test of proportional subdistribution hazards")
                .text("term", "Term").number("statistic", "Chi-squared", NumberFormat.STATISTIC)
                .number("df", "df", NumberFormat.COUNT).number("p.value", "p", NumberFormat.P_VALUE);
        for (int t = 0; t < test.term().length; t++) {
            table.row(model.covariates.termNames().get(t), test.term()[t].statistic(), test.term()[t].df(),
                    test.term()[t].pValue());
        }
        table.row("Global", test.global().statistic(), test.global().df(), test.global().pValue());
        return table.footnote("Score test that log hazard ratios change with " + switch (test.transform()) {
            case LOG -> "the logarithm of time";
            case IDENTITY -> "time";
            case RANK -> "the rank of the event time";
        } + ", with the variance of the model (Zhou, Fine and Laird).").build();
    }

    /** Predicted cumulative incidence at times, by the Fine-Gray model and from the hazards of both kinds of event. */
    Table predicted(Profiles profiles, int stratum, double[] times, TimeAxis axis) {
        Table.Builder table = Table.builder("predicted", "Predicted cumulative incidence of " + model.options.name())
                .text("profile", profiles.variable()).number("time", axis.with("Time"), NumberFormat.TIME)
                .number("estimate", "Fine-Gray (%)", NumberFormat.PERCENT).number("std.error", "SE", NumberFormat.PERCENT)
                .number("conf.low", percent() + " CI lower", NumberFormat.PERCENT)
                .number("conf.high", percent() + " CI upper", NumberFormat.PERCENT);
        CauseSpecificRisk combined = model.combined();
        boolean independent = !model.data.response().isWeighted() && !model.data.response().isClustered();
        if (combined != null) {
            table.number("estimate.cause", "Cause-specific (%)", NumberFormat.PERCENT);
            if (independent) {
                table.number("std.error.cause", "SE", NumberFormat.PERCENT)
                        .number("conf.low.cause", percent() + " CI lower", NumberFormat.PERCENT)
                        .number("conf.high.cause", percent() + " CI upper", NumberFormat.PERCENT);
            }
            table.footnote("Cause-specific: Cox models of both kinds of event put together; without proportional hazards of "
                    + "either kind the two columns differ.");
        }
        for (int i = 0; i < profiles.labels().size(); i++) {
            SubdistributionCurve curve = model.fit.curve(profiles.values()[i], stratum);
            double[] se = curve.hazardStdErrs(times);
            CauseSpecificRisk.Risks risks = combined == null ? null
                    : combined.risks(1, profiles.values()[i], stratum, times, CauseSpecificRisk.Survival.PRODUCT_LIMIT);
            double[][] riskLimits = risks == null ? null : risks.limits(ConfidenceType.LOG_LOG, level);
            for (int k = 0; k < times.length; k++) {
                double f = curve.incidenceAt(times[k]);
                double[] limits = curve.limits(times[k], se[k], ConfidenceType.LOG_LOG, level);
                Object[] cells = new Object[combined == null ? 6 : independent ? 10 : 7];
                cells[0] = profiles.labels().get(i);
                cells[1] = times[k];
                cells[2] = f;
                cells[3] = (1 - f) * se[k];
                cells[4] = limits[0];
                cells[5] = limits[1];
                if (combined != null) {
                    cells[6] = risks.risk()[k];
                    if (independent) {
                        cells[7] = risks.stdErr()[k];
                        cells[8] = riskLimits[k][0];
                        cells[9] = riskLimits[k][1];
                    }
                }
                table.row(cells);
            }
        }
        if (times[times.length - 1] > axis.last()) {
            table.footnote("After the last follow-up (" + CellText.number(axis.last(), NumberFormat.GENERAL)
                    + ") the last value is carried on.");
        }
        return table.footnote((others() + " " + percent() + " confidence intervals on the log-log scale.").strip()).build();
    }

    String others() {
        String stratum = model.strata == null ? ""
                : " Stratum: " + model.strata.labels().get(FineGrayFigures.largestStratum(model)) + ".";
        return model.options.covariates().size() > 1
                ? "All other variables at their median or most frequent level." + stratum : stratum.strip();
    }

    /** What was fitted. */
    Table model() {
        Table.Builder table = Table.builder("model", "Model").text("quantity", "Quantity").number("value", "Value",
                NumberFormat.GENERAL);
        CoxTest wald = model.fit.waldTest();
        table.row("Patients", (double) model.data.size()).row(model.options.name(), (double) model.data.count(1))
                .row("Competing events", (double) model.data.count(2)).row("Censored", (double) model.data.count(0))
                .row("Log partial likelihood", model.fit.logLikelihood())
                .row("Log partial likelihood without covariates", model.fit.nullLogLikelihood())
                .row("Wald chi-squared", wald.statistic()).row("df", (double) wald.df()).row("p of the Wald test", wald.pValue());
        return table.footnote("Wald test: " + CellText.pEquals(wald.pValue()) + ".").build();
    }
}
