/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the Java code of the study model from {@code cohort.ecore} and {@code cohort.genmodel}, without a workbench.
 * The same input gives the same bytes.
 */
final class ModelGenerator {

    private static final String PROJECT = "org.cohortium.model";
    private static final String PLUGIN_ID = "org.eclipse.emf.codegen.ecore";

    private ModelGenerator() {
    }

    /**
     * Generates into {@code project/src-gen}.
     *
     * @param project folder that holds {@code model/cohort.genmodel} and that the code is written to
     * @throws IOException when the model cannot be read, a file cannot be written or the generator reports a problem
     */
    static void generate(Path project) throws IOException {
        EcorePlugin.getPlatformResourceMap().put(PROJECT,
                URI.createFileURI(project.toAbsolutePath() + "/"));
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new EcoreResourceFactoryImpl());
        GenModelPackage.eINSTANCE.eClass();
        // The templates are looked up beside the generator's classes; without a workbench nobody says where they are.
        String templates = GenModelPackage.class.getProtectionDomain().getCodeSource().getLocation().toString();
        EcorePlugin.getPlatformResourceMap().put(PLUGIN_ID, URI.createURI("archive:" + templates + "!/"));

        URI uri = URI.createPlatformResourceURI(PROJECT + "/model/cohort.genmodel", true);
        GenModel model = (GenModel) resources.getResource(uri, true).getContents().get(0);
        model.reconcile();
        model.setCanGenerate(true);
        model.setLineDelimiter("\n");

        Generator generator = new Generator();
        generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
        generator.setInput(model);
        Diagnostic outcome = generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE,
                new BasicMonitor());
        if (outcome.getSeverity() != Diagnostic.OK) {
            throw new IOException("The model code was not generated: " + describe(outcome));
        }
        normalise(project.resolve("src-gen"));
    }

    private static String describe(Diagnostic outcome) {
        StringBuilder text = new StringBuilder(String.valueOf(outcome.getMessage()));
        if (outcome.getException() != null) {
            text.append(" (").append(outcome.getException()).append(')');
        }
        for (Diagnostic child : outcome.getChildren()) {
            text.append("; ").append(describe(child));
        }
        return text.toString();
    }

    /** Ends lines with LF and without trailing blanks, whatever system the generator ran on. */
    private static void normalise(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        }
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String clean = text.replace("\r\n", "\n").replaceAll("[ \t]+\n", "\n").stripTrailing() + "\n";
            Files.writeString(file, clean, StandardCharsets.UTF_8);
        }
    }
}
