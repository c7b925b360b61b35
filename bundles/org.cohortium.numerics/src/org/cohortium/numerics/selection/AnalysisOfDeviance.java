/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxTest;

/**
 * Likelihood ratio tests of terms: by order of entry, each after the terms that do not hold it (type II), or each as the last
 * (type III, what R's drop1 gives when no term holds another).
 */
public final class AnalysisOfDeviance {

    /**
     * A term's row.
     *
     * @param term its name
     * @param logLikelihood of the model with the term (sequential), or without it
     * @param parameters of that model
     * @param test the likelihood ratio test of the term
     */
    public record Row(String term, double logLikelihood, int parameters, CoxTest test) {

        /** Akaike's criterion of that model. */
        public double aic() {
            return -2 * logLikelihood + 2.0 * parameters;
        }
    }

    private AnalysisOfDeviance() {
    }

    /** Each term tested as it enters, in order. */
    public static List<Row> sequential(TermModels models, Progress progress) {
        List<Row> rows = new ArrayList<>();
        boolean[] in = new boolean[models.size()];
        TermModels.Fit before = models.fit(in, progress);
        for (int t = 0; t < in.length; t++) {
            in[t] = true;
            TermModels.Fit now = models.fit(in, progress);
            rows.add(new Row(models.names().get(t), now.logLikelihood(), now.parameters(), test(before, now)));
            before = now;
        }
        return rows;
    }

    /** Each term that no other holds tested as it leaves the whole model. */
    public static List<Row> dropping(TermModels models, Progress progress) {
        boolean[] all = new boolean[models.size()];
        Arrays.fill(all, true);
        TermModels.Fit whole = models.fit(all, progress);
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < all.length; t++) {
            if (models.mayLeave(all, t)) {
                all[t] = false;
                TermModels.Fit without = models.fit(all, progress);
                all[t] = true;
                rows.add(new Row(models.names().get(t), without.logLikelihood(), without.parameters(),
                        test(without, whole)));
            }
        }
        return rows;
    }

    /** Each term tested after all terms that do not hold it. */
    public static List<Row> typeTwo(TermModels models, Progress progress) {
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < models.size(); t++) {
            boolean[] in = new boolean[models.size()];
            for (int other = 0; other < in.length; other++) {
                in[other] = !models.contains(other, t);
            }
            TermModels.Fit with = models.fit(in, progress);
            in[t] = false;
            TermModels.Fit without = models.fit(in, progress);
            rows.add(new Row(models.names().get(t), without.logLikelihood(), without.parameters(), test(without, with)));
        }
        return rows;
    }

    /** Each term tested as the last, whether others hold it or not: the answer then depends on the coding. */
    public static List<Row> typeThree(TermModels models, Progress progress) {
        boolean[] all = new boolean[models.size()];
        Arrays.fill(all, true);
        TermModels.Fit whole = models.fit(all, progress);
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < all.length; t++) {
            all[t] = false;
            TermModels.Fit without = models.fit(all, progress);
            all[t] = true;
            rows.add(new Row(models.names().get(t), without.logLikelihood(), without.parameters(), test(without, whole)));
        }
        return rows;
    }

    /** The likelihood ratio test of a model against a smaller one inside it. */
    public static CoxTest test(TermModels.Fit smaller, TermModels.Fit larger) {
        return CoxTest.chiSquared(2 * (larger.logLikelihood() - smaller.logLikelihood()),
                larger.parameters() - smaller.parameters());
    }
}
