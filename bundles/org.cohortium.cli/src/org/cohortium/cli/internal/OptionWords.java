/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;

/** Option declarations in the words of the command line. */
final class OptionWords {

    private OptionWords() {
    }

    static String value(OptionDescriptor o) {
        return switch (o.type()) {
            case VARIABLE -> "VARIABLE";
            case VARIABLES -> "VARIABLE,VARIABLE,...";
            case TERMS -> "A:B,...";
            case LEVEL -> "LEVEL of " + o.levelsOf();
            case LEVELS -> "LEVEL,LEVEL,... of " + o.levelsOf();
            case CHOICE -> String.join("|", o.choices().stream().map(OptionDescriptor.Choice::key).toList());
            case CHOICES -> String.join(",", o.choices().stream().map(OptionDescriptor.Choice::key).toList());
            case NUMBER -> "NUMBER";
            case NUMBERS -> "NUMBER,NUMBER,...";
            case INTEGER -> "WHOLE NUMBER";
            case LOGICAL -> "true|false";
            case TEXT -> "TEXT";
            case TEXTS -> "TEXT,TEXT,...";
            case EXPRESSION -> "EXPRESSION";
        };
    }

    static String defaults(OptionDescriptor o) {
        String unit = o.unit().isEmpty() ? "" : " (" + o.unit() + ")";
        return o.defaultValue().isEmpty() ? unit : unit + " Default: " + String.join(",", o.defaultValue()) + ".";
    }

    static JsonObject json(OptionDescriptor o) {
        JsonObject.Builder out = JsonObject.builder().put("key", o.key()).put("label", o.label()).put("help", o.help())
            .put("group", o.group()).put("type", o.type().name().toLowerCase(Locale.ROOT))
            .put("required", o.required());
        if (o.type() == OptionType.VARIABLE || o.type() == OptionType.VARIABLES) {
            out.put("fits", o.fits().words());
        }
        out.put("default", JsonArray.ofStrings(o.defaultValue()));
        if (!Double.isInfinite(o.min())) {
            out.put("min", NumberText.of(o.min()));
        }
        if (!Double.isInfinite(o.max())) {
            out.put("max", NumberText.of(o.max()));
        }
        if (!o.unit().isEmpty()) {
            out.put("unit", o.unit());
        }
        if (!o.levelsOf().isEmpty()) {
            out.put("levels_of", o.levelsOf());
        }
        if (!o.choices().isEmpty()) {
            List<JsonValue> choices = new ArrayList<>();
            for (OptionDescriptor.Choice c : o.choices()) {
                choices.add(JsonObject.builder().put("key", c.key()).put("label", c.label()).build());
            }
            out.put("choices", new JsonArray(choices));
        }
        return out.build();
    }
}
