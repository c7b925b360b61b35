/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes the stable ids of study elements. */
public final class ElementIds {

    private static final int LENGTH_IN_BYTES = 16;

    private ElementIds() {
    }

    /** A new id that no other element has, an underscore and 22 letters, digits, hyphens or underscores. */
    public static String fresh() {
        return EcoreUtil.generateUUID();
    }

    /**
     * The id that is the same whenever the same words are given, for studies that a program writes.
     *
     * @param words what tells the element apart, for example the kind, the study and the name
     * @return an id of the same form as {@link #fresh()}
     */
    public static String of(String... words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String word : words) {
                digest.update(word.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            byte[] head = Arrays.copyOf(digest.digest(), LENGTH_IN_BYTES);
            return "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(head);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
