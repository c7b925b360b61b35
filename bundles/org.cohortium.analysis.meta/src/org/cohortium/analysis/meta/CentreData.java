/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.SurvivalData;

/** The complete rows of all centres: response, columns of the exposure and the covariates, and the centre of each row. */
final class CentreData {

    final AnalysisInput input;
    final MulticentreOptions options;
    final CompleteRows complete;
    final Groups centres;
    final boolean[] event;
    final DesignMatrix design;
    final int exposureColumn;
    final String exposureLabel;
    final boolean twoArms;

    /** By row the cluster of a logistic model; null for the model-based variance, and where survival is modelled. */
    private final int[] setCodes;

    CentreData(AnalysisInput input, MulticentreOptions options) {
        this.input = input;
        this.options = options;
        String centre = centre(input, options);
        List<String> needed = new ArrayList<>();
        needed.add(options.isSurvival() ? options.time().name() : null);
        needed.add(options.event().name());
        needed.add(options.exposure().name());
        needed.add(centre);
        needed.addAll(VariableRef.names(options.covariates()));
        complete = CompleteRows.of(input, needed);
        DataTable rows = complete.data();
        centres = Groups.of(rows.column(centre));
        if (centres.count() < 2) {
            throw new EstimationException("All patients are of one centre.",
                "Choose the variable that names the centres, or use Cox or logistic regression.");
        }
        event = EventIndicator.read(rows.column(options.event().name()), options.eventLevels());
        List<VariableRef> terms = new ArrayList<>();
        terms.add(options.exposure());
        options.covariates().stream().filter(v -> !v.equals(options.exposure())).forEach(terms::add);
        design = ModelTerms.design(rows, terms, List.of());
        int[] exposure = design.columnsOf(0);
        if (exposure.length != 1) {
            throw new EstimationException("The exposure \"" + options.exposure().name() + "\" has "
                + (exposure.length == 0 ? "one level only" : exposure.length + 1 + " levels") + " in the rows used.",
                "Choose an exposure with two levels, or a number.");
        }
        exposureColumn = exposure[0];
        double[] x = design.values()[exposureColumn];
        double second = other(x);
        twoArms = Arrays.stream(x).allMatch(v -> v == x[0] || v == second);
        boolean number = rows.column(options.exposure().name()) instanceof NumberColumn;
        exposureLabel = number ? rows.column(options.exposure().name()).label()
            : rows.column(options.exposure().name()).label() + ": " + level(rows, x);
        setCodes = options.isSurvival() ? null : input.design().cluster().map(c -> Groups.clusterCodes(rows.column(c)))
            .orElse(input.design().weights().isEmpty() ? null : IntStream.range(0, size()).toArray());
    }

    private static double other(double[] x) {
        for (double v : x) {
            if (v != x[0]) {
                return v;
            }
        }
        return x[0];
    }

    private String level(DataTable rows, double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] == 1) {
                return rows.column(options.exposure().name()).text(i);
            }
        }
        return "";
    }

    static String centre(AnalysisInput input, MulticentreOptions options) {
        if (options.centre() != null) {
            return options.centre().name();
        }
        return input.centre().orElseThrow(() -> new EstimationException("No variable names the centres.",
            "Choose one in the options, or set the centre of the study."));
    }

    int size() {
        return event.length;
    }

    int events() {
        int n = 0;
        for (boolean e : event) {
            n += e ? 1 : 0;
        }
        return n;
    }

    /** The survival response, with weights and matched sets of the cohort's design. */
    SurvivalData survival(Groups strata, int[] clusters) {
        SurvivalInput in = SurvivalInput.of(complete.data(), options.time().name(), options.event().name(),
            options.eventLevels()).strata(strata);
        if (clusters != null) {
            in.clusters(centre(input, options));
        }
        return in.design(input.design()).read();
    }

    /** The case weights of the cohort's design; null for none. */
    double[] weights() {
        return input.design().weights().map(complete.data()::numbers).orElse(null);
    }

    /**
     * The clusters of a logistic model in the rows of these positions, or in all for null: the matched sets of the cohort's
     * design, each row for itself where rows have weights, or null for the model-based variance.
     */
    int[] sets(int[] rows) {
        if (setCodes == null) {
            return null;
        }
        int[] own = rows == null ? setCodes : Arrays.stream(rows).map(i -> setCodes[i]).toArray();
        int[] sorted = Arrays.stream(own).sorted().distinct().toArray();
        return Arrays.stream(own).map(c -> Arrays.binarySearch(sorted, c)).toArray();
    }

    /** The rows of a centre. */
    int[] rowsOf(int centre) {
        return IntStream.range(0, size()).filter(i -> centres.codes()[i] == centre).toArray();
    }

    /** The rows of all centres but one. */
    int[] rowsWithout(int centre) {
        return IntStream.range(0, size()).filter(i -> centres.codes()[i] != centre).toArray();
    }

    /** The larger of the two values of the exposure, which is the exposed arm. */
    double exposedValue() {
        double[] x = design.values()[exposureColumn];
        double largest = x[0];
        for (double v : x) {
            largest = Math.max(largest, v);
        }
        return largest;
    }
}
