/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

/** Derivatives by group effects against the definition, with the groups as indicator columns. */
class CoxDerivativesTest {

    private static final int GROUPS = 7;

    private static int[] groups(int n) {
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            group[i] = i % 9 == 8 ? -1 : (i * 5 + i / 3) % GROUPS;
        }
        return group;
    }

    private static CoxCovariates withIndicators(CoxRandomData made, int[] group) {
        List<String> names = new ArrayList<>(made.names());
        double[][] columns = Arrays.copyOf(made.x, made.x.length + GROUPS);
        for (int g = 0; g < GROUPS; g++) {
            names.add("g" + g);
            columns[made.x.length + g] = new double[made.n];
            for (int i = 0; i < made.n; i++) {
                columns[made.x.length + g][i] = group[i] == g ? 1 : 0;
            }
        }
        return CoxCovariates.of(names, columns).withOffset(made.offset);
    }

    private static void compare(SurvivalData data, CoxRandomData made, CoxTies ties) {
        int p = made.x.length;
        int[] group = groups(made.n);
        double[] beta = {0.4, 0.05};
        double[] effect = {0.3, -0.2, 0.5, 0, -0.6, 0.1, 0.2};
        CoxDerivatives.Point point = new CoxDerivatives(data, made.withOffset(), ties, group).at(beta, effect);
        double[] all = Arrays.copyOf(beta, p + GROUPS);
        System.arraycopy(effect, 0, all, p, GROUPS);
        SlowCox slow = new SlowCox(data, withIndicators(made, group), ties);
        double[] gradient = slow.gradient(all, t -> 1);
        double[][] information = slow.information(all, t -> 1);
        assertEquals(slow.logLikelihood(all), point.logLikelihood(), 1e-10);
        assertArrayEquals(Arrays.copyOf(gradient, p), point.gradient(), 1e-9);
        assertArrayEquals(Arrays.copyOfRange(gradient, p, p + GROUPS), point.groupGradient(), 1e-10);
        for (int g = 0; g < GROUPS; g++) {
            assertEquals(information[p + g][p + g], point.groupInformation()[g], 1e-10);
            for (int j = 0; j < p; j++) {
                assertEquals(information[p + g][j], point.cross()[j][g], 1e-9);
            }
        }
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                assertEquals(information[j][k], point.information().get(j, k), 1e-8);
            }
        }
    }

    @Test
    void agreeWithTheDefinition() {
        CoxRandomData made = new CoxRandomData(11, 80, 2);
        for (CoxTies ties : List.of(CoxTies.EFRON, CoxTies.BRESLOW)) {
            compare(made.plain(), made, ties);
            compare(made.full(), made, ties);
        }
    }

    @Test
    void exactTiesAreRefused() {
        CoxRandomData made = new CoxRandomData(3, 30, 1);
        assertThrows(EstimationException.class,
                () -> new CoxDerivatives(made.plain(), made.covariates(), CoxTies.EXACT, null));
    }
}
