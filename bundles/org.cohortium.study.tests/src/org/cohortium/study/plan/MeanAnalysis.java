/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisDescriptor.Category;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.analysis.result.FlowFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.data.Schema;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/** The mean of a variable, weighted in a matched cohort; can be told to fail or to wait. */
public final class MeanAnalysis implements Analysis<MeanAnalysis.Options> {

    private final String version;

    MeanAnalysis(String version) {
        this.version = version;
    }

    /** What the mean is of. */
    public record Options(
            @Option(label = "Variable", fits = Fits.NUMERIC, required = true, help = "h") VariableRef variable,
            @Option(label = "Behaviour", defaultValue = "compute", help = "h") String behaviour,
            @Option(label = "Shift", defaultValue = "0", help = "h") double shift) {
    }

    @Override
    public AnalysisDescriptor descriptor() {
        return new AnalysisDescriptor("mean", version, "Mean", Category.DESCRIPTION, "What is the mean?", "", "",
                List.of(), List.of("average"));
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public List<Problem> check(Schema schema, Options options) {
        return List.of();
    }

    @Override
    public AnalysisResult run(AnalysisInput input, Options options, Progress progress) {
        switch (options.behaviour()) {
            case "fault" -> throw new IllegalStateException("a fault");
            case "refuse" -> throw new EstimationException("There are no events.", "Follow up longer.");
            case "wait" -> {
                while (true) {
                    progress.checkCancelled();
                    Thread.onSpinWait();
                }
            }
            default -> {
                return compute(input, options);
            }
        }
    }

    private AnalysisResult compute(AnalysisInput input, Options options) {
        Column column = input.data().column(options.variable().name());
        double[] values = input.data().numbers(options.variable().name());
        double[] weights = input.design().weights().map(w -> input.data().numbers(w)).orElse(null);
        double sum = 0;
        double total = 0;
        int n = 0;
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                missing.add(input.data().rowNumbers()[i]);
                continue;
            }
            double weight = weights == null ? 1 : weights[i];
            sum += weight * values[i];
            total += weight;
            n++;
        }
        Table table = Table.builder("means", "Mean").text("term", "Term")
                .number("estimate", "Mean", NumberFormat.GENERAL).row("=" + column.label(), sum / total + options.shift())
                .build();
        AnalysisResult.Builder result = AnalysisResult.builder(descriptor()).n(n).table(table)
                .figure(new FlowFigure("flow", "Flow", "", List.of(), List.of()))
                .scalar("seed", "Seed", NumberFormat.GENERAL, input.seed());
        if (!missing.isEmpty()) {
            result.dropped(List.of(new Dropped("missing", missing.stream().mapToInt(i -> i).toArray())));
        }
        if ("attach".equals(options.behaviour())) {
            result.attachment("mean.json", "Mean", "{\n  \"mean\": " + sum / total + "\n}\n");
        }
        return result.build();
    }

    @Override
    public String methods(Schema schema, Options options, CohortDesign design) {
        return "The mean was computed.";
    }
}
