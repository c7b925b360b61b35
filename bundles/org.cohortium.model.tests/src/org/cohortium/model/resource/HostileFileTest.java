/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.cohortium.model.CohortPackage;
import org.cohortium.model.resource.StudyReadException.Reason;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm: nothing outside them is read, written, contacted or run, and they are refused in words. */
class HostileFileTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String OPEN = "<cohort:Study xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:cohort=\"" + CohortPackage.eNS_URI
            + "\" id=\"s\" schemaVersion=\"1\"";
    private static final String CLOSE = "</cohort:Study>\n";
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Set by the static initialiser of a class that a hostile file names. */
    static final AtomicInteger INITIALISED = new AtomicInteger();

    @TempDir
    private Path folder;
    private ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!listener.isClosed()) {
                try {
                    listener.accept().close();
                    connections.incrementAndGet();
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void nothingWasReached() throws IOException {
        listener.close();
        assertEquals(0, connections.get(), "no connection was made");
        assertEquals(0, INITIALISED.get(), "no class was initialised");
        assertFalse(Files.exists(folder.resolve("canary")), "no file was made");
    }

    private String address() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/x";
    }

    private static Reason refused(String text) {
        return assertTimeout(SOON, () -> assertThrows(StudyReadException.class,
                () -> new StudyReader().read(text.getBytes(StandardCharsets.UTF_8), ExampleStudy.ADDRESS)))
                .reason();
    }

    /** EMF alone, past the scan, so that the second wall is known to stand by itself. */
    private void refusedByTheResourceItself(String text) {
        StudyResource resource = (StudyResource) new StudyResourceSet()
                .createResource(URI.createFileURI(folder.resolve("study.cohort").toString()));
        boolean failed = false;
        try {
            resource.load(SafeXml.source(text), new HashMap<>());
        } catch (IOException | RuntimeException e) {
            failed = true;
        }
        assertTrue(failed || !resource.getErrors().isEmpty(), "the resource reports an error");
    }

    @Test
    void documentTypesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String external = HEAD + "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + OPEN
                + "><protocol population=\"a\"/>&e;" + CLOSE;
        assertEquals(Reason.UNSAFE, refused(external));
        refusedByTheResourceItself(external);
        assertEquals(Reason.UNSAFE, refused(HEAD + "<!DOCTYPE x SYSTEM \"" + address() + "\">" + OPEN + "/>"));
        assertEquals(Reason.UNSAFE, refused(HEAD + "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address() + "\"> %p;]>"
                + OPEN + "/>"));
        assertEquals(Reason.UNSAFE, refused(HEAD + "<!DOCTYPE cohort:Study>" + OPEN + "/>"));
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        StringBuilder laughs = new StringBuilder(HEAD + "<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";\">");
        }
        assertEquals(Reason.UNSAFE, refused(laughs + "]>" + OPEN + " title=\"&a29;\"/>"));
        String quadratic = HEAD + "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(100_000) + "\">]>" + OPEN + " title=\""
                + "&a;".repeat(400) + "\"/>";
        assertEquals(Reason.UNSAFE, refused(quadratic));
        refusedByTheResourceItself(quadratic);
    }

    @Test
    void deepAndHugeFilesAreRefused() {
        int depth = 100_000;
        assertEquals(Reason.UNSAFE, refused(HEAD + OPEN + ">" + "<protocol>".repeat(depth)
                + "</protocol>".repeat(depth) + CLOSE));
        assertEquals(Reason.UNSAFE, refused(HEAD + OPEN + " title=\"" + "x".repeat(5 << 20) + "\"/>"));
        assertEquals(Reason.UNSAFE, refused(HEAD + OPEN + "><variables id=\"a\"><missingCodes>"
                + "x".repeat(5 << 20) + "</missingCodes></variables>" + CLOSE));
        assertEquals(Reason.UNSAFE, assertThrows(StudyReadException.class,
                () -> new StudyReader().read(new byte[StudyReader.MAX_BYTES + 1], ExampleStudy.ADDRESS)).reason());
        assertEquals(Reason.UNSAFE, refused(HEAD + OPEN + attributes(20_000) + "/>"));
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(" a").append(i).append("=\"\"");
        }
        return text.toString();
    }

    @Test
    void javaPackagesAreNotLoaded() {
        String name = Initialised.class.getName();
        String declared = HEAD + OPEN.replace("xmlns:cohort", "xmlns:j=\"java://" + name + "\" xmlns:cohort")
                + "><j:x/>" + CLOSE;
        assertEquals(Reason.UNSAFE, refused(declared));
        refusedByTheResourceItself(declared);
        String located = HEAD + OPEN + " xsi:schemaLocation=\"urn:x java://" + name + "\" xmlns:j=\"urn:x\"><j:x/>"
                + CLOSE;
        assertEquals(Reason.UNSAFE, refused(located));
        refusedByTheResourceItself(located);
        String typed = HEAD + OPEN + "><protocol xmlns:j=\"java://" + name + "\" xsi:type=\"j:Impl\"/>" + CLOSE;
        assertEquals(Reason.UNSAFE, refused(typed));
        refusedByTheResourceItself(typed);
    }

    /** What a {@code java:} namespace would initialise. */
    static final class Initialised {
        static {
            INITIALISED.incrementAndGet();
        }
    }

    @Test
    void attachedMetamodelsAreNotLoaded() throws IOException {
        Path metamodel = folder.resolve("evil.ecore");
        Files.writeString(metamodel, HEAD + "<ecore:EPackage xmi:version=\"2.0\""
                + " xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\" name=\"evil\" nsURI=\"urn:evil\""
                + " nsPrefix=\"evil\"><eClassifiers xsi:type=\"ecore:EClass\" name=\"Study\"><eStructuralFeatures"
                + " xsi:type=\"ecore:EAttribute\" name=\"out\" eType=\"#//Stream\"/></eClassifiers><eClassifiers"
                + " xsi:type=\"ecore:EDataType\" name=\"Stream\" instanceClassName=\"java.io.FileOutputStream\"/>"
                + "</ecore:EPackage>");
        String attached = HEAD + "<evil:Study xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:evil=\"urn:evil\""
                + " xsi:schemaLocation=\"urn:evil " + metamodel.toUri() + "\" out=\"" + folder.resolve("canary")
                + "\"/>";
        assertEquals(Reason.UNSAFE, refused(attached));
        refusedByTheResourceItself(attached);
        assertNull(EPackage.Registry.INSTANCE.getEPackage("urn:evil"));
        String noNamespace = HEAD + OPEN + " xsi:noNamespaceSchemaLocation=\"" + metamodel.toUri() + "\"/>";
        assertEquals(Reason.UNSAFE, refused(noNamespace));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd#/", "ADDRESS#/", "//host/share/x#/", "platform:/plugin/x/y#/",
        "jar:file:/x.jar!/y#/", "archive:file:/x.zip!/y#/", "../other/study.cohort#x", "java://x#/"})
    void referencesOutOfTheFileAreBlocked(String target) {
        String uri = target.replace("ADDRESS", address());
        String href = HEAD + OPEN + "><centreVariable href=\"" + uri + "\"/>" + CLOSE;
        assertEquals(Reason.UNSAFE, refused(href));
        refusedByTheResourceItself(href);
        String contained = HEAD + OPEN + "><variables href=\"" + uri + "\"/>" + CLOSE;
        assertEquals(Reason.UNSAFE, refused(contained));
        refusedByTheResourceItself(contained);
        String attribute = HEAD + OPEN + " centreVariable=\"" + uri + "\"/>";
        refused(attribute);
        refusedByTheResourceItself(attribute);
    }

    @Test
    void messageShowsWhatWasBlockedAndNothingElse() {
        StudyReadException blocked = assertThrows(StudyReadException.class, () -> new StudyReader().read((HEAD + OPEN
                + ">\n<centreVariable href=\"file:///etc/x\u202e#/\"/>" + CLOSE).getBytes(StandardCharsets.UTF_8),
                ExampleStudy.ADDRESS));
        assertEquals("Outside reference, blocked: file:///etc/x\\u202e#/ (line 3)", blocked.getMessage());
        assertEquals(3, blocked.line());
        assertTrue(blocked.advice().startsWith("Cohortium never writes"));
    }

    @Test
    void unknownContentIsRefused() {
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + OPEN + " colour=\"red\"/>"));
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + OPEN + "><patients/>" + CLOSE));
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + OPEN + " seed=\"many\"/>"));
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + OPEN + "><variables id=\"a\" type=\"COLOUR\"/>" + CLOSE));
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + OPEN + "><variables id=\"a\" xsi:type=\"cohort:Cohort\"/>"
                + CLOSE));
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + OPEN + " centreVariable=\"missing\"/>"));
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + OPEN + " centreVariable=\"s\"/>"));
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + OPEN + "><variables id=\"a\"/><variables id=\"a\"/>" + CLOSE));
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + OPEN + "><variables name=\"a\"/>" + CLOSE));
        assertEquals(Reason.NOT_A_STUDY, refused(HEAD + "<study schemaVersion=\"1\"/>"));
        assertEquals(Reason.UNSAFE, refused(HEAD + "<?xml-stylesheet href=\"" + address() + "\"?>" + OPEN + "/>"));
        assertEquals(Reason.UNSAFE, refused(HEAD + OPEN + " xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include"
                + " href=\"" + address() + "\"/>" + CLOSE));
    }

    @Test
    void versionsAreTold() throws IOException {
        String text = HEAD + OPEN + " title=\"a\"/>";
        assertEquals("a", new StudyReader().read(text.getBytes(StandardCharsets.UTF_8), ExampleStudy.ADDRESS).study()
                .getTitle());
        StudyReadException newer = assertThrows(StudyReadException.class, () -> new StudyReader().read(
                text.replace("schemaVersion=\"1\"", "schemaVersion=\"2\" wonder=\"x\"").replace("model/1", "model/2")
                        .getBytes(StandardCharsets.UTF_8), ExampleStudy.ADDRESS));
        assertEquals(Reason.NEWER, newer.reason());
        assertTrue(newer.getMessage().contains("newer Cohortium (file format 2; this one reads up to 1)"));
        assertEquals(Reason.NOT_A_STUDY, refused(text.replace(" schemaVersion=\"1\"", "")));
    }

    @Test
    void closedResourceSetAnswersNothing() {
        StudyResourceSet set = new StudyResourceSet();
        URI outside = URI.createURI(address());
        assertNull(set.getResource(outside, true));
        assertNull(set.getEObject(outside.appendFragment("/"), true));
        assertThrows(IOException.class, () -> set.getURIConverter().createInputStream(outside));
        assertThrows(IOException.class, () -> set.getURIConverter().createOutputStream(
                URI.createFileURI(folder.resolve("canary").toString()), Map.of()));
        assertNull(set.getPackageRegistry().getEPackage("http://www.eclipse.org/emf/2002/Ecore"));
    }
}
