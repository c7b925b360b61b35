/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.simulation;

import java.time.LocalDate;

/** Draws what is known of a patient at diagnosis. */
final class Baseline {

    private static final long FIRST_DAY = LocalDate.of(2016, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2023, 12, 31).toEpochDay();

    private final Draw draw;

    Baseline(Draw draw) {
        this.draw = draw;
    }

    Patient next(int centre) {
        Patient p = new Patient();
        double burden = draw.normal();
        double dysfunction = draw.normal();
        double invasiveness = 0.45 * burden + 0.893 * draw.normal();
        p.centre = centre;
        p.diagnosis = FIRST_DAY + draw.below((int) (LAST_DAY - FIRST_DAY + 1));
        person(p);
        p.cirrhosis = draw.logit(0.95 + 0.6 * dysfunction);
        tumour(p, burden, invasiveness);
        liver(p, burden, dysfunction);
        p.ecog = draw.logit(-0.60 + 0.35 * burden + 0.25 * dysfunction) ? draw.chance(0.13) ? 2 : 1 : 0;
        return p;
    }

    private void person(Patient p) {
        do {
            p.age = (int) StrictMath.rint(55.5 + 10.8 * draw.normal());
        } while (p.age < 20 || p.age > 84);
        p.male = draw.chance(0.835);
        p.hbv = draw.logit(1.95 - 0.025 * (p.age - 55));
        p.hcv = draw.chance(p.hbv ? 0.01 : 0.15);
    }

    private void tumour(Patient p, double burden, double invasiveness) {
        p.size = round(clip(5.2 * StrictMath.exp(0.62 * (0.9 * burden + 0.436 * draw.normal())), 0.8, 22), 1);
        boolean multiple = draw.logit(-0.55 + 0.55 * burden);
        p.nodules = !multiple ? 1 : draw.chance(0.52) ? 2 + draw.below(2) : 4 + draw.poisson(1.5);
        if (draw.logit(-1.60 + 0.55 * log2(p.size / 5) + 0.8 * invasiveness)) {
            p.vp = 1 + draw.choose(0.12, 0.20, 0.38, 0.30);
        }
        p.node = draw.logit(-2.9 + 0.35 * burden + 0.35 * invasiveness);
        double log = 2.02 + 1.5 * (0.38 * burden + 0.38 * invasiveness + 0.843 * draw.normal());
        p.afp = significant(clip(StrictMath.pow(10, log), 1, 121_000));
    }

    private void liver(Patient p, double burden, double dysfunction) {
        p.bilirubin = round(15 * StrictMath.exp(0.50 * (0.8 * dysfunction + 0.6 * draw.normal())), 1);
        p.albumin = round(clip(38.6 - 4.4 * (0.75 * dysfunction + 0.66 * draw.normal()), 20, 52), 1);
        p.inr = round(1.08 * StrictMath.exp(0.09 * (0.6 * dysfunction + 0.8 * draw.normal())), 2);
        p.platelets = round(158 * StrictMath.exp(0.45 * ((p.cirrhosis ? -0.45 : 0) + 0.2 + 0.2 * burden
            + 0.85 * draw.normal())), 0);
        p.ast = round(42 * StrictMath.exp(0.5 * (0.35 * burden + 0.93 * draw.normal())), 0);
        p.alt = round(36 * StrictMath.exp(0.55 * draw.normal()), 0);
        p.creatinine = round((p.male ? 74 : 60) * StrictMath.exp(0.22 * draw.normal()), 0);
        p.sodium = round(139.6 + 2.7 * draw.normal() - 0.6 * Math.max(dysfunction, 0), 0);
        p.ascites = draw.logit(-2.15 + dysfunction) ? draw.chance(0.72) ? 2 : 3 : 1;
        p.encephalopathy = draw.chance(0.012) ? 2 : 1;
    }

    static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }

    private static double clip(double x, double low, double high) {
        return Math.min(Math.max(x, low), high);
    }

    static double round(double x, int decimals) {
        double factor = StrictMath.pow(10, decimals);
        return StrictMath.rint(x * factor) / factor;
    }

    /** Laboratory precision: one decimal below 100, whole numbers above. */
    private static double significant(double x) {
        return round(x, x < 100 ? 1 : 0);
    }
}
