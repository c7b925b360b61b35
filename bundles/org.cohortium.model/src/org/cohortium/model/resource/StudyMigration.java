/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import org.w3c.dom.Element;

/**
 * One step that brings a study from one version of the format to the next, on the XML before any object is made of it.
 * A step is never changed once studies were saved with its result.
 */
public interface StudyMigration {

    /** Version that the step starts from; it ends at the next one. */
    int from();

    /**
     * Changes the document. The version attribute is set afterwards; the namespace is the step's own affair.
     *
     * @param study the root element
     */
    void apply(Element study);
}
