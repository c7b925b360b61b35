/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.numerics.imputation.RubinPooled;

/** What the reader of a multiple imputation must know, and what was verified on it. */
final class ImputationVerdicts {

    private static final double MIXED = 1.2;
    private static final double MOST_MISSING = 0.5;
    private static final double BALANCED = 0.1;

    private final ImputationData data;
    private final PooledModel model;

    ImputationVerdicts(ImputationData data, PooledModel model) {
        this.data = data;
        this.model = model;
    }

    void write(AnalysisResult.Builder result) {
        int n = data.event.length;
        int m = model.imputations().size();
        if (data.incomplete.isEmpty()) {
            result.info("No value is missing in the variables of the imputation model: the pooled result is that of the data.");
        }
        int incomplete = n - data.completeRows().length;
        if (100.0 * incomplete / n > m) {
            result.warning(String.format(Locale.ROOT, "%.0f%% of the patients are incomplete, but there are %d imputations.",
                100.0 * incomplete / n, m), "Make at least as many imputations as that percentage.");
        }
        for (int v : data.incomplete) {
            double share = (double) data.variables.get(v).missingRows().length / n;
            if (share > MOST_MISSING) {
                result.warning(String.format(Locale.ROOT, "%.0f%% of the values of \"%s\" are missing.", 100 * share,
                    data.variables.get(v).name()), "Say why they are missing, and show the result without the variable.");
            }
            if (model.imputations().scaleReduction(v) > MIXED) {
                result.warning(String.format(Locale.ROOT, "The chains of \"%s\" do not mix (R-hat %.2f).",
                    data.variables.get(v).name(), model.imputations().scaleReduction(v)),
                    "Look at its convergence figure and use more iterations.");
            }
        }
        if (data.strataLeftOut > 0) {
            result.warning("\"" + data.options.strata().name() + "\" has " + data.strataLeftOut + " strata, too many to be predictors of "
                + "the imputation models: it was left out of them, and stratifies the outcome model only.",
                "Merge strata, or add what characterises them as an auxiliary variable.");
        }
        unsettled(result);
        matching(result);
        result.note("Order of rows", "The imputations come from random streams of the seed, one an imputation. They are the same for "
            + "any number of threads, but depend on the order of the rows and of the variables.");
        checks(result);
    }

    private void unsettled(AnalysisResult.Builder result) {
        List<String> terms = new ArrayList<>();
        for (int j = 0; j < model.pooled().size(); j++) {
            RubinPooled p = model.pooled().get(j);
            if (p.monteCarloError() > 0.1 * p.standardError() * (1 + 1e-9)) {
                terms.add(model.fits().get(0).labels().get(j));
            }
        }
        if (!terms.isEmpty()) {
            result.info("Another seed would change more than a tenth of a standard error of " + String.join(", ", terms)
                + ": more imputations make the result steadier.");
        }
    }

    private void matching(AnalysisResult.Builder result) {
        if (model.matched().isEmpty()) {
            return;
        }
        double worst = 0;
        for (CompletedModel.Matched matched : model.matched()) {
            worst = Math.max(worst, matched.largest());
        }
        result.target("balance", "In every imputation all covariates are balanced after matching.", worst <= BALANCED,
            String.format(Locale.ROOT, "largest standardized difference %.3f", worst));
        if (data.options.design() == ImputationOptions.Design.ACROSS && !data.options.adjusted()) {
            result.info("Matching across imputations on the averaged score gives the same pairs in each: the interval does not show "
                + "that the scores are uncertain because of missing values.");
        }
    }

    private void checks(AnalysisResult.Builder result) {
        boolean kept = true;
        boolean filled = true;
        for (int v = 0; v < data.variables.size(); v++) {
            double[] before = data.variables.get(v).values();
            for (int i = 0; i < model.imputations().size(); i++) {
                double[] after = model.imputations().values(i, v);
                for (int r = 0; r < before.length; r++) {
                    filled &= !Double.isNaN(after[r]);
                    kept &= Double.isNaN(before[r]) || before[r] == after[r];
                }
            }
        }
        result.check("observed", "No observed value was changed.", kept, model.imputations().size() + " completed data sets");
        result.check("filled", "No value is missing after the imputation.", filled, data.incomplete.size() + " variables imputed");
        boolean rules = true;
        for (RubinPooled p : model.pooled()) {
            double total = p.within() + (1 + 1.0 / p.imputations()) * p.between();
            rules &= Math.abs(total - p.total()) <= 1e-12 * total && p.total() >= p.within();
        }
        result.check("rubin", "Each total variance is that within plus that between the imputations.", rules,
            model.pooled().size() + " coefficients");
    }
}
