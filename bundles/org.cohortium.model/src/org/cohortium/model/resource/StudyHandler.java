/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.util.Map;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.xml.sax.InputSource;

/**
 * Builds the objects of a study from the events of a parser. EMF's own handler loads classes and metamodels that a file
 * names; this one knows only the packages that are registered, and makes no reference to another file.
 */
final class StudyHandler extends SAXXMIHandler {

    StudyHandler(XMLResource resource, XMLHelper helper, Map<?, ?> options) {
        super(resource, helper, options);
    }

    @Override
    protected EPackage getPackageForURI(String uri) {
        return uri == null ? null : packageRegistry.getEPackage(uri);
    }

    @Override
    protected EPackage handleMissingPackage(String uri) {
        return null;
    }

    @Override
    protected void handleSchemaLocation() {
        // a study needs no schema but ours
    }

    @Override
    protected void handleXSISchemaLocation(String locations) {
        // a study needs no schema but ours
    }

    @Override
    protected void handleXSINoNamespaceSchemaLocation(String location) {
        // a study needs no schema but ours
    }

    @Override
    protected void processSchemaLocations(String prefix, String name) {
        // a study needs no schema but ours
    }

    @Override
    protected void handleProxy(InternalEObject proxy, String uri) {
        error(new XMIException("Outside reference, blocked: " + Excerpt.of(String.valueOf(uri)), getLocation(),
                getLineNumber(), getColumnNumber()));
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        return SafeXml.nothing();
    }
}
