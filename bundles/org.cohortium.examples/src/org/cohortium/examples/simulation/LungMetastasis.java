/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Draws who has lung metastases: exactly as many as asked for, without replacement, with weights that follow published
 * risk factors. The draw takes the largest of the keys {@code log(u) / weight} (Efraimidis and Spirakis 2006).
 */
final class LungMetastasis {

    private final Draw draw;

    LungMetastasis(Draw draw) {
        this.draw = draw;
    }

    void assign(List<Patient> patients, int count) {
        double[] keys = new double[patients.size()];
        Integer[] order = new Integer[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = StrictMath.log(1 - draw.uniform()) / StrictMath.exp(logWeight(patients.get(i)));
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparingDouble(i -> -keys[i]));
        for (int i = 0; i < count; i++) {
            patients.get(order[i]).lungMet = true;
        }
        patients.forEach(this::describe);
    }

    private static double logWeight(Patient p) {
        return 0.50 * Baseline.log2(p.size / 5) + (p.nodules >= 4 ? 0.45 : 0) + (p.macrovascular() ? 0.50 : 0)
            + 0.28 * (StrictMath.log10(p.afp) - 2) - 0.012 * (p.age - 55) + (p.male ? 0.12 : 0) + (p.node ? 0.9 : 0);
    }

    private void describe(Patient p) {
        if (p.lungMet) {
            int burden = draw.choose(0.25, 0.35, 0.40);
            p.lungCount = burden == 0 ? 1 : burden == 1 ? 2 + draw.below(4) : 6 + draw.poisson(4);
            p.lungBilateral = p.lungCount > 1 && draw.chance(0.60);
            p.lungSize = Baseline.round(1.2 * StrictMath.exp(0.5 * draw.normal()), 1);
        }
        if (draw.chance(p.lungMet ? 0.12 : 0.03)) {
            p.otherMet = 1 + draw.below(3);
        }
    }
}
