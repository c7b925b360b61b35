/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.DotFigure;
import org.cohortium.analysis.result.FlowFigure;
import org.cohortium.analysis.result.FlowFigure.Exclusion;
import org.cohortium.analysis.result.FlowFigure.Step;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.ForestFigure.Row;
import org.cohortium.analysis.result.ForestFigure.RowKind;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.OverlapFigure;

/** Figures of the other kinds for tests. */
final class SampleFigures {

    private SampleFigures() {
    }

    private static Row heading(String label, String p) {
        return new Row(RowKind.HEADING, label, 0, List.of("", ""), List.of("", p), Double.NaN, Double.NaN, Double.NaN,
            Double.NaN);
    }

    private static Row effect(RowKind kind, String label, String a, String b, double hr, double low, double high,
            double weight) {
        return new Row(kind, label, kind == RowKind.SUMMARY ? 0 : 1, List.of(a, b),
            List.of(CellText.interval(hr, low, high, NumberFormat.RATIO), ""), hr, low, high, weight);
    }

    /** Subgroups with every kind of row. */
    static ForestFigure subgroups() {
        List<Row> rows = new ArrayList<>();
        rows.add(effect(RowKind.SUMMARY, "All patients", "58/113", "31/114", 2.07, 1.30, 3.29, 1));
        rows.add(heading("Age", "0.41"));
        rows.add(effect(RowKind.EFFECT, "< 60 years", "40/78", "20/74", 2.31, 1.32, 4.04, 0.67));
        rows.add(effect(RowKind.EFFECT, "\u2265 60 years", "18/35", "11/40", 1.62, 0.74, 3.55, 0.33));
        rows.add(heading("Vascular invasion", "0.012"));
        rows.add(effect(RowKind.EFFECT, "No", "31/80", "25/92", 1.41, 0.82, 2.43, 0.74));
        rows.add(effect(RowKind.EFFECT, "Yes", "27/33", "6/22", 4.85, 1.95, 42.1, 0.26));
        rows.add(heading("BCLC stage", "<0.001"));
        rows.add(effect(RowKind.EFFECT, "0\u2013A", "12/51", "9/62", 0.62, 0.05, 1.49, 0.45));
        rows.add(effect(RowKind.EFFECT, "B", "20/30", "12/33", 2.20, 1.02, 4.71, 0.3));
        rows.add(new Row(RowKind.NOT_ESTIMABLE, "C", 1, List.of("26/32", "0/19"), List.of("not estimable: the events separate the arms completely", ""),
            Double.NaN, Double.NaN, Double.NaN, Double.NaN));
        return new ForestFigure("forest", "Effect of peritumoral CXCL17 in subgroups", "", Axis.log("Hazard ratio", ""), 1,
            "Subgroup", List.of("High, events/n", "Low, events/n"), List.of("Hazard ratio (95% CI)", "p for interaction"),
            rows, "favours high", "favours low");
    }

    /** A Cox table with reference rows and a very long label. */
    static ForestFigure cox() {
        List<Row> rows = new ArrayList<>();
        String[] names = {"Peritumoral CXCL17", "Tumour differentiation according to Edmondson and Steiner", "Tumour size",
            "AFP"};
        for (String name : names) {
            rows.add(new Row(RowKind.HEADING, name, 0, List.of(), List.of("", ""), Double.NaN, Double.NaN, Double.NaN,
                Double.NaN));
            rows.add(new Row(RowKind.REFERENCE, "Low", 1, List.of(), List.of("1 (ref)", ""), Double.NaN, Double.NaN,
                Double.NaN, Double.NaN));
            double hr = 0.6 + name.length() % 7 * 0.3;
            rows.add(new Row(RowKind.EFFECT, "High", 1, List.of(),
                List.of(CellText.interval(hr, hr / 1.6, hr * 1.6, NumberFormat.RATIO), "0.04"), hr, hr / 1.6, hr * 1.6,
                Double.NaN));
        }
        return new ForestFigure("cox", "Multivariable Cox regression", "", Axis.log("Hazard ratio (95% CI)", ""), 1,
            "Covariate", List.of(), List.of("HR (95% CI)", "p"), rows, "", "");
    }

    /** Many rows. */
    static ForestFigure many(int n) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double hr = 0.5 + (i * 37 % 23) / 12.0;
            rows.add(effect(RowKind.EFFECT, "Centre " + (i + 1), i + "/" + 3 * i, i / 2 + "/" + 2 * i, hr, hr * 0.6,
                hr * 1.7, (i % 10) / 10.0));
        }
        return new ForestFigure("many", "Effect by centre", "", Axis.log("Hazard ratio", ""), 1, "Centre",
            List.of("Treated", "Control"), List.of("HR (95% CI)", "Weight"), rows, "favours treatment", "favours control");
    }

    /** A love plot. */
    static DotFigure love() {
        List<String> rows = List.of("Propensity score", "AFP \u2265 400 ng/mL", "Portal vein tumour thrombus", "Tumour size",
            "Child-Pugh B", "HBsAg positive", "Age", "ECOG performance status 1 or more", "Male sex", "ALBI grade 2");
        double[] before = {0.92, 0.61, 0.55, 0.48, 0.31, 0.22, 0.15, 0.13, 0.08, 0.02};
        double[] after = {0.03, 0.06, 0.02, 0.11, 0.04, 0.01, 0.05, Double.NaN, 0.02, 0.07};
        return new DotFigure("love", "Balance before and after matching", "",
            Axis.of("Absolute standardized mean difference", ""), rows,
            List.of(new DotFigure.Dots("Before matching", before), new DotFigure.Dots("After matching", after)),
            List.of(0.0, 0.1));
    }

    /** Mirrored scores. */
    static OverlapFigure overlap() {
        int n = 40;
        double[] edges = new double[n + 1];
        double[][] counts = new double[4][n];
        for (int i = 0; i <= n; i++) {
            edges[i] = i / (double) n;
        }
        for (int i = 0; i < n; i++) {
            double x = (i + 0.5) / n;
            counts[0][i] = Math.round(60 * StrictMath.exp(-StrictMath.pow((x - 0.55) / 0.2, 2)));
            counts[2][i] = Math.round(130 * StrictMath.exp(-StrictMath.pow((x - 0.3) / 0.17, 2)));
            counts[1][i] = Math.min(counts[0][i], counts[2][i]);
            counts[3][i] = counts[1][i];
        }
        return new OverlapFigure("overlap", "Overlap of the propensity score", "", Axis.of("Propensity score", ""), edges,
            new OverlapFigure.Group("Lung metastasis", counts[0], counts[1]),
            new OverlapFigure.Group("No lung metastasis", counts[2], counts[3]));
    }

    /** A flow diagram with reasons and groups. */
    static FlowFigure flow() {
        return new FlowFigure("flow", "Flow of patients", "", List.of(
            new Step("Patients with hepatocellular carcinoma treated at four centres, 2012\u20132022", 7136, List.of()),
            new Step("Eligible", 5930, List.of(new Exclusion("Age below 18 years or not recorded", 12),
                new Exclusion("Second primary malignancy", 331),
                new Exclusion("No follow-up after the date of diagnosis of metastasis", 863))),
            new Step("Analysed", 5672, List.of(new Exclusion("missing: AFP", 258)))),
            List.of(new Step("Lung metastasis", 1187, List.of()), new Step("No lung metastasis", 4485, List.of())));
    }
}
