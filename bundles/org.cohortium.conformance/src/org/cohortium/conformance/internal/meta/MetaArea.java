/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.meta;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.meta.CountTable;
import org.cohortium.numerics.meta.EffectMeasure;
import org.cohortium.numerics.meta.PooledTables;

/** Meta-analyses as metafor gives them: of estimates by inverse variance, and of tables by Mantel-Haenszel and Peto. */
public final class MetaArea implements ConformanceArea {

    private static final double LEVEL = 0.95;

    @Override
    public String name() {
        return "meta";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        if (test.text("measure") == null) {
            if (!test.spec().has("cells") || !Set.of("cells", "filter").containsAll(test.spec().keys())) {
                throw new UnsupportedCase("a meta-analysis without a measure and counts");
            }
            return tables(test);
        }
        return new PoolingCase(test).compute();
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of("egger/model");
    }

    private static JsonObject tables(ConformanceCase test) throws UnsupportedCase, IOException {
        List<CountTable> tables = StudyData.tables(test, test.data()).stream().filter(t -> t != null).toList();
        JsonObject.Builder mh = JsonObject.builder();
        mh.put("OR", pooled(PooledTables.mantelHaenszel(tables, EffectMeasure.ODDS_RATIO), true));
        mh.put("RR", pooled(PooledTables.mantelHaenszel(tables, EffectMeasure.RISK_RATIO), true));
        mh.put("RD", pooled(PooledTables.mantelHaenszel(tables, EffectMeasure.RISK_DIFFERENCE), true));
        return JsonObject.builder().put("mantel_haenszel", mh.build())
            .put("peto", pooled(PooledTables.peto(tables), false)).build();
    }

    private static JsonObject pooled(PooledTables p, boolean withTest) {
        double[] ci = p.confidenceInterval(LEVEL);
        JsonObject.Builder out = JsonObject.builder().put("estimate", p.estimate()).put("se", p.standardError())
            .put("lower95", ci[0]).put("upper95", ci[1]).put("q", p.q()).put("i2", p.iSquared());
        return withTest ? out.put("cmh", p.associationTest()).build() : out.build();
    }

    /** Numbers, NaN as null. */
    static JsonValue array(double... values) {
        return JsonArray.of(values);
    }
}
