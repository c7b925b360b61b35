/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

/** JSON's null. */
public enum JsonNull implements JsonValue {
    /** The one null. */
    NULL;

    @Override
    public boolean isNull() {
        return true;
    }

    @Override
    public double asDouble() {
        return Double.NaN;
    }

    @Override
    public String describe() {
        return "null";
    }
}
