/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import org.cohortium.study.prepare.PreparedData;

/** How it stands with the data of an open study. */
public sealed interface DataState {

    /** The study has no data source yet. */
    record NoData() implements DataState {
    }

    /** They have not been asked for, or are being prepared for the first time. */
    record Preparing() implements DataState {
    }

    /**
     * They are prepared.
     *
     * @param data the data
     * @param updating whether newer ones are being prepared
     */
    record Ready(PreparedData data, boolean updating) implements DataState {
    }

    /**
     * They cannot be prepared.
     *
     * @param message why
     * @param advice what to do
     */
    record Failed(String message, String advice) implements DataState {
    }
}
