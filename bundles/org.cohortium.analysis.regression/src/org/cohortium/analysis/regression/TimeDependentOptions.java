/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.Label;
import org.cohortium.analysis.option.Option;
import org.cohortium.analysis.option.VariableRef;

/** The options of Cox regression with exposures that begin during follow-up. */
public record TimeDependentOptions(
        @Option(label = "Table", defaultValue = "event-times",
            help = "One row a patient with the times at which exposures begin, or a long table with a row for each interval.") Layout layout,
        @Option(label = "Follow-up time", fits = Fits.TIME, required = true,
            help = "Time from time zero to the event or to the last follow-up; in a long table the end of each interval.") VariableRef time,
        @Option(label = "Event", fits = Fits.EVENT, required = true,
            help = "Whether the follow-up, or the interval, ended in the event: TRUE or 1, or the levels named below.") VariableRef event,
        @Option(label = "Event levels", levelsOf = "event",
            help = "The values of the event variable that mean the event; every other value is censored.") List<String> eventLevels,
        @Option(label = "Exposures begin", fits = Fits.ANY, enabledWhen = "layout=event-times",
            help = "Times since time zero, or dates, at which a treatment or another exposure began; missing where it never did.") List<VariableRef> begins,
        @Option(label = "Date of time zero", fits = Fits.ANY, enabledWhen = "layout=event-times",
            help = "The date from which follow-up counts; needed where exposures are given by dates.") VariableRef timeZero,
        @Option(label = "Unit of the follow-up time", defaultValue = "days", enabledWhen = "timeZero",
            help = "In what the follow-up time counts, to turn dates into times.") TimeUnit timeUnit,
        @Option(label = "Start of the interval", fits = Fits.TIME, enabledWhen = "layout=long",
            help = "In a long table the start of each interval.") VariableRef entry,
        @Option(label = "Patient", fits = Fits.IDENTIFIER, enabledWhen = "layout=long",
            help = "In a long table whose interval a row is; overlaps and gaps are looked for.") VariableRef patient,
        @Option(label = "Exposure", fits = Fits.GROUP, enabledWhen = "layout=long",
            help = "In a long table the exposure during the interval.") VariableRef exposure,
        @Option(label = "Covariates", fits = Fits.COVARIATE,
            help = "What else is in the model; in a long table their values of the interval are used.") List<VariableRef> covariates,
        @Option(label = "Strata", fits = Fits.GROUP,
            help = "Groups with a baseline hazard of their own, such as centres.") List<VariableRef> strata,
        @Option(label = "Show the naive comparison", group = "Output", defaultValue = "true", enabledWhen = "layout=event-times",
            help = "Whether the biased hazard ratio of ever against never exposed is printed beside the right one.") boolean naive,
        @Option(label = "Curves from", group = "Output", min = 0, defaultValue = "0",
            help = "The time from which the Simon-Makuch curves begin; early curves of the exposed rest on few patients.") double curvesFrom,
        @Option(label = "Confidence level", group = "Output", min = 0, max = 1, exclusive = true, defaultValue = "0.95",
            help = "Level of every confidence interval.") double confLevel) {

    /** How the data are laid out. */
    public enum Layout {
        @Label(value = "One row a patient", help = "With the time at which each exposure began.")
        EVENT_TIMES,
        @Label(value = "Long", help = "A row for each interval (start, stop], with the values that hold in it.")
        LONG
    }

    /** The unit of time. */
    public enum TimeUnit {
        @Label("Days")
        DAYS(1),
        @Label("Weeks")
        WEEKS(7),
        @Label("Months (30.4375 days)")
        MONTHS(30.4375),
        @Label("Years (365.25 days)")
        YEARS(365.25);

        private final double days;

        TimeUnit(double days) {
            this.days = days;
        }

        double days() {
            return days;
        }
    }

    boolean isLong() {
        return layout == Layout.LONG;
    }

    /** The exposures and the covariates, as they stand in the model. */
    List<VariableRef> terms() {
        List<VariableRef> terms = new ArrayList<>(isLong() ? exposure == null ? List.of() : List.of(exposure) : begins);
        terms.addAll(covariates);
        return terms;
    }
}
