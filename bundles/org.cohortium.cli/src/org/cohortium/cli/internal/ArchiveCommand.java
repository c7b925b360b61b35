/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.cohortium.cli.Command;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.Console;
import org.cohortium.cli.ExitCode;
import org.cohortium.cli.Words;
import org.cohortium.study.StudyFolder;
import org.cohortium.study.io.StudyArchive;

/** {@code archive}: packs a study folder into one file. */
final class ArchiveCommand implements Command {

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public String synopsis() {
        return "STUDY [FILE] [--without-data]";
    }

    @Override
    public String summary() {
        return "Packs a study folder into one file whose bytes depend on its content only.";
    }

    @Override
    public String help() {
        return """
              STUDY            a study folder
              FILE             the archive; the study's name with .cohortz in the current folder if left out
              --without-data   leaves the data files out, for sharing with someone who must not have them""";
    }

    @Override
    public Words read(List<String> words) throws CommandException {
        return Words.read(words, List.of(), List.of("without-data"));
    }

    @Override
    public ExitCode run(Words words, Console console) throws CommandException {
        List<String> arguments = words.arguments();
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw CommandException.usage("Say which study and, if you like, which file.");
        }
        StudyFolder folder = StudyArgument.open(arguments.get(0), console);
        Path file = Path.of(arguments.size() == 2 ? arguments.get(1)
            : folder.path().getFileName() + "." + StudyArchive.EXTENSION).toAbsolutePath().normalize();
        try {
            String fingerprint = StudyArchive.pack(folder.path(), file, !words.has("without-data"));
            console.line(file.toString());
            console.line("sha256 " + fingerprint);
        } catch (IOException e) {
            throw StudyTrouble.of(e);
        }
        return ExitCode.DONE;
    }
}
