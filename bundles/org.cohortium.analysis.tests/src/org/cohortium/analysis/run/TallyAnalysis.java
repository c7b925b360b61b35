/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/** An analysis that counts rows, or misbehaves as told: what the runner must survive. */
public final class TallyAnalysis implements Analysis<TallyAnalysis.TallyOptions> {

    /** What it does instead of its work. */
    public enum Mischief {
        @Label("Nothing")
        NONE,
        @Label("Throws")
        THROW,
        @Label("Overflows the stack")
        OVERFLOW,
        @Label("Hangs, deaf to cancelling")
        HANG,
        @Label(value = "Miscounts", key = "count-wrong")
        MISCOUNT,
        @Label("Refuses")
        REFUSE,
        @Label("Returns nothing")
        NULL
    }

    /** Options of every kind. */
    public record TallyOptions(
            @Option(label = "Time", help = "A time.", fits = Fits.TIME, required = true) VariableRef time,
            @Option(label = "Group", help = "A group.", fits = Fits.GROUP) VariableRef group,
            @Option(label = "Group levels", help = "Some levels.", levelsOf = "group") List<String> levels,
            @Option(label = "Covariates", help = "Terms.", fits = Fits.COVARIATE) List<VariableRef> covariates,
            @Option(label = "Interactions", help = "Products.") List<TermRef> interactions,
            @Option(label = "Level", help = "Confidence.", min = 0, max = 1, exclusive = true,
                defaultValue = "0.95") double level,
            @Option(label = "Times", help = "Where.", defaultValue = "12,24") List<Double> times,
            @Option(label = "Rounds", help = "How many.", min = 1, defaultValue = "3") int rounds,
            @Option(label = "Caliper", help = "May be left out.", min = 0) Double caliper,
            @Option(label = "Test", help = "Whether.", defaultValue = "true") boolean test,
            @Option(label = "Rho", help = "Only with a test.", defaultValue = "0", enabledWhen = "test") double rho,
            @Option(key = "mischief", label = "Mischief", help = "For tests.", defaultValue = "none") Mischief mischief) {
    }

    @Override
    public AnalysisDescriptor descriptor() {
        return new AnalysisDescriptor("tally", "1.2.3", "Tally", AnalysisDescriptor.Category.OTHER, "How many rows?",
            "Nothing.", "The count.", List.of("Nobody (2026)."), List.of("old-tally"));
    }

    @Override
    public Class<TallyOptions> optionsType() {
        return TallyOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, TallyOptions options) {
        return options.rounds() > 100 ? List.of(Problem.warning("rounds", "Many rounds.", "")) : List.of();
    }

    @Override
    public AnalysisResult run(AnalysisInput input, TallyOptions options, Progress progress) {
        int n = input.data().rowCount();
        AnalysisResult.Builder result = AnalysisResult.builder(descriptor()).n(n);
        return switch (options.mischief()) {
            case NONE -> result.scalar("rows", "Rows", NumberFormat.COUNT, n).build();
            case THROW -> throw new IllegalStateException("mischief");
            case OVERFLOW -> overflow(input, options, progress);
            case HANG -> hang(result);
            case MISCOUNT -> result.n(n + 1).build();
            case REFUSE -> throw new EstimationException("There are no events.", "Follow up longer.");
            case NULL -> null;
        };
    }

    private AnalysisResult overflow(AnalysisInput input, TallyOptions options, Progress progress) {
        return run(input, options, progress);
    }

    private static AnalysisResult hang(AnalysisResult.Builder result) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return result.build();
    }

    @Override
    public String methods(Schema schema, TallyOptions options, CohortDesign design) {
        return "Rows were counted.";
    }
}
