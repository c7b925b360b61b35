/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.junit.jupiter.api.Test;

/** The R code of a subgroup analysis names what the options name. */
class SubgroupCodeTest {

    private static RCode code(OptionValues more, CohortDesign design) {
        return SubgroupCode.of(Options.of(SubgroupOptions.class).bind(more.with("time", "os months").with("event", "status")
                .with("eventLevels", "dead").with("exposure", "arm").with("subgroups", "sex", "stage")), design);
    }

    @Test
    void comparesNestedModels() {
        RCode code = code(OptionValues.EMPTY.with("covariates", "age").with("strata", "centre"), CohortDesign.SAMPLE);
        assertEquals(List.of("survival"), code.packages());
        String all = String.join("\n", code.lines());
        assertTrue(all.contains("Surv(`os months`, status %in% c(\\\"dead\\\"))"), all);
        assertTrue(all.contains("strata(centre)") && all.contains("anova(") && all.contains("c(\"sex\", \"stage\")"), all);
    }

    @Test
    void aMatchedCohortHasARobustTestOfInteraction() {
        RCode code = code(OptionValues.EMPTY.with("reference", "A").with("compared", "B"), CohortDesign.matched("pairs"));
        String all = String.join("\n", code.lines());
        assertTrue(all.contains("weights = .weight, cluster = .set"), all);
        assertTrue(all.contains("pchisq(wald") && all.contains("reference <- \"A\"") && all.contains("compared <- \"B\""), all);
    }

    @Test
    void everyRowAndTheLevelOfIntervalsIsHonoured() {
        RCode code = code(OptionValues.EMPTY.with("entry", "start").with("weights", "w").with("confLevel", "0.9"),
                CohortDesign.SAMPLE);
        String all = String.join("\n", code.lines());
        assertTrue(code.lines().get(0).contains("\"start\"") && code.lines().get(0).contains("\"w\""), code.lines().get(0));
        assertEquals(2, all.split("conf.int = 0.9\\)", -1).length - 1, all);
        assertTrue(all.contains("not estimable"), "a subgroup with one arm must not stop the script");
    }
}
