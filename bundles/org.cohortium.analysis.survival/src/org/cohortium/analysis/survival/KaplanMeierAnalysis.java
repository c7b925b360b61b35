/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.SurvivalCurve;

/** Kaplan-Meier curves by group with the log-rank test and its relatives. */
public final class KaplanMeierAnalysis implements Analysis<KaplanMeierOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("km", "1.2.0",
        "Kaplan-Meier and log-rank", AnalysisDescriptor.Category.SURVIVAL,
        "How does survival differ between groups over time, before any adjustment?",
        "Censoring is not informative within groups. The log-rank test is most sensitive where hazards are "
        + "proportional; "
            + "where curves cross, look at a weighted test or at restricted means as well. Groups are defined at "
            + "time zero: groups formed by what happens later need a landmark or a time-dependent method.",
        "Report patients and events per group, numbers at risk below the curves, medians and survival at given times "
        + "with confidence intervals, the median follow-up and how it was computed, and the test used.",
        List.of("Kaplan EL, Meier P. Nonparametric estimation from incomplete observations. J Am Stat Assoc "
        + "1958;53:457-481.",
            "Mantel N. Evaluation of survival data and two new rank order statistics arising in its consideration. "
            + "Cancer Chemother Rep 1966;50:163-170.",
            "Brookmeyer R, Crowley J. A confidence interval for the median survival time. Biometrics 1982;38:29-41.",
            "Hall WJ, Wellner JA. Confidence bands for a survival curve from censored data. Biometrika 1980;67:133-143.",
            "Lee JW. Some versatile tests based on the simultaneous use of weighted log-rank statistics. Biometrics "
                + "1996;52:721-725.",
            "Harrington DP, Fleming TR. A class of rank test procedures for censored survival data. Biometrika "
                + "1982;69:553-566."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<KaplanMeierOptions> optionsType() {
        return KaplanMeierOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, KaplanMeierOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.eventLevels().isEmpty() && schema.variable(options.event().name()).kind() == ColumnKind.CATEGORY) {
            problems.add(Problem.error("eventLevels", "It is not said which levels of \"" + options.event().name()
                + "\" are events.", "Choose them from: " + String.join(", ",
                    schema.variable(options.event().name()).levels()) + "."));
        }
        if (options.group() != null && options.group().equals(options.time())) {
            problems.add(Problem.error("group", "The follow-up time cannot be the grouping variable.",
                "Choose a variable known at time zero."));
        }
        if (options.tau() != null && options.landmark() != null && options.tau() <= options.landmark()) {
            problems.add(Problem.warning("tau", "The restricted mean is counted from the landmark.",
                "Give its horizon as time after the landmark."));
        }
        if (options.group() != null && options.test() == KaplanMeierOptions.Test.NONE
            && (options.maxCombo() || options.allTests() || options.trend())) {
            problems.add(Problem.warning("test", "Without a test the max-combo test, the other weighted tests and the test for "
                + "trend are left out too.", "Choose a test, or turn these off."));
        }
        if (options.group() != null && options.paired() && options.weights() != null) {
            problems.add(Problem.warning("weights", "The test within the matched sets takes no weights; the curves do.",
                "Turn off \"Matched sets as strata\" for a weighted test."));
        }
        if (options.group() != null && (options.group().equals(options.event()) || options.strata().contains(options.group()))) {
            problems.add(Problem.error("group", "\"" + options.group().name() + "\" is the grouping variable and the event or a "
                + "stratum at once.", "Keep it in one place."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, KaplanMeierOptions given, Progress progress) {
        KaplanMeierOptions options = KaplanMeierDialect.apply(given);
        KaplanMeierRows rows = KaplanMeierRows.read(input, options);
        progress.report(0.2, "Curves");
        progress.checkCancelled();
        List<SurvivalCurve> curves = rows.curves();
        List<SurvivalCurve> followUp = rows.followUp();
        String unit = options.unit(input.data().schema());
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.data().size())
            .events(rows.data().eventCount()).dropped(rows.dropped());
        KaplanMeierTables tables = new KaplanMeierTables(options, rows, curves, followUp, unit);
        KaplanMeierFigure figure = new KaplanMeierFigure(options, rows, curves, unit);
        result.table(tables.summary());
        if (!options.times().isEmpty()) {
            result.table(tables.atTimes());
        }
        progress.report(0.5, "Comparison");
        progress.checkCancelled();
        KaplanMeierComparison comparison = KaplanMeierComparison.of(options, rows);
        if (comparison != null) {
            comparison.addTo(result);
        }
        if (options.tau() != null) {
            RestrictedMeanTables.addTo(result, options, rows, curves, unit);
        }
        progress.report(0.8, "Figure");
        progress.checkCancelled();
        result.figure(figure.draw(comparison == null ? "" : comparison.annotation()));
        new KaplanMeierMore(options, rows, curves, figure, unit).addTo(result);
        new KaplanMeierFigures(options, rows, curves, followUp, figure, unit).addTo(result);
        result.table(tables.atRisk(figure.times()));
        if (options.curveTable() && tables.curveIsTooLong()) {
            result.info("The table of every step of the curves is left out, because there are too many events.");
        } else if (options.curveTable()) {
            result.table(tables.curve());
        }
        KaplanMeierDialect.note(result, options);
        KaplanMeierRemarks.addTo(result, options, rows, curves);
        addMedian(result, tables, curves);
        return result.build();
    }

    private static void addMedian(AnalysisResult.Builder result, KaplanMeierTables tables, List<SurvivalCurve> curves) {
        if (curves.size() == 1) {
            var median = tables.quantiles(curves.get(0), new double[] {0.5});
            result.scalar("median", "Median", NumberFormat.TIME, median.estimate()[0])
                .scalar("median.low", "Lower confidence limit of the median", NumberFormat.TIME, median.lower()[0])
                .scalar("median.high", "Upper confidence limit of the median", NumberFormat.TIME, median.upper()[0]);
        }
    }

    @Override
    public String methods(Schema schema, KaplanMeierOptions options, CohortDesign design) {
        return KaplanMeierMethods.text(schema, KaplanMeierDialect.apply(options), design);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, KaplanMeierOptions options, CohortDesign design) {
        return Optional.of(new KaplanMeierR(KaplanMeierDialect.apply(options), design).write());
    }
}
