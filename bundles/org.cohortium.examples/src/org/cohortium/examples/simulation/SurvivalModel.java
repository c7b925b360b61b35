/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.simulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The true survival model: cumulative hazard {@code (t / 44)^1.12} with t in months, times the exponential of a linear
 * predictor in which each treatment counts from its own start. Whoever dies before a treatment starts has not had it,
 * which makes honest immortal time.
 */
final class SurvivalModel {

    static final double SHAPE = 1.12;
    static final double SCALE = 44;
    static final double LUNG_METASTASIS = 0.90;
    static final double[] STAGE = {-0.30, 0, 0.50, 1.00};
    static final double AFP_ABOVE_400 = 0.32;
    static final double ALBI_PER_UNIT = 0.45;
    static final double ECOG_FROM_1 = 0.30;
    static final double SIZE_ABOVE_5 = 0.20;
    static final double NODE = 0.15;
    static final double CENTRE_SD = 0.20;
    static final double[] LOCAL = {0, -0.80, -0.72, -0.35};
    static final double[] SYSTEMIC = {0, -0.38, -0.42, -0.85};
    static final double LUNG_EARLY_CURATIVE = -0.60;
    static final double MEAN_LOSS_MONTHS = 200;
    static final LocalDate DATA_CUT = LocalDate.of(2024, 10, 1);
    static final double DAYS_A_MONTH = 30.4375;

    private final Draw draw;
    private final double[] centreEffects;

    SurvivalModel(Draw draw, int centres) {
        this.draw = draw;
        centreEffects = new double[centres];
        double sum = 0;
        for (int i = 0; i < centres; i++) {
            centreEffects[i] = CENTRE_SD * draw.normal();
            sum += centreEffects[i];
        }
        for (int i = 0; i < centres; i++) {
            centreEffects[i] -= sum / centres;
        }
    }

    List<Double> centreEffects() {
        return Arrays.stream(centreEffects).boxed().toList();
    }

    void follow(Patient p) {
        double death = deathTime(p, draw.exponential(1));
        double loss = draw.exponential(MEAN_LOSS_MONTHS);
        double cut = (DATA_CUT.toEpochDay() - p.diagnosis) / DAYS_A_MONTH;
        double end = Math.min(death, Math.min(loss, cut));
        p.dead = death <= end;
        long days = Math.max(1, (long) StrictMath.ceil(end * DAYS_A_MONTH));
        p.lastContact = Math.min(p.diagnosis + days, DATA_CUT.toEpochDay());
        p.months = (p.lastContact - p.diagnosis) / DAYS_A_MONTH;
        if (p.localStart >= p.months) {
            p.local = 0;
        }
        if (p.systemicStart >= p.months) {
            p.systemic = 0;
        }
    }

    private double baselineFactor(Patient p) {
        return (p.lungMet ? LUNG_METASTASIS : 0) + STAGE[p.intrahepaticStage()] + (p.afp > 400 ? AFP_ABOVE_400 : 0)
            + ALBI_PER_UNIT * (p.albi() + 2.6) + (p.ecog >= 1 ? ECOG_FROM_1 : 0) + (p.size > 5 ? SIZE_ABOVE_5 : 0)
            + (p.node ? NODE : 0) + centreEffects[p.centre];
    }

    private static double localEffect(Patient p) {
        boolean early = p.intrahepaticStage() <= 1;
        return LOCAL[p.local] + (p.lungMet && early && p.curative() ? LUNG_EARLY_CURATIVE : 0);
    }

    private static double systemicEffect(Patient p) {
        return p.lungMet || p.intrahepaticStage() >= 2 ? SYSTEMIC[p.systemic] : 0;
    }

    /** Inverts the cumulative hazard piece by piece between the starts of treatment. */
    private double deathTime(Patient p, double target) {
        double[] starts = {p.localStart, p.systemicStart};
        double[] effects = {p.local == 0 ? 0 : localEffect(p), p.systemic == 0 ? 0 : systemicEffect(p)};
        int first = starts[0] <= starts[1] ? 0 : 1;
        double[] bounds = {0, starts[first], starts[1 - first], Double.POSITIVE_INFINITY};
        double linear = baselineFactor(p);
        double used = 0;
        for (int piece = 0; piece < 3; piece++) {
            linear += piece == 0 ? 0 : effects[piece == 1 ? first : 1 - first];
            double factor = StrictMath.exp(linear);
            double from = StrictMath.pow(bounds[piece] / SCALE, SHAPE);
            double to = StrictMath.pow(bounds[piece + 1] / SCALE, SHAPE);
            if (used + factor * (to - from) >= target) {
                return SCALE * StrictMath.pow(from + (target - used) / factor, 1 / SHAPE);
            }
            used += factor * (to - from);
        }
        return Double.POSITIVE_INFINITY;
    }
}
