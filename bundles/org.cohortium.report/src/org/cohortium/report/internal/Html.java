/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.internal;

import org.cohortium.report.table.SafeText;

/** Writes HTML: every text and attribute is escaped; only {@link #markup} takes markup, from our own writers. */
public final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Begins an element. */
    public Html open(String tag) {
        out.append('<').append(tag).append('>');
        return this;
    }

    /** Begins an element of a class. */
    public Html open(String tag, String cssClass) {
        out.append('<').append(tag).append(" class=\"").append(cssClass).append("\">");
        return this;
    }

    /** Begins an element with an id. */
    public Html openId(String tag, String id, String cssClass) {
        out.append('<').append(tag).append(" id=\"").append(SafeText.html(id)).append('"');
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>');
        return this;
    }

    /** Ends an element and the line. */
    public Html close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    /** Ends an element within a line. */
    public Html end(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Adds text. */
    public Html text(String text) {
        out.append(SafeText.html(text));
        return this;
    }

    /** Adds an element with text. */
    public Html element(String tag, String text) {
        return open(tag).text(text).close(tag);
    }

    /** Adds an element of a class with text. */
    public Html element(String tag, String cssClass, String text) {
        return open(tag, cssClass).text(text).close(tag);
    }

    /** Adds an element of a class with text within a line. */
    public Html span(String cssClass, String text) {
        return open("span", cssClass).text(text).end("span");
    }

    /** Adds a link within the page. */
    public Html link(String id, String text) {
        out.append("<a href=\"#").append(SafeText.html(id)).append("\">").append(SafeText.html(text)).append("</a>");
        return this;
    }

    /** Adds a paragraph for every non-blank line. */
    public Html paragraphs(String text) {
        for (String line : text.split("\\R")) {
            if (!line.isBlank()) {
                element("p", line.strip());
            }
        }
        return this;
    }

    /** Adds markup. */
    public Html markup(String markup) {
        out.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
