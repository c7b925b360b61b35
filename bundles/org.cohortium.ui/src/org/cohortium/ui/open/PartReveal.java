/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

/** Shows one table or figure of a result; the editor of an analysis adapts to it. */
@FunctionalInterface
public interface PartReveal {

    /**
     * Brings a part into view, as soon as there is a result.
     *
     * @param figure whether it is a figure; else a table
     * @param id its id in the result
     */
    void reveal(boolean figure, String id);
}
