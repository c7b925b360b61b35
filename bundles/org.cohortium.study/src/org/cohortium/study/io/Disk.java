/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The operations on files that writing needs, each of which may fail. {@link RealDisk} does them; tests put failures in
 * between.
 */
public interface Disk {

    /** The disk of this machine. */
    Disk REAL = new RealDisk();

    /** Whether there is a file or folder, links not followed. */
    boolean exists(Path path);

    /** The whole content of a file. */
    byte[] read(Path file) throws IOException;

    /** Size in bytes. */
    long size(Path file) throws IOException;

    /** Time of the last change, in milliseconds since 1970 UTC. */
    long modified(Path file) throws IOException;

    /** Makes a new file with the content and forces it to the device; fails if there is one. */
    void writeNew(Path file, byte[] content) throws IOException;

    /** Renames a file in one step, replacing what is there; fails where the file system cannot do that. */
    void moveAtomically(Path from, Path to) throws IOException;

    /** Forces the entries of a folder to the device; does nothing where the system has no such thing. */
    void forceFolder(Path folder) throws IOException;

    /** Deletes a file; nothing happens if there is none. */
    void delete(Path file) throws IOException;

    /** Makes a folder with its parents. */
    void createFolders(Path folder) throws IOException;

    /** What is in a folder, sorted by name; empty if there is none. */
    List<Path> list(Path folder) throws IOException;

    /** Bytes that can still be written to the volume of the path; -1 when not known. */
    long usableSpace(Path path);

    /** Name of the volume of the path, for messages. */
    String volume(Path path);

    /** Waits, so that another program can let go of a file. */
    void pause(long millis);
}
