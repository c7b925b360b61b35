/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/**
 * Fisher's exact test of a table of any size (Freeman and Halton, Biometrika 1951;38:141): the probability, given the
 * margins, of all tables that are no more probable than the one observed.
 *
 * <p>The levels are divided into two halves. The ways to fill the first half are listed by the column totals they use
 * up; for each such total the ways to fill the other half are listed, both lists are sorted, and one pass over the two
 * adds the probabilities of all pairs below the observed one. Tables e^50 times less probable than the one observed are
 * left out, which does not show in the first ten digits. The work is estimated first and refused above a limit.
 */
public final class FisherExact {

    /** About the work of one second. */
    public static final double DEFAULT_BUDGET = 1e8;

    private static final double TIED = 3.45254e-7;
    private static final double NEGLIGIBLE = 50;

    private final int[] stage;
    private final int[] groupTotal;
    private final double[] logFactorial;
    private final double logScale;
    private final double threshold;

    private FisherExact(ContingencyTable table) {
        boolean columnsAreGroups = table.columns() <= table.rows();
        int stages = columnsAreGroups ? table.rows() : table.columns();
        int groups = columnsAreGroups ? table.columns() : table.rows();
        stage = new int[stages];
        groupTotal = new int[groups];
        logFactorial = LogFactorials.upTo((int) table.total());
        double margins = -logFactorial[(int) table.total()];
        double cells = 0;
        for (int s = 0; s < stages; s++) {
            stage[s] = (int) (columnsAreGroups ? table.rowTotal(s) : table.columnTotal(s));
            margins += logFactorial[stage[s]];
            for (int g = 0; g < groups; g++) {
                cells += logFactorial[columnsAreGroups ? table.count(s, g) : table.count(g, s)];
            }
        }
        for (int g = 0; g < groups; g++) {
            groupTotal[g] = (int) (columnsAreGroups ? table.columnTotal(g) : table.rowTotal(g));
            margins += logFactorial[groupTotal[g]];
        }
        logScale = margins;
        threshold = -cells + TIED;
    }

    /**
     * The p-value.
     *
     * @param table a table without empty rows and columns
     * @param budget the most work allowed, in tables and half tables looked at
     * @throws EstimationException if the work would exceed the budget
     */
    public static double pValue(ContingencyTable table, double budget, Progress progress) {
        if (table.rows() < 2 || table.columns() < 2) {
            throw new EstimationException("A test of independence needs at least two levels and two groups with "
                    + "counts.",
                    "Check the variable: it takes one value only in this cohort.");
        }
        if (table.total() > 10_000_000) {
            throw tooLarge();
        }
        if (table.rows() == 2 && table.columns() == 2) {
            return FisherTwoByTwo.pValue(table, Alternative.TWO_SIDED);
        }
        FisherExact test = new FisherExact(table);
        FisherPlan plan = FisherPlan.of(test.stage, test.groupTotal.length);
        if (!(plan.work() <= budget)) {
            throw tooLarge();
        }
        return Math.min(1, test.run(plan, progress));
    }

    private static EstimationException tooLarge() {
        return new EstimationException("The table is too large for an exact test.",
                "Use the chi-squared test, or the Monte Carlo version of the exact test.");
    }

    private double run(FisherPlan plan, Progress progress) {
        FisherHalf first = new FisherHalf(plan.first(), groupTotal, logFactorial);
        FisherHalf second = new FisherHalf(plan.second(), groupTotal, logFactorial);
        FisherHalf.Lists lists = first.all();
        FisherLastTwo lastTwo = plan.second().length == 2 ? new FisherLastTwo(plan.second()[0], logFactorial) : null;
        double sum = 0;
        for (int i = 0; i < lists.states(); i++) {
            if ((i & 63) == 0) {
                progress.checkCancelled();
                progress.report((double) i / lists.states(), "Fisher exact test");
            }
            int[] left = groupTotal.clone();
            for (int g = 0; g < left.length; g++) {
                left[g] -= lists.used(i, g);
            }
            double[] ways = lists.values(i);
            double direct = lastTwo != null && ways.length == 1
                    ? lastTwo.sumBelow(left, threshold - ways[0], ways[0] + logScale) : Double.NaN;
            sum += Double.isNaN(direct) ? pairs(ways, second.completions(left)) : direct;
        }
        return sum;
    }

    /** The summed probability of all pairs of half tables whose product is no more probable than the table observed. */
    private double pairs(double[] a, double[] b) {
        if (a.length == 1) {
            double sum = 0;
            double limit = threshold - a[0];
            for (double value : b) {
                if (value <= limit && value > limit - NEGLIGIBLE) {
                    sum += StrictMath.exp(a[0] + value + logScale);
                }
            }
            return sum;
        }
        Arrays.sort(a);
        Arrays.sort(b);
        double top = b[b.length - 1];
        double[] upTo = new double[b.length + 1];
        for (int j = 0; j < b.length; j++) {
            upTo[j + 1] = upTo[j] + (b[j] > top - 700 ? StrictMath.exp(b[j] - top) : 0);
        }
        double sum = 0;
        int j = b.length;
        for (double value : a) {
            while (j > 0 && value + b[j - 1] > threshold) {
                j--;
            }
            if (j > 0) {
                sum += b[j - 1] > top - 600 ? upTo[j] * StrictMath.exp(value + top + logScale) : farBelow(value, b, j);
            }
        }
        return sum;
    }

    private double farBelow(double value, double[] b, int end) {
        double sum = 0;
        for (int j = end - 1; j >= 0 && value + b[j] > threshold - NEGLIGIBLE; j--) {
            sum += StrictMath.exp(value + b[j] + logScale);
        }
        return sum;
    }

    /**
     * The p-value estimated from random tables with the same margins: (1 + tables no more probable) / (1 + tables).
     *
     * @param tables how many tables are drawn
     * @param seed the seed of the draws
     */
    public static double monteCarlo(ContingencyTable table, int tables, long seed, Progress progress) {
        FisherExact test = new FisherExact(table);
        RandomTables random = new RandomTables(test.stage, test.groupTotal, test.logFactorial, seed);
        int least = 0;
        for (int i = 0; i < tables; i++) {
            if ((i & 1023) == 0) {
                progress.checkCancelled();
                progress.report((double) i / tables, "Fisher exact test, Monte Carlo");
            }
            least += random.next() <= test.threshold ? 1 : 0;
        }
        return (1.0 + least) / (1.0 + tables);
    }
}
