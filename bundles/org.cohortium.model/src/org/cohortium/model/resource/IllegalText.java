/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.cohortium.model.Study;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Finds and removes characters that no XML file can hold: control characters other than tab and line ends, halves of
 * surrogate pairs, U+FFFE and U+FFFF. Left in, they would end a save half-way.
 */
public final class IllegalText {

    private IllegalText() {
    }

    /**
     * Where an illegal character stands.
     *
     * @param element element whose text holds it
     * @param attribute the attribute
     * @param position index of the character in the text, from 0
     */
    public record Place(EObject element, EAttribute attribute, int position) {
    }

    /** The first illegal character of every text of the study, in the order of the file. */
    public static List<Place> find(Study study) {
        List<Place> places = new ArrayList<>();
        visit(study, (element, attribute, text) -> {
            int position = firstIllegal(text);
            if (position >= 0) {
                places.add(new Place(element, attribute, position));
            }
            return text;
        });
        return places;
    }

    /**
     * Removes every illegal character. Changes the study directly; inside an editor call it within a recording command.
     *
     * @return how many texts were changed
     */
    public static int strip(Study study) {
        int[] changed = {0};
        visit(study, (element, attribute, text) -> {
            String clean = stripped(text);
            if (!clean.equals(text)) {
                changed[0]++;
            }
            return clean;
        });
        return changed[0];
    }

    /** Index of the first character that XML cannot hold; -1 when there is none. */
    public static int firstIllegal(String text) {
        return firstIllegal(text, 0);
    }

    private static int firstIllegal(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isLegal(c)) {
                return i;
            }
        }
        return -1;
    }

    /** The text without the characters that XML cannot hold. */
    public static String stripped(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        for (int at = firstIllegal(text, 0); at >= 0; at = firstIllegal(text, from)) {
            clean.append(text, from, at);
            from = at + 1;
        }
        return clean.append(text, from, text.length()).toString();
    }

    private static boolean isLegal(char c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < '\uFFFE';
    }

    private interface TextVisitor {
        String visit(EObject element, EAttribute attribute, String text);
    }

    private static void visit(Study study, TextVisitor visitor) {
        Iterator<EObject> all = EcoreUtil.getAllProperContents(study, false);
        EObject element = study;
        while (element != null) {
            for (EAttribute attribute : element.eClass().getEAllAttributes()) {
                if (attribute.getEAttributeType().getInstanceClass() == String.class) {
                    visit(element, attribute, visitor);
                }
            }
            element = all.hasNext() ? all.next() : null;
        }
    }

    private static void visit(EObject element, EAttribute attribute, TextVisitor visitor) {
        Object value = element.eGet(attribute);
        if (value instanceof String text) {
            String result = visitor.visit(element, attribute, text);
            if (!result.equals(text)) {
                element.eSet(attribute, result);
            }
        } else if (attribute.isMany()) {
            @SuppressWarnings("unchecked")
            List<String> texts = (List<String>) value;
            for (int i = 0; i < texts.size(); i++) {
                String result = visitor.visit(element, attribute, texts.get(i));
                if (!result.equals(texts.get(i))) {
                    texts.set(i, result);
                }
            }
        }
    }
}
