/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.firth;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The maximum of a penalised likelihood in the units of the covariates. Standard errors come from the inverse of the
 * information without the penalty at the estimates, as in brglm2 and coxphf; p-values and limits that should be reported come
 * from the profile of the penalised likelihood (Heinze and Schemper 2001, 2002). A coefficient that could not be estimated
 * because its column is redundant is NaN in all its numbers.
 */
public final class FirthFit {

    /**
     * A penalised likelihood ratio test.
     *
     * @param statistic twice the rise of the penalised log-likelihood
     * @param df degrees of freedom of its chi-squared distribution
     * @param pValue upper tail probability; may be 0 by underflow
     * @param logPValue its logarithm
     */
    public record Test(double statistic, int df, double pValue, double logPValue) {

        static Test of(double statistic, int df) {
            if (df < 1 || Double.isNaN(statistic)) {
                return new Test(Double.NaN, df, Double.NaN, Double.NaN);
            }
            double x = Math.max(0, statistic);
            return new Test(x, df, Tails.chiSquared(x, df), Tails.logChiSquared(x, df));
        }
    }

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final List<String> terms;
    private final PenalizedLikelihood likelihood;
    private final double[][] functionals;
    private final PenalizedMaximum maximum;
    private final double nullValue;
    private final int tested;
    private final double[] coefficients;
    private final double[] standardErrors;
    private final SymmetricMatrix covariance;

    /**
     * @param terms names of the coefficients
     * @param likelihood of the coefficients of standardised columns
     * @param functionals for each coefficient in the units of the covariates its multipliers of the standardised ones; null
     *        for one that is not estimated
     * @param maximum where the penalised likelihood is highest
     * @param nullValue the penalised log-likelihood of the model without effects
     * @param tested number of estimated coefficients that this null model lacks
     */
    public FirthFit(List<String> terms, PenalizedLikelihood likelihood, double[][] functionals, PenalizedMaximum maximum,
            double nullValue, int tested) {
        this.terms = List.copyOf(terms);
        this.likelihood = likelihood;
        this.functionals = functionals;
        this.maximum = maximum;
        this.nullValue = nullValue;
        this.tested = tested;
        SymmetricMatrix standardized = Cholesky.of(maximum.evaluation().information()).inverse();
        int k = terms.size();
        coefficients = new double[k];
        standardErrors = new double[k];
        double[][] products = new double[k][];
        double[][] lower = new double[k][k];
        double[] b = maximum.coefficients();
        for (int j = 0; j < k; j++) {
            coefficients[j] = functionals[j] == null ? Double.NaN : dot(functionals[j], b);
            standardErrors[j] = functionals[j] == null ? Double.NaN
                    : Math.sqrt(standardized.quadraticForm(functionals[j]));
            products[j] = functionals[j] == null ? null : standardized.times(functionals[j]);
            for (int i = 0; i <= j; i++) {
                lower[j][i] = functionals[i] == null || products[j] == null ? 0 : dot(functionals[i], products[j]);
            }
        }
        covariance = SymmetricMatrix.ofLower(lower);
    }

    /** Names of the coefficients. */
    public List<String> terms() {
        return terms;
    }

    /** A coefficient; NaN where its column is redundant. */
    public double coefficient(int j) {
        return coefficients[j];
    }

    /** All coefficients, as a new array. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The standard error of a coefficient. */
    public double standardError(int j) {
        return standardErrors[j];
    }

    /** The inverse of the information, zeros for redundant columns. */
    public SymmetricMatrix covariance() {
        return covariance;
    }

    /** Number of coefficients estimated. */
    public int rank() {
        return likelihood.size();
    }

    /** The maximum of the penalised log-likelihood. */
    public double penalizedLogLikelihood() {
        return maximum.evaluation().value();
    }

    /** The log-likelihood without the penalty at the estimates. */
    public double logLikelihood() {
        return maximum.evaluation().logLikelihood();
    }

    /** The penalised log-likelihood with all effects held at 0. */
    public double nullPenalizedLogLikelihood() {
        return nullValue;
    }

    /** The penalised likelihood ratio test that there is no effect at all. */
    public Test test() {
        return Test.of(2 * (penalizedLogLikelihood() - nullValue), tested);
    }

    /** Steps of the search for the maximum. */
    public int steps() {
        return maximum.steps();
    }

    /** The coefficients of the standardised columns. */
    public double[] standardizedCoefficients() {
        return maximum.coefficients();
    }

    /**
     * The penalised likelihood ratio test, with one degree of freedom, that a coefficient is 0; the penalty remains that of
     * the whole model.
     */
    public Test test(int j, Progress progress) {
        return functionals[j] == null ? Test.of(Double.NaN, 0) : Test.of(profile(j, progress).statistic(0), 1);
    }

    /**
     * The penalised likelihood ratio test that several coefficients are all 0, none of them a constant; the penalty remains
     * that of the whole model.
     */
    public Test test(int[] several, Progress progress) {
        boolean[] fixed = new boolean[likelihood.size()];
        double[] start = maximum.coefficients();
        int df = 0;
        for (int j : several) {
            if (functionals[j] != null) {
                int position = pivot(functionals[j]);
                fixed[position] = true;
                start[position] = 0;
                df++;
            }
        }
        if (df == 0) {
            return Test.of(Double.NaN, 0);
        }
        double restricted = Math.max(PenalizedMaximum.find(likelihood, fixed, start, progress).evaluation().value(),
                PenalizedMaximum.find(likelihood, fixed, new double[start.length], progress).evaluation().value());
        return Test.of(2 * (penalizedLogLikelihood() - restricted), df);
    }

    /**
     * Confidence limits of a coefficient from the profile of the penalised likelihood.
     *
     * @param level confidence level, such as 0.95
     * @return lower and upper limit; infinite where there is none, NaN for a redundant column
     */
    public double[] limits(int j, double level, Progress progress) {
        if (functionals[j] == null) {
            return new double[] {Double.NaN, Double.NaN};
        }
        PenalizedProfile profile = profile(j, progress);
        int pivot = pivot(functionals[j]);
        double unit = isSingle(functionals[j]) ? functionals[j][pivot] : 1;
        return new double[] {profile.limit(-1, level) * unit, profile.limit(1, level) * unit};
    }

    private PenalizedProfile profile(int j, Progress progress) {
        double[] f = functionals[j];
        int pivot = pivot(f);
        if (isSingle(f)) {
            return new PenalizedProfile(likelihood, pivot, maximum.coefficients(), progress);
        }
        RotatedLikelihood rotated = new RotatedLikelihood(likelihood, f, pivot);
        return new PenalizedProfile(rotated, pivot, rotated.rotated(maximum.coefficients()), progress);
    }

    /** The first coefficient in a combination. */
    private static int pivot(double[] functional) {
        int j = 0;
        while (functional[j] == 0) {
            j++;
        }
        return j;
    }

    private static boolean isSingle(double[] functional) {
        int used = 0;
        for (double f : functional) {
            used += f == 0 ? 0 : 1;
        }
        return used == 1;
    }

    /** The normal quantile of a two-sided confidence level. */
    static double quantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not " + level);
        }
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }
}
