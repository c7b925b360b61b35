/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryLinkTest {

    private static final double[] X = {1.2, 0.3, 2.2, 0.9, 1.5, 2.8, 1.9, 0.7, 3.1, 0.1, 1.1, 2.0};
    private static final boolean[] Y = {false, false, true, false, true, true, false, true, true, false, true, false};

    private static LogisticFit fit(BinaryLink link) {
        return LogisticRegression.fit(LogisticModel.logit(Y, List.of("x"), X).withLink(link));
    }

    /** Of R's glm with the two links, iterated to the end. */
    @Test
    void theLinksOfFarAndOfRareEventsAreThoseOfR() {
        LogisticFit rare = fit(BinaryLink.COMPLEMENTARY_LOG_LOG);
        assertEquals(-1.779640969708755, rare.coefficient(0), 1e-6);
        assertEquals(0.912384701573270, rare.coefficient(1), 1e-6);
        assertEquals(1.055428869614149, rare.standardError(0), 1e-6);
        assertEquals(13.658637799328186, rare.deviance(), 1e-10);
        LogisticFit far = fit(BinaryLink.CAUCHIT);
        assertEquals(-1.341920555856106, far.coefficient(0), 1e-6);
        assertEquals(0.898151214937940, far.coefficient(1), 1e-6);
        assertEquals(14.216467392200665, far.deviance(), 1e-10);
        assertEquals(0.238873124858216, far.fitted()[1], 1e-6);
    }

    @Test
    void probabilityAndLinearPredictorAreInverseAndDerivativesRight() {
        for (BinaryLink link : BinaryLink.values()) {
            for (double eta = -6; eta <= 2; eta += 0.5) {
                double p = link.probability(eta);
                assertEquals(eta, link.linearPredictor(p), 1e-6 * Math.max(1, Math.abs(eta)), link + " " + eta);
                assertEquals(1, p + link.complement(eta), 1e-12);
                assertEquals(StrictMath.log(p), link.logProbability(true, eta), 1e-9);
                assertEquals(StrictMath.log(1 - p), link.logProbability(false, eta), 1e-9);
                double h = 1e-5;
                for (boolean event : new boolean[] {true, false}) {
                    double slope = (link.logProbability(event, eta + h) - link.logProbability(event, eta - h)) / (2 * h);
                    assertEquals(slope, link.score(event, eta), 1e-6, link + " " + eta);
                }
                double variance = p * Math.pow(link.score(true, eta), 2) + (1 - p) * Math.pow(link.score(false, eta), 2);
                assertEquals(variance, link.information(eta), 1e-9, link + " " + eta);
            }
        }
        assertTrue(BinaryLink.COMPLEMENTARY_LOG_LOG.logProbability(-800) == -800);
    }
}
