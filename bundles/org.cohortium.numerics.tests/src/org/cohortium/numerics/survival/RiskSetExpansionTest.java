/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.penalized.RiskSetExpansion;
import org.junit.jupiter.api.Test;

/** A model on the expanded risk sets is the model itself. */
class RiskSetExpansionTest {

    @Test
    void theSameModelComesOut() {
        CoxRandomData made = new CoxRandomData(21, 90, 3);
        for (CoxTies ties : List.of(CoxTies.EFRON, CoxTies.BRESLOW)) {
            for (SurvivalData data : List.of(made.plain(), made.full())) {
                CoxOptions options = CoxOptions.DEFAULT.withTies(ties).withRobust(data.isClustered());
                CoxFit direct = CoxRegression.fit(data, made.withOffset(), options, Progress.NONE);
                RiskSetExpansion expansion = RiskSetExpansion.of(data, false);
                CoxFit expanded = CoxRegression.fit(expansion.data(), expansion.expand(made.withOffset()), options, Progress.NONE);
                assertEquals(direct.logLikelihood(), expanded.logLikelihood(), 1e-9);
                assertArrayEquals(direct.coefficients().estimates(), expanded.coefficients().estimates(), 1e-9);
                for (int j = 0; j < 3; j++) {
                    assertEquals(direct.coefficients().standardError(j), expanded.coefficients().standardError(j), 1e-9);
                }
            }
        }
    }
}
