/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import java.util.List;

import org.cohortium.analysis.result.Check;
import org.eclipse.osgi.util.NLS;

/** Checks of a result in words and pictures. */
final class CheckWords {

    private CheckWords() {
    }

    /** The worst of some checks. */
    static Check.Status worst(List<Check> checks) {
        Check.Status worst = Check.Status.HELD;
        for (Check check : checks) {
            worst = rank(check.status()) > rank(worst) ? check.status() : worst;
        }
        return worst;
    }

    private static int rank(Check.Status status) {
        return switch (status) {
            case HELD -> 0;
            case NOT_MET -> 1;
            case BROKEN -> 2;
        };
    }

    /** The picture of a status. */
    static String icon(Check.Status status) {
        return switch (status) {
            case HELD -> "check_held"; //$NON-NLS-1$
            case NOT_MET -> "check_not_met"; //$NON-NLS-1$
            case BROKEN -> "check_broken"; //$NON-NLS-1$
        };
    }

    /** How many held, in a sentence. */
    static String summary(List<Check> checks) {
        long notMet = checks.stream().filter(c -> c.status() == Check.Status.NOT_MET).count();
        long broken = checks.stream().filter(c -> c.status() == Check.Status.BROKEN).count();
        if (broken > 0) {
            return NLS.bind(Messages.checks_broken, broken, checks.size());
        }
        if (notMet > 0) {
            return NLS.bind(Messages.checks_notMet, notMet, checks.size());
        }
        return checks.size() == 1 ? Messages.checks_heldOne : NLS.bind(Messages.checks_held, checks.size());
    }
}
