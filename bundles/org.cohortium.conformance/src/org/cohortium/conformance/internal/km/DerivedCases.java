/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.km;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.survival.ConfidenceBand;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.IncidenceRate;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.LifeTable;
import org.cohortium.numerics.survival.RestrictedMean;
import org.cohortium.numerics.survival.RestrictedMeanContrast;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.SurvivalQuantiles;

/** Single summaries of survival: bands, life table, rates, follow-up, contrasts of restricted means. */
final class DerivedCases {

    private static final int SHOWN = 40;
    private static final double DAYS_A_YEAR = 365.25;
    private static final Pattern PERSON_YEARS =
        Pattern.compile("per (\\d+) person-years(?:, year = ([\\d.]+) days)?");

    private DerivedCases() {
    }

    static JsonObject bands(ConformanceCase test, SurvivalCase survival) {
        SurvivalCurve curve = KaplanMeier.fit(survival.data());
        double level = test.spec().getDouble("conf_level", 0.95);
        double from = test.spec().getDouble("tl");
        double to = test.spec().getDouble("tu");
        JsonObject.Builder out = JsonObject.builder();
        for (ConfidenceBand.Type type : ConfidenceBand.Type.values()) {
            boolean equal = type == ConfidenceBand.Type.EQUAL_PRECISION;
            out.put(equal ? "epband" : "hall-wellner", band(ConfidenceBand.of(curve, type, false, level, from, to)));
            out.put(equal ? "logep" : "loghall", band(ConfidenceBand.of(curve, type, true, level, from, to)));
        }
        return out.build();
    }

    private static JsonObject band(ConfidenceBand band) {
        int[] rows = spread(band.time().length);
        return JsonObject.builder().put("time", pick(band.time(), rows)).put("surv", pick(band.survival(), rows))
            .put("lower", pick(band.lower(), rows)).put("upper", pick(band.upper(), rows)).build();
    }

    /** Forty rows evenly spread over all, the first and the last among them. */
    private static int[] spread(int n) {
        int shown = Math.min(n, SHOWN);
        int[] rows = new int[shown];
        for (int i = 0; i < shown; i++) {
            rows[i] = n <= SHOWN ? i : (int) StrictMath.rint(1 + (n - 1.0) / (SHOWN - 1) * i) - 1;
        }
        return rows;
    }

