/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cohortium.cli.CommandException;
import org.cohortium.cli.Console;
import org.cohortium.cli.ExitCode;
import org.cohortium.examples.BuiltInExamples;
import org.cohortium.study.StudyFolder;
import org.cohortium.study.StudyOpenException;
import org.cohortium.study.io.StudyArchive;

/**
 * The study that a call names: a folder, an archive, which is unpacked beside it, or a built-in example, which is copied
 * into the current folder first.
 */
final class StudyArgument {

    private StudyArgument() {
    }

    static StudyFolder open(String name, Console console) throws CommandException {
        Path place = Path.of(name);
        try {
            if (Files.isDirectory(place) || name.endsWith(".cohort")) {
                return StudyFolder.open(place);
            }
            if (Files.isRegularFile(place)) {
                return StudyFolder.open(unpacked(place, console));
            }
            if (BuiltInExamples.has(name)) {
                BuiltInExamples.copyTo(name, place);
                console.note("The example study " + name + " was copied to " + place.toAbsolutePath().normalize());
                return StudyFolder.open(place);
            }
        } catch (StudyOpenException e) {
            String generations = e.generations().isEmpty() ? ""
                : " The newest whole state is from " + e.generations().get(0).file().getFileName()
                    + "; open the study in the desktop to restore it.";
            throw new CommandException(ExitCode.BAD_INPUT, e.getMessage() + ". " + e.advice() + generations, e);
        } catch (IOException e) {
            throw new CommandException(ExitCode.BAD_INPUT, name + " cannot be opened: " + e.getMessage(), e);
        }
        throw CommandException.badInput("There is no study " + name + ": no folder, no archive, and no built-in example. "
            + "The built-in examples are: " + String.join(", ", BuiltInExamples.ids()) + ".");
    }

    private static Path unpacked(Path archive, Console console) throws IOException {
        String name = archive.getFileName().toString().replaceFirst("\\." + StudyArchive.EXTENSION + "$", "");
        Path folder = archive.toAbsolutePath().getParent().resolve(
            name.equals(archive.getFileName().toString()) ? name + "-study" : name);
        StudyArchive.unpack(archive, folder);
        console.note("The archive was unpacked to " + folder);
        return folder;
    }
}
