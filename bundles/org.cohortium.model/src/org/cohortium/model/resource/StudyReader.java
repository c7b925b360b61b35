/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.model.Study;
import org.cohortium.model.StudyFormat;
import org.cohortium.model.resource.StudyReadException.Reason;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLResource;

/**
 * Turns the bytes of a study file into a study, or refuses them. A file that is cut off, damaged, newer, foreign or
 * hostile leaves nothing behind: there is no half-loaded study.
 */
public final class StudyReader {

    /** Largest file that is read, in bytes; a study holds no patient rows. */
    public static final int MAX_BYTES = 64 << 20;

    private static final String NOT_A_STUDY_ADVICE =
            "Open the newest generation that is whole, or restore the file from a backup.";

    private final MigrationChain migrations;

    /** A reader of the current version and of the older ones that the project has steps for. */
    public StudyReader() {
        this(List.of());
    }

    /** A reader that brings older versions up by the given steps. */
    public StudyReader(List<StudyMigration> steps) {
        migrations = new MigrationChain(steps);
    }

    /**
     * What was read.
     *
     * @param study the study, alone in a {@link StudyResource} of a {@link StudyResourceSet} of its own
     * @param version version of the format that the file was written in; lower than the current one after a migration
     */
    public record Loaded(Study study, int version) {
    }

    /**
     * Reads a study.
     *
     * @param bytes the whole content of the file
     * @param uri address that tells the study apart; never opened
     * @return the study and the version it was written in
     * @throws StudyReadException when the bytes are not the whole of a safe study
     */
    public Loaded read(byte[] bytes, URI uri) throws StudyReadException {
        String text = decode(bytes);
        int version = StudyScan.versionOf(text);
        String current = migrations.migrate(text, version);
        if (version != StudyFormat.CURRENT_VERSION) {
            StudyScan.versionOf(current);
        }
        StudyResourceSet set = new StudyResourceSet();
        StudyResource resource = (StudyResource) set.createResource(uri);
        try {
            load(resource, current);
            return new Loaded(ContentCheck.onlyStudy(resource), version);
        } catch (StudyReadException e) {
            discard(resource);
            throw e;
        }
    }

    private static String decode(byte[] bytes) throws StudyReadException {
        if (bytes.length == 0) {
            throw new StudyReadException(Reason.EMPTY, 0, "The study file is empty", NOT_A_STUDY_ADVICE, null);
        }
        if (bytes.length > MAX_BYTES) {
            throw new StudyReadException(Reason.UNSAFE, 0, "The study file has " + bytes.length
                    + " bytes, more than the " + MAX_BYTES + " that are read",
                    "A study file holds no patient rows; make sure that it is one.", null);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw StudyScan.damaged(0, e);
        }
    }

    private static void load(StudyResource resource, String text) throws StudyReadException {
        Map<Object, Object> options = new HashMap<>();
        options.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, Boolean.TRUE);
        options.put(XMLResource.OPTION_USE_PACKAGE_NS_URI_AS_LOCATION, Boolean.FALSE);
        try {
            resource.load(SafeXml.source(text), options);
        } catch (IOException | RuntimeException e) {
            throw refusal(e, resource);
        }
        if (!resource.getErrors().isEmpty()) {
            throw refusal(null, resource);
        }
    }

    private static StudyReadException refusal(Exception cause, StudyResource resource) {
        for (Resource.Diagnostic error : resource.getErrors()) {
            String message = String.valueOf(error.getMessage());
            boolean outside = message.startsWith("Outside reference");
            return new StudyReadException(outside ? Reason.UNSAFE : Reason.NOT_A_STUDY, error.getLine(),
                    outside ? message : "The study file holds something that cannot be read: " + Excerpt.of(message),
                    NOT_A_STUDY_ADVICE, cause);
        }
        int line = cause instanceof XMIException located ? located.getLine() : 0;
        return new StudyReadException(Reason.NOT_A_STUDY, line, "The study file holds something that cannot be read: "
                + Excerpt.of(String.valueOf(cause)), NOT_A_STUDY_ADVICE, cause);
    }

    private static void discard(StudyResource resource) {
        resource.getContents().clear();
        resource.unload();
        resource.getResourceSet().getResources().remove(resource);
    }
}
