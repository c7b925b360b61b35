/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

import org.cohortium.model.CohortPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.resource.impl.URIHandlerImpl;

/**
 * A resource set that knows the study model and nothing else: no other package, no other file, no network. What is in
 * it was put there; nothing is loaded because something refers to it.
 */
public final class StudyResourceSet extends ResourceSetImpl {

    /** Makes an empty, closed set. */
    public StudyResourceSet() {
        EPackageRegistryImpl packages = new EPackageRegistryImpl();
        packages.put(CohortPackage.eNS_URI, CohortPackage.eINSTANCE);
        setPackageRegistry(packages);
        ExtensibleURIConverterImpl converter = new ExtensibleURIConverterImpl();
        converter.getURIHandlers().clear();
        converter.getURIHandlers().add(new Closed());
        setURIConverter(converter);
    }

    @Override
    public Resource getResource(URI uri, boolean loadOnDemand) {
        return super.getResource(uri, false);
    }

    @Override
    public EObject getEObject(URI uri, boolean loadOnDemand) {
        return super.getEObject(uri, false);
    }

    @Override
    public Resource createResource(URI uri) {
        return createResource(uri, null);
    }

    @Override
    public Resource createResource(URI uri, String contentType) {
        StudyResource resource = new StudyResource(uri);
        getResources().add(resource);
        return resource;
    }

    /** Refuses every address; so a forgotten save or a reference to a file cannot touch one. */
    private static final class Closed extends URIHandlerImpl {

        @Override
        public boolean canHandle(URI uri) {
            return true;
        }

        @Override
        public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
            throw new IOException("Outside reference, blocked: " + Excerpt.of(uri.toString()));
        }

        @Override
        public OutputStream createOutputStream(URI uri, Map<?, ?> options) throws IOException {
            throw new IOException("A study is saved by its folder, not by its resource");
        }

        @Override
        public void delete(URI uri, Map<?, ?> options) throws IOException {
            throw new IOException("A study is deleted with its folder, not by its resource");
        }

        @Override
        public boolean exists(URI uri, Map<?, ?> options) {
            return false;
        }

        @Override
        public Map<String, ?> getAttributes(URI uri, Map<?, ?> options) {
            return Map.of();
        }

        @Override
        public void setAttributes(URI uri, Map<String, ?> attributes, Map<?, ?> options) throws IOException {
            throw new IOException("A study is saved by its folder, not by its resource");
        }
    }
}
