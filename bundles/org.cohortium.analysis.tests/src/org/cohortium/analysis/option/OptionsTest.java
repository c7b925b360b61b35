/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.analysis.run.TallyAnalysis;
import org.cohortium.analysis.run.TallyAnalysis.Mischief;
import org.cohortium.analysis.run.TallyAnalysis.TallyOptions;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private final Options<TallyOptions> options = Options.of(TallyOptions.class);

    @Test
    void theDeclarationGivesTypesKeysAndDefaults() {
        assertEquals(List.of(OptionType.VARIABLE, OptionType.VARIABLE, OptionType.LEVELS, OptionType.VARIABLES,
            OptionType.TERMS, OptionType.NUMBER, OptionType.NUMBERS, OptionType.INTEGER, OptionType.NUMBER,
            OptionType.LOGICAL, OptionType.NUMBER, OptionType.CHOICE),
            options.descriptors().stream().map(OptionDescriptor::type).toList());
        assertEquals(List.of("12", "24"), options.defaults().get("times"));
        assertEquals("count-wrong", options.descriptor("mischief").choices().get(4).key());
        assertNull(options.descriptor("Mischief"));
    }

    @Test
    void bindingFillsInDefaultsAndLeavesUnsetOptionsNull() {
        TallyOptions bound = options.bind(OptionValues.EMPTY.with("time", "os"));
        assertEquals(new VariableRef("os"), bound.time());
        assertNull(bound.group());
        assertNull(bound.caliper());
        assertEquals(List.of(12.0, 24.0), bound.times());
        assertEquals(Mischief.NONE, bound.mischief());
        assertTrue(bound.test());
    }

    @Test
    void recordAndTextAreTheSameThing() {
        OptionValues values = OptionValues.EMPTY.with("time", "os").with("covariates", "age", "sex")
            .with("interactions", "age : sex").with("level", "0.9").with("times", List.of()).with("caliper", "0.2")
            .with("mischief", "count-wrong");
        TallyOptions bound = options.bind(values);
        assertEquals(List.of(new TermRef(List.of("age", "sex"))), bound.interactions());
        assertEquals(0.2, bound.caliper());
        OptionValues text = options.unbind(bound);
        assertEquals(List.of("age:sex"), text.get("interactions"));
        assertEquals(List.of(), text.get("times"));
        assertEquals(bound, options.bind(text));
        assertEquals(text, options.unbind(options.bind(text)));
    }

    @Test
    void bindingRefusesWhatCheckFinds() {
        OptionException e = assertThrows(OptionException.class, () -> options.bind(OptionValues.EMPTY));
        assertEquals("time", e.problems().get(0).option());
    }

    @Test
    void conditionsReadTheOtherOptions() {
        assertTrue(options.isEnabled("rho", OptionValues.EMPTY));
        assertFalse(options.isEnabled("rho", OptionValues.EMPTY.with("test", "false")));
        Condition both = Condition.parse("group & mischief!=none");
        assertFalse(both.holds(OptionValues.EMPTY.with("group", "arm").with("mischief", "none")));
        assertTrue(both.holds(OptionValues.EMPTY.with("group", "arm").with("mischief", "throw")));
        assertFalse(Condition.parse("!group").holds(OptionValues.EMPTY.with("group", "arm")));
    }

    @Test
    void listsOfTheCommandLineKeepQuotedCommas() {
        assertEquals(List.of("a", "b,c", "say \"x\"", "d"), OptionValues.splitList("a, \"b,c\",\"say \"\"x\"\"\", d"));
        assertEquals(List.of(), OptionValues.splitList(" "));
        assertEquals(List.of("a", ""), OptionValues.splitList("a,"));
    }
}
