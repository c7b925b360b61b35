/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.output;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes an image as PNG with its resolution, which word processors use to place it in its true size. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCHES_PER_METRE = 1000 / 25.4;
    private static final int HEAD_BYTES = 13;
    private static final int BUFFER = 1 << 16;

    private Png() {
    }

    /**
     * The image as a file.
     *
     * @param image opaque or transparent pixels, one int each
     * @param dpi pixels per inch
     */
    public static byte[] write(BufferedImage image, double dpi) {
        boolean alpha = image.getType() == BufferedImage.TYPE_INT_ARGB;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(HEAD_BYTES).putInt(image.getWidth()).putInt(image.getHeight())
            .put((byte) 8).put((byte) (alpha ? 6 : 2)).put((byte) 0).put((byte) 0).put((byte) 0).array());
        int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
        chunk(out, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
        chunk(out, "IDAT", deflate(scanlines(image, alpha)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Each row after the filter that subtracts the row above, which suits flat areas and straight lines. */
    private static byte[] scanlines(BufferedImage image, boolean alpha) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int channels = alpha ? 4 : 3;
        byte[] rows = new byte[image.getHeight() * (1 + width * channels)];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            rows[at++] = 2;
            for (int x = 0; x < width; x++) {
                int now = pixels[y * width + x];
                int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                rows[at++] = (byte) ((now >> 16) - (above >> 16));
                rows[at++] = (byte) ((now >> 8) - (above >> 8));
                rows[at++] = (byte) (now - above);
                if (alpha) {
                    rows[at++] = (byte) ((now >> 24) - (above >> 24));
                }
            }
        }
        return rows;
    }

    private static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