    private static JsonArray pick(double[] values, int[] rows) {
        return JsonArray.of(Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
    }

    static JsonObject lifeTable(ConformanceCase test, SurvivalCase survival) {
        double[] breaks = test.spec().get("breaks").asDoubles();
        LifeTable table = LifeTable.of(survival.data(), breaks);
        List<String> columns = List.of("nsubs", "nlost", "nrisk", "nevent", "surv", "pdf", "hazard", "se.surv",
            "se.pdf",
            "se.hazard");
        List<JsonValue> rows = new ArrayList<>();
        for (int k = 0; k < breaks.length - 1; k++) {
            rows.add(JsonArray.of(table.entering()[k], table.lost()[k], table.exposed()[k], table.events()[k],
                table.survival()[k], table.density()[k], table.hazard()[k], table.stdErrSurvival()[k],
                table.stdErrDensity()[k], table.stdErrHazard()[k]));
        }
        return JsonObject.builder().put("breaks", JsonArray.of(breaks)).put("lost", JsonArray.of(table.lost()))
            .put("events", JsonArray.of(table.events())).put("columns", JsonArray.ofStrings(columns))
            .put("values", new JsonArray(rows)).build();
    }

    static JsonObject rates(ConformanceCase test, SurvivalCase survival) throws UnsupportedCase {
        String unit = test.text("unit");
        Matcher words = PERSON_YEARS.matcher(unit == null ? "" : unit);
        if (!words.matches()) {
            throw new UnsupportedCase("rates " + unit);
        }
        double per = Double.parseDouble(words.group(1));
        double year = words.group(2) == null ? DAYS_A_YEAR : Double.parseDouble(words.group(2));
        int[][] rows = survival.rowsByGroup();
        double[][] v = new double[5][rows.length];
        List<String> labels = new ArrayList<>();
        List<IncidenceRate> rates = new ArrayList<>();
        for (int g = 0; g < rows.length; g++) {
            SurvivalData data = survival.data().select(rows[g]);
            double days = 0;
            for (double t : data.stops()) {
                days += t;
            }
            IncidenceRate rate = IncidenceRate.of(data.eventCount(), days / year, 0.95);
            rates.add(rate);
            labels.add(survival.groups().label(g));
            v[0][g] = rate.events();
            v[1][g] = rate.personTime();
            v[2][g] = per * rate.rate();
            v[3][g] = per * rate.lower();
            v[4][g] = per * rate.upper();
        }
        JsonObject.Builder out = JsonObject.builder().put("groups", JsonArray.ofStrings(labels))
            .put("events", JsonArray.of(v[0])).put("person_years", JsonArray.of(v[1])).put("rate_per_" + words.group(1),
            JsonArray.of(v[2]))
            .put("lower95", JsonArray.of(v[3])).put("upper95", JsonArray.of(v[4]));
        if (rates.size() == 2) {
            IncidenceRate.Ratio ratio = rates.get(1).over(rates.get(0), 0.95);
            out.put("rate_ratio", JsonObject.builder().put("estimate", ratio.estimate()).put("lower95", ratio.lower())
                .put("upper95", ratio.upper()).put("p", ratio.pValue()).build());
        }
        return out.build();
    }

    /** The event of such a case is censoring, so that its curve is the reverse Kaplan-Meier estimate. */
    static JsonObject followUp(ConformanceCase test, SurvivalCase survival) {
        JsonObject expected = test.expected();
        double[] probabilities = expected.get("probs").asDoubles();
        SurvivalCurve curve = KaplanMeier.fit(survival.data());
        SurvivalQuantiles q = SurvivalQuantiles.of(curve, probabilities, ConfidenceType.LOG, 0.95);
        JsonObject.Builder out = JsonObject.builder().put("median_followup", JsonArray.of(q.estimate()))
            .put("probs", JsonArray.of(probabilities)).put("lower", JsonArray.of(q.lower()))
            .put("upper", JsonArray.of(q.upper()));
        for (String key : expected.keys()) {
            if (key.startsWith("by_") && key.endsWith("_median")) {
                out.put(key, medians(survival, key.substring(3, key.length() - "_median".length())));
            }
        }
        if (expected.has("n_at_risk")) {
            double[] times = expected.get("n_at_risk").asObject().get("times").asDoubles();
            double[] risk = Arrays.stream(times).map(curve::nRiskAt).toArray();
            out.put("n_at_risk", JsonObject.builder().put("times", JsonArray.of(times)).put("all", JsonArray.of(risk))
                .build());
        }
        return out.build();
    }

    private static JsonArray medians(SurvivalCase survival, String column) {
        CaseGroups groups = CaseGroups.of(survival.table(), List.of(column));
        SurvivalCase grouped = new SurvivalCase(survival.rowsInData(), survival.table(), survival.data(), groups);
        return JsonArray.of(Arrays.stream(grouped.rowsByGroup()).mapToDouble(rows -> SurvivalQuantiles
            .of(KaplanMeier.fit(survival.data().select(rows)), new double[] {0.5}, ConfidenceType.LOG, 0.95)
            .estimate()[0]).toArray());
    }

    static JsonObject restrictedMeans(ConformanceCase test, SurvivalCase survival) {
        double tau = test.spec().getDouble("tau");
        JsonValue arm = test.spec().get("arm1");
        String armOne = arm.isNumeric() ? NumberText.of(arm.asDouble()) : arm.asString();
        int one = survival.groups().label(0).equals(armOne) ? 0 : 1;
        int[][] rows = survival.rowsByGroup();
        RestrictedMean reference = RestrictedMean.of(KaplanMeier.fit(survival.data().select(rows[1 - one])), tau);
        RestrictedMean other = RestrictedMean.of(KaplanMeier.fit(survival.data().select(rows[one])), tau);
        List<JsonValue> values = new ArrayList<>();
        for (RestrictedMeanContrast c : List.of(RestrictedMeanContrast.difference(reference, other, 0.95),
                RestrictedMeanContrast.ratio(reference, other, 0.95),
                RestrictedMeanContrast.ratioOfTimeLost(reference, other, 0.95))) {
            values.add(JsonArray.of(c.estimate(), c.lower(), c.upper(), c.pValue()));
        }
        JsonObject contrasts = JsonObject.builder()
            .put("rows", JsonArray.ofStrings(List.of("RMST (arm=1)-(arm=0)", "RMST (arm=1)/(arm=0)",
            "RMTL (arm=1)/(arm=0)")))
            .put("columns", JsonArray.ofStrings(List.of("Est.", "lower .95", "upper .95", "p")))
            .put("values", new JsonArray(values)).build();
        return JsonObject.builder().put("arm0", arm(reference)).put("arm1", arm(other)).put("contrasts", contrasts)
            .build();
    }

    private static JsonObject arm(RestrictedMean mean) {
        double[] limits = mean.limits(0.95);
        return JsonObject.builder().put("rmst", mean.mean()).put("se", mean.stdErr()).put("lower", limits[0])
            .put("upper", limits[1]).put("rmtl", mean.timeLost()).build();
    }
}
