/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

/** JSON's true and false. */
public enum JsonBoolean implements JsonValue {
    /** true. */
    TRUE,
    /** false. */
    FALSE;

    /** The value of that truth. */
    public static JsonBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public boolean asBoolean() {
        return this == TRUE;
    }

    @Override
    public String describe() {
        return this == TRUE ? "true" : "false";
    }
}
