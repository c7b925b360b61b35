/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.regression.BinaryLink;

/** The options of logistic regression. */
public record LogisticAnalysisOptions(
        @Option(label = "Outcome", fits = Fits.EVENT, required = true,
            help = "Whether it happened: TRUE or 1, or the levels named below.") VariableRef outcome,
        @Option(label = "Outcome levels", levelsOf = "outcome",
            help = "The values of the outcome that mean it happened.") List<String> outcomeLevels,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "The variables of the model. A categorical variable is compared with its reference level.") List<VariableRef> covariates,
        @Option(label = "Interactions",
            help = "Products of variables, written age:sex; the variables themselves should be covariates too.") List<TermRef> interactions,
        @Option(label = "Clusters", fits = Fits.IDENTIFIER, advanced = true,
            help = "Rows that belong together; a matched cohort brings its own.") VariableRef cluster,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Offset", fits = Fits.NUMERIC, advanced = true,
            help = "A known log odds that is added to the model with coefficient 1.") VariableRef offset,
        @Option(label = "Estimation", group = "Model", defaultValue = "maximum-likelihood",
            help = "Firth's penalty gives finite odds ratios under separation, and less bias with few outcomes.") Estimation estimation,
        @Option(label = "Link", group = "Model", defaultValue = "logit", advanced = true,
            help = "Logit gives odds ratios; probit differences on the scale of a normal variable.") Link link,
        @Option(label = "Dialect", group = "Model", defaultValue = "own", advanced = true,
            help = "Takes the conventions of another program together: the confidence interval.") Dialect dialect,
        @Option(label = "Confidence interval", group = "Model", defaultValue = "profile", enabledWhen = "dialect=own",
            help = "Profile likelihood is better with few outcomes; with a robust variance it is always Wald.") Interval interval,
        @Option(label = "Confidence level", group = "Model", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Univariable models", group = "Output", defaultValue = "true",
            help = "Whether each covariate is also fitted alone, on the same rows, beside the full model.") boolean univariable,
        @Option(label = "Groups of the calibration test", group = "Assumptions", min = 3, max = 100, defaultValue = "10",
            advanced = true, help = "Number of groups of the Hosmer-Lemeshow test.") int groups,
        @Option(label = "Outcomes per coefficient", group = "Assumptions", min = 0, defaultValue = "10", advanced = true,
            help = "With fewer of the rarer outcome for each coefficient a warning is given.") double eventsPerCoefficient) {

    /** Options with what the dialect sets, where one is chosen. */
    public LogisticAnalysisOptions {
        interval = LogisticDialect.interval(dialect, interval);
    }

    /** How the coefficients are estimated. */
    public enum Estimation {
        @Label("Maximum likelihood")
        MAXIMUM_LIKELIHOOD,
        @Label(value = "Firth", help = "Penalised likelihood (Heinze and Schemper 2002).")
        FIRTH
    }

    /** What joins the linear predictor and the probability. */
    public enum Link {
        @Label("Logit")
        LOGIT(BinaryLink.LOGIT),
        @Label("Probit")
        PROBIT(BinaryLink.PROBIT);

        private final BinaryLink link;

        Link(BinaryLink link) {
            this.link = link;
        }

        BinaryLink link() {
            return link;
        }
    }

    /** The confidence interval of the odds ratios. */
    public enum Interval {
        @Label(value = "Profile likelihood", help = "Where the likelihood falls by the chi-squared quantile; R's confint.")
        PROFILE,
        @Label(value = "Wald", help = "Coefficient plus or minus z standard errors; SAS and SPSS.")
        WALD
    }
}
