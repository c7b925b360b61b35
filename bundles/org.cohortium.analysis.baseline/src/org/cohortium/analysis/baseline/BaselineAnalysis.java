/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.SquareRange;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.TestResult;

/** The baseline table of a cohort, by group, with tests and standardized differences. */
public final class BaselineAnalysis implements Analysis<BaselineOptions> {

    private static final double SKEWED = 1;
    private static final int MOST_LEVELS = 60;
    private static final int FEW_VALUES = 4;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("baseline", "1.0.1", "Baseline table",
        AnalysisDescriptor.Category.DESCRIPTION, "Who are the patients, and how do the groups differ at baseline?",
        "The tests take patients as independent and test each variable alone. A p-value measures sample size as much "
        + "as difference; the standardized difference does not depend on sample size.",
        "Report numbers with missing values, the summary used for each variable, and standardized differences rather "
        + "than p-values where groups were matched or weighted.",
        List.of("Austin PC. Balance diagnostics for comparing the distribution of baseline covariates between "
        + "treatment groups in propensity-score matched samples. Stat Med 2009;28:3083-3107.",
            "Yang D, Dalton JE. A unified approach to measuring the effect size between two groups using SAS. SAS "
            + "Global Forum 2012, paper 335.",
            "Hyndman RJ, Fan Y. Sample quantiles in statistical packages. Am Stat 1996;50:361-365."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<BaselineOptions> optionsType() {
        return BaselineOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, BaselineOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.decimals() != StrictMath.rint(options.decimals()) && !Double.isNaN(options.decimals())) {
            problems.add(Problem.error("decimals", "The number of decimals is not whole.",
                "Enter a whole number, or nothing to have it chosen."));
        }
        if (options.group() != null && options.variables().contains(options.group())) {
            problems.add(Problem.warning("variables", "The grouping variable \"" + options.group().name()
                + "\" is also a row of the table.", "Leave it out of the variables."));
        }
        for (VariableRef variable : options.byMean()) {
            if (options.byMedian().contains(variable)) {
                problems.add(Problem.error("byMedian", "\"" + variable.name()
                    + "\" is to be shown both by mean and by median.",
                    "Name it once."));
            }
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, BaselineOptions options, Progress progress) {
        SquareRange.require(input.data(), VariableRef.names(options.variables()));
        BaselineRows rows = BaselineRows.read(input, options);
        boolean weightedTests = rows.weights() != null;
        boolean withP = options.group() != null && !weightedTests && switch (options.pValues()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !rows.matched();
        };
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.data().rowCount())
            .dropped(rows.dropped());
        BaselineWriter writer = new BaselineWriter(options, rows, withP);
        BaselineTests tests = new BaselineTests(options, input.seed(), progress);
        writer.patients();
        int done = 0;
        int counted = 0;
        for (VariableRef variable : options.variables()) {
            progress.checkCancelled();
            progress.report((double) done++ / options.variables().size(), variable.name());
            Column column = rows.data().column(variable.name());
            counted += isCategory(column, options) ? category(column, rows, writer, tests, withP, result)
                : number(column, rows, writer, tests, options, withP, result);
        }
        result.table(finished(writer, options, rows, withP)).table(writer.details());
        remarks(result, options, rows, weightedTests);
        BaselineDialect.note(result, options.dialect());
        int cells = rows.data().rowCount() * options.variables().size();
        result.check("counts", "In every row the values and the missing values add up to the patients",
            counted == cells,
            counted + " of " + cells + " values");
        return result.build();
    }

    private static boolean isCategory(Column column, BaselineOptions options) {
        if (!(column instanceof NumberColumn numbers)) {
            return true;
        }
        if (options.asCategory().contains(new VariableRef(column.name()))) {
            return true;
        }
        VariableRef ref = new VariableRef(column.name());
        return !options.byMean().contains(ref) && !options.byMedian().contains(ref) && hasFewValues(numbers.values());
    }

    private static boolean hasFewValues(double[] values) {
        double[] seen = new double[FEW_VALUES];
        int count = 0;
        for (double value : values) {
            int at = 0;
            while (at < count && seen[at] != value) {
                at++;
            }
            if (at == count && !Double.isNaN(value)) {
                if (count == FEW_VALUES) {
                    return false;
                }
                seen[count++] = value;
            }
        }
        return count > 0;
    }

    private static int number(Column column, BaselineRows rows, BaselineWriter writer, BaselineTests tests,
            BaselineOptions options, boolean withP, AnalysisResult.Builder result) {
        double[] values = ((NumberColumn) column).values();
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new EstimationException("\"" + column.label() + "\" holds an infinite value.",
                    "Correct it in the data, or set it to missing.");
            }
        }
        NumberProfile profile = NumberProfile.of(rows, values, options.quartiles().type());
        VariableRef ref = new VariableRef(column.name());
        boolean byMedian = switch (options.summary()) {
            case MEAN -> options.byMedian().contains(ref);
            case MEDIAN -> !options.byMean().contains(ref);
            case AUTO -> options.byMedian().contains(ref)
                || !options.byMean().contains(ref) && Math.abs(profile.skewness()) > SKEWED;
        };
        TestResult test = withP ? tried(column, () -> tests.number(profile.samples(), byMedian), result) : null;
        writer.number(column, profile, byMedian, test);
        return profile.stats()[0].n() + profile.stats()[0].missing();
    }

    private static int category(Column column, BaselineRows rows, BaselineWriter writer, BaselineTests tests,
        boolean withP,
            AnalysisResult.Builder result) {
        int n = column.size();
        int[] present = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (!column.isMissing(i)) {
                present[count++] = i;
            }
        }
        int[] codes = new int[n];
        Arrays.fill(codes, -1);
        Groups levels = count == 0 ? new Groups(new int[0], List.of())
            : Groups.of(column.select(Arrays.copyOf(present, count)));
        if (levels.count() > MOST_LEVELS) {
            throw new EstimationException("\"" + column.label() + "\" has " + levels.count()
                + " different values, too many for a row each.", "Leave it out, or group its values first.");
        }
        for (int i = 0; i < count; i++) {
            codes[present[i]] = levels.codes()[i];
        }
        CategoryProfile profile = CategoryProfile.of(rows, codes, levels.labels());
        TestResult test = withP ? tried(column, () -> tests.category(profile.counts()), result) : null;
        writer.category(column, profile, test);
        return (int) profile.counts().total() + profile.missing()[0];
    }

    private static TestResult tried(Column column, Supplier<TestResult> test, AnalysisResult.Builder result) {
        try {
            return test.get();
        } catch (EstimationException nothingToTest) {
            result.info(column.label() + " is not tested. " + nothingToTest.getMessage());
            return null;
        }
    }

    private static Table finished(BaselineWriter writer, BaselineOptions options, BaselineRows rows, boolean withP) {
        Table.Builder table = writer.table();
        if (options.summary() == BaselineOptions.Summary.AUTO) {
            table.footnote("Numbers are shown by median and quartiles where the absolute skewness is above 1, else "
                + "by mean and standard deviation.");
        }
        table.footnote("IQR: lower to upper quartile (" + (rows.weights() == null ? "type " + options.quartiles().type()
            : "where the weights pass the share") + "). Percentages are of the patients with a value.");
        if (withP && rows.groups().count() > 1) {
            table.footnote("Tests: " + BaselineWords.tests(options));
            String tested = writer.tested();
            if (!tested.isEmpty()) {
                table.footnote("Used: " + tested + ".");
            }
        }
        if (options.smd() && rows.groups().count() > 1) {
            table.footnote(BaselineWords.differences(options, rows.groups().count() > 2));
        }
        if (rows.weights() != null) {
            table.footnote("Means, quartiles and percentages are weighted; missing values are counts of patients.");
        }
        return table.build();
    }

    private static void remarks(AnalysisResult.Builder result, BaselineOptions options, BaselineRows rows,
            boolean weightedTests) {
        if (options.group() == null) {
            return;
        }
        if (rows.groups().count() < 2) {
            result.warning("Only one group has patients (" + rows.groups().labels().get(0)
                + "), so nothing is compared.",
                "Choose another grouping variable or cohort.");
        } else if (options.pValues() != BaselineOptions.PValues.NEVER && (weightedTests || rows.matched())) {
            result.info(weightedTests ? "There are no p-values, because the tests do not take weights; judge balance "
                + "by the standardized differences."
                : options.pValues() == BaselineOptions.PValues.ALWAYS
                    ? "The tests take the groups as independent, which matched patients are not; judge balance by the "
                        + "standardized differences."
                    : "There are no p-values after matching; judge balance by the standardized differences.");
        }
    }

    @Override
    public Optional<RCode> rCode(Schema schema, BaselineOptions options, CohortDesign design) {
        return Optional.of(new BaselineR(schema, options, design).write());
    }

    @Override
    public String methods(Schema schema, BaselineOptions options, CohortDesign design) {
        StringBuilder text = new StringBuilder("Baseline characteristics were summarised as ");
        text.append(switch (options.summary()) {
            case AUTO -> "mean (standard deviation), or median (quartiles) where the absolute skewness exceeded 1,";
            case MEAN -> "mean (standard deviation)";
            case MEDIAN -> "median (quartiles)";
        }).append(" for numbers and as counts (percent of the patients with a value) for categories.");
        if (options.group() != null) {
            boolean tested = options.pValues() == BaselineOptions.PValues.ALWAYS
                || options.pValues() == BaselineOptions.PValues.AUTO && !design.isMatched();
            if (tested) {
                text.append(" Groups of ").append(schema.variable(options.group().name()).label())
                    .append(design.weights().isPresent() ? ", where all weights are equal," : "")
                    .append(" were compared by ").append(BaselineWords.tests(options));
            }
            if (options.smd()) {
                text.append(" Differences were measured by the standardized mean difference")
                    .append(BaselineWords.differenceMethod(options)).append('.');
            }
        }
        return text.toString();
    }
}
