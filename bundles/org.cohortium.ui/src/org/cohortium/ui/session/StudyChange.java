/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * What changed in a study.
 *
 * @param elements the elements of which something changed
 */
public record StudyChange(Set<EObject> elements) {

    /** Copies the set. */
    public StudyChange {
        elements = Set.copyOf(elements);
    }

    /** Whether an element of the type changed. */
    public boolean touches(EClass type) {
        return elements.stream().anyMatch(e -> type.isSuperTypeOf(e.eClass()));
    }

    /** Whether the element, or something in it, changed. */
    public boolean within(EObject element) {
        for (EObject changed : elements) {
            for (EObject e = changed; e != null; e = e.eContainer()) {
                if (e == element) {
                    return true;
                }
            }
        }
        return false;
    }
}
