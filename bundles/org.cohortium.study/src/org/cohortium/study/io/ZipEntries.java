/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the table of contents of a zip file (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16) with everything that a
 * distrustful reader wants to see of each entry, which the platform's reader does not show. Split, encrypted and zip64
 * archives are refused.
 */
final class ZipEntries {

    /** Most entries that are read. */
    static final int MAX_ENTRIES = 20_000;

    private static final int END_SIZE = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIZE = 30;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int MAX_COMMENT = 0xffff;
    private static final long MAX_DIRECTORY = 64 << 20;
    private static final long UNSIGNED_INT = 0xffffffffL;
    private static final int UNSIGNED_SHORT = 0xffff;
    private static final int ENCRYPTED = 1;
    private static final int FILE_TYPE_MASK = 0xf000;
    private static final int LINK = 0xa000;

    private ZipEntries() {
    }

    /**
     * An entry.
     *
     * @param name its name as it stands in the archive
     * @param method 0 stored, 8 deflated
     * @param crc CRC-32 of its content
     * @param compressed bytes in the archive
     * @param size bytes of its content
     * @param dataStart where its bytes begin in the archive
     * @param link whether it is a symbolic link
     */
    record Entry(String name, int method, long crc, long compressed, long size, long dataStart, boolean link) {

        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    static List<Entry> read(SeekableByteChannel zip) throws IOException {
        long fileSize = zip.size();
        int tail = (int) Math.min(fileSize, END_SIZE + MAX_COMMENT);
        ByteBuffer end = bytes(zip, fileSize - tail, tail);
        int at = endOf(end);
        int count = unsigned(end.getShort(at + 10));
        long size = end.getInt(at + 12) & UNSIGNED_INT;
        long start = end.getInt(at + 16) & UNSIGNED_INT;
        boolean split = end.getShort(at + 4) != 0 || end.getShort(at + 6) != 0
                || unsigned(end.getShort(at + 8)) != count;
        if (split || count == UNSIGNED_SHORT || size == UNSIGNED_INT || start == UNSIGNED_INT) {
            throw new ArchiveException("The archive is split or larger than Cohortium reads");
        }
        if (count > MAX_ENTRIES || size > MAX_DIRECTORY) {
            throw new ArchiveException("The archive holds more than " + MAX_ENTRIES + " files");
        }
        if (start + size != fileSize - tail + at) {
            throw new ArchiveException("The archive is damaged: its table of contents is not where it should be");
        }
        return entries(zip, bytes(zip, start, (int) size), count, start);
    }

    private static int endOf(ByteBuffer end) throws ArchiveException {
        for (int at = end.limit() - END_SIZE; at >= 0; at--) {
            if (end.getInt(at) == END_SIGNATURE && at + END_SIZE + unsigned(end.getShort(at + 20)) == end.limit()) {
                return at;
            }
        }
        throw new ArchiveException("The file is not an archive, or it is cut off");
    }

    private static List<Entry> entries(SeekableByteChannel zip, ByteBuffer table, int count, long tableStart)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_SIZE > table.limit() || table.getInt(at) != CENTRAL_SIGNATURE) {
                throw damaged();
            }
            int nameLength = unsigned(table.getShort(at + 28));
            int next = at + CENTRAL_SIZE + nameLength + unsigned(table.getShort(at + 30))
                    + unsigned(table.getShort(at + 32));
            if (next > table.limit()) {
                throw damaged();
            }
            entries.add(entry(zip, table, at, nameLength, tableStart));
            at = next;
        }
        if (at != table.limit()) {
            throw damaged();
        }
        return entries;
    }

    private static Entry entry(SeekableByteChannel zip, ByteBuffer table, int at, int nameLength, long tableStart)
            throws IOException {
        byte[] name = new byte[nameLength];
        table.get(at + CENTRAL_SIZE, name);
        long compressed = table.getInt(at + 20) & UNSIGNED_INT;
        long size = table.getInt(at + 24) & UNSIGNED_INT;
        long local = table.getInt(at + 42) & UNSIGNED_INT;
        int method = unsigned(table.getShort(at + 10));
        if ((table.getShort(at + 8) & ENCRYPTED) != 0 || method != 0 && method != 8) {
            throw new ArchiveException("The archive is encrypted or packed in a way that Cohortium does not read");
        }
        if (compressed == UNSIGNED_INT || size == UNSIGNED_INT || local + LOCAL_SIZE > tableStart) {
            throw damaged();
        }
        ByteBuffer header = bytes(zip, local, LOCAL_SIZE);
        long dataStart = local + LOCAL_SIZE + unsigned(header.getShort(26)) + unsigned(header.getShort(28));
        boolean sameName = unsigned(header.getShort(26)) == nameLength
                && bytes(zip, local + LOCAL_SIZE, nameLength).equals(ByteBuffer.wrap(name));
        if (header.getInt(0) != LOCAL_SIGNATURE || !sameName || dataStart + compressed > tableStart) {
            throw damaged();
        }
        int mode = table.getInt(at + 38) >>> 16;
        return new Entry(text(name), method, table.getInt(at + 16) & UNSIGNED_INT, compressed, size, dataStart,
                (mode & FILE_TYPE_MASK) == LINK);
    }

    private static String text(byte[] name) throws ArchiveException {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            throw new ArchiveException("The archive holds a file name that is not in UTF-8", e);
        }
    }

    private static ByteBuffer bytes(SeekableByteChannel zip, long position, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        zip.position(position);
        while (buffer.hasRemaining()) {
            if (zip.read(buffer) < 0) {
                throw damaged();
            }
        }
        return buffer.flip();
    }

    private static int unsigned(short value) {
        return value & UNSIGNED_SHORT;
    }

    private static ArchiveException damaged() {
        return new ArchiveException("The archive is damaged or cut off");
    }
}
