/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.SquareRange;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.DataTable;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.imputation.MissingPatterns;

/** What is missing, what is missing together, and whether it goes with the outcome or other variables. */
public final class MissingnessAnalysis implements Analysis<MissingnessOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("missing-data", "1.0.1", "Missing data",
        AnalysisDescriptor.Category.DESCRIPTION,
        "Which values are missing, which are missing together, and do patients without a value differ from the others?",
        "None for the counts. Tests compare patients with and without a value; no test can show that values are missing at random "
            + "given what was observed.",
        "The number and share of missing values of each variable, of complete patients, the patterns, how patients with missing "
            + "values differ, why values are missing, and how the analysis handles them.",
        List.of("Sterne JAC, White IR, Carlin JB, et al. Multiple imputation for missing data in epidemiological and clinical "
                + "research: potential and pitfalls. BMJ 2009;338:b2393.",
            "Little RJA, Rubin DB. Statistical Analysis with Missing Data. 3rd ed. Wiley 2019.",
            "Lee KJ, Tilling KM, Cornish RP, et al. Framework for the treatment and reporting of missing data in observational "
                + "studies: the TARMOS framework. J Clin Epidemiol 2021;134:79-88."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<MissingnessOptions> optionsType() {
        return MissingnessOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, MissingnessOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.time() != null && options.event() == null) {
            problems.add(Problem.error("event", "A follow-up time is chosen but no event.",
                "Choose the event, or leave the time out."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, MissingnessOptions options, Progress progress) {
        DataTable data = input.data();
        if (data.rowCount() == 0) {
            throw new EstimationException("The cohort has no rows.", "Look at the criteria of the cohort.");
        }
        List<String> names = variables(input, options);
        SquareRange.require(data, names);
        boolean[][] missing = new boolean[names.size()][data.rowCount()];
        for (int v = 0; v < missing.length; v++) {
            for (int i = 0; i < data.rowCount(); i++) {
                missing[v][i] = data.column(names.get(v)).isMissing(i);
            }
        }
        progress.checkCancelled();
        MissingPatterns patterns = MissingPatterns.of(missing);
        MissingnessTables tables = new MissingnessTables(data, names, missing, patterns, options);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(data.rowCount()).dropped(List.of());
        int incomplete = (int) java.util.Arrays.stream(patterns.missing()).filter(m -> m > 0).count();
        result.scalar("complete", "Complete patients", NumberFormat.COUNT, patterns.completeRows())
            .scalar("complete.share", "Share of complete patients (%)", NumberFormat.PERCENT,
                (double) patterns.completeRows() / data.rowCount())
            .scalar("incomplete.variables", "Variables with missing values", NumberFormat.COUNT, incomplete);
        result.table(tables.variables());
        progress.report(0.2, "");
        if (incomplete == 0) {
            result.info("No value is missing in the variables looked at.");
            return result.build();
        }
        result.table(tables.patterns());
        MissingnessFigures figures = new MissingnessFigures(data, names, patterns, options.patterns());
        result.figure(figures.shares()).figure(figures.patterns());
        if (options.event() != null) {
            result.table(tables.outcome(progress));
        }
        progress.report(0.6, "");
        progress.checkCancelled();
        result.table(tables.associations(progress));
        result.note("Pattern", patterns.isMonotone()
            ? "The pattern is monotone: the variables can be ordered so that whoever lacks one lacks all after it."
            : "The pattern is not monotone: chained equations impute such data.");
        int counted = patterns.patterns().stream().mapToInt(MissingPatterns.Pattern::rows).sum();
        result.check("patterns", "The patterns add up to all patients.", counted == data.rowCount(),
            counted + " of " + data.rowCount());
        return result.build();
    }

    private static List<String> variables(AnalysisInput input, MissingnessOptions options) {
        if (!options.variables().isEmpty()) {
            return VariableRef.names(options.variables());
        }
        List<String> all = new ArrayList<>(input.data().names());
        input.design().weights().ifPresent(all::remove);
        input.design().cluster().ifPresent(all::remove);
        return all;
    }

    @Override
    public String methods(Schema schema, MissingnessOptions options, CohortDesign design) {
        return "Missing values were counted for each variable and by pattern. Patients with and without a value were compared by "
            + "standardized mean differences, with t tests for numeric and chi-squared tests for categorical variables"
            + (options.event() == null ? "." : options.time() == null ? ", and by the share with the event."
                : ", and by log-rank tests and unadjusted hazard ratios.");
    }

    @Override
    public Optional<RCode> rCode(Schema schema, MissingnessOptions options, CohortDesign design) {
        RCode.Builder code = RCode.builder().library("mice");
        List<String> ofDesign = new ArrayList<>();
        design.weights().ifPresent(ofDesign::add);
        design.cluster().ifPresent(ofDesign::add);
        code.line("v <- " + (!options.variables().isEmpty() ? "d[, " + RNames.texts(VariableRef.names(options.variables()))
            + ", drop = FALSE]" : ofDesign.isEmpty() ? "d" : "d[, setdiff(names(d), " + RNames.texts(ofDesign) + "), drop = FALSE]"));
        code.line("data.frame(missing = colSums(is.na(v)), percent = 100 * colMeans(is.na(v)))");
        code.line("md.pattern(v, plot = FALSE)");
        code.line("lacking <- names(v)[colSums(is.na(v)) > 0]");
        if (options.event() != null) {
            outcome(code, options);
        }
        code.line("smd <- function(x, m) if (is.numeric(x)) (mean(x[m]) - mean(x[!m])) / sqrt((var(x[m]) + var(x[!m])) / 2) else NA");
        code.line("for (x in lacking) for (z in setdiff(" + (options.compare().isEmpty() ? "names(v)"
            : RNames.texts(VariableRef.names(options.compare()))) + ", x)) {");
        code.line("  y <- d[[z]][!is.na(d[[z]])]; m <- is.na(d[[x]])[!is.na(d[[z]])]");
        code.line("  if (inherits(y, \"Date\") || length(unique(m)) < 2) next");
        code.line("  p <- try(if (is.numeric(y)) t.test(y ~ m)$p.value else suppressWarnings(chisq.test(table(as.character(y), m), "
            + "correct = FALSE))$p.value, silent = TRUE)");
        code.line("  print(c(missing = x, variable = z, smd = smd(y, m), p = if (is.numeric(p)) p else NA))").line("}");
        return Optional.of(code.build());
    }

    private static void outcome(RCode.Builder code, MissingnessOptions options) {
        String known = "!is.na(" + RNames.name(options.event()) + ")";
        String event = RNames.event(options.event(), options.eventLevels());
        if (options.time() == null) {
            code.line("for (x in lacking) if (x != " + RNames.text(options.event().name()) + ") { print(x); e <- d[with(d, " + known
                + "), ]; t <- table(is.na(e[[x]]), with(e, " + event + ")); print(t)");
            code.line("  if (all(dim(t) == 2)) print(suppressWarnings(chisq.test(t, correct = FALSE))$p.value) }");
            return;
        }
        code.library("survival");
        String y = RNames.surv(null, options.time(), options.event(), options.eventLevels());
        code.line("for (x in setdiff(lacking, " + RNames.texts(List.of(options.time().name(), options.event().name())) + ")) {");
        code.line("  e <- d[with(d, " + known + " & !is.na(" + RNames.name(options.time()) + ")), ]; e$.m <- is.na(e[[x]])");
        code.line("  if (length(unique(e$.m)) < 2) next");
        code.line("  print(x); print(survdiff(" + y + " ~ .m, data = e)); print(summary(coxph(" + y + " ~ .m, data = e))$conf.int)")
            .line("}");
    }
}
