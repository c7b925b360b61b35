/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.cohortium.model.Study;
import org.cohortium.model.StudyFormat;
import org.cohortium.model.resource.StudyReadException;
import org.cohortium.model.resource.StudyReader;
import org.cohortium.model.resource.StudyResourceSet;
import org.cohortium.model.resource.StudyWriter;
import org.cohortium.study.io.Disk;
import org.cohortium.study.io.FileToken;
import org.cohortium.study.io.Fingerprint;
import org.cohortium.study.io.Generation;
import org.cohortium.study.io.Generations;
import org.cohortium.study.io.SafeFile;
import org.cohortium.study.io.StaleFiles;
import org.eclipse.emf.common.util.URI;

/**
 * An open study: the model in memory and the folder that it came from. Opening runs nothing and follows no reference;
 * saving goes through the safe writer and refuses to overwrite what somebody else changed.
 */
public final class StudyFolder {

    private final Disk disk;
    private final Path folder;
    private final Study study;
    private final int version;
    private final boolean readOnly;
    private FileToken token;

    private StudyFolder(Disk disk, Path folder, StudyReader.Loaded loaded, FileToken token, boolean readOnly) {
        this.disk = disk;
        this.folder = folder;
        this.study = loaded.study();
        this.version = loaded.version();
        this.token = token;
        this.readOnly = readOnly;
    }

