/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

class AnalysisRunnerTest {

    private static final DataTable DATA = DataTable.of(NumberColumn.of("time", 1, 2, 3),
        CategoryColumn.of("arm", java.util.List.of("A", "B"), "A", "B", "A"));

    private static Outcome run(OptionValues values) {
        return AnalysisRunner.run(new TallyAnalysis(), DATA.schema(), AnalysisInput.of(DATA), values, Progress.NONE);
    }

    private static OptionValues time() {
        return OptionValues.EMPTY.with("time", "time");
    }

    @Test
    void givesTheResultOfAWellBehavedAnalysis() {
        Outcome.Done done = assertInstanceOf(Outcome.Done.class, run(time()));
        assertEquals(3, done.result().scalar("rows"));
        assertTrue(done.warnings().isEmpty());
    }

    @Test
    void passesWarningsOnWithoutRefusing() {
        Outcome.Done done = assertInstanceOf(Outcome.Done.class, run(time().with("rounds", "101")));
        assertEquals("Many rounds.", done.warnings().get(0).text());
    }

    @Test
    void refusesWhatDoesNotFitInWords() {
        assertTrue(run(OptionValues.EMPTY).sentence().startsWith("\"Time\" is not set."));
        assertTrue(run(time().with("tme", "x")).sentence().contains("There is no option \"tme\"."));
        assertTrue(run(OptionValues.EMPTY.with("time", "arm")).sentence()
            .contains("\"arm\" is a category variable. Choose a numeric variable holding a time."));
        assertTrue(run(OptionValues.EMPTY.with("time", "tim")).sentence().contains("tim"));
        assertTrue(run(time().with("group", "arm").with("levels", "C")).sentence()
            .contains("\"arm\" has no level \"C\". Its levels are: A, B."));
        assertTrue(run(time().with("level", "1")).sentence().contains("Choose a value above 0 and below 1."));
        assertTrue(run(time().with("level", "0,95")).sentence().contains("is a number, not \"0,95\""));
        assertTrue(run(time().with("rounds", "2.5")).sentence().contains("is a whole number"));
        assertTrue(run(time().with("mischief", "x")).sentence().contains("The choices are: none, throw"));
        assertTrue(run(time().with("interactions", "time")).sentence().contains("is no interaction"));
        assertTrue(run(time().with("covariates", "arm", "arm")).sentence().contains("twice"));
        assertTrue(run(time().with("time", "time", "arm")).sentence().contains("takes one value"));
    }

    @Test
    void anOptionThatHasNoEffectIsNotChecked() {
        assertInstanceOf(Outcome.Done.class, run(time().with("test", "false").with("rho", "nonsense")));
        assertInstanceOf(Outcome.Refused.class, run(time().with("test", "true").with("rho", "nonsense")));
    }

    @Test
    void aFaultStaysWithItsAnalysis() {
        Outcome.Faulty faulty = assertInstanceOf(Outcome.Faulty.class, run(time().with("mischief", "throw")));
        assertEquals("Tally (tally 1.2.3) stopped with a fault (IllegalStateException: mischief).", faulty.message());
        assertInstanceOf(Outcome.Faulty.class, run(time().with("mischief", "overflow")));
        assertInstanceOf(Outcome.Faulty.class, run(time().with("mischief", "null")));
        Outcome wrong = run(time().with("mischief", "count-wrong"));
        assertTrue(wrong.sentence().contains("it used 4 rows and dropped 0, but was given 3"), wrong.sentence());
    }

    @Test
    void dataThatDoNotAllowTheEstimateAreSaidWithAdvice() {
        assertEquals("There are no events. Follow up longer.", run(time().with("mischief", "refuse")).sentence());
    }

    @Test
    void aDeafAnalysisIsGivenUpWithinTwoSecondsOfCancelling() {
        long start = System.nanoTime();
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String task) {
                // nobody is watching
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Outcome outcome = AnalysisRunner.run(new TallyAnalysis(), DATA.schema(), AnalysisInput.of(DATA),
            time().with("mischief", "hang"), cancelled);
        assertInstanceOf(Outcome.Cancelled.class, outcome);
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }
}
