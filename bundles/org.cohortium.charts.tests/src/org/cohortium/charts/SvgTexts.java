/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.cohortium.charts.internal.text.Face;

/** Reads the texts of an SVG figure back, with the space they take. */
final class SvgTexts {

    /**
     * One text.
     *
     * @param x position of its anchor
     * @param y baseline
     */
    record Text(String role, String text, double x, double y, Rectangle2D box) {
    }

    private final Document document;
    private final List<Text> texts = new ArrayList<>();

    SvgTexts(byte[] svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        } catch (Exception e) {
            throw new AssertionError("the SVG does not parse", e);
        }
        NodeList nodes = document.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element e = (Element) nodes.item(i);
            double x = Double.parseDouble(e.getAttribute("x"));
            double y = Double.parseDouble(e.getAttribute("y"));
            double size = Double.parseDouble(e.getAttribute("font-size"));
            double width = Face.of(e.getAttribute("font-weight").equals("bold")).width(e.getTextContent(), size);
            double shift = switch (e.getAttribute("text-anchor")) {
                case "middle" -> width / 2;
                case "end" -> width;
                default -> 0;
            };
            double up = Face.CAP_HEIGHT * size;
            double down = Face.DESCENT * size;
            Rectangle2D box = e.hasAttribute("transform")
                ? new Rectangle2D.Double(x - up, y - width + shift, up + down, width)
                : new Rectangle2D.Double(x - shift, y - up, width, up + down);
            texts.add(new Text(e.getAttribute("class"), e.getTextContent(), x, y, box));
        }
    }

    List<Text> all() {
        return texts;
    }

    List<Text> of(String role) {
        return texts.stream().filter(t -> t.role().equals(role)).toList();
    }

    Document document() {
        return document;
    }

    double[] size() {
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
        return new double[] {Double.parseDouble(box[2]), Double.parseDouble(box[3])};
    }
}
