/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.numerics.survival.SurvivalCurve;

/** What the reader of a Kaplan-Meier result must know, and the checks of the result itself. */
final class KaplanMeierRemarks {

    private static final int FEW = 10;

    private KaplanMeierRemarks() {
    }

    static void addTo(AnalysisResult.Builder result, KaplanMeierOptions options, KaplanMeierRows rows,
            List<SurvivalCurve> curves) {
        messages(result, options, rows, curves);
        checks(result, rows, curves);
    }

    private static void messages(AnalysisResult.Builder result, KaplanMeierOptions options, KaplanMeierRows rows,
            List<SurvivalCurve> curves) {
        List<String> labels = rows.groups().labels();
        if (rows.data().eventCount() == 0) {
            result.warning("There are no events: the curves stay at 1, the median is not reached and groups cannot "
                + "be compared.",
                "Check which codes of the event variable mean the event.");
        } else if (options.group() != null && curves.size() < 2) {
            result.warning("Only one group has patients (" + labels.get(0) + "), so there is nothing to compare.",
                "Choose another grouping variable or cohort.");
        } else if (curves.size() > 1) {
            List<String> without = new ArrayList<>();
            for (int g = 0; g < curves.size(); g++) {
                if (curves.get(g).eventTotal() == 0) {
                    without.add(labels.get(g));
                }
            }
            if (!without.isEmpty()) {
                result.info("There are no events in " + String.join(", ", without) + ".");
            }
        }
        List<String> small = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            if (curves.get(g).n() < FEW) {
                small.add(labels.get(g) + " (" + curves.get(g).n() + ")");
            }
        }
        if (!small.isEmpty()) {
            result.info("Curves of fewer than " + FEW + " patients are very uncertain: " + String.join(", ", small) + ".");
        }
        if (options.variance() == KaplanMeierOptions.Variance.GREENWOOD && !rows.data().hasWholeWeights()) {
            result.warning("Greenwood's variance takes weights as counts of identical patients, which these are not.",
                "Choose the automatic or the robust variance.");
        }
        if (!rows.data().isCounting() && rows.data().zeroTimes() > 0) {
            int zeros = rows.data().zeroTimes();
            result.info(zeros + (zeros == 1 ? " patient has" : " patients have") + " a follow-up time of zero; "
                + "they are counted, whereas some programs leave them out.");
        }
        if (rows.data().tiesMerged()) {
            result.info("Times that differ only in their last digits count as tied, as they do in R.");
        }
        if (rows.data().isCounting() && curves.stream().anyMatch(KaplanMeierRemarks::startsLow)) {
            result.warning("With late entry, few patients are at risk at the beginning; an early event pulls the "
                + "whole curve down.",
                "Start the curve at a later time, where more patients are under observation.");
        }
    }

    private static boolean startsLow(SurvivalCurve curve) {
        double[] events = curve.nEvent();
        int[] risk = curve.riskCount();
        for (int k = 0; k < events.length; k++) {
            if (events[k] > 0) {
                return risk[k] < FEW;
            }
        }
        return false;
    }

    private static void checks(AnalysisResult.Builder result, KaplanMeierRows rows, List<SurvivalCurve> curves) {
        int n = 0;
        int events = 0;
        boolean falling = true;
        boolean accounted = true;
        for (SurvivalCurve curve : curves) {
            n += curve.n();
            events += curve.eventTotal();
            falling &= falls(curve.survival());
            accounted &= accounted(curve);
        }
        result.check("group-sizes", "The groups add up to the patients used", n == rows.data().size(),
            n + " of " + rows.data().size());
        result.check("events", "The events of the groups add up to all events", events == rows.data().eventCount(),
            events + " of " + rows.data().eventCount());
        result.check("monotone", "Every curve falls from 1 and never rises", falling, curves.size() + " curves");
        result.check("risk-sets", "In every group each patient leaves the risk set once, by event or censoring",
            accounted,
            curves.size() + " groups");
    }

    private static boolean falls(double[] survival) {
        double last = 1;
        for (double s : survival) {
            if (!(s <= last && s >= 0)) {
                return false;
            }
            last = s;
        }
        return true;
    }

    private static boolean accounted(SurvivalCurve curve) {
        int[] risk = curve.riskCount();
        int[] events = curve.eventCount();
        int[] censored = curve.censorCount();
        int left = 0;
        for (int k = 0; k < risk.length; k++) {
            left += events[k] + censored[k];
            if (risk[k] < events[k] + censored[k]) {
                return false;
            }
            if (!curve.isLeftTruncated() && k > 0 && risk[k] != risk[k - 1] - events[k - 1] - censored[k - 1]) {
                return false;
            }
        }
        return left == curve.n();
    }
}
