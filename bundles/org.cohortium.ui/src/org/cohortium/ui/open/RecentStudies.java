/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.cohortium.model.StudyFormat;
import org.cohortium.ui.CohortiumUi;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The studies opened lately, the last first; those that are gone are left out. */
public final class RecentStudies {

    private static final int MOST = 12;
    private static final String KEY = "recent."; //$NON-NLS-1$

    private RecentStudies() {
    }

    /** The folders, the last opened first. */
    public static List<Path> list() {
        IEclipsePreferences node = node();
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String text = node.get(KEY + i, null);
            if (text != null) {
                add(folders, text);
            }
        }
        return folders;
    }

    private static void add(List<Path> folders, String text) {
        try {
            Path folder = Path.of(text);
            if (Files.isRegularFile(folder.resolve(StudyFormat.FILE_NAME))) {
                folders.add(folder);
            }
        } catch (InvalidPathException e) {
            ILog.of(RecentStudies.class).warn(Messages.input_badPath, e);
        }
    }

    /** Puts a folder first. */
    public static void opened(Path folder) {
        List<Path> folders = list();
        folders.remove(folder);
        folders.add(0, folder);
        IEclipsePreferences node = node();
        for (int i = 0; i < MOST; i++) {
            if (i < folders.size()) {
                node.put(KEY + i, folders.get(i).toString());
            } else {
                node.remove(KEY + i);
            }
        }
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(RecentStudies.class).warn(Messages.recent_notKept, e);
        }
    }

    /** Whether any study was ever opened in this workbench. */
    public static boolean isEmpty() {
        return node().get(KEY + 0, null) == null;
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(CohortiumUi.BUNDLE);
    }
}
