/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

/** The label of a simulated study in the two lengths in which it is shown. */
public final class SimulatedMark {

    private static final int MOST = 60;

    private SimulatedMark() {
    }

    /**
     * The label for captions and figures: up to its first dash between words or the end of its first sentence, at most
     * some sixty characters; empty for a label that is empty or null.
     */
    public static String brief(String label) {
        if (label == null || label.isBlank()) {
            return "";
        }
        String text = label.strip().replaceAll("\\s+", " ");
        int end = text.length();
        for (String stop : new String[] {" - ", " \u2013 ", " \u2014 ", ". ", "; ", ": "}) {
            int at = text.indexOf(stop);
            end = at > 0 ? Math.min(end, at) : end;
        }
        if (end > MOST) {
            int blank = text.lastIndexOf(' ', MOST);
            return text.substring(0, blank > 0 ? blank : MOST) + "\u2026";
        }
        return text.substring(0, end);
    }
}
