/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.competing.CompetingData;
import org.cohortium.numerics.competing.FineGray;
import org.cohortium.numerics.competing.FineGrayFit;
import org.cohortium.numerics.competing.FineGrayOptions;
import org.cohortium.numerics.competing.GrayTest;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxTest;

/**
 * The comparison of the groups for each cause: Gray's test, or, where rows are weighted, clustered or enter late, the robust
 * Wald test of the group in a Fine-Gray model.
 *
 * @param name the name of the test
 * @param tests by cause
 * @param reasons why a test could not be made
 */
record IncidenceComparison(String name, List<CoxTest> tests, List<String> reasons) {

    static IncidenceComparison of(IncidenceOptions options, IncidenceRows rows, Progress progress) {
        int groups = rows.groups().count();
        if (groups < 2 || !options.test()) {
            return null;
        }
        List<CoxTest> tests = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        CompetingData data = rows.data();
        for (int k = 1; k <= data.causes().size(); k++) {
            if (!rows.isDesigned()) {
                tests.add(GrayTest.of(data, rows.groups().codes(), groups, k, options.rho()).test());
                continue;
            }
            double[][] columns = new double[groups - 1][data.size()];
            for (int i = 0; i < data.size(); i++) {
                if (rows.groups().codes()[i] > 0) {
                    columns[rows.groups().codes()[i] - 1][i] = 1;
                }
            }
            try {
                FineGrayFit fit = FineGray.fit(data, k, CoxCovariates.of(rows.groups().labels().subList(1, groups), columns), null,
                        FineGrayOptions.CRR, progress);
                tests.add(fit.waldTest());
            } catch (EstimationException e) {
                tests.add(CoxTest.chiSquared(Double.NaN, groups - 1));
                reasons.add(data.causes().get(k - 1) + ": " + e.getMessage());
            }
        }
        String stratified = options.strata().isEmpty() ? "" : "stratified ";
        return new IncidenceComparison(rows.isDesigned() ? "Robust " + stratified + "Fine-Gray"
                : stratified.isEmpty() ? "Gray" : "Stratified Gray", tests, reasons);
    }

    String annotation(int cause) {
        double p = tests.get(cause - 1).pValue();
        return name + " test: " + (Double.isNaN(p) ? "not possible" : CellText.pEquals(p));
    }

    void addTo(AnalysisResult.Builder result, IncidenceOptions options, IncidenceRows rows) {
        Table.Builder table = Table.builder("gray", name + " test of equal cumulative incidence").text("cause", "Cause")
                .number("statistic", "Chi-squared", NumberFormat.STATISTIC).number("df", "df", NumberFormat.COUNT)
                .number("p.value", "p", NumberFormat.P_VALUE).number("log.p", "log p", NumberFormat.STATISTIC);
        for (int k = 1; k <= tests.size(); k++) {
            CoxTest t = tests.get(k - 1);
            table.row(rows.data().causes().get(k - 1), t.statistic(), t.df(), t.pValue(), t.logPValue());
        }
        if (rows.isDesigned()) {
            table.footnote("Gray's test is not defined for weighted, clustered or late-entering rows; this is the Wald test of "
                    + "the group in a Fine-Gray model with the sandwich variance.");
        } else if (options.rho() != 0) {
            table.footnote("Weights (1 - F)^rho with rho = " + NumberText.of(options.rho()) + ".");
        }
        result.table(table.build());
        CoxTest first = tests.get(0);
        result.scalar("statistic", name + " chi-squared, " + rows.data().causes().get(0), NumberFormat.STATISTIC,
                first.statistic()).scalar("df", "Degrees of freedom", NumberFormat.COUNT, first.df())
                .scalar("p.value", name + " p-value, " + rows.data().causes().get(0), NumberFormat.P_VALUE, first.pValue());
        for (String reason : reasons) {
            result.warning("The groups could not be compared. " + reason, "Merge small groups, or describe the cause without a test.");
        }
        if (reasons.isEmpty() && tests.stream().anyMatch(t -> Double.isNaN(t.statistic()))) {
            result.warning("A test could not be made, because the groups with events do not overlap in time.",
                    "Merge small groups.");
        }
    }
}
