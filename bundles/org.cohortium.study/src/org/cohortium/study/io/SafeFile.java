/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.cohortium.study.io.SaveException.Reason;

/**
 * Writes a file so that at every moment, also after a crash, either the old or the new content is there, whole: the
 * content goes to a temporary file beside the target, is forced to the device and read back, the target is checked to be
 * the one that was read, its content kept as a generation, and the temporary file moved over it in one step. There is no
 * fall-back to anything less.
 */
public final class SafeFile {

    private static final int MOVE_ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 10;

    private final Disk disk;
    private final Path target;
    private final Optional<Generations> generations;

    private SafeFile(Disk disk, Path target, Optional<Generations> generations) {
        this.disk = disk;
        this.target = target.toAbsolutePath();
        this.generations = generations;
    }

    /** A file of this machine without generations: what can be made again. */
    public static SafeFile of(Path target) {
        return new SafeFile(Disk.REAL, target, Optional.empty());
    }

    /** A file on the disk without generations. */
    public static SafeFile of(Disk disk, Path target) {
        return new SafeFile(disk, target, Optional.empty());
    }

    /** A file on the disk whose previous contents are kept. */
    public static SafeFile withGenerations(Disk disk, Path target, Generations generations) {
        return new SafeFile(disk, target, Optional.of(generations));
    }

    /** Makes sure that the content can be used, before it replaces anything. */
    @FunctionalInterface
    public interface Check {

        /** Accepts any content. */
        Check NONE = content -> {
        };

        /**
         * Reads the content as it will be read later.
         *
         * @throws IOException when it cannot be read
         */
        void readBack(byte[] content) throws IOException;
    }

    /** The file that is written. */
    public Path target() {
        return target;
    }

    /** The token of the file as it is now. */
    public FileToken token() throws IOException {
        return FileToken.of(disk, target);
    }

    /** Writes the content whatever is there now. */
    public FileToken write(byte[] content, Check check) throws SaveException {
        return write(content, null, check);
    }

    /**
     * Writes the content. When it is there already, nothing is touched.
     *
     * @param content the whole content
     * @param expected what the file was when it was read; null to write whatever is there now
     * @param check reads the written content back
     * @return the token of the written file
     * @throws SaveException when the file was not written; it is then as it was before
     */
    public FileToken write(byte[] content, FileToken expected, Check check) throws SaveException {
        Path temporary = TempFiles.beside(target);
        try {
            disk.createFolders(target.getParent());
            FileToken present = token();
            if (present.isPresent() && present.sha256().equals(Fingerprint.of(content))) {
                return present;
            }
            refuseConflict(expected, present);
            disk.writeNew(temporary, content);
            readBack(temporary, content, check);
            keep(present);
            refuseConflict(present, token());
            move(temporary);
        } catch (IOException | ReadOnlyFileSystemException e) {
            discard(temporary, e);
            throw explain(e, content.length);
        } catch (RuntimeException | Error e) {
            discard(temporary, e);
            throw e;
        }
        return settle(content);
    }

    private void refuseConflict(FileToken expected, FileToken present) throws SaveException {
        if (expected != null && !expected.sameContent(present)) {
            throw new SaveException(Reason.CONFLICT, present.isPresent()
                    ? target.getFileName() + " was changed by another program since it was opened"
                    : target.getFileName() + " was deleted or moved by another program since it was opened",
                    "Save under another name, or reload and make your changes again. Nothing was overwritten.", null);
        }
    }

    private void readBack(Path temporary, byte[] content, Check check) throws IOException {
        if (!Arrays.equals(content, disk.read(temporary))) {
            throw new SaveException(Reason.NOT_READ_BACK, "What was written for " + target.getFileName()
                    + " does not read back the same", "Check the device; the previous file is untouched.", null);
        }
        try {
            check.readBack(content);
        } catch (IOException | RuntimeException e) {
            throw new SaveException(Reason.NOT_READ_BACK, "What was to be saved as " + target.getFileName()
                    + " could not be read again: " + e.getMessage(),
                    "The previous file is untouched. Undo the last change and save again.", e);
        }
    }

    private void keep(FileToken present) throws IOException {
        if (generations.isPresent() && present.isPresent()) {
            generations.get().keep(target, present.sha256());
        }
    }

    /** A virus scanner or a preview may hold the target for a moment; that is waited for, never worked around. */
    private void move(Path temporary) throws IOException {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1;; attempt++) {
            try {
                disk.moveAtomically(temporary, target);
                return;
            } catch (AccessDeniedException e) {
                if (attempt == MOVE_ATTEMPTS) {
                    throw e;
                }
                disk.pause(pause);
                pause *= 2;
            }
        }
    }

    /** The new content is in place; a folder that cannot be forced makes it no less so. */
    private FileToken settle(byte[] content) {
        long modified;
        try {
            disk.forceFolder(target.getParent());
            modified = disk.modified(target);
        } catch (IOException e) {
            modified = 0;
        }
        return new FileToken(content.length, modified, Fingerprint.of(content));
    }

    private void discard(Path temporary, Throwable because) {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private SaveException explain(Exception e, long length) {
        if (e instanceof SaveException known) {
            return known;
        }
        long usable = disk.usableSpace(target);
        String text = String.valueOf(e instanceof FileSystemException f ? f.getReason() : e.getMessage())
                .toLowerCase(Locale.ROOT);
        if (text.contains("no space") || text.contains("not enough space") || text.contains("quota")
                || usable >= 0 && usable < length) {
            return new SaveException(Reason.NO_SPACE, "There is no room for " + target.getFileName() + " on the volume "
                    + disk.volume(target) + ": " + length + " bytes are needed"
                    + (usable >= 0 ? ", " + usable + " are free" : ""),
                    "Free some space or save elsewhere. The previous file is untouched.", e);
        }
        if (e instanceof AtomicMoveNotSupportedException) {
            return new SaveException(Reason.NOT_ATOMIC, "The volume " + disk.volume(target)
                    + " cannot replace a file in one step", "Keep the study on another volume.", e);
        }
        if (e instanceof AccessDeniedException || e instanceof ReadOnlyFileSystemException
                || text.contains("read-only")) {
            return new SaveException(Reason.NOT_ALLOWED, "The file " + target + " may not be written",
                    "Make the folder writable, close other programs that use the file, or save elsewhere.", e);
        }
        return new SaveException(Reason.FAILED, "The file " + target + " was not written: " + e.getMessage(),
                "The previous file is untouched. Try again, or save elsewhere.", e);
    }
}
