/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;

import org.junit.jupiter.api.Test;

/** Text can be read, and groups can be told apart with any colour vision. */
class ThemeTest {

    /** Simulation matrices of Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
    private static final double[][][] VISION = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

    private static double[] linear(Color c) {
        double[] rgb = {c.getRed() / 255.0, c.getGreen() / 255.0, c.getBlue() / 255.0};
        for (int i = 0; i < 3; i++) {
            rgb[i] = rgb[i] <= 0.04045 ? rgb[i] / 12.92 : StrictMath.pow((rgb[i] + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        double[] rgb = linear(c);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] lab(Color c, double[][] vision) {
        double[] rgb = linear(c);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.max(0, vision[i][0] * rgb[0] + vision[i][1] * rgb[1] + vision[i][2] * rgb[2]);
        }
        double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? StrictMath.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    @Test
    void textHasContrast() {
        for (Theme theme : Theme.values()) {
            assertTrue(contrast(theme.ink(), theme.background()) >= 7);
            assertTrue(contrast(theme.muted(), theme.background()) >= 4.5, theme + " muted");
            assertTrue(contrast(theme.mark(), theme.background()) >= 4.5, theme + " mark");
            for (int g = 0; g < theme.groups(); g++) {
                assertTrue(contrast(theme.groupInk(g), theme.background()) >= 4.5, theme + " text of group " + g + " "
                    + contrast(theme.groupInk(g), theme.background()));
                assertTrue(contrast(theme.line(g), theme.background()) >= 3, theme + " line of group " + g + " "
                    + contrast(theme.line(g), theme.background()));
            }
        }
    }

    @Test
    void theFirstFourGroupsAreFarApartForEveryEye() {
        for (Theme theme : Theme.values()) {
            for (int v = 0; v < VISION.length; v++) {
                for (int a = 0; a < 4; a++) {
                    for (int b = 0; b < a; b++) {
                        double[] p = lab(theme.line(a), VISION[v]);
                        double[] q = lab(theme.line(b), VISION[v]);
                        double distance = StrictMath.sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1])
                            + (p[2] - q[2]) * (p[2] - q[2]));
                        assertTrue(distance > 18, theme + " groups " + a + " and " + b + " for vision " + v + ": "
                            + distance);
                    }
                }
            }
        }
    }
}
