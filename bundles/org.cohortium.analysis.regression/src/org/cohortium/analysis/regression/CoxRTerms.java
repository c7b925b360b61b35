/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.Schema;

/** The covariates, interactions and the ridge of a Cox regression as terms of an R formula. */
final class CoxRTerms {

    private final Schema schema;
    private final CoxAnalysisOptions options;
    private final List<String> ridge;

    CoxRTerms(Schema schema, CoxAnalysisOptions options) {
        this.schema = schema;
        this.options = options;
        this.ridge = VariableRef.names(options.ridge());
    }

    /** Whether a variable becomes indicators of its levels. */
    boolean isCategory(String name) {
        return schema.find(name).map(v -> v.kind() != ColumnKind.NUMBER).orElse(false);
    }

    /** Covariates or their curves, and interactions, none of them shrunk. */
    List<String> plain() {
        List<String> terms = new ArrayList<>();
        options.covariates().forEach(v -> terms.add(CoxCurves.written(v.name(), options)));
        options.interactions().forEach(t -> terms.add(product(t)));
        return terms;
    }

    /** The terms with a ridge in the place of its first covariate. */
    List<String> shrunk() {
        if (ridge.isEmpty()) {
            return plain();
        }
        List<String> terms = new ArrayList<>();
        if (needsColumns()) {
            terms.add("ridge(.shrunk, theta = " + RNames.number(options.ridgeTheta()) + ")");
            if (hasOthers()) {
                terms.add(".others");
            }
            options.covariates().stream().filter(v -> isPenalizedCurve(v.name()))
                    .forEach(v -> terms.add(CoxCurves.written(v.name(), options)));
            return terms;
        }
        for (VariableRef covariate : options.covariates()) {
            if (!ridge.contains(covariate.name())) {
                terms.add(CoxCurves.written(covariate.name(), options));
            } else if (ridge.get(0).equals(covariate.name())) {
                terms.add("ridge(" + ridge.stream().map(RNames::name).collect(Collectors.joining(", ")) + ", theta = "
                        + RNames.number(options.ridgeTheta()) + ")");
            }
        }
        options.interactions().forEach(t -> terms.add(product(t)));
        return terms;
    }

    /** Makes the columns of the model where R's ridge(), which takes numbers only, cannot make them. */
    void columns(RCode.Builder code) {
        if (ridge.isEmpty() || !needsColumns()) {
            return;
        }
        List<String> terms = new ArrayList<>();
        options.covariates().stream().filter(v -> !isPenalizedCurve(v.name()))
                .forEach(v -> terms.add(CoxCurves.written(v.name(), options)));
        options.interactions().forEach(t -> terms.add(product(t)));
        code.line("m <- terms(~ " + String.join(" + ", terms) + ")")
                .line("x <- model.matrix(m, d); f <- attr(m, \"factors\")")
                .line("shrunk <- attr(x, \"assign\") %in% which(colSums(f[!rownames(f) %in% "
                        + RNames.texts(ridge.stream().map(RNames::name).toList()) + ", , drop = FALSE]) == 0)")
                .line("d$.shrunk <- x[, shrunk, drop = FALSE]; colnames(d$.shrunk)");
        if (hasOthers()) {
            code.line("d$.others <- x[, !shrunk & attr(x, \"assign\") > 0, drop = FALSE]");
        }
    }

    /** Whether a category or an interaction of shrunk covariates is shrunk, or one with them keeps its coding. */
    private boolean needsColumns() {
        return ridge.stream().anyMatch(this::isCategory)
                || options.interactions().stream().anyMatch(t -> t.variables().stream().anyMatch(ridge::contains));
    }

    private boolean hasOthers() {
        return options.covariates().stream().anyMatch(v -> !ridge.contains(v.name()) && !isPenalizedCurve(v.name()))
                || options.interactions().stream().anyMatch(t -> !ridge.containsAll(t.variables()));
    }

    private boolean isPenalizedCurve(String name) {
        return options.spline() == CoxAnalysisOptions.Spline.PENALIZED && VariableRef.names(options.smooth()).contains(name);
    }

    private static String product(TermRef term) {
        return term.variables().stream().map(RNames::name).collect(Collectors.joining(":"));
    }
}
