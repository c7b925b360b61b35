/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.util.HashMap;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;

import org.cohortium.model.ElementIds;
import org.cohortium.model.Identified;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The resource that holds one study. It gives an id to every element put into it that has none. It is filled by {@link
 * StudyReader} and turned into bytes by {@link StudyWriter}; it reads and writes no file.
 */
public final class StudyResource extends XMIResourceImpl {

    /** Makes an empty resource; the address tells studies apart and is never opened. */
    public StudyResource(URI uri) {
        super(uri);
        setIntrinsicIDToEObjectMap(new HashMap<>());
    }

    @Override
    protected void attachedHelper(EObject object) {
        // While a file is read, an element without id is an error of the file, found afterwards.
        if (!isLoading() && object instanceof Identified element && element.getId() == null) {
            element.setId(ElementIds.fresh());
        }
        super.attachedHelper(object);
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new XMILoadImpl(createXMLHelper()) {
            @Override
            protected SAXParser makeParser() throws ParserConfigurationException, SAXException {
                return SafeXml.parser(false);
            }

            @Override
            protected DefaultHandler makeDefaultHandler() {
                return new StudyHandler(resource, helper, options);
            }
        };
    }

    @Override
    protected XMLLoad createXMLLoad(Map<?, ?> options) {
        return createXMLLoad();
    }
}
