/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.cohortium.model.StudyFormat;
import org.eclipse.core.runtime.ILog;

/** Where studies are kept unless another place is chosen. */
public final class StudyPlaces {

    private StudyPlaces() {
    }

    /** The folder for new studies. */
    public static Path home() {
        return Path.of(System.getProperty("user.home"), "Cohortium"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** A folder of that name that holds nothing yet. */
    public static Path free(String name) {
        Path folder = home().resolve(name);
        for (int i = 2; isOccupied(folder); i++) {
            folder = home().resolve(name + "-" + i); //$NON-NLS-1$
        }
        return folder;
    }

    /** Whether a folder holds something. */
    static boolean isOccupied(Path folder) {
        if (Files.exists(folder.resolve(StudyFormat.FILE_NAME))) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isPresent();
        } catch (IOException e) {
            ILog.of(StudyPlaces.class).warn(Messages.new_badFolder, e);
            return true;
        }
    }
}
