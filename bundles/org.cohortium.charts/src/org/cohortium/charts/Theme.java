/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.awt.Color;

/**
 * Colours of a figure. Groups take the colours of Okabe and Ito (2008), darkened where they are too pale for a thin line
 * on white, in an order in which neighbours stay apart for readers with any colour vision.
 */
public enum Theme {

    /** Dark on white, for paper and light screens. */
    LIGHT(0xFFFFFF, 0x1A1A1A, 0x5F6368, 0xC9CDD2, 0xA33B00,
        new int[] {0x0072B2, 0xD55E00, 0x00875F, 0xCC79A7, 0x6B3A00, 0x3C9BD6, 0x333333, 0x4B1A76},
        new int[] {0x005F96, 0xB34700, 0x006B4B, 0x9B3F76, 0x6B3A00, 0x1F6FA5, 0x333333, 0x4B1A76}),

    /** Light on near black, for dark screens. */
    DARK(0x1E1F22, 0xE8EAED, 0xA8ADB3, 0x4A4D52, 0xFFA366,
        new int[] {0x56B4E9, 0xFF8A3D, 0x2BC29A, 0xFAEE8C, 0xFFC4E6, 0xB0B5BA, 0xF0607F, 0x8478F5},
        new int[] {0x7CC5F0, 0xFFA366, 0x4FD3B0, 0xFAEE8C, 0xFFC4E6, 0xC4C8CC, 0xF58CA2, 0xA79DFA});

    private final Color background;
    private final Color ink;
    private final Color muted;
    private final Color faint;
    private final Color mark;
    private final int[] lines;
    private final int[] inks;

    Theme(int background, int ink, int muted, int faint, int mark, int[] lines, int[] inks) {
        this.background = new Color(background);
        this.ink = new Color(ink);
        this.muted = new Color(muted);
        this.faint = new Color(faint);
        this.mark = new Color(mark);
        this.lines = lines;
        this.inks = inks;
    }

    /** Colour of the paper. */
    public Color background() {
        return background;
    }

    /** Colour of text and axes. */
    public Color ink() {
        return ink;
    }

    /** Colour of what matters less. */
    public Color muted() {
        return muted;
    }

    /** Colour of guide lines. */
    public Color faint() {
        return faint;
    }

    /** Colour of the mark that says the data are simulated. */
    public Color mark() {
        return mark;
    }

    /** Colour of the line of a group, counted from 0; colours repeat after {@link #groups()}. */
    public Color line(int group) {
        return new Color(lines[group % lines.length]);
    }

    /** Colour of text about a group, with a contrast of at least 4.5 to 1 on the paper. */
    public Color groupInk(int group) {
        return new Color(inks[group % inks.length]);
    }

    /** How many groups have a colour of their own; further ones differ by the dashes of their lines. */
    public int groups() {
        return lines.length;
    }
}
