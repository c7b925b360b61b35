/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonBoolean;
import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonNull;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;

/**
 * The plain records of a result as JSON, component by component in the order of declaration: texts, numbers, logical
 * values, enum constants, arrays of doubles, lists, and records of these. A null component is left out.
 */
final class RecordJson {

    private RecordJson() {
    }

    static JsonObject write(Record value) {
        JsonObject.Builder out = JsonObject.builder();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part;
            try {
                part = component.getAccessor().invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
            if (part != null) {
                out.put(component.getName(), any(part));
            }
        }
        return out.build();
    }

    private static JsonValue any(Object value) {
        return switch (value) {
            case null -> JsonNull.NULL;
            case String s -> new JsonString(s);
            case Boolean b -> b ? JsonBoolean.TRUE : JsonBoolean.FALSE;
            case Number x -> JsonNumber.of(x.doubleValue());
            case Enum<?> e -> new JsonString(e.name());
            case double[] a -> JsonArray.of(a);
            case List<?> list -> new JsonArray(list.stream().map(RecordJson::any).toList());
            case Record r -> write(r);
            default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
        };
    }

    static <R extends Record> R read(Class<R> type, JsonValue value) {
        JsonObject in = value.asObject();
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            JsonValue part = in.members().get(components[i].getName());
            arguments[i] = part == null || part.isNull() ? null : any(components[i].getGenericType(), part);
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException | IllegalArgumentException e) {
            throw new JsonException("This is no " + type.getSimpleName() + ": " + reason(e), -1, -1);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? "a part is missing" : cause.getMessage();
    }

    private static Object any(Type type, JsonValue value) {
        if (type instanceof ParameterizedType list) {
            List<Object> elements = new ArrayList<>();
            for (JsonValue element : value.asArray().elements()) {
                elements.add(any(list.getActualTypeArguments()[0], element));
            }
            return elements;
        }
        Class<?> c = (Class<?>) type;
        if (c == String.class) {
            return value.asString();
        }
        if (c == double.class || c == Double.class) {
            return value.asDouble();
        }
        if (c == int.class || c == Integer.class) {
            return value.asInt();
        }
        if (c == boolean.class) {
            return value.asBoolean();
        }
        if (c == double[].class) {
            return value.asDoubles();
        }
        if (c.isEnum()) {
            return constant(c, value);
        }
        return read(c.asSubclass(Record.class), value);
    }

    static <E> E constant(Class<E> type, JsonValue value) {
        for (E constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(value.asString())) {
                return constant;
            }
        }
        throw new JsonException("There is no " + type.getSimpleName() + " \"" + value.asString() + "\"", -1, -1);
    }
}
