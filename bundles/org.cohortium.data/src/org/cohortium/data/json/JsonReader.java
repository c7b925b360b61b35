/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * Reads JSON documents: UTF-8 only, exactly one value, no duplicate keys, no numbers beyond a double, and no more than
 * the {@link JsonLimits} allow. What is refused is refused with its line and column.
 */
public final class JsonReader {

    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonLimits limits;
    private final JsonFactory factory;

    /** A reader with limits of its own. */
    public JsonReader(JsonLimits limits) {
        this(limits, true);
    }

    private JsonReader(JsonLimits limits, boolean refuseDuplicates) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxString())
                        .maxNameLength(Math.min(limits.maxString(), 50_000))
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build())
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, refuseDuplicates)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * A reader for documents that others made and that may give a key twice: the last value counts, as with most readers
     * (RFC 8259, section 4). Not for files of ours.
     */
    public static JsonReader lastOfDuplicates() {
        return new JsonReader(JsonLimits.DEFAULT, false);
    }

    /** Reads text with the default limits. */
    public static JsonValue parse(String text) {
        return new JsonReader(JsonLimits.DEFAULT).read(text);
    }

    /** Reads a file with the default limits. */
    public static JsonValue parse(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in);
        }
    }

    /** Reads a stream to its end with the default limits; the caller closes it. */
    public static JsonValue parse(InputStream in) throws IOException {
        return new JsonReader(JsonLimits.DEFAULT).read(in);
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @throws JsonException if it is not a JSON document within the limits
     * @throws IOException if the stream cannot be read
     */
    public JsonValue read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limits.maxBytes());
        if (bytes.length == limits.maxBytes() && in.read() >= 0) {
            throw new JsonException("The document is larger than " + limits.maxBytes() + " bytes", -1, -1);
        }
        try {
            return read(StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new JsonException("The document is not UTF-8 text", -1, -1);
        }
    }

    /**
     * Reads text.
     *
     * @throws JsonException if it is not a JSON document within the limits
     */
    public JsonValue read(String text) {
        String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        try (JsonParser parser = factory.createParser(body)) {
            if (parser.nextToken() == null) {
                throw new JsonException("The document is empty", 1, 1);
            }
            JsonValue value = value(parser);
            if (parser.nextToken() != null) {
                throw at(parser.currentTokenLocation(), "There is more after the end of the document");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw at(e.getLocation(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new JsonException(e.getMessage(), -1, -1);
        }
    }

    private static JsonException at(JsonLocation place, String message) {
        return place == null ? new JsonException(message, -1, -1)
                : new JsonException(message, place.getLineNr(), place.getColumnNr());
    }

    private JsonValue value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            default -> throw at(parser.currentTokenLocation(), "A value is expected here");
        };
    }

    private JsonValue object(JsonParser parser) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            members.put(key, value(parser));
        }
        return new JsonObject(members);
    }

    private JsonValue array(JsonParser parser) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new JsonArray(elements);
    }

    private static JsonValue number(JsonParser parser) throws IOException {
        String text = parser.getText();
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw at(parser.currentTokenLocation(), "The number " + text + " is beyond the range of a double");
        }
        return new JsonNumber(value, text);
    }
}
