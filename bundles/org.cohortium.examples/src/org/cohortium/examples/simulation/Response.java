/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.simulation;

/**
 * Draws the best response inside the liver to systemic treatment, for patients without curative local treatment who
 * lived long enough to be imaged.
 */
final class Response {

    static final int CR = 0;
    static final int PR = 1;
    static final int SD = 2;
    static final int PD = 3;
    static final int NE = 4;

    /** P(objective response) and P(disease control) by regimen, without and with lung metastases. */
    private static final double[][] WITHOUT = {{.24, .74}, {.21, .66}, {.43, .83}};
    private static final double[][] WITH = {{.09, .52}, {.08, .46}, {.39, .79}};
    private static final double COMPLETE_AMONG_RESPONDERS = 0.12;
    private static final double NOT_EVALUABLE = 0.05;
    private static final double MONTHS_TO_IMAGING = 1.2;

    private final Draw draw;

    Response(Draw draw) {
        this.draw = draw;
    }

    void assess(Patient p) {
        if (p.systemic == 0 || p.curative()) {
            return;
        }
        if (p.months - p.systemicStart <= MONTHS_TO_IMAGING || draw.chance(NOT_EVALUABLE)) {
            p.response = NE;
            return;
        }
        double[] rates = (p.lungMet ? WITH : WITHOUT)[p.systemic - 1];
        double u = draw.uniform();
        p.response = u < rates[0] ? draw.chance(COMPLETE_AMONG_RESPONDERS) ? CR : PR : u < rates[1] ? SD : PD;
    }
}
