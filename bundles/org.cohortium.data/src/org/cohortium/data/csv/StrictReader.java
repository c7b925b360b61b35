/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.function.DoubleConsumer;

import org.cohortium.numerics.Progress;

/**
 * The text of a source, decoded strictly: a byte that is no text in the encoding, or a NUL character, is refused with its
 * line, or replaced and counted. Skips a byte order mark, lets a {@link QuoteTracker} see every character, reports how
 * much has been read and stops when it is no longer wanted.
 */
final class StrictReader extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final CsvSource source;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final BytePolicy policy;
    private final QuoteTracker tracker;
    private final Progress progress;
    private final DoubleConsumer reporter;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();

    private long consumed;
    private boolean ended;
    private boolean started;
    private int replaced;
    private long firstReplacedLine;

    StrictReader(CsvSource source, CsvSettings settings, QuoteTracker tracker, Progress progress,
            DoubleConsumer reporter) throws IOException {
        this.source = source;
        this.in = source.opener().open();
        this.decoder = settings.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.policy = settings.undecodable();
        this.tracker = tracker;
        this.progress = progress;
        this.reporter = reporter;
    }

    /** How many bytes or characters were replaced. */
    int replaced() {
        return replaced;
    }

    /** The line of the first replacement. */
    long firstReplacedLine() {
        return firstReplacedLine;
    }

    /** Leaves out whole lines, quotes or not. */
    void skipLines(int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            int c;
            do {
                c = next();
            } while (c >= 0 && c != '\n' && c != '\r');
            if (c == '\r' && peek() == '\n') {
                next();
            }
        }
        tracker.startAfter(lines);
    }

    private int next() throws IOException {
        return fill() ? chars.get() : -1;
    }

    private int peek() throws IOException {
        return fill() ? chars.get(chars.position()) : -1;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!fill()) {
            tracker.end();
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        tracker.accept(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return false;
            }
            progress.checkCancelled();
            chars.clear();
            decode();
            chars.flip();
            if (!started && chars.hasRemaining()) {
                started = true;
                if (chars.get(0) == '\uFEFF') {
                    chars.get();
                }
            }
            checkNul();
            if (source.size() > 0) {
                reporter.accept(Math.min(1, (double) consumed / source.size()));
            }
        }
        return true;
    }

    private void decode() throws IOException {
        while (chars.position() == 0 && !ended) {
            boolean last = !refill();
            CoderResult result = decoder.decode(bytes, chars, last);
            if (result.isError()) {
                if (chars.position() > 0) {
                    return;
                }
                replaceBytes(result.length());
            } else if (last && result.isUnderflow()) {
                decoder.flush(chars);
                ended = true;
            }
        }
    }

    /** Tops up the bytes; false when the stream has ended and all its bytes are in the buffer. */
    private boolean refill() throws IOException {
        bytes.compact();
        boolean more = true;
        if (bytes.hasRemaining()) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            more = count >= 0;
            if (count > 0) {
                bytes.position(bytes.position() + count);
                consumed += count;
            }
        }
        bytes.flip();
        return more;
    }

    private void replaceBytes(int count) throws IOException {
        long offset = consumed - bytes.remaining();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < count; i++) {
            shown.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "0x%02X", bytes.get() & 0xFF));
        }
        if (policy == BytePolicy.REFUSE) {
            throw new CsvException(source.name(), CsvPlace.line(tracker.line()),
                    "the byte " + shown + " at position " + (offset + 1) + " is no text in "
                            + decoder.charset().name(),
                    "Choose the encoding the file was written in (often windows-1252, or GB18030 for Chinese), or have "
                            + "such bytes replaced.");
        }
        countReplaced();
        chars.put(REPLACEMENT);
    }

    private void checkNul() throws IOException {
        for (int i = chars.position(); i < chars.limit(); i++) {
            if (chars.get(i) == 0) {
                if (policy == BytePolicy.REFUSE) {
                    throw new CsvException(source.name(), CsvPlace.line(tracker.line() + linesBefore(i)),
                            "there is a NUL character, which no text file holds",
                            "If this is a text file, choose UTF-16 as its encoding; otherwise export it as CSV first.");
                }
                countReplaced();
                chars.put(i, REPLACEMENT);
            }
        }
    }

    private long linesBefore(int position) {
        long lines = 0;
        for (int i = chars.position(); i < position; i++) {
            if (chars.get(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private void countReplaced() {
        if (replaced++ == 0) {
            firstReplacedLine = tracker.line();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
