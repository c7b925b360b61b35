/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * A simulated cohort: normal covariates of which the first half have an effect, exponential event times in whole days so
 * that ties are many, about 70 % censored, a treatment that depends on the covariates, a second cause of ending, clusters of ten.
 *
 * @param covariates columns of covariates
 * @param time follow-up in days, at least 1
 * @param status 0 censored, 1 event
 * @param cause 0 censored, 1 event of interest, 2 competing event
 * @param treated 1 treated, 0 not; about a quarter are
 * @param score logit of the probability of treatment
 * @param cluster number of the cluster
 */
public record SimulatedCohort(double[][] covariates, double[] time, int[] status, int[] cause, int[] treated,
        double[] score, int[] cluster) {

    private static final long SEED = 20_261_124;

    /** A cohort of so many patients and covariates. */
    public static SimulatedCohort of(int n, int p) {
        SplittableRandom random = new SplittableRandom(SEED + 31L * p);
        double[][] x = new double[p][n];
        double[] time = new double[n];
        int[] status = new int[n];
        int[] cause = new int[n];
        int[] treated = new int[n];
        double[] score = new double[n];
        int[] cluster = new int[n];
        double size = 1 / Math.sqrt(Math.max(1, p / 2));
        for (int i = 0; i < n; i++) {
            double risk = 0;
            double select = 0;
            for (int j = 0; j < p; j++) {
                double value = random.nextGaussian();
                x[j][i] = value;
                risk += j < (p + 1) / 2 ? 0.5 * size * value * (j % 2 == 0 ? 1 : -1) : 0;
                select += j % 3 == 0 ? 0.6 * size * value : 0;
            }
            double event = -Math.log(1 - random.nextDouble()) / Math.exp(risk) * 2000;
            double other = -Math.log(1 - random.nextDouble()) * 2500;
            double censored = -Math.log(1 - random.nextDouble()) * 850;
            time[i] = Math.max(1, Math.ceil(Math.min(event, censored)));
            status[i] = event <= censored ? 1 : 0;
            double first = Math.min(event, other);
            cause[i] = first > censored ? 0 : event <= other ? 1 : 2;
            score[i] = -1.2 + select;
            treated[i] = random.nextDouble() < 1 / (1 + Math.exp(-score[i])) ? 1 : 0;
            cluster[i] = i / 10;
        }
        return new SimulatedCohort(x, time, status, cause, treated, score, cluster);
    }

    /** How many patients. */
    public int size() {
        return time.length;
    }

    /** Whether each patient had the event. */
    public boolean[] events() {
        boolean[] events = new boolean[status.length];
        for (int i = 0; i < events.length; i++) {
            events[i] = status[i] == 1;
        }
        return events;
    }

    /** Whether each patient was treated. */
    public boolean[] treatedFlags() {
        boolean[] flags = new boolean[treated.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = treated[i] == 1;
        }
        return flags;
    }

    /** Time, status, cause, treated, score, cluster, then the covariates, column after column as little-endian doubles. */
    public void write(Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
            write(out, time);
            write(out, doubles(status));
            write(out, doubles(cause));
            write(out, doubles(treated));
            write(out, score);
            write(out, doubles(cluster));
            for (double[] column : covariates) {
                write(out, column);
            }
        }
    }

    private static double[] doubles(int[] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[i];
        }
        return out;
    }

    private static void write(FileChannel out, double[] column) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8 * Math.min(column.length, 1 << 16)).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : column) {
            if (!buffer.hasRemaining()) {
                drain(out, buffer);
            }
            buffer.putDouble(value);
        }
        drain(out, buffer);
    }

    private static void drain(FileChannel out, ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }
}
