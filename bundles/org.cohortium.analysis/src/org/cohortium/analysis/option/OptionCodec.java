/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.OptionDescriptor.Choice;
import org.cohortium.data.json.NumberText;

/** The way of one option between its record component and its text form. */
final class OptionCodec {

    private final RecordComponent component;
    private final Class<?> element;
    private final boolean list;
    private final OptionDescriptor descriptor;

    private OptionCodec(RecordComponent component, Class<?> element, boolean list, OptionDescriptor descriptor) {
        this.component = component;
        this.element = element;
        this.list = list;
        this.descriptor = descriptor;
    }

    static OptionCodec of(RecordComponent component) {
        Option option = component.getAnnotation(Option.class);
        if (option == null) {
            throw new IllegalArgumentException("The component " + component.getName() + " of "
                + component.getDeclaringRecord().getName() + " carries no @Option.");
        }
        boolean list = component.getType() == List.class;
        Class<?> element = list ? elementType(component.getGenericType()) : component.getType();
        OptionType type = typeOf(component, option, element, list);
        List<String> defaults = option.defaultValue().isEmpty() ? List.of()
            : list ? OptionValues.splitList(option.defaultValue()) : List.of(option.defaultValue());
        String key = option.key().isEmpty() ? component.getName() : option.key();
        return new OptionCodec(component, element, list, new OptionDescriptor(key, option.label(), option.help(),
            option.group(), type, option.fits(), defaults, option.required(), option.min(), option.max(),
            option.exclusive(), option.unit(), option.levelsOf(), choices(element),
            Condition.parse(option.enabledWhen()), option.advanced(), option.file()));
    }

    OptionDescriptor descriptor() {
        return descriptor;
    }

    void check(List<String> text, List<Problem> problems) {
        String key = descriptor.key();
        if (text.isEmpty()) {
            if (descriptor.required()) {
                problems.add(Problem.error(key, "\"" + descriptor.label() + "\" is not set.", descriptor.help()));
            }
            return;
        }
        if (!list && text.size() > 1) {
            problems.add(Problem.error(key, "\"" + descriptor.label() + "\" takes one value, not " + text.size() + ".", ""));
            return;
        }
        for (String value : text) {
            checkOne(value, problems);
        }
    }

    private void checkOne(String value, List<Problem> problems) {
        String key = descriptor.key();
        switch (descriptor.type()) {
            case NUMBER, NUMBERS, INTEGER -> checkNumber(value, problems);
            case LOGICAL -> {
                if (!value.equals("true") && !value.equals("false")) {
                    problems.add(Problem.error(key, "\"" + descriptor.label() + "\" is true or false, not \"" + value
                        + "\".", ""));
                }
            }
            case CHOICE, CHOICES -> {
                if (descriptor.choice(value) == null) {
                    problems.add(Problem.error(key, "\"" + value + "\" is no choice of \"" + descriptor.label() + "\".",
                        "The choices are: " + String.join(", ", descriptor.choices().stream().map(Choice::key).toList())
                            + "."));
                }
            }
            case TERMS -> {
                try {
                    TermRef.parse(value);
                } catch (IllegalArgumentException e) {
                    problems.add(Problem.error(key, "\"" + value + "\" is no interaction.",
                        "Write two or more variables with colons between them, such as age:sex."));
                }
            }
            default -> {
                // names and texts are checked against the variables
            }
        }
    }

    private void checkNumber(String value, List<Problem> problems) {
        String key = descriptor.key();
        double number;
        try {
            number = descriptor.type() == OptionType.INTEGER ? Long.parseLong(value.strip())
                : Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            problems.add(Problem.error(key, "\"" + descriptor.label() + "\" is "
                + (descriptor.type() == OptionType.INTEGER ? "a whole number" : "a number") + ", not \"" + value + "\".",
                "Write the decimal mark as a point."));
            return;
        }
        boolean inside = descriptor.exclusive() ? number > descriptor.min() && number < descriptor.max()
            : number >= descriptor.min() && number <= descriptor.max();
        if (!inside) {
            problems.add(Problem.error(key, "\"" + descriptor.label() + "\" is " + value + ", outside its range.",
                "Choose a value " + rangeWords() + "."));
        }
    }

