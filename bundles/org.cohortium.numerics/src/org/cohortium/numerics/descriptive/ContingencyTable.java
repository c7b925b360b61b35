/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.cohortium.numerics.EstimationException;

/**
 * A table of counts of two categorical variables, and its tests of independence. Rows and columns without counts are
 * not part of a test: {@link #reduced()} leaves them out.
 */
public final class ContingencyTable {

    private final int[][] count;
    private final long[] rowTotal;
    private final long[] columnTotal;
    private final long total;

    private ContingencyTable(int[][] count) {
        this.count = count;
        rowTotal = new long[count.length];
        columnTotal = new long[count[0].length];
        long sum = 0;
        for (int i = 0; i < count.length; i++) {
            for (int j = 0; j < columnTotal.length; j++) {
                if (count[i][j] < 0) {
                    throw new IllegalArgumentException("counts are not negative");
                }
                rowTotal[i] += count[i][j];
                columnTotal[j] += count[i][j];
                sum += count[i][j];
            }
        }
        total = sum;
    }

    /** A table of these counts, by rows. */
    public static ContingencyTable of(int[][] counts) {
        if (counts.length == 0 || counts[0].length == 0) {
            throw new IllegalArgumentException("a table has at least one row and one column");
        }
        int[][] copy = new int[counts.length][];
        for (int i = 0; i < copy.length; i++) {
            if (counts[i].length != counts[0].length) {
                throw new IllegalArgumentException("rows of a table have the same length");
            }
            copy[i] = counts[i].clone();
        }
        return new ContingencyTable(copy);
    }

    /** The table of two codings; rows with a negative code are left out. */
    public static ContingencyTable of(int[] rowCode, int rows, int[] columnCode, int columns) {
        int[][] counts = new int[Math.max(rows, 1)][Math.max(columns, 1)];
        for (int i = 0; i < rowCode.length; i++) {
            if (rowCode[i] >= 0 && columnCode[i] >= 0) {
                counts[rowCode[i]][columnCode[i]]++;
            }
        }
        return new ContingencyTable(counts);
    }

    /** The table without rows and columns that hold no counts. */
    public ContingencyTable reduced() {
        int rows = 0;
        int columns = 0;
        for (long r : rowTotal) {
            rows += r > 0 ? 1 : 0;
        }
        for (long c : columnTotal) {
            columns += c > 0 ? 1 : 0;
        }
        if (rows == 0) {
            throw new EstimationException("There are no complete rows to tabulate.", "Check the missing values.");
        }
        int[][] kept = new int[rows][columns];
        int r = 0;
        for (int i = 0; i < count.length; i++) {
            if (rowTotal[i] > 0) {
                int c = 0;
                for (int j = 0; j < columnTotal.length; j++) {
                    if (columnTotal[j] > 0) {
                        kept[r][c++] = count[i][j];
                    }
                }
                r++;
            }
        }
        return new ContingencyTable(kept);
    }

    /** The number of rows. */
    public int rows() {
        return count.length;
    }

    /** The number of columns. */
    public int columns() {
        return columnTotal.length;
    }

    /** One count. */
    public int count(int row, int column) {
        return count[row][column];
    }

    /** The counts by rows. */
    public int[][] counts() {
        return ContingencyTable.of(count).count;
    }

    /** The sum of a row. */
    public long rowTotal(int row) {
        return rowTotal[row];
    }

    /** The sum of a column. */
    public long columnTotal(int column) {
        return columnTotal[column];
    }

    /** The sum of all counts. */
    public long total() {
        return total;
    }

    /** The count expected under independence. */
    public double expected(int row, int column) {
        return (double) rowTotal[row] * columnTotal[column] / total;
    }

    /** The smallest expected count, which decides whether the chi-squared approximation is trusted. */
    public double smallestExpected() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                least = Math.min(least, expected(i, j));
            }
        }
        return least;
    }

    /** (observed - expected) divided by its standard error under independence. */
    public double adjustedResidual(int row, int column) {
        double r = (double) rowTotal[row] / total;
        double c = (double) columnTotal[column] / total;
        double e = expected(row, column);
        return (count[row][column] - e) / StrictMath.sqrt(e * (1 - r) * (1 - c));
    }

    /** Pearson's chi-squared test. */
    public TestResult chiSquared() {
        return pearson("Pearson chi-squared test", 0);
    }

    /** Pearson's chi-squared test of a 2 x 2 table with Yates's continuity correction. */
    public TestResult chiSquaredYates() {
        if (rows() != 2 || columns() != 2) {
            throw new EstimationException("The continuity correction is for tables of two rows and two columns.",
                    "Use the chi-squared test without correction.");
        }
        double correction = 0.5;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                correction = Math.min(correction, Math.abs(count[i][j] - expected(i, j)));
            }
        }
        return pearson("Pearson chi-squared test with continuity correction", correction);
    }

    private TestResult pearson(String method, double correction) {
        checkMargins();
        double sum = 0;
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                double e = expected(i, j);
                double d = Math.abs(count[i][j] - e) - correction;
                sum += d * d / e;
            }
        }
        return TestResult.chiSquared(method, sum, (rows() - 1.0) * (columns() - 1.0));
    }

    /** The likelihood-ratio (G) test. */
    public TestResult likelihoodRatio() {
        checkMargins();
        double sum = 0;
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                sum += count[i][j] == 0 ? 0 : count[i][j] * StrictMath.log(count[i][j] / expected(i, j));
            }
        }
        return TestResult.chiSquared("Likelihood-ratio test of independence", 2 * sum,
                (rows() - 1.0) * (columns() - 1.0));
    }

    /** Cramer's V: the square root of chi-squared over its largest possible value. */
    public double cramersV() {
        int k = Math.min(rows(), columns());
        return StrictMath.sqrt(chiSquared().statistic() / total / (k - 1));
    }

    /** McNemar's test of the margins of a square table of pairs; with the correction only for 2 x 2. */
    public TestResult mcNemar(boolean continuityCorrection) {
        if (rows() != columns() || rows() < 2) {
            throw new EstimationException("McNemar's test needs the same levels in rows and columns.",
                    "Give both variables the same levels.");
        }
        double sum = 0;
        int pairs = 0;
        boolean correct = continuityCorrection && rows() == 2 && count[0][1] != count[1][0];
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < i; j++) {
                double d = Math.abs(count[i][j] - count[j][i]) - (correct ? 1 : 0);
                double n = (double) count[i][j] + count[j][i];
                if (n > 0) {
                    sum += d * d / n;
                    pairs++;
                }
            }
        }
        if (pairs == 0) {
            throw new EstimationException("There are no discordant pairs, so McNemar's test has nothing to compare.",
                    "Describe the table without a test.");
        }
        return TestResult.chiSquared(correct ? "McNemar test with continuity correction" : "McNemar test", sum, pairs);
    }

    private void checkMargins() {
        if (rows() < 2 || columns() < 2 || total == 0) {
            throw new EstimationException("A test of independence needs at least two levels and two groups with "
                    + "counts.",
                    "Check the variable: it takes one value only in this cohort.");
        }
        for (long r : rowTotal) {
            refuseEmpty(r);
        }
        for (long c : columnTotal) {
            refuseEmpty(c);
        }
    }

    private static void refuseEmpty(long sum) {
        if (sum == 0) {
            throw new IllegalArgumentException("a row or column holds no counts; reduce the table first");
        }
    }
}
