/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/** A distance of points by their coordinates other than the straight line, as R's function dist defines it. */
public sealed interface PointMetric {

    /** The distance of two points of the same dimension. */
    double between(double[] a, double[] b);

    /** The largest difference of a coordinate. */
    record Maximum() implements PointMetric {

        @Override
        public double between(double[] a, double[] b) {
            double largest = 0;
            for (int d = 0; d < a.length; d++) {
                largest = Math.max(largest, Math.abs(a[d] - b[d]));
            }
            return largest;
        }
    }

    /** The sum of the differences of the coordinates. */
    record Manhattan() implements PointMetric {

        @Override
        public double between(double[] a, double[] b) {
            double sum = 0;
            for (int d = 0; d < a.length; d++) {
                sum += Math.abs(a[d] - b[d]);
            }
            return sum;
        }
    }

    /**
     * The sum of |a - b| / (|a| + |b|) over the coordinates (Lance and Williams 1967); coordinates that are 0 in both are left
     * out and the sum is scaled up to all.
     */
    record Canberra() implements PointMetric {

        @Override
        public double between(double[] a, double[] b) {
            double sum = 0;
            int n = 0;
            for (int d = 0; d < a.length; d++) {
                double size = Math.abs(a[d]) + Math.abs(b[d]);
                if (size > 0) {
                    sum += Math.abs(a[d] - b[d]) / size;
                    n++;
                }
            }
            return n == 0 ? 0 : sum / (n / (double) a.length);
        }
    }

    /** Of the coordinates that are not 0 in one of both, the part that is 0 in the other. */
    record Binary() implements PointMetric {

        @Override
        public double between(double[] a, double[] b) {
            int any = 0;
            int one = 0;
            for (int d = 0; d < a.length; d++) {
                if (a[d] != 0 || b[d] != 0) {
                    any++;
                    one += a[d] != 0 && b[d] != 0 ? 0 : 1;
                }
            }
            return any == 0 ? 0 : one / (double) any;
        }
    }

    /**
     * The power root of the sum of powers of the differences.
     *
     * @param power positive
     */
    record Minkowski(double power) implements PointMetric {

        /** Checks the power. */
        public Minkowski {
            if (!(power > 0)) {
                throw new IllegalArgumentException("the power of a Minkowski distance is positive, not " + power);
            }
        }

        @Override
        public double between(double[] a, double[] b) {
            double sum = 0;
            for (int d = 0; d < a.length; d++) {
                sum += StrictMath.pow(Math.abs(a[d] - b[d]), power);
            }
            return StrictMath.pow(sum, 1 / power);
        }
    }

    /** No distance: everybody is as near as anybody. */
    record None() implements PointMetric {

        @Override
        public double between(double[] a, double[] b) {
            return 0;
        }
    }
}
