/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known names that somebody who typed a wrong one may have meant. */
public final class NearNames {

    private static final int SHOWN = 3;
    private static final int LONGEST_COMPARED = 80;

    private NearNames() {
    }

    /**
     * The known names nearest to the one wanted, best first, at most three: those that differ only in case, then those
     * within an edit distance of a third of the length, then those that contain it or are contained in it.
     */
    public static List<String> of(String wanted, Collection<String> known) {
        String low = fold(wanted);
        record Near(String name, int distance) {
        }
        List<Near> near = new ArrayList<>();
        for (String name : known) {
            String other = fold(name);
            int limit = Math.max(1, Math.max(low.length(), other.length()) / 3);
            int distance = low.equals(other) ? 0 : distance(low, other, limit);
            if (distance <= limit) {
                near.add(new Near(name, distance));
            } else if (low.length() >= 3 && other.length() >= 3 && (other.contains(low) || low.contains(other))) {
                near.add(new Near(name, limit + 1));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance));
        return near.stream().limit(SHOWN).map(Near::name).toList();
    }

    /** A sentence part such as {@code ; did you mean "age" or "stage"?}, or empty where nothing is near. */
    public static String hint(String wanted, Collection<String> known) {
        List<String> near = of(wanted, known);
        if (near.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("; did you mean ");
        for (int i = 0; i < near.size(); i++) {
            text.append(i == 0 ? "" : i == near.size() - 1 ? " or " : ", ").append('"').append(near.get(i)).append('"');
        }
        return text.append('?').toString();
    }

    private static String fold(String name) {
        String cut = name.length() > LONGEST_COMPARED ? name.substring(0, LONGEST_COMPARED) : name;
        return cut.toLowerCase(Locale.ROOT).replace('_', '.').replace(' ', '.').replace('-', '.');
    }

    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return before[b.length()];
    }
}
