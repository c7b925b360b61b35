/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.cohortium.model.StudyFormat;
import org.cohortium.model.resource.StudyReadException.Reason;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Brings an older study to the current version of the format, step by step, in memory. */
final class MigrationChain {

    private final List<StudyMigration> steps;

    MigrationChain(List<StudyMigration> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * The text of the study in the current version.
     *
     * @param text a scanned study
     * @param version its version, at least 1
     * @throws StudyReadException when a step is missing or fails
     */
    String migrate(String text, int version) throws StudyReadException {
        if (version == StudyFormat.CURRENT_VERSION) {
            return text;
        }
        try {
            Document document = SafeXml.documentBuilder().parse(SafeXml.source(text));
            for (int from = version; from < StudyFormat.CURRENT_VERSION; from++) {
                step(from).apply(document.getDocumentElement());
                document.getDocumentElement().setAttribute("schemaVersion", Integer.toString(from + 1));
            }
            StringWriter migrated = new StringWriter();
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.transform(new DOMSource(document), new StreamResult(migrated));
            return migrated.toString();
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            if (e instanceof StudyReadException refused) {
                throw refused;
            }
            throw StudyScan.damaged(0, e);
        }
    }

    private StudyMigration step(int from) throws StudyReadException {
        return steps.stream().filter(s -> s.from() == from).findFirst()
                .orElseThrow(() -> new StudyReadException(Reason.NOT_A_STUDY, 0,
                        "The study is written in version " + from + " of the format, which nothing here can read",
                        "Open and save it with the Cohortium it was made with, then try again.", null));
    }
}
