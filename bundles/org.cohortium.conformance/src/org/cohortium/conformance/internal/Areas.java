/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal;

import java.util.List;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.internal.coxextended.CoxExtendedArea;
import org.cohortium.conformance.internal.competing.CompetingArea;
import org.cohortium.conformance.internal.edge.EdgeArea;
import org.cohortium.conformance.internal.firth.FirthArea;
import org.cohortium.conformance.internal.imputation.ImputationArea;
import org.cohortium.conformance.internal.km.KaplanMeierArea;
import org.cohortium.conformance.internal.logistic.LogisticArea;
import org.cohortium.conformance.internal.logrank.LogRankArea;
import org.cohortium.conformance.internal.meta.MetaArea;
import org.cohortium.conformance.internal.parametric.ParametricArea;
import org.cohortium.conformance.internal.performance.PerformanceArea;
import org.cohortium.conformance.internal.propensity.PropensityArea;
import org.cohortium.conformance.internal.proportions.ProportionsArea;
import org.cohortium.conformance.internal.table1.TableOneArea;

/** The areas that can be run, one line each. */
public final class Areas {

    private Areas() {
    }

    /** One of each. */
    public static List<ConformanceArea> all() {
        return List.of(new KaplanMeierArea(), new LogRankArea(), new CoxArea(), new CoxExtendedArea(),
            new LogisticArea(),
            new PropensityArea(), new TableOneArea(), new PerformanceArea(), new ProportionsArea(), new MetaArea(),
            new ImputationArea(), new EdgeArea(),
            new FirthArea(), new ParametricArea(), new CompetingArea());
    }
}
