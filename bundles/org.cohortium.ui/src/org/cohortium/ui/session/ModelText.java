/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.Collection;
import java.util.List;

import org.cohortium.model.Identified;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Says parts of a model as text that is the same exactly when they are the same, to notice what has changed. */
final class ModelText {

    private final StringBuilder out = new StringBuilder();

    private ModelText() {
    }

    static String of(Collection<? extends EObject> elements) {
        ModelText text = new ModelText();
        elements.forEach(text::add);
        return text.out.toString();
    }

    private void add(EObject element) {
        out.append('{').append(element.eClass().getName());
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            if (element.eIsSet(attribute)) {
                out.append('|').append(attribute.getName()).append('=').append(element.eGet(attribute));
            }
        }
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (element.eIsSet(reference)) {
                out.append('|').append(reference.getName()).append('=');
                values(element, reference).forEach(value -> add(reference, value));
            }
        }
        out.append('}');
    }

    private static List<EObject> values(EObject element, EReference reference) {
        Object value = element.eGet(reference);
        return value instanceof List<?> list ? list.stream().map(EObject.class::cast).toList()
            : List.of((EObject) value);
    }

    private void add(EReference reference, EObject value) {
        if (reference.isContainment()) {
            add(value);
        } else {
            out.append(value instanceof Identified identified ? identified.getId() : value.eClass().getName())
                .append(',');
        }
    }
}
