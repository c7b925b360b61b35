/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import java.util.List;
import java.util.Locale;

/**
 * One option as forms, command line, help and studies see it.
 *
 * @param key stable key
 * @param label name in forms
 * @param help what it does
 * @param group heading in forms
 * @param type what it holds
 * @param fits which variables fit, for types that name variables
 * @param defaultValue default in text form, one element a value; empty for none
 * @param required whether it must be set
 * @param min smallest number
 * @param max largest number
 * @param exclusive whether min and max themselves are forbidden
 * @param unit unit of a number
 * @param levelsOf key of the variable option that gives the levels; empty for none
 * @param choices the choices of CHOICE and CHOICES
 * @param enabledWhen when it has an effect
 * @param advanced whether forms hide it until asked
 * @param file how the name of a file ends whose text this is; empty for texts that are typed
 */
public record OptionDescriptor(String key, String label, String help, String group, OptionType type, Fits fits,
        List<String> defaultValue, boolean required, double min, double max, boolean exclusive, String unit,
        String levelsOf, List<Choice> choices, Condition enabledWhen, boolean advanced, String file) {

    /**
     * One of fixed choices.
     *
     * @param key stable key
     * @param label name in forms
     * @param help one sentence; may be empty
     */
    public record Choice(String key, String label, String help) {

        /** The choice that a constant of an options record stands for, as its {@link Label} names it. */
        public static Choice of(Enum<?> constant) {
            Label label;
            try {
                label = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
            String plain = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (label == null) {
                return new Choice(plain, plain, "");
            }
            return new Choice(label.key().isEmpty() ? plain : label.key(), label.value(), label.help());
        }
    }

    public OptionDescriptor {
        defaultValue = List.copyOf(defaultValue);
        choices = List.copyOf(choices);
    }

    /** The choice with this key, or null. */
    public Choice choice(String choiceKey) {
        for (Choice c : choices) {
            if (c.key().equals(choiceKey)) {
                return c;
            }
        }
        return null;
    }
}
