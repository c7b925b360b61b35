/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.Console;
import org.cohortium.cli.ExitCode;
import org.cohortium.rscript.AnalysisScript;
import org.cohortium.rscript.RScript;
import org.cohortium.study.io.SafeFile;

/** The R script of one analysis on one file, with the rows beside it. */
final class RScriptFiles {

    private RScriptFiles() {
    }

    static void write(Analysis<?> analysis, AnalysisInput input, OptionValues values, Path script, Console console)
            throws CommandException {
        Optional<RCode> code = AnalysisScript.code(analysis, input, values);
        if (code.isEmpty()) {
            console.note("warning: no counterpart of " + analysis.descriptor().id() + " in R is known; no script is written.");
            return;
        }
        Path target = script.toAbsolutePath();
        String name = target.getFileName().toString();
        String data = (name.endsWith(".R") || name.endsWith(".r") ? name.substring(0, name.length() - 2) : name) + ".csv";
        try {
            Files.createDirectories(target.getParent());
            SafeFile.of(target.resolveSibling(data)).write(RScript.data(input.data()), SafeFile.Check.NONE);
            SafeFile.of(target).write(RScript.of(analysis.descriptor().name(), "", data, input.data(), code.get())
                .getBytes(StandardCharsets.UTF_8), SafeFile.Check.NONE);
            console.note("Written to " + script);
        } catch (IOException e) {
            throw new CommandException(ExitCode.BAD_INPUT, "The R script cannot be written: " + e.getMessage(), e);
        }
    }
}
