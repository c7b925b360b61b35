/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.util.EnumSet;
import java.util.Set;

import org.cohortium.analysis.option.OptionValues;
import org.cohortium.charts.RenderOptions;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.Words;
import org.cohortium.report.ResultFigures;
import org.cohortium.report.ResultFigures.Format;

/** The words of a call that say how figures are drawn. */
final class FigureWords {

    private static final int DEFAULT_DPI = 300;

    private FigureWords() {
    }

    static ResultFigures read(Words words) throws CommandException {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String list : words.values("figures")) {
            for (String name : OptionValues.splitList(list)) {
                formats.add(format(name));
            }
        }
        if (formats.isEmpty()) {
            formats.add(Format.SVG);
        }
        double width = words.count("width", (int) RenderOptions.PAGE_MM);
        try {
            return new ResultFigures(formats, RenderOptions.print(width).withDpi(words.count("dpi", DEFAULT_DPI)));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(e.getMessage());
        }
    }

    private static Format format(String name) throws CommandException {
        for (Format format : Format.values()) {
            if (format.extension().equals(name)) {
                return format;
            }
        }
        throw CommandException.usage("--figures takes svg, pdf and png, not \"" + name + "\".");
    }
}
