/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;

/** The options of the design explorer; there is deliberately none for an outcome. */
public record ExplorerOptions(
        @Option(label = "Exposure or treatment", fits = Fits.GROUP, required = true,
            help = "The variable that tells the two groups apart.") VariableRef treatment,
        @Option(label = "Exposed level", levelsOf = "treatment",
            help = "The values that mean exposed or treated; TRUE, 1 or the last of two levels where empty.") List<String> treatedLevels,
        @Option(label = "Comparison level", levelsOf = "treatment", advanced = true,
            help = "The values that mean not exposed; all others where empty. Patients with neither are left out.") List<String> controlLevels,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "What enters the propensity score: known before the exposure, and related to the outcome.") List<VariableRef> covariates,
        @Option(label = "Interactions", advanced = true, help = "Products of covariates in the score model, such as age:sex.") List<TermRef> interactions,
        @Option(label = "Also judge balance of", fits = Fits.COVARIATE, advanced = true,
            help = "Variables whose balance counts although they are not in the score.") List<VariableRef> balance,
        @Option(label = "Link", group = "Propensity score", defaultValue = "logit", advanced = true,
            help = "What joins the probability of exposure and the covariates, and how the model is fitted.") ScoreLink link,
        @Option(label = "For whom", group = "Designs", defaultValue = "att", advanced = true,
            help = "Whose effect is asked for: the group that looks for partners.") MatchingOptions.Target estimand,
        @Option(label = "Methods", group = "Designs", defaultValue = "nearest", help = "The methods to try.") List<Method> methods,
        @Option(label = "Calipers", group = "Designs", min = 0, exclusive = true, defaultValue = "0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.5",
            help = "Calipers to try, in standard deviations of the linear predictor. No caliper is tried as well.") List<Double> calipers,
        @Option(label = "Largest ratio", group = "Designs", defaultValue = "3", min = 1, max = 10,
            help = "Partners per patient from 1 to this are tried.") int largestRatio,
        @Option(label = "Match exactly on", group = "Designs", fits = Fits.GROUP,
            help = "Both of a pair have the same values of these variables in every design.") List<VariableRef> exact,
        @Option(label = "Balance target", group = "Balance", defaultValue = "0.1", min = 0, max = 1, exclusive = true,
            help = "Largest absolute standardized mean difference that counts as balanced.") double threshold) {

    /** A way of matching. */
    public enum Method {
        @Label("Nearest neighbour")
        NEAREST,
        @Label("Nearest, with replacement")
        REPLACEMENT,
        @Label("Optimal pairs")
        OPTIMAL
    }

    Exposure exposure() {
        return new Exposure(treatment, treatedLevels, controlLevels);
    }

    ScoreModel scoreModel() {
        return new ScoreModel(covariates, interactions, link, null);
    }

    List<String> needed() {
        Set<String> names = new LinkedHashSet<>(ModelTerms.variables(covariates, interactions));
        names.addAll(VariableRef.names(balance));
        names.addAll(VariableRef.names(exact));
        return List.copyOf(names);
    }
}
