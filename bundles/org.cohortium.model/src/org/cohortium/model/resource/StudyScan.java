/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

import javax.xml.parsers.ParserConfigurationException;

import org.cohortium.model.CohortPackage;
import org.cohortium.model.StudyFormat;
import org.cohortium.model.resource.StudyReadException.Reason;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks through the text of a study file before any object is made of it: is it a study, of which version, within
 * limits, and does it stay within itself.
 */
final class StudyScan extends DefaultHandler {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 2_000_000;
    private static final int MAX_TEXT = 4 << 20;
    private static final String XMI = "http://www.omg.org/XMI";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String NAMESPACE_STEM = CohortPackage.eNS_URI.substring(0,
            CohortPackage.eNS_URI.lastIndexOf('/') + 1);
    private static final Set<String> XMI_ATTRIBUTES = Set.of("version", "id", "type");
    private static final Set<String> XSI_ATTRIBUTES = Set.of("type", "nil");
    private static final String UNSAFE_ADVICE =
            "Cohortium never writes such a file. Do not trust where it came from; ask the sender for a new copy.";
    private static final String DAMAGED_ADVICE =
            "Open the newest generation that is whole, or restore the file from a backup.";

    /** Names of the elements that hold text: attributes of many values. */
    private static final Set<String> TEXT_ELEMENTS = textElements();

    private final Deque<String> open = new ArrayDeque<>();
    private Locator locator;
    private int elements;
    private int textLength;
    private int version = -1;

    private StudyScan() {
    }

    /**
     * Scans the text.
     *
     * @return version of the format that the study was written in, at least 1
     * @throws StudyReadException when the text is not the whole of a safe study
     */
    static int versionOf(String text) throws StudyReadException {
        StudyScan scan = new StudyScan();
        try {
            SafeXml.parser(true).parse(SafeXml.source(text), scan);
        } catch (SAXParseException e) {
            throw damagedOrUnsafe(e);
        } catch (SAXException e) {
            if (e.getException() instanceof StudyReadException refused) {
                throw refused;
            }
            throw damaged(0, e);
        } catch (IOException | ParserConfigurationException e) {
            throw damaged(0, e);
        }
        return scan.version;
    }

    private static StudyReadException damagedOrUnsafe(SAXParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("DOCTYPE")) {
            return new StudyReadException(Reason.UNSAFE, e.getLineNumber(),
                    "The file declares a document type, which could make it read other files", UNSAFE_ADVICE, e);
        }
        if (message.contains("JAXP00")) {
            return new StudyReadException(Reason.UNSAFE, e.getLineNumber(),
                    "The file is made so that reading it would exhaust the machine", UNSAFE_ADVICE, e);
        }
        return damaged(e.getLineNumber(), e);
    }

    static StudyReadException damaged(int line, Exception cause) {
        return new StudyReadException(Reason.DAMAGED, line, "The study file is cut off or damaged", DAMAGED_ADVICE,
                cause);
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        return SafeXml.nothing();
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        throw unsafe("The file holds a processing instruction");
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (!uri.equals(XMI) && !uri.equals(XSI) && !isOurs(uri)) {
            throw unsafe("The file brings in a foreign namespace, blocked: " + Excerpt.of(uri));
        }
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        open.push(localName);
        elements++;
        textLength = 0;
        if (open.size() > MAX_DEPTH || elements > MAX_ELEMENTS) {
            throw unsafe("The file nests or repeats more than any study does");
        }
        if (open.size() == 1) {
            startStudy(uri, localName, attributes);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute(attributes, i);
        }
    }

    private void startStudy(String uri, String localName, Attributes attributes) throws SAXException {
        if (!isOurs(uri) || !localName.equals("Study")) {
            throw refused(Reason.NOT_A_STUDY, "The file is not a Cohortium study",
                    "Choose a study folder or its " + StudyFormat.FILE_NAME + " file.");
        }
        try {
            version = Integer.parseInt(String.valueOf(attributes.getValue("schemaVersion")));
        } catch (NumberFormatException e) {
            version = 0;
        }
        if (version > StudyFormat.CURRENT_VERSION) {
            throw refused(Reason.NEWER, "The study was saved by a newer Cohortium (file format " + version
                    + "; this one reads up to " + StudyFormat.CURRENT_VERSION + ")",
                    "Update Cohortium to open it. The file was not changed.");
        }
        if (version < 1) {
            throw refused(Reason.NOT_A_STUDY, "The study does not say which version of the format it is written in",
                    DAMAGED_ADVICE);
        }
        if (version == StudyFormat.CURRENT_VERSION && !uri.equals(CohortPackage.eNS_URI)) {
            throw refused(Reason.NOT_A_STUDY, "The study's version and namespace disagree", DAMAGED_ADVICE);
        }
    }

    private void checkAttribute(Attributes attributes, int i) throws SAXException {
        String uri = attributes.getURI(i);
        String name = attributes.getLocalName(i);
        String value = attributes.getValue(i);
        if (name.equals("href")) {
            throw unsafe("Outside reference, blocked: " + Excerpt.of(value));
        }
        if (uri.equals(XSI) && !XSI_ATTRIBUTES.contains(name) || uri.equals(XMI) && !XMI_ATTRIBUTES.contains(name)) {
            throw unsafe("The file asks for a definition from elsewhere, blocked: " + Excerpt.of(value));
        }
        if (value.length() > MAX_TEXT) {
            throw unsafe("The file holds a text of more than " + MAX_TEXT + " characters");
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        open.pop();
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        textLength += length;
        if (textLength > MAX_TEXT) {
            throw unsafe("The file holds a text of more than " + MAX_TEXT + " characters");
        }
        // EMF passes over text between elements; there it is the trace of a damaged tag.
        if (version == StudyFormat.CURRENT_VERSION && !TEXT_ELEMENTS.contains(open.peek())
                && !new String(ch, start, length).isBlank()) {
            throw refused(Reason.DAMAGED, "The study file is cut off or damaged", DAMAGED_ADVICE);
        }
    }

    private static Set<String> textElements() {
        Set<String> names = new LinkedHashSet<>();
        for (EClassifier classifier : CohortPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                type.getEAllAttributes().stream().filter(EAttribute::isMany).forEach(a -> names.add(a.getName()));
            }
        }
        return names;
    }

    private static boolean isOurs(String uri) {
        return uri.startsWith(NAMESPACE_STEM) && uri.substring(NAMESPACE_STEM.length()).matches("[0-9]{1,4}");
    }

    private SAXException unsafe(String message) {
        return refused(Reason.UNSAFE, message, UNSAFE_ADVICE);
    }

    private SAXException refused(Reason reason, String message, String advice) {
        return new SAXException(new StudyReadException(reason, locator.getLineNumber(), message, advice, null));
    }
}
