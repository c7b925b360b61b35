/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.help;

import java.util.Locale;

/** Pieces of a help page: text made safe, and the frame that all pages have. */
final class Html {

    private Html() {
    }

    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String page(String title, String body) {
        return String.format(Locale.ROOT, """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s - Cohortium help</title>
            <link rel="stylesheet" href="help.css">
            </head>
            <body>
            <nav><a href="index.html">Cohortium help</a> <span>%s</span></nav>
            <main>
            <h1>%s</h1>
            %s</main>
            </body>
            </html>
            """, text(title), text(title), text(title), body);
    }
}
