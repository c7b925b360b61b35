/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;

/** Cases of extended Cox models; each kind of case is one class, chosen by the shape of the specification. */
public final class CoxExtendedArea implements ConformanceArea {

    /** The kinds, the first that fits is taken. */
    private static final List<ExtendedCase> KINDS = List.of(new ElasticNetCase(), new StepwiseCase(),
        new NestedModelsCase(), new AdjustedCurvesCase(), new SubgroupsCase(), new EValueCase(),
        new CoxModelCase());

    @Override
    public String name() {
        return "cox_extended";
    }

    private static Optional<ExtendedCase> kind(ConformanceCase test) {
        return KINDS.stream().filter(kind -> kind.fits(test)).findFirst();
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        ExtendedCase kind = kind(test).orElseThrow(
            () -> new UnsupportedCase("a specification with " + String.join(", ", test.spec().keys())));
        return kind.compute(test);
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return kind(test).map(kind -> kind.informative(test)).orElse(List.of());
    }

    @Override
    public Tolerance tolerance(ConformanceCase test, String path) {
        return kind(test).map(kind -> kind.tolerance(test, path)).orElse(test.tolerance());
    }
}
