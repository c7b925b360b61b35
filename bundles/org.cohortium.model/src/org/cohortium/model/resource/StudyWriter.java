/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.model.Identified;
import org.cohortium.model.Study;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.XMLResource;

/**
 * Turns a study into bytes: UTF-8, LF, elements and attributes in the order of the metamodel, one a line. The same study
 * gives the same bytes on every machine, and what cannot be read back is refused before a byte is made.
 */
public final class StudyWriter {

    private StudyWriter() {
    }

    /**
     * The content of the study file.
     *
     * @param study a study that is in a {@link StudyResource}, alone
     * @return the bytes
     * @throws StudyWriteException when a text holds a character that a file cannot hold, or an element refers to
     *     something outside the study
     */
    public static byte[] bytes(Study study) throws StudyWriteException {
        refuseIllegalText(study);
        try {
            ContentCheck.check(study);
        } catch (StudyReadException e) {
            throw new StudyWriteException(e.getMessage(), "Undo the last change, then save again.", e);
        }
        if (!(study.eResource() instanceof StudyResource resource)) {
            throw new IllegalArgumentException("A study is written from its resource");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            resource.save(out, options());
        } catch (IOException | RuntimeException e) {
            throw new StudyWriteException("The study cannot be written: " + e.getMessage(),
                    "Undo the last change, then save again.", e);
        }
        return out.toByteArray();
    }

    private static void refuseIllegalText(Study study) throws StudyWriteException {
        List<IllegalText.Place> illegal = IllegalText.find(study);
        if (!illegal.isEmpty()) {
            IllegalText.Place place = illegal.get(0);
            String id = place.element() instanceof Identified identified ? " " + identified.getId() : "";
            throw new StudyWriteException("The " + place.attribute().getName() + " of the "
                    + place.element().eClass().getName() + id + " holds a control character or half a character at "
                    + "position " + (place.position() + 1) + (illegal.size() > 1
                            ? ", and so do " + (illegal.size() - 1) + " other texts" : ""),
                    "Remove it, or let Cohortium remove all such characters, then save again.", null);
        }
    }

    private static Map<Object, Object> options() {
        Map<Object, Object> options = new LinkedHashMap<>();
        options.put(XMLResource.OPTION_ENCODING, "UTF-8");
        // A width of one puts every attribute on a line of its own.
        options.put(XMLResource.OPTION_LINE_WIDTH, 1);
        options.put(Resource.OPTION_LINE_DELIMITER, "\n");
        options.put(XMIResource.OPTION_USE_XMI_TYPE, Boolean.FALSE);
        return options;
    }
}
