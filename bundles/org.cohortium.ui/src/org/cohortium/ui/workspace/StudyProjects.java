/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.cohortium.model.StudyFormat;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;

/** The projects that stand for studies. */
public final class StudyProjects {

    /** Name of the link to the study folder in its project. */
    private static final String LINK = "study"; //$NON-NLS-1$

    private StudyProjects() {
    }

    /** The folders of the studies that the navigator lists, by name. */
    public static List<Path> list() {
        List<Path> folders = new ArrayList<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            folder(project).ifPresent(folders::add);
        }
        folders.sort(Comparator.comparing(Path::getFileName).thenComparing(Comparator.naturalOrder()));
        return folders;
    }

    /** Makes a study folder known; does nothing when it is. */
    public static void link(Path folder) {
        if (project(folder).isPresent()) {
            return;
        }
        try {
            ResourcesPlugin.getWorkspace().run(m -> create(folder), new NullProgressMonitor());
        } catch (CoreException e) {
            ILog.of(StudyProjects.class).warn(Messages.projects_notLinked, e);
        }
    }

    private static void create(Path folder) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(freeName(folder));
        NullProgressMonitor quick = new NullProgressMonitor();
        project.create(quick);
        project.open(quick);
        project.getFolder(LINK).createLink(IPath.fromPath(folder), IResource.ALLOW_MISSING_LOCAL, quick);
    }

    private static String freeName(Path folder) {
        String base = String.valueOf(folder.getFileName());
        String name = base;
        for (int i = 2; ResourcesPlugin.getWorkspace().getRoot().getProject(name).exists(); i++) {
            name = base + " (" + i + ")"; //$NON-NLS-1$ //$NON-NLS-2$
        }
        return name;
    }

    /** Takes a study off the list; its folder stays as it is. */
    public static void unlink(Path folder) {
        project(folder).ifPresent(StudyProjects::remove);
    }

    /** Takes studies whose folder is gone off the list. */
    public static void forgetMissing() {
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            Optional<Path> folder = folder(project);
            if (folder.isEmpty() || !Files.isRegularFile(folder.get().resolve(StudyFormat.FILE_NAME))) {
                remove(project);
            }
        }
    }

    private static void remove(IProject project) {
        try {
            if (project.isOpen()) {
                // the link goes first, so that nothing behind it can be touched
                project.getFolder(LINK).delete(IResource.NONE, new NullProgressMonitor());
            }
            project.delete(true, true, new NullProgressMonitor());
        } catch (CoreException e) {
            ILog.of(StudyProjects.class).warn(Messages.projects_notRemoved, e);
        }
    }

    /** The file of an open study as a resource that markers can be set on. */
    public static Optional<IFile> file(StudySession session) {
        return project(session.folder()).map(p -> p.getFolder(LINK).getFile(StudyFormat.FILE_NAME))
            .filter(IFile::exists);
    }

    /** The study folder that a resource belongs to. */
    public static Optional<Path> folderOf(IResource resource) {
        return resource.getProject() == null ? Optional.empty() : folder(resource.getProject());
    }

    private static Optional<IProject> project(Path folder) {
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (folder(project).filter(folder::equals).isPresent()) {
                return Optional.of(project);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> folder(IProject project) {
        IFolder link = project.getFolder(LINK);
        IPath place = link.isLinked() ? link.getLocation() : null;
        return place == null ? Optional.empty() : Optional.of(place.toPath());
    }
}
