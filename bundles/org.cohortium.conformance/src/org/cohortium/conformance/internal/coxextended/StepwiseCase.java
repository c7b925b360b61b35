/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.selection.AnalysisOfDeviance;
import org.cohortium.numerics.selection.StepwiseSelection;
import org.cohortium.numerics.selection.StepwiseSelection.Direction;
import org.cohortium.numerics.selection.TermModels;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;

/** Terms dropped from a Cox model one by one, and stepwise selection by Akaike's criterion. */
final class StepwiseCase implements ExtendedCase {

    private static final double AKAIKE = 2;

    @Override
    public boolean fits(ConformanceCase test) {
        return test.text("full") != null;
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        CoxModelData model = CoxModelData.of(test, test.text("full"), Set.of("full"));
        TermModels models = NestedModelsCase.models(model);
        TermModels.Fit full = models.fit(NestedModelsCase.all(models), Progress.NONE);
        List<AnalysisOfDeviance.Row> dropped = AnalysisOfDeviance.dropping(models, Progress.NONE);
        JsonObject.Builder out = JsonObject.builder().put("n", model.data().size())
            .put("full_aic", full.criterion(AKAIKE))
            .put("drop1", JsonObject.builder()
                .put("term", Lists.texts(dropped.stream().map(AnalysisOfDeviance.Row::term).toList()))
                .put("df", Lists.numbers(dropped.stream().mapToDouble(r -> r.test().df()).toArray()))
                .put("aic", Lists.numbers(dropped.stream().mapToDouble(AnalysisOfDeviance.Row::aic).toArray()))
                .put("lrt", Lists.numbers(dropped.stream().mapToDouble(r -> r.test().statistic()).toArray()))
                .put("p", Lists.numbers(dropped.stream().mapToDouble(r -> r.test().pValue()).toArray())).build());
        out.put("backward", selected(model, models, Direction.BACKWARD));
        out.put("forward", selected(model, models, Direction.FORWARD));
        out.put("both", selected(model, models, Direction.BOTH));
        return out.build();
    }

    private static JsonObject selected(CoxModelData model, TermModels models, Direction direction) {
        StepwiseSelection selection = StepwiseSelection.select(models, direction,
            new StepwiseSelection.Criterion(AKAIKE), null, Progress.NONE);
        List<String> steps = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (StepwiseSelection.Step step : selection.path()) {
            steps.add(step.term() == null ? "" : (step.entered() ? "+ " : "- ") + step.term());
            if (step.entered()) {
                order.add(models.names().indexOf(step.term()));
            } else if (step.term() != null) {
                order.remove((Integer) models.names().indexOf(step.term()));
            } else {
                for (int t = 0; direction == Direction.BACKWARD && t < models.size(); t++) {
                    order.add(t);
                }
            }
        }
        // R lists terms by the number of their variables, then as they entered
        order.sort((a, b) -> Integer.compare(model.variables().get(a).size(), model.variables().get(b).size()));
        return JsonObject.builder()
            .put("chosen", Lists.texts(order.stream().map(models.names()::get).toList()))
            .put("removed_or_added", Lists.texts(steps))
            .put("aic_path", Lists.numbers(selection.path().stream().mapToDouble(StepwiseSelection.Step::aic).toArray()))
            .put("coef", coefficients(model, order)).build();
    }

    private static JsonObject coefficients(CoxModelData model, List<Integer> terms) {
        CoxCovariates all = model.covariates();
        List<Integer> columns = new ArrayList<>();
        for (int term : terms) {
            for (int j : all.columnsOfTerm(term)) {
                columns.add(j);
            }
        }
        double[][] values = new double[columns.size()][];
        List<String> names = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            values[j] = all.columns()[columns.get(j)];
            names.add(all.names().get(columns.get(j)));
        }
        CoxFit fit = CoxRegression.fit(model.data(), CoxCovariates.of(names, values).withOffset(all.offset()));
        JsonObject.Builder out = JsonObject.builder();
        for (int j = 0; j < names.size(); j++) {
            out.put(names.get(j), fit.coefficients().estimate(j));
        }
        return out.build();
    }
}
