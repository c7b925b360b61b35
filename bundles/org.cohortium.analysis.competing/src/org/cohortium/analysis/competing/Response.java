/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.competing.CompetingData;
import org.cohortium.numerics.survival.SurvivalData;

/** Reads a response whose event is the end by any cause, with the weights and clusters of options or design. */
final class Response {

    private Response() {
    }

    static SurvivalData read(DataTable rows, int[] cause, VariableRef time, VariableRef entry, VariableRef weights,
            VariableRef cluster, Groups strata, CohortDesign design) {
        boolean[] event = CompetingData.endedBy(cause, 0);
        double[] stop = rows.numbers(time.name());
        SurvivalData.Builder builder = entry == null ? SurvivalData.right(stop, event)
                : SurvivalData.counting(rows.numbers(entry.name()), stop, event);
        String weight = weights == null ? design.weights().orElse(null) : weights.name();
        String unit = cluster == null ? design.cluster().orElse(null) : cluster.name();
        return builder.weights(weight == null ? null : rows.numbers(weight))
                .clusters(unit == null ? null : Groups.clusterCodes(rows.column(unit)))
                .strata(strata == null ? null : strata.codes()).rowNumbers(rows.rowNumbers()).build();
    }
}
