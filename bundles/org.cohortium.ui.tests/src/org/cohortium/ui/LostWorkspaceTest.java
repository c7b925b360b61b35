/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.cohortium.examples.BuiltInExamples;
import org.cohortium.ui.driver.Desktop;
import org.cohortium.ui.driver.Waiting;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.open.RecentStudies;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.workspace.StudyProjects;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.BackingStoreException;

/** The workspace is not where studies are: with all that it knows gone, each study is whole and opens as before. */
@Order(5)
class LostWorkspaceTest extends WindowTest {

    @Test
    void losesNothing() throws IOException, CoreException, BackingStoreException {
        Path folder = home().resolve("hcc-resection");
        BuiltInExamples.copyTo("hcc-resection", folder);
        Map<String, String> before = Folders.contents(folder);
        StudySession session = OpenStudy.open(Desktop.page(), folder).orElseThrow();
        Waiting.untilQuiet();
        int analyses = session.study().getAnalyses().size();
        assertEquals(227, session.data().rowCount());
        Path workspace = Path.of(Platform.getInstanceLocation().getURL().getPath());
        assertFalse(session.folder().startsWith(workspace), "the study is not in the workspace");
        Desktop.closeEverything();

        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, new NullProgressMonitor());
        }
        InstanceScope.INSTANCE.getNode(CohortiumUi.BUNDLE).clear();
        assertTrue(StudyProjects.list().isEmpty());
        assertTrue(RecentStudies.list().isEmpty());
        assertEquals(before, Folders.contents(folder));

        StudySession again = OpenStudy.open(Desktop.page(), folder).orElseThrow();
        Waiting.untilQuiet();
        assertEquals(analyses, again.study().getAnalyses().size());
        assertEquals(227, again.data().rowCount());
        assertFalse(again.isDirty());
        Desktop.closeEverything();
        assertEquals(before, Folders.contents(folder));
    }
}
