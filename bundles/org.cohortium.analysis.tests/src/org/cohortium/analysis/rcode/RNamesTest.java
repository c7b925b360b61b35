/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.rcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.junit.jupiter.api.Test;

/** What R reads must be what the study says. */
class RNamesTest {

    @Test
    void namesThatRAcceptsStayAsTheyAre() {
        assertEquals("ph.ecog", RNames.name("ph.ecog"));
        assertEquals(".weight", RNames.name(".weight"));
    }

    @Test
    void otherNamesStandInBackticks() {
        assertEquals("`tumour size`", RNames.name("tumour size"));
        assertEquals("`.2x`", RNames.name(".2x"));
        assertEquals("`if`", RNames.name("if"));
        assertEquals("`a\\`b`", RNames.name("a`b"));
        assertEquals("`größe`", RNames.name("größe"));
    }

    @Test
    void textsAreQuoted() {
        assertEquals("c(\"a\\\"b\", \"c\\\\d\")", RNames.texts(List.of("a\"b", "c\\d")));
    }

    @Test
    void numbersReadBackAsTheSame() {
        assertEquals("c(365, 0.1, Inf, NA)",
            RNames.numbers(List.of(365.0, 0.1, Double.POSITIVE_INFINITY, Double.NaN)));
    }

    @Test
    void theResponseNamesTheEvent() {
        VariableRef time = new VariableRef("os time");
        VariableRef dead = new VariableRef("dead");
        assertEquals("Surv(`os time`, dead == 1)", RNames.surv(null, time, dead, List.of()));
        assertEquals("Surv(entry, `os time`, dead %in% c(\"yes\"))",
            RNames.surv(new VariableRef("entry"), time, dead, List.of("yes")));
    }

    @Test
    void termsAreJoined() {
        assertEquals("1", RNames.terms(List.of(), List.of()));
        assertEquals("age + age:`my sex`", RNames.terms(List.of(new VariableRef("age")),
            List.of(new TermRef(List.of("age", "my sex")))));
    }
}
