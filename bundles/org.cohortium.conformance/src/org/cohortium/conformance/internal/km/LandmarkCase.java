/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.km;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.LogRankResult;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.SurvivalQuantiles;
import org.cohortium.numerics.survival.VarianceEstimator;

/**
 * Curves, log-rank test and Cox model of the patients still in follow-up after a landmark, with time counted from it.
 */
final class LandmarkCase {

    private LandmarkCase() {
    }

    static JsonObject compute(ConformanceCase test, SurvivalCase survival) {
        double landmark = test.spec().getDouble("landmark");
        SurvivalData all = survival.data();
        int[] rows = IntStream.range(0, all.size()).filter(i -> all.stop(i) > landmark).toArray();
        double[] time = new double[rows.length];
        boolean[] event = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            time[i] = all.stop(rows[i]) - landmark;
            event[i] = all.event(rows[i]);
        }
        SurvivalData data = SurvivalData.right(time, event).build();
        CaseGroups groups = CaseGroups.of(survival.table().select(rows), test.texts("group"));
        List<JsonValue> strata = new ArrayList<>();
        List<SurvivalCurve> curves = KaplanMeier.fit(data, groups.codes(), groups.count(),
            VarianceEstimator.GREENWOOD);
        for (int g = 0; g < groups.count(); g++) {
            strata.add(stratum(groups.label(g), curves.get(g)));
        }
        LogRankResult logRank = LogRankTest.test(data, groups.codes(), groups.count(), LogRankWeight.LOG_RANK);
        return JsonObject.builder().put("n_excluded", all.size() - rows.length).put("strata", new JsonArray(strata))
            .put("logrank", JsonObject.builder().put("chisq", logRank.chiSquared()).put("df", logRank.df())
                .put("p", logRank.pValue()).build())
            .put("cox", cox(test, data, groups)).build();
    }

    private static JsonObject stratum(String label, SurvivalCurve curve) {
        ConfidenceLimits limits = curve.limits(ConfidenceType.LOG, 0.95);
        SurvivalQuantiles median = SurvivalQuantiles.of(curve, new double[] {0.5}, ConfidenceType.LOG, 0.95);
        return JsonObject.builder().put("group", label).put("n", curve.n()).put("events", curve.eventTotal())
            .put("time", JsonArray.of(curve.time())).put("n_risk", JsonArray.of(curve.nRisk()))
            .put("n_event", JsonArray.of(curve.nEvent())).put("surv", JsonArray.of(curve.survival()))
            .put("lower_log", JsonArray.of(limits.lower())).put("upper_log", JsonArray.of(limits.upper()))
            .put("median", median.estimate()[0]).put("median_lower", median.lower()[0])
            .put("median_upper", median.upper()[0]).build();
    }

    private static JsonObject cox(ConformanceCase test, SurvivalData data, CaseGroups groups) {
        int columns = groups.count() - 1;
        double[][] indicator = new double[columns][data.size()];
        List<String> names = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            names.add("factor(" + test.text("group") + ")" + groups.label(j + 1));
            for (int i = 0; i < data.size(); i++) {
                indicator[j][i] = groups.codes()[i] == j + 1 ? 1 : 0;
            }
        }
        CoxFit fit = CoxRegression.fit(data, CoxCovariates.of(names, indicator), CoxOptions.DEFAULT, Progress.NONE);
        double[] estimate = new double[columns];
        double[] se = new double[columns];
        for (int j = 0; j < columns; j++) {
            estimate[j] = fit.coefficients().estimate(j);
            se[j] = fit.coefficients().standardError(j);
        }
        return JsonObject.builder().put("terms", JsonArray.ofStrings(names)).put("coef", JsonArray.of(estimate))
            .put("se", JsonArray.of(se)).build();
    }
}