    private String rangeWords() {
        String orEqual = descriptor.exclusive() ? "" : "at least ";
        String low = descriptor.min() == Double.NEGATIVE_INFINITY ? ""
            : (descriptor.exclusive() ? "above " : orEqual) + NumberText.of(descriptor.min());
        String high = descriptor.max() == Double.POSITIVE_INFINITY ? ""
            : (descriptor.exclusive() ? "below " : "at most ") + NumberText.of(descriptor.max());
        return low.isEmpty() ? high : high.isEmpty() ? low : low + " and " + high;
    }

    Object decode(List<String> text) {
        if (list) {
            List<Object> values = new ArrayList<>(text.size());
            for (String value : text) {
                values.add(decodeOne(value));
            }
            return List.copyOf(values);
        }
        return text.isEmpty() ? empty() : decodeOne(text.get(0));
    }

    private Object empty() {
        if (element == double.class) {
            return Double.NaN;
        }
        if (element == int.class) {
            return 0;
        }
        if (element == long.class) {
            return 0L;
        }
        if (element == boolean.class) {
            return Boolean.FALSE;
        }
        return element == String.class ? "" : null;
    }

    private Object decodeOne(String value) {
        if (element == VariableRef.class) {
            return new VariableRef(value);
        }
        if (element == TermRef.class) {
            return TermRef.parse(value);
        }
        if (element.isEnum()) {
            for (Object constant : element.getEnumConstants()) {
                if (Choice.of((Enum<?>) constant).key().equals(value)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(value);
        }
        if (element == double.class || element == Double.class) {
            return Double.valueOf(value.strip());
        }
        if (element == int.class || element == Integer.class) {
            return Integer.valueOf(value.strip());
        }
        if (element == long.class || element == Long.class) {
            return Long.valueOf(value.strip());
        }
        return element == boolean.class || element == Boolean.class ? (Object) Boolean.valueOf(value) : value;
    }

    List<String> encode(Record options) {
        Object value;
        try {
            value = component.getAccessor().invoke(options);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The options record must be public.", e);
        }
        if (value == null || value.equals("") || value.equals(Double.NaN)) {
            return List.of();
        }
        if (list) {
            return ((List<?>) value).stream().map(this::encodeOne).toList();
        }
        return List.of(encodeOne(value));
    }

    private String encodeOne(Object value) {
        return switch (value) {
            case VariableRef v -> v.name();
            case TermRef t -> t.text();
            case Enum<?> e -> Choice.of(e).key();
            case Double d -> NumberText.of(d);
            default -> value.toString();
        };
    }

    private static Class<?> elementType(Type generic) {
        if (generic instanceof ParameterizedType p && p.getActualTypeArguments()[0] instanceof Class<?> c) {
            return c;
        }
        throw new IllegalArgumentException("The list option " + generic + " needs a plain element type.");
    }

    private static OptionType typeOf(RecordComponent component, Option option, Class<?> element, boolean list) {
        if (element == VariableRef.class) {
            return list ? OptionType.VARIABLES : OptionType.VARIABLE;
        }
        if (element == TermRef.class && list) {
            return OptionType.TERMS;
        }
        if (element.isEnum()) {
            return list ? OptionType.CHOICES : OptionType.CHOICE;
        }
        if (element == String.class) {
            if (!option.levelsOf().isEmpty()) {
                return list ? OptionType.LEVELS : OptionType.LEVEL;
            }
            return list ? OptionType.TEXTS : option.expression() ? OptionType.EXPRESSION : OptionType.TEXT;
        }
        if (element == double.class || element == Double.class) {
            return list ? OptionType.NUMBERS : OptionType.NUMBER;
        }
        if (!list && (element == int.class || element == long.class || element == Integer.class
            || element == Long.class)) {
            return OptionType.INTEGER;
        }
        if (!list && element == boolean.class) {
            return OptionType.LOGICAL;
        }
        throw new IllegalArgumentException("No option can have the type " + component.getGenericType() + " of "
            + component.getName() + ".");
    }

    private static List<Choice> choices(Class<?> element) {
        if (!element.isEnum()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (Object constant : element.getEnumConstants()) {
            choices.add(Choice.of((Enum<?>) constant));
        }
        return choices;
    }
}
