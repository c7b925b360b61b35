/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

/** Is told on the user interface thread what became of an open study. */
public interface SessionListener {

    /**
     * The model changed. Changes that come together are told once.
     *
     * @param change what changed
     */
    default void studyChanged(StudyChange change) {
        // not everyone shows the model
    }

    /** The prepared data are newer, are being prepared, or cannot be prepared. */
    default void dataChanged() {
        // not everyone shows data
    }

    /** Saved results were added, replaced, or became out of date. */
    default void resultsChanged() {
        // not everyone shows results
    }

    /** There are changes to be saved, or no longer. */
    default void dirtyChanged() {
        // not everyone shows a mark
    }

    /** The model was replaced by the saved one; elements at hand are no longer part of it. */
    default void reverted() {
        // not everyone holds elements
    }

    /** The study was closed. */
    default void closed() {
        // not everyone outlives it
    }
}
