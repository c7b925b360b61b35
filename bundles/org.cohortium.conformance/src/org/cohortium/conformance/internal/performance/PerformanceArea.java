/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.List;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;

/** Prognostic models: the kind of a case is known by its specification, one line a kind. */
public final class PerformanceArea implements ConformanceArea {

    private static final List<PerformanceKind> KINDS = List.of(new ModelsCase(), new ExternalCase(),
        new BinaryModelCase(), new BootstrapCase(), new CutPointCase(), new NomogramCase());

    @Override
    public String name() {
        return "performance";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        return kind(test).compute(test);
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        for (PerformanceKind kind : KINDS) {
            if (kind.fits(test.spec())) {
                return kind.informative(test);
            }
        }
        return List.of();
    }

    @Override
    public Tolerance tolerance(ConformanceCase test, String path) {
        for (PerformanceKind kind : KINDS) {
            if (kind.fits(test.spec())) {
                return kind.tolerance(test, path);
            }
        }
        return test.tolerance();
    }

    private static PerformanceKind kind(ConformanceCase test) throws UnsupportedCase {
        for (PerformanceKind kind : KINDS) {
            if (kind.fits(test.spec())) {
                return kind;
            }
        }
        throw new UnsupportedCase("the specification is of no known kind: " + String.join(", ", test.spec().keys()));
    }
}
