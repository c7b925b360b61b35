/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.input;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.EstimationException;

/**
 * Reads whether a row had the event. Without named levels, TRUE and 1 are events and FALSE and 0 are not; any other
 * coding must name the levels that are events, so that no code is taken for one by accident.
 */
public final class EventIndicator {

    private static final int LEVELS_NAMED = 8;

    private EventIndicator() {
    }

    /**
     * The events of a column without missing values.
     *
     * @param column the event variable
     * @param eventLevels the levels or numbers that are events; empty for TRUE or 1
     * @throws EstimationException if the coding is not clear, naming the values there are
     */
    public static boolean[] read(Column column, List<String> eventLevels) {
        boolean[] event = new boolean[column.size()];
        if (eventLevels.isEmpty()) {
            readPlain(column, event);
            return event;
        }
        List<Double> numbers = new ArrayList<>();
        if (column instanceof NumberColumn) {
            for (String level : eventLevels) {
                numbers.add(number(column, level));
            }
        }
        for (int i = 0; i < event.length; i++) {
            event[i] = switch (column) {
                case NumberColumn c -> numbers.contains(c.value(i));
                default -> eventLevels.contains(column.text(i));
            };
        }
        return event;
    }

    private static void readPlain(Column column, boolean[] event) {
        for (int i = 0; i < event.length; i++) {
            if (column instanceof LogicalColumn c) {
                event[i] = c.isTrue(i);
            } else {
                String text = column.text(i);
                if (!"0".equals(text) && !"1".equals(text)) {
                    throw new EstimationException("The event variable \"" + column.name()
                        + "\" has other values than 0 and 1: " + values(column) + ".",
                        "Say which of its values are events.");
                }
                event[i] = "1".equals(text);
            }
        }
    }

    private static double number(Column column, String level) {
        try {
            return Double.parseDouble(level);
        } catch (NumberFormatException e) {
            throw new EstimationException("The event variable \"" + column.name() + "\" is numeric, but \"" + level
                + "\" is no number.", "Its values are: " + values(column) + ".");
        }
    }

    private static String values(Column column) {
        if (column instanceof CategoryColumn c) {
            return String.join(", ", c.levels());
        }
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            String text = column.text(i);
            if (text != null && !seen.contains(text)) {
                if (seen.size() == LEVELS_NAMED) {
                    seen.add("\u2026");
                    break;
                }
                seen.add(text);
            }
        }
        return String.join(", ", seen);
    }
}
