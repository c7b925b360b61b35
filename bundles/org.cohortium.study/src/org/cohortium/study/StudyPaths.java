/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.cohortium.model.validation.RelativePath;

/** Turns the relative paths of a study into files that are certainly inside its folder. */
public final class StudyPaths {

    private StudyPaths() {
    }

    /**
     * The file that a path in the study stands for. It need not exist; where it does, links are followed and must stay
     * inside.
     *
     * @param folder the study folder
     * @param relative path with forward slashes
     * @return the file
     * @throws IOException when the path is not portable or leads out of the folder
     */
    public static Path resolve(Path folder, String relative) throws IOException {
        Optional<String> wrong = RelativePath.problem(relative);
        if (wrong.isPresent()) {
            throw new IOException("Outside reference, blocked: a path of the study " + wrong.get());
        }
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(relative).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IOException("Outside reference, blocked: " + relative);
        }
        if (Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException("Outside reference, blocked: " + relative + " is a link out of the study folder");
        }
        return file;
    }
}
