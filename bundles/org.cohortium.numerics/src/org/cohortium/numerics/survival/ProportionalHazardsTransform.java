/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/** The function of time with which a coefficient is let change in a test of proportional hazards. */
public enum ProportionalHazardsTransform {

    /** 1 - S(t-) with the Kaplan-Meier curve of all rows: spreads the events evenly. The default. */
    KM("km"),

    /** The rank of the time among all ends of follow-up, ties at their mean. */
    RANK("rank"),

    /** Time itself. */
    IDENTITY("identity"),

    /** The logarithm of time. */
    LOG("log");

    private final String label;

    ProportionalHazardsTransform(String label) {
        this.label = label;
    }

    /** R's name. */
    public String label() {
        return label;
    }

    /** The transform of a label. */
    public static ProportionalHazardsTransform of(String label) {
        for (ProportionalHazardsTransform each : values()) {
            if (each.label.equals(label)) {
                return each;
            }
        }
        throw new IllegalArgumentException("There is no transform of time \"" + label + "\".");
    }

    /** The transformed values of some times of the data. */
    double[] apply(SurvivalData data, double[] times) {
        return switch (this) {
            case IDENTITY -> times.clone();
            case LOG -> Arrays.stream(times).map(StrictMath::log).toArray();
            case RANK -> ranks(data, times);
            case KM -> kaplanMeier(data, times);
        };
    }

    private static double[] ranks(SurvivalData data, double[] times) {
        double[] sorted = data.stops();
        Arrays.sort(sorted);
        double[] r = new double[times.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = (countBelow(sorted, times[i], false) + countBelow(sorted, times[i], true) + 1) / 2.0;
        }
        return r;
    }

    private static double[] kaplanMeier(SurvivalData data, double[] times) {
        double[] stops = data.stops();
        Arrays.sort(stops);
        double[] starts = data.starts();
        if (starts != null) {
            Arrays.sort(starts);
        }
        double[] eventTimes = new double[data.eventCount()];
        int count = 0;
        for (int i = 0; i < data.size(); i++) {
            if (data.event(i)) {
                eventTimes[count++] = data.stop(i);
            }
        }
        Arrays.sort(eventTimes);
        double[] distinct = new double[count];
        double[] before = new double[count + 1];
        int steps = 0;
        double surv = 1;
        for (int i = 0; i < count;) {
            double t = eventTimes[i];
            int to = i;
            while (to < count && eventTimes[to] == t) {
                to++;
            }
            double risk = stops.length - countBelow(stops, t, false);
            if (starts != null) {
                risk -= starts.length - countBelow(starts, t, false);
            }
            distinct[steps] = t;
            before[steps++] = surv;
            surv *= (risk - (to - i)) / risk;
            i = to;
        }
        before[steps] = surv;
        double[] r = new double[times.length];
        for (int i = 0; i < r.length; i++) {
            int at = Arrays.binarySearch(distinct, 0, steps, times[i]);
            r[i] = 1 - before[at >= 0 ? at : -at - 1];
        }
        return r;
    }

    /** How many sorted values lie below a bound, or at or below it. */
    private static int countBelow(double[] sorted, double bound, boolean inclusive) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound || inclusive && sorted[middle] == bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
