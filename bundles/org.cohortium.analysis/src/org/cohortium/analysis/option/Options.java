/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.Problem;

/**
 * The options of one analysis, derived from its annotated record: their descriptors, defaults, and the way between the
 * text form and the record.
 *
 * @param <O> the options record
 */
public final class Options<O extends Record> {

    private final Class<O> type;
    private final List<OptionCodec> codecs;

    private Options(Class<O> type, List<OptionCodec> codecs) {
        this.type = type;
        this.codecs = List.copyOf(codecs);
    }

    /**
     * Reads the declaration.
     *
     * @throws IllegalArgumentException if a component carries no {@link Option} or has a type that no option can have
     */
    public static <O extends Record> Options<O> of(Class<O> type) {
        List<OptionCodec> codecs = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            codecs.add(OptionCodec.of(component));
        }
        return new Options<>(type, codecs);
    }

    /** The options in the order of declaration. */
    public List<OptionDescriptor> descriptors() {
        return codecs.stream().map(OptionCodec::descriptor).toList();
    }

    /** The option with this key, or null. */
    public OptionDescriptor descriptor(String key) {
        for (OptionCodec codec : codecs) {
            if (codec.descriptor().key().equals(key)) {
                return codec.descriptor();
            }
        }
        return null;
    }

    /** All values with defaults filled in, in the order of declaration. */
    public OptionValues effective(OptionValues values) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (OptionCodec codec : codecs) {
            OptionDescriptor d = codec.descriptor();
            all.put(d.key(), values.has(d.key()) ? values.get(d.key()) : d.defaultValue());
        }
        return OptionValues.of(all);
    }

    /** The defaults. */
    public OptionValues defaults() {
        return effective(OptionValues.EMPTY);
    }

    /** Whether an option has an effect with these values. */
    public boolean isEnabled(String key, OptionValues values) {
        OptionDescriptor d = descriptor(key);
        return d != null && d.enabledWhen().holds(effective(values));
    }

    /**
     * What is wrong with the values in themselves: unknown keys, text that is not a number, numbers out of range,
     * unknown choices, required options that are not set.
     */
    public List<Problem> check(OptionValues values) {
        List<Problem> problems = new ArrayList<>();
        for (String key : values.keys()) {
            if (descriptor(key) == null) {
                problems.add(Problem.error(key, "There is no option \"" + key + "\".",
                    "The options are: " + String.join(", ", keys()) + "."));
            }
        }
        OptionValues all = effective(values);
        for (OptionCodec codec : codecs) {
            if (codec.descriptor().enabledWhen().holds(all)) {
                codec.check(all.get(codec.descriptor().key()), problems);
            }
        }
        return problems;
    }

    /**
     * Makes the record.
     *
     * @throws OptionException if {@link #check} finds an error
     */
    public O bind(OptionValues values) {
        List<Problem> problems = check(values);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new OptionException(problems);
        }
        OptionValues all = effective(values);
        Object[] arguments = new Object[codecs.size()];
        for (int i = 0; i < arguments.length; i++) {
            OptionCodec codec = codecs.get(i);
            List<String> text = all.get(codec.descriptor().key());
            boolean enabled = codec.descriptor().enabledWhen().holds(all);
            arguments[i] = codec.decode(enabled ? text : codec.descriptor().defaultValue());
        }
        return construct(arguments);
    }

    /** The text form of a record, every option set. */
    public OptionValues unbind(O options) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (OptionCodec codec : codecs) {
            all.put(codec.descriptor().key(), codec.encode(options));
        }
        return OptionValues.of(all);
    }

    private List<String> keys() {
        return codecs.stream().map(c -> c.descriptor().key()).toList();
    }

    private O construct(Object[] arguments) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            String text = e.getCause() == null ? e.toString() : String.valueOf(e.getCause().getMessage());
            throw new OptionException(List.of(Problem.error("", text, "")));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The options record " + type.getName() + " must be public.", e);
        }
    }
}
