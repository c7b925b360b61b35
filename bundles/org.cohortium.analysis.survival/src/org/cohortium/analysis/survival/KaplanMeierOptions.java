/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.List;

import org.cohortium.analysis.option.Dialect;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.descriptive.PAdjustment;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.LogRankWeight;

/** The options of the Kaplan-Meier analysis. */
public record KaplanMeierOptions(
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is "
                + "censored.") List<String> eventLevels,
        @Option(label = "Groups", fits = Fits.GROUP,
            help = "A curve is drawn for each group, and the groups are compared.") VariableRef group,
        @Option(label = "Entry time", fits = Fits.TIME, advanced = true,
            help = "Time from which a patient was under observation (left truncation); at risk only after "
                + "it.") VariableRef entry,
        @Option(label = "Strata of the test", fits = Fits.GROUP, advanced = true, enabledWhen = "group",
            help = "The test compares groups within these strata only, such as centres.") List<VariableRef> strata,
        @Option(label = "Weights", fits = Fits.NUMERIC, advanced = true,
            help = "Case weights; a matched cohort brings its own.") VariableRef weights,
        @Option(label = "Clusters", fits = Fits.IDENTIFIER, advanced = true,
            help = "Rows that belong together; a matched cohort brings its own.") VariableRef cluster,
        @Option(label = "Times", group = "Estimates", min = 0,
            help = "Times at which survival is reported, in the unit of the follow-up time.") List<Double> times,
        @Option(label = "Time unit", group = "Estimates",
            help = "The unit of the follow-up time, such as months; taken from the variable where "
                + "empty.") String timeUnit,
        @Option(label = "Outcome", group = "Estimates", defaultValue = "Survival",
            help = "What the curve shows, such as overall survival or recurrence-free survival.") String outcome,
        @Option(label = "Confidence level", group = "Estimates", min = 0, max = 1, exclusive = true,
            defaultValue = "0.95", help = "Level of every confidence interval.") double confLevel,
        @Option(label = "Dialect", group = "Estimates", defaultValue = "own", advanced = true,
            help = "Takes the conventions of another program together: interval of survival and rule of the "
                + "median.") Dialect dialect,
        @Option(label = "Confidence interval", group = "Estimates", defaultValue = "log", enabledWhen = "dialect=own",
            help = "Scale on which the interval of survival is symmetric. R uses log, SAS and Prism "
                + "log-log.") Scale confType,
        @Option(label = "Quantiles", group = "Estimates", min = 0, max = 1, exclusive = true, defaultValue = "0.5",
            advanced = true, help = "Shares of patients with the event whose times are reported; 0.5 is the "
                + "median.") List<Double> quantiles,
        @Option(label = "Flat step at a quantile", group = "Estimates", defaultValue = "midpoint", advanced = true,
            enabledWhen = "dialect=own",
            help = "What the quantile is where the curve runs flat exactly at the level.") FlatStep flatStep,
        @Option(label = "Restricted mean up to", group = "Estimates", min = 0, exclusive = true,
            help = "Horizon of the restricted mean survival time; none where empty.") Double tau,
        @Option(label = "Conditional on surviving to", group = "Estimates", min = 0, advanced = true,
            help = "Times that a patient has already survived; survival from each on is reported at the times given "
                + "above, counted from it.") List<Double> conditionOn,
        @Option(label = "Confidence band", group = "Estimates", defaultValue = "none", advanced = true,
            help = "A band that holds the whole curve at once with the confidence level.") Band band,
        @Option(label = "Landmark", group = "Estimates", min = 0, exclusive = true, advanced = true,
            help = "Only patients still in follow-up after this time are used, and time is counted from "
                + "it.") Double landmark,
        @Option(label = "Variance", group = "Estimates", defaultValue = "auto", advanced = true,
            help = "Automatic takes the robust variance where there are clusters or weights that are not "
                + "counts.") Variance variance,
        @Option(label = "Test", group = "Comparison", defaultValue = "log-rank", enabledWhen = "group",
            help = "Test of equal survival; the weighted tests look more at early or at late differences.") Test test,
        @Option(label = "p", group = "Comparison", min = 0, defaultValue = "1", enabledWhen = "test=fleming-harrington",
            help = "Power of S: larger values weigh early differences. With q = 0 this is rho of the G-rho "
                + "family.") double p,
        @Option(label = "q", group = "Comparison", min = 0, defaultValue = "0", enabledWhen = "test=fleming-harrington",
            help = "Power of 1 - S: larger values weigh late differences.") double q,
        @Option(label = "Matched sets as strata", group = "Comparison", defaultValue = "false", advanced = true,
            enabledWhen = "group", help = "Compares within the matched sets of a matched cohort only (paired log-rank "
                + "test), instead of by a robust variance.") boolean paired,
        @Option(label = "Max-combo test", group = "Comparison", defaultValue = "false", enabledWhen = "group",
            help = "For two groups, the largest of four Fleming-Harrington tests with its own p-value; keeps power where "
                + "curves cross or part late.") boolean maxCombo,
        @Option(label = "All weighted tests", group = "Comparison", defaultValue = "false", advanced = true,
            enabledWhen = "group", help = "Lists every weighted test beside the one chosen, for sensitivity; choose the "
                + "test before looking.") boolean allTests,
        @Option(label = "Trend", group = "Comparison", defaultValue = "false", enabledWhen = "group",
            help = "Whether to test for a trend over the groups in their order.") boolean trend,
        @Option(label = "Pairwise tests", group = "Comparison", defaultValue = "holm", enabledWhen = "group",
            help = "Adjustment of the tests of each pair of groups, where there are three or more.") Pairwise pairwise,
        @Option(label = "Further figures", group = "Output", advanced = true,
            help = "Other pictures of the same curves.") List<FurtherFigure> furtherFigures,
        @Option(label = "Curve table", group = "Output", defaultValue = "true", advanced = true,
            help = "Whether the table of every step of the curves is part of the result.") boolean curveTable) {

    /** The confidence interval of survival. */
    public enum Scale {
        @Label(value = "Log", help = "Symmetric for log S; the default of R.")
        LOG(ConfidenceType.LOG),
        @Label(value = "Log-log", help = "Symmetric for log(-log S); the default of SAS and Prism.")
        LOG_LOG(ConfidenceType.LOG_LOG),
        @Label(value = "Plain", help = "S plus or minus z standard errors.")
        PLAIN(ConfidenceType.PLAIN),
        @Label(value = "Logit", help = "Symmetric for the log odds of S.")
        LOGIT(ConfidenceType.LOGIT),
        @Label(value = "Arcsine", help = "Symmetric for the arcsine of the root of S.")
        ARCSIN(ConfidenceType.ARCSIN);

        private final ConfidenceType type;

        Scale(ConfidenceType type) {
            this.type = type;
        }

        ConfidenceType type() {
            return type;
        }
    }

    /** The quantile where the curve is flat at the level. */
    public enum FlatStep {
        @Label(value = "Middle of the step (R)", help = "On the last step the middle between its start and the last "
            + "follow-up.")
        MIDPOINT,
        @Label(value = "Middle of the step, none on the last (SAS)", help = "Not estimable on the last step.")
        MIDPOINT_CLOSED,
        @Label(value = "Start of the step", help = "The first time at which the curve has come down to the level.")
        FIRST
    }

    /** A simultaneous confidence band. */
    public enum Band {
        @Label("None")
        NONE,
        @Label(value = "Equal precision", help = "Proportional to the pointwise limits (Nair).")
        EQUAL_PRECISION,
        @Label(value = "Hall-Wellner", help = "From the Brownian bridge; wider where survival is uncertain.")
        HALL_WELLNER
    }

    /** Another picture of the curves. */
    public enum FurtherFigure {
        @Label(value = "Events (1 - survival)", help = "Share of patients with the event, from zero upwards.")
        EVENTS,
        @Label(value = "Cumulative hazard", help = "Nelson-Aalen estimate; straight where the hazard is constant.")
        CUMULATIVE_HAZARD,
        @Label(value = "log(-log survival) by log time", help = "Parallel where hazards are proportional.")
        LOG_LOG,
        @Label(value = "Follow-up (reverse Kaplan-Meier)", help = "How long patients were followed; compare between groups.")
        FOLLOW_UP
    }

    /** The variance of the curves and of the test. */
    public enum Variance {
        @Label("Automatic")
        AUTO,
        @Label(value = "Greenwood", help = "Weights are counts of identical rows.")
        GREENWOOD,
        @Label(value = "Robust", help = "Infinitesimal jackknife over clusters or rows.")
        ROBUST
    }

    /** The comparison of the groups. */
    public enum Test {
        @Label(value = "Log-rank", help = "Weighs all event times equally; best where hazards are proportional.")
        LOG_RANK(LogRankWeight.LOG_RANK),
        @Label(value = "Gehan-Breslow", help = "Weighs by the number at risk.")
        GEHAN_BRESLOW(LogRankWeight.GEHAN_BRESLOW),
        @Label(value = "Tarone-Ware", help = "Weighs by the root of the number at risk.")
        TARONE_WARE(LogRankWeight.TARONE_WARE),
        @Label(value = "Peto-Peto", help = "Weighs by survival.")
        PETO_PETO(LogRankWeight.PETO_PETO),
        @Label(value = "Modified Peto-Peto", help = "Weighs by survival, shrunk a little.")
        MODIFIED_PETO_PETO(LogRankWeight.MODIFIED_PETO_PETO),
        @Label(value = "Fleming-Harrington", help = "Weighs by S^p (1 - S)^q.")
        FLEMING_HARRINGTON(null),
        @Label(value = "None", help = "No test.")
        NONE(null);

        private final LogRankWeight weight;

        Test(LogRankWeight weight) {
            this.weight = weight;
        }

        /** The weight of event times; null where it depends on further options. */
        LogRankWeight weight() {
            return weight;
        }
    }

    /** The adjustment of pairwise tests. */
    public enum Pairwise {
        @Label("None: no pairwise tests")
        NONE(null),
        @Label("Unadjusted")
        UNADJUSTED(PAdjustment.NONE),
        @Label("Holm")
        HOLM(PAdjustment.HOLM),
        @Label("Hochberg")
        HOCHBERG(PAdjustment.HOCHBERG),
        @Label("Bonferroni")
        BONFERRONI(PAdjustment.BONFERRONI),
        @Label("Benjamini-Hochberg (false discovery rate)")
        BH(PAdjustment.BENJAMINI_HOCHBERG);

        private final PAdjustment adjustment;

        Pairwise(PAdjustment adjustment) {
            this.adjustment = adjustment;
        }

        PAdjustment adjustment() {
            return adjustment;
        }

        /** Whose method it is. */
        String words() {
            return switch (this) {
                case NONE, UNADJUSTED -> "";
                case HOLM -> "Holm";
                case HOCHBERG -> "Hochberg";
                case BONFERRONI -> "Bonferroni";
                case BH -> "Benjamini and Hochberg";
            };
        }
    }

    /** The unit of time: as given, else that of the variable; may be empty. */
    String unit(Schema schema) {
        return timeUnit.isEmpty() ? schema.variable(time.name()).unit() : timeUnit;
    }

    /** The confidence level in percent, for headings. */
    String percent() {
        return NumberText.of(StrictMath.rint(confLevel * 1e6) / 1e4) + " %";
    }

    LogRankWeight weight() {
        return test == Test.FLEMING_HARRINGTON ? LogRankWeight.flemingHarrington(p, q) : test.weight;
    }
}
