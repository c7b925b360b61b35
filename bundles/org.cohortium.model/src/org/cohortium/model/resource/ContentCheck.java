/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;

import org.cohortium.model.Identified;
import org.cohortium.model.Study;
import org.cohortium.model.resource.StudyReadException.Reason;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes sure that what was loaded is one study whose ids are unique and whose references end inside it. */
final class ContentCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final String ADVICE = "Open the newest generation that is whole, or restore the file from a backup.";

    private ContentCheck() {
    }

    static Study onlyStudy(StudyResource resource) throws StudyReadException {
        if (resource.getContents().size() != 1 || !(resource.getContents().get(0) instanceof Study study)) {
            throw refused("The file does not hold one study");
        }
        check(study);
        return study;
    }

    /** Checks ids and references of the whole study; also done before it is written. */
    static void check(Study study) throws StudyReadException {
        Set<String> ids = new HashSet<>();
        Iterator<EObject> all = EcoreUtil.getAllProperContents(study, false);
        EObject element = study;
        while (element != null) {
            if (element instanceof Identified identified) {
                checkId(identified, ids);
            }
            checkReferences(element, study);
            element = all.hasNext() ? all.next() : null;
        }
    }

    private static void checkId(Identified element, Set<String> ids) throws StudyReadException {
        String id = element.getId();
        if (id == null || !ID.matcher(id).matches()) {
            throw refused("A " + element.eClass().getName() + " has no proper id");
        }
        if (!ids.add(id)) {
            throw refused("Two elements have the id " + Excerpt.of(id));
        }
    }

    private static void checkReferences(EObject element, Study study) throws StudyReadException {
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (reference.isContainment()) {
                continue;
            }
            Object value = element.eGet(reference, false);
            Iterable<?> targets = value instanceof Iterable<?> many ? many
                    : value == null ? Set.of() : Set.of(value);
            for (Object target : targets) {
                if (((EObject) target).eIsProxy() || !EcoreUtil.isAncestor(study, (EObject) target)) {
                    throw refused("The " + reference.getName() + " of a " + element.eClass().getName()
                            + " is not part of the study");
                }
            }
        }
    }

    private static StudyReadException refused(String message) {
        return new StudyReadException(Reason.NOT_A_STUDY, 0, message, ADVICE, null);
    }
}
