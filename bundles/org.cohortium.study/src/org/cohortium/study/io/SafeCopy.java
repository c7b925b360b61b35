/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

import org.cohortium.study.io.SaveException.Reason;

/** Writes files of any size that are not there yet, with the same care as {@link SafeFile} and without memory for them. */
public final class SafeCopy {

    private static final int BUFFER = 1 << 16;

    private SafeCopy() {
    }

    /** Writes the content of a file to a stream. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Copies a stream to a new file.
     *
     * @param in the content, read to its end
     * @param target file that must not be there
     * @return fingerprint of the content
     * @throws IOException when the target is there or cannot be written whole; nothing is then left of it
     */
    public static String copyNew(InputStream in, Path target) throws IOException {
        return writeNew(target, out -> {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        });
    }

    /**
     * Writes a new file.
     *
     * @param target file that must not be there
     * @param content writes the content
     * @return fingerprint of the content
     * @throws IOException when the target is there or cannot be written whole; nothing is then left of it
     */
    public static String writeNew(Path target, Content content) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        return write(target, content);
    }

    /**
     * Writes a file, replacing what is there in one step.
     *
     * @param target the file
     * @param content writes the content
     * @return fingerprint of the content
     * @throws IOException when it cannot be written whole; what was there before is then still there
     */
    public static String write(Path target, Content content) throws IOException {
        Path file = target.toAbsolutePath();
        Path temporary = TempFiles.beside(file);
        try {
            String written = writeTemporary(temporary, content);
            if (!Fingerprint.of(temporary).equals(written)) {
                throw new SaveException(Reason.NOT_READ_BACK, "What was written for " + file.getFileName()
                        + " does not read back the same", "Check the device and try again.", null);
            }
            Disk.REAL.moveAtomically(temporary, file);
            Disk.REAL.forceFolder(file.getParent());
            return written;
        } catch (IOException | RuntimeException e) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private static String writeTemporary(Path temporary, Content content) throws IOException {
        MessageDigest digest = Fingerprint.start();
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            OutputStream out = new DigestingStream(Channels.newOutputStream(channel), digest);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
        return Fingerprint.hex(digest);
    }

    /** Passes bytes on and digests them. */
    private static final class DigestingStream extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest;

        DigestingStream(OutputStream out, MessageDigest digest) {
            this.out = out;
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            digest.update(b, off, len);
        }
    }
}
