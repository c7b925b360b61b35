/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.statistics.distribution.TDistribution;
import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

/** Power and sample size against R, against each other, and by closed forms. */
class PowerTest {

    @Test
    void noncentralTAgreesWithR() {
        assertEquals(0.8076115625303111, NoncentralStudent.cumulative(2, 10, 1), 1e-13);
        assertEquals(0.003302485766680796, NoncentralStudent.cumulative(-2, 10, 1), 1e-13);
        assertEquals(0.6058246664958646, NoncentralStudent.cumulative(5, 3.5, 4), 1e-12);
        assertEquals(0.75737373445636491, NoncentralStudent.cumulative(1, 200, 0.3), 1e-12);
        assertEquals(TDistribution.of(7).cumulativeProbability(1.3), NoncentralStudent.cumulative(1.3, 7, 0), 0);
    }

    @Test
    void powerAgreesWithR() {
        assertEquals(0.7401659013313879, new ProportionPower(0.5, 0.75, 0.05).power(50), 1e-13);
        assertEquals(0.8689528016924978, new MeanPower(1, 1, 0.05).power(20), 1e-12);
    }

    @Test
    void sampleSizeHasThePowerItWasAskedFor() {
        ProportionPower proportions = new ProportionPower(0.1, 0.2, 0.01);
        assertEquals(0.9, proportions.power(proportions.perGroup(0.9)), 1e-12);
        assertEquals(proportions.perGroup(0.9), proportions.perGroupAsR(0.9), 1e-3);
        MeanPower means = new MeanPower(-0.4, 1.3, 0.05);
        assertEquals(0.8, means.power(means.perGroup(0.8)), 1e-12);
        SurvivalPower survival = new SurvivalPower(0.05, 1.0 / 3, 0.1);
        assertEquals(0.85, survival.power(0.7, survival.events(0.7, 0.85)), 1e-12);
        assertEquals(0.7, survival.detectable(survival.events(0.7, 0.85), 0.85), 1e-12);
        assertEquals(survival.events(0.7, 0.85), survival.events(1 / 0.7, 0.85), 1e-9);
        assertEquals(2.5, survival.intervalRatio(survival.eventsForIntervalRatio(2.5)), 1e-12);
    }

    @Test
    void anInteractionNeedsFourTimesTheEventsWhenSubgroupsAreEqual() {
        SurvivalPower survival = new SurvivalPower(0.05, 0.5, 0);
        assertEquals(4 * survival.events(0.7, 0.8), survival.interactionEvents(0.7, 0.5, 0.8), 1e-9);
    }

    @Test
    void eventProbabilityIsTheMeanOverEntryTimes() {
        EventProbability study = new EventProbability(3, 2, 0.05);
        double hazard = EventProbability.hazard(0.5, 1.5);
        double sum = 0;
        int steps = 200_000;
        for (int i = 0; i < steps; i++) {
            double followed = 2 + 3 * (i + 0.5) / steps;
            sum += hazard / (hazard + 0.05) * (1 - Math.exp(-(hazard + 0.05) * followed));
        }
        assertEquals(sum / steps, study.of(hazard), 1e-10);
        assertEquals(1 - Math.exp(-hazard * 2), new EventProbability(0, 2, 0).of(hazard), 1e-14);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SurvivalPower(0.05, 0.5, 0).events(1, 0.8));
        assertThrows(IllegalArgumentException.class, () -> new SurvivalPower(0.05, 0.5, 0).events(0.5, 0.01));
        assertThrows(EstimationException.class, () -> new MeanPower(1e-6, 1, 0.05).perGroup(0.9));
        assertTrue(new MeanPower(100, 1, 0.05).perGroup(0.8) >= 2);
    }
}
