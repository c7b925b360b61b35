/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

import org.cohortium.model.StudyFormat;
import org.cohortium.model.validation.RelativePath;
import org.cohortium.study.io.ZipEntries.Entry;

/**
 * The archive of a study folder, {@code .cohortz}: a zip file whose bytes depend on nothing but the names and contents of
 * the files. Its entries are stored without compression, because compressed bytes differ between platforms. Any zip
 * file of a study can be unpacked; it is refused as a whole before anything is written unless every entry is good.
 */
public final class StudyArchive {

    /** Extension of archives, without the dot. */
    public static final String EXTENSION = "cohortz";

    /** The platform adds the time zone to the first moment of 1980, so it is a later one. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0, 0);
    private static final long MAX_FILE = 0xfffffffeL;
    private static final String DATA = "data/";

    private StudyArchive() {
    }

    /**
     * Packs a study folder. Hidden files, generations and links are left out.
     *
     * @param folder the study folder
     * @param archive the archive; what is there is replaced in one step
     * @param withData whether the data files go along
     * @return fingerprint of the archive
     * @throws IOException when a file cannot be read, has a name that not every system allows, or the archive cannot be
     *     written
     */
    public static String pack(Path folder, Path archive, boolean withData) throws IOException {
        TreeMap<String, Path> files = files(folder.toAbsolutePath().normalize(), archive.toAbsolutePath().normalize());
        if (!files.containsKey(StudyFormat.FILE_NAME)) {
            throw new IOException("There is no study in " + folder);
        }
        if (!withData) {
            files.keySet().removeIf(name -> name.startsWith(DATA));
        }
        return SafeCopy.write(archive, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                store(zip, file.getKey(), file.getValue());
            }
            zip.finish();
        });
    }

    private static void store(ZipOutputStream zip, String name, Path file) throws IOException {
        long size = Files.size(file);
        if (size > MAX_FILE) {
            throw new IOException("The file " + name + " is too large for an archive");
        }
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static TreeMap<String, Path> files(Path root, Path archive) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return !dir.equals(root) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isHidden(file) && !file.equals(archive)) {
                    String name = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
                    if (RelativePath.problem(name).isPresent()) {
                        throw new IOException("The file " + name + " " + RelativePath.problem(name).get()
                                + "; rename it before packing the study");
                    }
                    files.put(name, file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /**
     * Unpacks an archive into a new folder.
     *
     * @param archive the archive
     * @param folder folder that must not be there; its parent must
     * @throws ArchiveException when the archive is not safe or not whole; nothing is then left of it
     * @throws IOException when the archive cannot be read or the folder not be written
     */
    public static void unpack(Path archive, Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new IOException("The folder " + target + " is already there");
        }
        try (SeekableByteChannel zip = Files.newByteChannel(archive)) {
            List<Entry> entries = ZipEntries.read(zip);
            ArchiveCheck.check(entries);
            Path temporary = Files.createTempDirectory(target.getParent(), ".unpacking-");
            try {
                for (Entry entry : entries) {
                    write(zip, entry, temporary);
                }
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException | RuntimeException e) {
                deleteFolder(temporary);
                throw e;
            }
        }
    }

    private static void write(SeekableByteChannel zip, Entry entry, Path root) throws IOException {
        Path file = root.resolve(entry.name()).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new ArchiveException("The archive would write outside its folder");
        }
        if (entry.isFolder()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        zip.position(entry.dataStart());
        InputStream stored = new Bounded(Channels.newInputStream(zip), entry.compressed());
        Inflater inflater = new Inflater(true);
        CRC32 crc = new CRC32();
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream content = entry.method() == 0 ? stored : new InflaterInputStream(stored, inflater);
            InputStream checked = new CheckedInputStream(new Bounded(content, entry.size() + 1), crc);
            long written = checked.transferTo(out);
            if (written != entry.size() || crc.getValue() != entry.crc()) {
                throw new ArchiveException("The archive is damaged: " + entry.name() + " is not what it was");
            }
        } catch (ZipException | EOFException e) {
            throw new ArchiveException("The archive is damaged: " + entry.name() + " cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The first bytes of a stream, without closing it. */
    private static final class Bounded extends InputStream {

        private final InputStream in;
        private long left;

        Bounded(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            if (left <= 0 && len > 0) {
                return -1;
            }
            int n = in.read(b, off, (int) Math.min(len, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
