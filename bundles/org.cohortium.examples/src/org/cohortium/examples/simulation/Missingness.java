/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * Draws which measurements are missing: at random given centre and year of diagnosis, on average AFP 4 %, platelets 2 %,
 * INR 3 %, transaminases 2 %, ECOG 5 % (12 % in two of the centres).
 */
final class Missingness {

    private static final int EARLY_UNTIL_YEAR = 2018;

    private final boolean[] afp;
    private final boolean[] platelets;
    private final boolean[] inr;
    private final boolean[] transaminases;
    private final boolean[] ecog;

    Missingness(Draw draw, List<Patient> patients) {
        int n = patients.size();
        afp = new boolean[n];
        platelets = new boolean[n];
        inr = new boolean[n];
        transaminases = new boolean[n];
        ecog = new boolean[n];
        for (int i = 0; i < n; i++) {
            Patient p = patients.get(i);
            double factor = LocalDate.ofEpochDay(p.diagnosis).getYear() < EARLY_UNTIL_YEAR ? 1.6 : 0.8;
            afp[i] = draw.chance(0.04 * factor);
            platelets[i] = draw.chance(0.02 * factor);
            inr[i] = draw.chance(0.03 * factor);
            transaminases[i] = draw.chance(0.02 * factor);
            ecog[i] = draw.chance((p.centre == 2 || p.centre == 5 ? 0.12 : 0.035) * factor);
        }
    }

    boolean afp(int i) {
        return afp[i];
    }

    boolean platelets(int i) {
        return platelets[i];
    }

    boolean inr(int i) {
        return inr[i];
    }

    boolean transaminases(int i) {
        return transaminases[i];
    }

    boolean ecog(int i) {
        return ecog[i];
    }
}
