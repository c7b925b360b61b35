/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.ProportionalHazardsTransform;

/** The options of Cox regression. */
public record CoxAnalysisOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Covariates", fits = Fits.COVARIATE, required = true,
            help = "The variables of the model. A categorical variable is compared with its reference level.") List<VariableRef> covariates,
        @Option(label = "Interactions",
            help = "Products of variables, written age:sex; the variables themselves should be covariates too.") List<TermRef> interactions,
        @Option(label = "Strata", fits = Fits.GROUP,
            help = "Groups with a baseline hazard of their own, such as centres; they get no hazard ratio.") List<VariableRef> strata,
        @Option(label = "Entry time", fits = Fits.TIME, advanced = true,
            help = "Time from which a patient was under observation (left truncation), or start of the interval of a time-varying covariate.") VariableRef entry,
        @Option(label = "Clusters", fits = Fits.IDENTIFIER, advanced = true,
            help = "Rows that belong together, such as rows of one patient; a matched cohort brings its own.") VariableRef cluster,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Offset", fits = Fits.NUMERIC, advanced = true,
            help = "A known log hazard ratio that is added to the model with coefficient 1.") VariableRef offset,
        @Option(label = "Smooth covariates", group = "Curves", fits = Fits.NUMERIC,
            help = "Numeric covariates whose effect may be a curve instead of a straight line on the log hazard.") List<VariableRef> smooth,
        @Option(label = "Kind of curve", group = "Curves", defaultValue = "restricted", enabledWhen = "smooth",
            help = "Restricted cubic and natural splines have a few knots; a penalised spline has many and is held smooth.") Spline spline,
        @Option(label = "Degrees of freedom", group = "Curves", min = 2, max = 10, defaultValue = "3", enabledWhen = "smooth",
            help = "How far each curve may bend: 2 for one bend, 3 or 4 for more. A restricted cubic spline has one knot more.") int splineDf,
        @Option(label = "Reference values", group = "Curves", advanced = true, enabledWhen = "smooth",
            help = "The value with which each smooth covariate's curve is compared, in their order; the medians if empty.") List<Double> references,
        @Option(label = "Shared frailty", group = "Frailty", fits = Fits.IDENTIFIER,
            help = "Groups, such as centres, or patients with several rows, whose members share a random effect on "
                + "the hazard.") VariableRef frailty,
        @Option(label = "Distribution of the frailty", group = "Frailty", defaultValue = "gamma", enabledWhen = "frailty",
            help = "Gamma on the hazard, or normal on the log hazard.") FrailtyDistribution frailtyDistribution,
        @Option(label = "Ridge", group = "Penalty", fits = Fits.COVARIATE, advanced = true,
            help = "Covariates whose coefficients are shrunk towards zero; an interaction of shrunk covariates alone is shrunk too.") List<VariableRef> ridge,
        @Option(label = "Size of the ridge", group = "Penalty", min = 0, exclusive = true, defaultValue = "1", enabledWhen = "ridge",
            advanced = true,
            help = "The penalty is this over two times the sum of squared standardized coefficients; larger shrinks more.") double ridgeTheta,
        @Option(label = "Search for the penalty", group = "Penalty", defaultValue = "as-r", advanced = true,
            help = "Where the search for a frailty's variance or a curve's penalty ends: R stops a little early.") Search search,
        @Option(label = "Time-varying effects", group = "Assumptions", fits = Fits.COVARIATE,
            help = "Covariates whose hazard ratio may change with time: a second model adds their product with a function of time.") List<VariableRef> timeVarying,
        @Option(label = "Function of time", group = "Assumptions", defaultValue = "log", enabledWhen = "timeVarying",
            help = "The function of time by which the log hazard ratio changes.") TimeFunction timeFunction,
        @Option(label = "Dialect", group = "Model", defaultValue = "own", advanced = true,
            help = "Takes the conventions of another program together: ties and transform of time.") Dialect dialect,
        @Option(label = "Ties", group = "Model", defaultValue = "efron", enabledWhen = "dialect=own",
            help = "How events at the same time are treated. R uses Efron, SAS, SPSS and Stata Breslow.") Ties ties,
        @Option(label = "Estimation", group = "Model", defaultValue = "maximum-likelihood",
            help = "Firth's penalty gives finite hazard ratios where a group has no events, and less bias with few events.") Estimation estimation,
        @Option(label = "Variance", group = "Model", defaultValue = "auto", advanced = true,
            help = "Automatic takes the robust variance where there are clusters or weights that are not whole numbers.") Variance variance,
        @Option(label = "Confidence level", group = "Model", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Univariable models", group = "Output", defaultValue = "true",
            help = "Whether each covariate is also fitted alone, on the same rows, beside the full model.") boolean univariable,
        @Option(label = "Test of proportional hazards", group = "Assumptions", defaultValue = "true",
            help = "Score test that no hazard ratio changes with time, with a plot of the scaled Schoenfeld residuals.") boolean phTest,
        @Option(label = "Transform of time", group = "Assumptions", defaultValue = "km",
            enabledWhen = "phTest & dialect!=r & dialect!=stata",
            help = "The function of time with which hazard ratios might change. R uses km.") Transform transform,
        @Option(label = "Profiles", group = "Output", advanced = true,
            help = "Patients for whom survival is predicted, each as variable = value joined by &: age = 60 & sex = female.") List<String> profiles,
        @Option(label = "Baseline hazard", group = "Output", defaultValue = "false", advanced = true,
            help = "Whether the cumulative baseline hazard at covariates of zero and at their means is given as a table.") boolean baseline,
        @Option(label = "Residuals", group = "Assumptions", defaultValue = "false", advanced = true,
            help = "Whether residuals are plotted (martingale against each numeric covariate, deviance against the linear predictor) "
                + "and tabulated, with Schoenfeld, scaled Schoenfeld and score residuals.") boolean residualPlots,
        @Option(label = "Influence", group = "Assumptions", defaultValue = "false", advanced = true,
            help = "Whether the change of each coefficient without each row (dfbeta) is plotted and tabulated, "
                + "and the most influential rows listed.") boolean influence,
        @Option(label = "Events per coefficient", group = "Assumptions", min = 0, defaultValue = "10", advanced = true,
            help = "With fewer events for each coefficient a warning is given.") double eventsPerCoefficient) {

    /** Options with what the dialect sets, where one is chosen. */
    public CoxAnalysisOptions {
        ties = CoxDialect.ties(dialect, ties);
        transform = CoxDialect.transform(dialect, transform);
    }

    /** How the coefficients are estimated. */
    public enum Estimation {
        @Label("Maximum likelihood")
        MAXIMUM_LIKELIHOOD,
        @Label(value = "Firth", help = "Penalised likelihood with profile intervals (Heinze and Schemper 2001).")
        FIRTH
    }

    /** The curve of a smooth covariate. */
    public enum Spline {
        @Label(value = "Restricted cubic", help = "Cubic between knots at Harrell's quantiles, linear beyond the outer ones.")
        RESTRICTED,
        @Label(value = "Natural", help = "Cubic between knots at equally spaced quantiles, linear beyond the range.")
        NATURAL,
        @Label(value = "Penalised", help = "Many knots; a penalty on bending leaves the degrees of freedom asked for.")
        PENALIZED
    }

    /** The distribution of a frailty. */
    public enum FrailtyDistribution {
        @Label(value = "Gamma", help = "Variance by maximum marginal likelihood (EM).")
        GAMMA,
        @Label(value = "Gaussian", help = "Variance by restricted maximum likelihood of the penalised model.")
        GAUSSIAN,
        @Label(value = "Gaussian, integrated", help = "Variance by maximum likelihood with Laplace's approximation, as coxme.")
        INTEGRATED
    }

    /** Where the search for the size of a penalty ends. */
    public enum Search {
        @Label(value = "As R", help = "Where R's coxph and coxme stop: the same digits.")
        AS_R,
        @Label("To the end")
        TO_THE_END
    }

    /** A function of time. */
    public enum TimeFunction {
        @Label("Logarithm of time")
        LOG,
        @Label("Time")
        IDENTITY,
        @Label("Square root of time")
        SQRT;

        double at(double time) {
            return switch (this) {
                case LOG -> StrictMath.log(time);
                case IDENTITY -> time;
                case SQRT -> Math.sqrt(time);
            };
        }

        /** The function of t in words that R reads too. */
        String text() {
            return switch (this) {
                case LOG -> "log(t)";
                case IDENTITY -> "t";
                case SQRT -> "sqrt(t)";
            };
        }
    }

    /** The treatment of tied events. */
    public enum Ties {
        @Label(value = "Efron", help = "Tied events leave the risk set one after the other.")
        EFRON(CoxTies.EFRON),
        @Label(value = "Breslow", help = "Each tied event sees the whole risk set.")
        BRESLOW(CoxTies.BRESLOW),
        @Label(value = "Exact", help = "Time is discrete: conditional logistic likelihood.")
        EXACT(CoxTies.EXACT);

        private final CoxTies ties;

        Ties(CoxTies ties) {
            this.ties = ties;
        }

        CoxTies ties() {
            return ties;
        }
    }

    /** The variance of the coefficients. */
    public enum Variance {
        @Label("Automatic")
        AUTO(null),
        @Label(value = "Model-based", help = "Inverse of the information.")
        MODEL(Boolean.FALSE),
        @Label(value = "Robust", help = "Sandwich over clusters, or over rows where there are none.")
        ROBUST(Boolean.TRUE);

        private final Boolean robust;

        Variance(Boolean robust) {
            this.robust = robust;
        }

        Boolean robust() {
            return robust;
        }
    }

    /** The transform of time in the test of proportional hazards. */
    public enum Transform {
        @Label(value = "Kaplan-Meier", help = "1 - S(t): events spread evenly; not sensitive to late times.")
        KM(ProportionalHazardsTransform.KM),
        @Label("Rank of time")
        RANK(ProportionalHazardsTransform.RANK),
        @Label("Time")
        IDENTITY(ProportionalHazardsTransform.IDENTITY),
        @Label("Logarithm of time")
        LOG(ProportionalHazardsTransform.LOG);

        private final ProportionalHazardsTransform transform;

        Transform(ProportionalHazardsTransform transform) {
            this.transform = transform;
        }

        ProportionalHazardsTransform transform() {
            return transform;
        }
    }
}