    /**
     * Makes a folder for a new study and saves the study in it.
     *
     * @param folder folder that does not hold a study yet; made when it is not there
     * @param study a study that is in no resource
     * @return the open study
     * @throws IOException when the folder holds a study or cannot be written
     */
    public static StudyFolder create(Path folder, Study study) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(StudyFormat.FILE_NAME);
        if (Files.exists(file)) {
            throw new IOException("The folder " + root + " already holds a study");
        }
        if (study.eResource() == null) {
            new StudyResourceSet().createResource(address(file)).getContents().add(study);
        }
        StudyFolder made = new StudyFolder(Disk.REAL, root, new StudyReader.Loaded(study, StudyFormat.CURRENT_VERSION),
                FileToken.ABSENT, false);
        made.save();
        return made;
    }

    /**
     * Opens a study.
     *
     * @param folder the study folder, or the model file in it
     * @throws StudyOpenException when there is no study or it cannot be read whole; it names the generations that can be
     *     opened instead
     */
    public static StudyFolder open(Path folder) throws StudyOpenException {
        return open(Disk.REAL, folder);
    }

    static StudyFolder open(Disk disk, Path place) throws StudyOpenException {
        Path file = modelFile(place);
        if (!Files.isRegularFile(file)) {
            throw new StudyOpenException(file, "There is no study in " + file.getParent(),
                    "Choose a folder that holds a file " + StudyFormat.FILE_NAME + ".", goodGenerations(disk, file),
                    null);
        }
        try {
            sweep(disk, file.getParent());
            byte[] content = read(disk, file);
            FileToken token = new FileToken(content.length, disk.modified(file), Fingerprint.of(content));
            StudyReader.Loaded loaded = new StudyReader().read(content, address(file));
            return new StudyFolder(disk, file.getParent(), loaded, token, false);
        } catch (StudyReadException e) {
            List<Generation> good = e.reason() == StudyReadException.Reason.NEWER ? List.of()
                    : goodGenerations(disk, file);
            throw new StudyOpenException(file, file + ": " + e.getMessage(), e.advice(), good, e);
        } catch (IOException e) {
            throw new StudyOpenException(file, "The file " + file + " cannot be read: " + e.getMessage(),
                    "Make sure that the file and its folder may be read.", List.of(), e);
        }
    }

    /**
     * Opens a previous state of a study for looking at; it cannot be saved, only restored.
     *
     * @throws StudyOpenException when the generation cannot be read whole
     */
    public static StudyFolder openGeneration(Path folder, Generation generation) throws StudyOpenException {
        Path file = modelFile(folder);
        try {
            byte[] content = read(Disk.REAL, generation.file());
            StudyReader.Loaded loaded = new StudyReader().read(content, address(file));
            return new StudyFolder(Disk.REAL, file.getParent(), loaded, FileToken.of(Disk.REAL, file), true);
        } catch (IOException e) {
            throw new StudyOpenException(generation.file(), "The generation cannot be read: " + e.getMessage(),
                    "Choose another generation.", List.of(), e);
        }
    }

    /**
     * Makes a previous state the current one. What was current is kept as a generation.
     *
     * @return the study, opened for editing
     */
    public static StudyFolder restore(Path folder, Generation generation) throws IOException {
        Path file = modelFile(folder);
        byte[] content = read(Disk.REAL, generation.file());
        writer(Disk.REAL, file).write(content, StudyFolder::readBack);
        return open(folder);
    }

    /** The generations of the study in a folder, newest first, whole or not. */
    public static List<Generation> generations(Path folder) throws IOException {
        return new Generations(Disk.REAL, Clock.systemUTC()).list(modelFile(folder));
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** The study. */
    public Study study() {
        return study;
    }

    /** Version of the format that the file was written in when it was opened; saving writes the current one. */
    public int version() {
        return version;
    }

    /** Whether the study is a previous state that is only looked at. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Whether the file is no longer the one that was opened or saved last. */
    public boolean isChangedOnDisk() throws IOException {
        return !token.sameContent(FileToken.of(disk, folder.resolve(StudyFormat.FILE_NAME)));
    }

    /**
     * Saves the study. Saving an unchanged study changes no byte.
     *
     * @throws org.cohortium.model.resource.StudyWriteException when the study cannot be written as it is
     * @throws org.cohortium.study.io.SaveException when the file was not written; it is then as it was
     */
    public void save() throws IOException {
        save(token);
    }

    /** Saves the study over what somebody else changed, which is kept as a generation. */
    public void saveOverChanges() throws IOException {
        save(null);
    }

    private void save(FileToken expected) throws IOException {
        if (readOnly) {
            throw new IOException("A previous state of a study is not saved; restore it first");
        }
        study.setSchemaVersion(StudyFormat.CURRENT_VERSION);
        byte[] content = StudyWriter.bytes(study);
        token = writer(disk, folder.resolve(StudyFormat.FILE_NAME)).write(content, expected, StudyFolder::readBack);
    }

    /** The fingerprint of the model file as it was opened or saved last. */
    public String modelFingerprint() {
        return token.sha256();
    }

    private static void readBack(byte[] content) throws IOException {
        new StudyReader().read(content, URI.createURI("study:written"));
    }

    private static SafeFile writer(Disk disk, Path file) {
        return SafeFile.withGenerations(disk, file, new Generations(disk, Clock.systemUTC()));
    }

    private static byte[] read(Disk disk, Path file) throws IOException {
        if (disk.size(file) > StudyReader.MAX_BYTES) {
            throw new IOException("it has more than " + StudyReader.MAX_BYTES + " bytes and is no study");
        }
        return disk.read(file);
    }

    private static List<Generation> goodGenerations(Disk disk, Path file) {
        try {
            return new Generations(disk, Clock.systemUTC()).list(file).stream().filter(g -> isGood(disk, g)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isGood(Disk disk, Generation generation) {
        try {
            readBack(read(disk, generation.file()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A folder that may only be read keeps its leftovers. */
    private static void sweep(Disk disk, Path folder) {
        try {
            StaleFiles.sweep(disk, folder);
        } catch (IOException e) {
            return;
        }
    }

    private static Path modelFile(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        return absolute.endsWith(StudyFormat.FILE_NAME) && !Files.isDirectory(absolute) ? absolute
                : absolute.resolve(StudyFormat.FILE_NAME);
    }

    private static URI address(Path file) {
        return URI.createFileURI(file.toString());
    }
}
