/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.survival.CoxTest;

/** The tables of a model with Firth's penalty, the same for Cox and logistic regression. */
final class FirthTables {

    private FirthTables() {
    }

    /**
     * Every digit of a model.
     *
     * @param labels words for each coefficient
     * @param ratioId id of the ratio column, such as "odds.ratio"
     * @param ratio its heading
     */
    static Table coefficients(String id, String title, List<FirthEffects> models, List<List<String>> labels, String ratioId,
            String ratio) {
        Table.Builder table = Table.builder(id, title).text("term", "Term").text("label", "Coefficient")
                .number("estimate", "Estimate", NumberFormat.ESTIMATE).number("std.error", "SE", NumberFormat.ESTIMATE)
                .number("statistic", "Chi-squared", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL).number(ratioId, ratio, NumberFormat.RATIO)
                .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO);
        for (int m = 0; m < models.size(); m++) {
            FirthEffects of = models.get(m);
            for (int j = 0; j < labels.get(m).size(); j++) {
                // labels end with the covariates; a constant without a label is left out
                int k = j + of.fit.terms().size() - labels.get(m).size();
                CoxTest test = of.test(k);
                double[] limits = of.coefficientLimits(k);
                table.row(of.fit.terms().get(k), labels.get(m).get(j), of.fit.coefficient(k), of.fit.standardError(k),
                        test.statistic(), test.pValue(), test.logPValue(), StrictMath.exp(of.fit.coefficient(k)),
                        StrictMath.exp(limits[0]), StrictMath.exp(limits[1]));
            }
        }
        return table.footnote("Statistics and p-values are of the penalised likelihood ratio test.").build();
    }

    /**
     * The test of the whole model and of each term.
     *
     * @param labels words for each term
     */
    static Table tests(FirthEffects effects, List<String> labels) {
        Table.Builder table = columns("tests", "Tests of the model");
        add(table, "Penalised likelihood ratio", FirthEffects.of(effects.fit.test()));
        for (int t = 0; t < effects.terms(); t++) {
            add(table, labels.get(t), effects.termTest(t));
        }
        return table.build();
    }

    private static Table.Builder columns(String id, String title) {
        return Table.builder(id, title).text("term", "Test").number("statistic", "Chi-squared", NumberFormat.STATISTIC)
                .number("df", "df", NumberFormat.COUNT).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL);
    }

    private static void add(Table.Builder table, String name, CoxTest test) {
        table.row(name, test.statistic(), test.df(), test.pValue(), test.logPValue());
    }
}
