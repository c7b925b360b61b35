/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.cohortium.cli.CommandException;
import org.cohortium.cli.ExitCode;

/** The text of an option that is given as {@code @file}: what the file holds, in UTF-8. */
final class TextFile {

    /** Larger files are taken for a mistake. */
    private static final long MOST_BYTES = 64L << 20;

    private TextFile() {
    }

    /**
     * The value itself, the text of the file that it names after an at sign, or, after two of them, what follows the first.
     *
     * @param key the option, for messages
     */
    static String orValue(String key, String value) throws CommandException {
        if (!value.startsWith("@")) {
            return value;
        }
        String name = value.substring(1);
        if (name.startsWith("@")) {
            return name;
        }
        try {
            Path file = Path.of(name);
            if (Files.size(file) > MOST_BYTES) {
                throw new CommandException(ExitCode.BAD_INPUT, "The file " + name + " for " + key + " is larger than "
                    + (MOST_BYTES >> 20) + " megabytes.");
            }
            return Files.readString(file);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new CommandException(ExitCode.BAD_INPUT, "There is no file " + name + " for " + key + ".", e);
        } catch (CharacterCodingException e) {
            throw new CommandException(ExitCode.BAD_INPUT, "The file " + name + " for " + key + " is no text in UTF-8.", e);
        } catch (IOException e) {
            throw new CommandException(ExitCode.BAD_INPUT, "The file " + name + " for " + key + " cannot be read: "
                + e.getMessage(), e);
        }
    }
}
