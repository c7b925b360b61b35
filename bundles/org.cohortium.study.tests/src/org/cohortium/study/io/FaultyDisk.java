/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A disk on which the n-th operation that changes or reads something fails, half done where it can be. */
final class FaultyDisk implements Disk {

    private final int failAt;
    private int operations;
    private boolean noSpace;
    private boolean notAtomic;

    FaultyDisk(int failAt) {
        this.failAt = failAt;
    }

    static FaultyDisk full() {
        FaultyDisk disk = new FaultyDisk(-1);
        disk.noSpace = true;
        return disk;
    }

    static FaultyDisk withoutAtomicMove() {
        FaultyDisk disk = new FaultyDisk(-1);
        disk.notAtomic = true;
        return disk;
    }

    boolean hasFailed() {
        return operations >= failAt;
    }

    private boolean fails() {
        operations++;
        return operations == failAt;
    }

    private void step() throws IOException {
        if (fails()) {
            throw new IOException("injected fault " + failAt);
        }
    }

    @Override
    public boolean exists(Path path) {
        return REAL.exists(path);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        step();
        return REAL.read(file);
    }

    @Override
    public long size(Path file) throws IOException {
        step();
        return REAL.size(file);
    }

    @Override
    public long modified(Path file) throws IOException {
        step();
        return REAL.modified(file);
    }

    @Override
    public void writeNew(Path file, byte[] content) throws IOException {
        if (noSpace) {
            Files.write(file, Arrays.copyOf(content, content.length / 2));
            throw new IOException("No space left on device");
        }
        if (fails()) {
            Files.write(file, Arrays.copyOf(content, content.length / 2));
            throw new IOException("injected fault " + failAt);
        }
        REAL.writeNew(file, content);
    }

    @Override
    public void moveAtomically(Path from, Path to) throws IOException {
        if (notAtomic) {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "other device");
        }
        step();
        REAL.moveAtomically(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step();
        REAL.forceFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        REAL.delete(file);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        step();
        REAL.createFolders(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        step();
        return REAL.list(folder);
    }

    @Override
    public long usableSpace(Path path) {
        return noSpace ? 4096 : REAL.usableSpace(path);
    }

    @Override
    public String volume(Path path) {
        return "the test volume";
    }

    @Override
    public void pause(long millis) {
        // tests need not wait
    }
}
