/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What encoding the bytes of a text file probably are in: told by a byte order mark, by the zero bytes of UTF-16, or by
 * strict decoding; where only eight-bit encodings remain, Windows-1252 unless the bytes come in the pairs of Chinese or
 * Japanese text.
 *
 * @param charset the most probable encoding
 * @param confidence how sure, 0 to 1
 * @param alternatives other encodings that the bytes could be in
 * @param reason why, in words
 */
record EncodingGuess(Charset charset, double confidence, List<Charset> alternatives, String reason) {

    static EncodingGuess of(byte[] bytes, boolean whole) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return sure(StandardCharsets.UTF_8, "the file begins with a byte order mark");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return sure(StandardCharsets.UTF_16LE, "the file begins with a byte order mark");
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return sure(StandardCharsets.UTF_16BE, "the file begins with a byte order mark");
        }
        EncodingGuess wide = utf16(bytes);
        if (wide != null) {
            return wide;
        }
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        if (decode(bytes, StandardCharsets.UTF_8, whole) != null) {
            return new EncodingGuess(StandardCharsets.UTF_8, 1, List.of(),
                    high == 0 ? "all bytes are ASCII" : "all bytes are UTF-8");
        }
        return eightBit(bytes, whole, high);
    }

    private static EncodingGuess sure(Charset charset, String reason) {
        return new EncodingGuess(charset, 1, List.of(), reason);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static EncodingGuess utf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        double pairs = Math.max(1, bytes.length / 2.0);
        for (int side = 0; side < 2; side++) {
            if (zeros[side] / pairs > 0.3 && zeros[1 - side] / pairs < 0.01) {
                return new EncodingGuess(side == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0.95,
                        List.of(), "every second byte is zero");
            }
        }
        return null;
    }

    private static EncodingGuess eightBit(byte[] bytes, boolean whole, int high) {
        int inEvenRuns = 0;
        for (int i = 0; i < bytes.length; i++) {
            int run = 0;
            while (i + run < bytes.length && bytes[i + run] < 0) {
                run++;
            }
            inEvenRuns += run >= 2 && run % 2 == 0 ? run : 0;
            i += run;
        }
        List<Charset> possible = new ArrayList<>();
        for (String name : List.of("windows-1252", "GB18030", "Shift_JIS", "windows-1254", "ISO-8859-15",
                "ISO-8859-1")) {
            if (Charset.isSupported(name) && decode(bytes, Charset.forName(name), whole) != null) {
                possible.add(Charset.forName(name));
            }
        }
        boolean paired = inEvenRuns > 0.8 * high && high >= 4;
        for (String name : List.of("GB18030", "Shift_JIS")) {
            Charset charset = Charset.isSupported(name) ? Charset.forName(name) : null;
            if (paired && possible.remove(charset)) {
                if (idiographs(decode(bytes, charset, whole)) > 0.7) {
                    return new EncodingGuess(charset, 0.8, possible, "the bytes above ASCII come in pairs that are "
                            + "Chinese or Japanese characters in " + charset.name());
                }
                possible.add(charset);
            }
        }
        Charset best = possible.isEmpty() ? Charset.forName("windows-1252") : possible.remove(0);
        return new EncodingGuess(best, possible.isEmpty() && decode(bytes, best, whole) == null ? 0.2 : 0.7, possible,
                "the bytes are not UTF-8");
    }

    /** The share of the characters above ASCII that are Chinese or Japanese ones in common use. */
    private static double idiographs(String text) {
        int high = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                high++;
                common += c >= 0x4E00 && c <= 0x9FA5 || c >= 0x3000 && c <= 0x30FF || c >= 0xFF00 && c <= 0xFF60 ? 1 : 0;
            }
        }
        return high == 0 ? 0 : (double) common / high;
    }

    /** The text of bytes, or null where they are none in that encoding; the last character may be cut if not whole. */
    static String decode(byte[] bytes, Charset charset, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 16);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, whole);
        return result.isError() ? null : chars.flip().toString();
    }
}
