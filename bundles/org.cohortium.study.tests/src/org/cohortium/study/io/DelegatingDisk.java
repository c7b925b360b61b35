/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The real disk, for tests that change one operation. */
class DelegatingDisk implements Disk {

    @Override
    public boolean exists(Path path) {
        return REAL.exists(path);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return REAL.read(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return REAL.size(file);
    }

    @Override
    public long modified(Path file) throws IOException {
        return REAL.modified(file);
    }

    @Override
    public void writeNew(Path file, byte[] content) throws IOException {
        REAL.writeNew(file, content);
    }

    @Override
    public void moveAtomically(Path from, Path to) throws IOException {
        REAL.moveAtomically(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        REAL.forceFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        REAL.delete(file);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        REAL.createFolders(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return REAL.list(folder);
    }

    @Override
    public long usableSpace(Path path) {
        return REAL.usableSpace(path);
    }

    @Override
    public String volume(Path path) {
        return REAL.volume(path);
    }

    @Override
    public void pause(long millis) {
        // tests need not wait
    }
}
