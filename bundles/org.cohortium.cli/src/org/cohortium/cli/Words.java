/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a call, told apart into arguments, options with a value and switches. An option may be written
 * {@code --name value} or {@code --name=value}.
 */
public final class Words {

    private final List<String> arguments = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    /**
     * Reads the words.
     *
     * @param words the words after the command's name
     * @param valued names of the options that take a value, without hyphens
     * @param switches names of the options that take none
     * @throws CommandException if an option is unknown or lacks its value
     */
    public static Words read(List<String> words, List<String> valued, List<String> switches) throws CommandException {
        Words read = new Words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--") || word.length() == 2) {
                read.arguments.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            if (valued.contains(name)) {
                if (equals < 0 && i + 1 == words.size()) {
                    throw CommandException.usage("--" + name + " needs a value.");
                }
                read.options.computeIfAbsent(name, k -> new ArrayList<>())
                    .add(equals < 0 ? words.get(++i) : word.substring(equals + 1));
            } else if (switches.contains(name) && equals < 0) {
                read.options.computeIfAbsent(name, k -> new ArrayList<>());
            } else {
                throw CommandException.usage("There is no option --" + name + " here.");
            }
        }
        return read;
    }

    /**
     * The only argument.
     *
     * @param what what it is, for the message
     * @throws CommandException if there is none or more than one
     */
    public String only(String what) throws CommandException {
        if (arguments.size() != 1) {
            throw CommandException.usage(arguments.isEmpty() ? "Say which " + what + "."
                : "One " + what + " at a time, not " + arguments.size() + ".");
        }
        return arguments.get(0);
    }

    /** The arguments. */
    public List<String> arguments() {
        return arguments;
    }

    /** Whether an option or switch is there. */
    public boolean has(String name) {
        return options.containsKey(name);
    }

    /** The last value of an option, or null. */
    public String value(String name) {
        List<String> values = options.get(name);
        return values == null || values.isEmpty() ? null : values.getLast();
    }

    /** All values of an option. */
    public List<String> values(String name) {
        return options.getOrDefault(name, List.of());
    }

    /**
     * The values of an option that are written {@code key=value}, in order.
     *
     * @throws CommandException if one is not
     */
    public Map<String, String> pairs(String name) throws CommandException {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : values(name)) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw CommandException.usage("--" + name + " takes key=value, not \"" + text + "\".");
            }
            pairs.put(text.substring(0, equals).strip(), text.substring(equals + 1));
        }
        return pairs;
    }

    /**
     * A whole number of at least one.
     *
     * @throws CommandException if the value is none
     */
    public int count(String name, int otherwise) throws CommandException {
        String text = value(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int count = Integer.parseInt(text);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw CommandException.usage("--" + name + " takes a whole number from 1, not \"" + text + "\".");
    }
}
