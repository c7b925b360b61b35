/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.Locale;

/** The sentence that says how many events a model has for each of its coefficients. */
final class EventsPerCoefficient {

    private EventsPerCoefficient() {
    }

    static String ofEvents(int events, int coefficients) {
        return ofEvents(events, coefficients, "");
    }

    /** @param kind a word before the coefficients, such as "candidate ", or nothing */
    static String ofEvents(int events, int coefficients, String kind) {
        return sentence(events, events == 1 ? "event" : "events", coefficients, kind);
    }

    static String ofRarer(int count, int coefficients) {
        return sentence(count, "of the rarer outcome", coefficients, "");
    }

    private static String sentence(int count, String what, int coefficients, String kind) {
        String start = "There " + (count == 1 ? "is " : "are ") + count + " " + what + " for " + coefficients + " " + kind
                + (coefficients == 1 ? "coefficient" : "coefficients");
        return coefficients == 1 ? start + "." : String.format(Locale.ROOT, "%s, %.1f for each.", start,
                (double) count / coefficients);
    }
}
