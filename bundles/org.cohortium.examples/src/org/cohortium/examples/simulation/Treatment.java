/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.simulation;

import java.time.LocalDate;

/** Draws which treatments a patient is meant to get, and when each would start. */
final class Treatment {

    static final int HEPATECTOMY = 1;
    static final int RFA = 2;
    static final int TACE = 3;

    static final int TKI = 1;
    static final int ICI = 2;
    static final int COMBINATION = 3;

    private static final double[][] LOCAL_WITHOUT = {{.02, .50, .43, .05}, {.04, .62, .16, .18}, {.08, .28, .05, .59},
        {.20, .24, .02, .54}};
    private static final double[][] LOCAL_WITH = {{.22, .36, .32, .10}, {.22, .38, .18, .22}, {.32, .10, .04, .54},
        {.42, .06, .01, .51}};
    private static final double[] LOCAL_POOR_LIVER = {.45, .05, .15, .35};
    private static final double[][] SYSTEMIC_WITHOUT = {{.97, .015, .01, .005}, {.90, .05, .02, .03},
        {.60, .18, .07, .15}, {.36, .27, .10, .27}};
    private static final double[] SYSTEMIC_WITH = {.12, .30, .15, .43};

    /** Before this day no immune checkpoint inhibitor was given. */
    private static final long INHIBITORS_FROM = LocalDate.of(2018, 7, 1).toEpochDay();

    private final Draw draw;

    Treatment(Draw draw) {
        this.draw = draw;
    }

    void plan(Patient p) {
        int stage = p.intrahepaticStage();
        p.local = draw.choose(p.childPugh() >= 8 ? LOCAL_POOR_LIVER : p.lungMet ? LOCAL_WITH[stage]
            : LOCAL_WITHOUT[stage]);
        p.systemic = draw.choose(p.lungMet ? SYSTEMIC_WITH : SYSTEMIC_WITHOUT[stage]);
        if (p.diagnosis < INHIBITORS_FROM) {
            p.systemic = p.systemic == ICI ? 0 : p.systemic == COMBINATION ? TKI : p.systemic;
        }
        p.localStart = draw.gamma2(0.30);
        p.systemicStart = draw.gamma2(0.60);
    }
}
