/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.cohortium.cli.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is installed, as the extension registry, the code and the command line say it. */
class InstalledAnalysesTest {

    @Test
    void theAnalysesOfTheHouseAreInstalledInTheOrderOfAStudy() {
        assertEquals(List.of(), Calls.installed().conflicts());
        List<String> ids = Calls.installed().list().stream().map(AnalysisContribution::id).toList();
        assertTrue(ids.containsAll(List.of("baseline", "km", "cox", "logistic", "matching", "subgroup")), ids.toString());
        assertEquals("baseline", ids.get(0));
        call("analyses").ends(0).prints("  km ", " Kaplan-Meier and log-rank. How does survival differ");
        List<JsonValue> all = JsonReader.parse(call("analyses", "--json").ends(0).out()).asArray().elements();
        assertEquals(ids, all.stream().map(a -> a.asObject().getString("id")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "km", "cox", "logistic", "parametric", "multinomial", "linear", "matching", "subgroup",
        "matching-explorer", "weighting", "treatment-effect", "sensitivity",
        "competing", "fine-gray", "multi-state", "penalized", "adjusted-curves", "time-dependent", "stepwise", "e-value"})
    void whatIsDeclaredIsWhatTheCodeSays(String id) {
        AnalysisContribution declared = Calls.installed().find(id).orElseThrow();
        AnalysisDescriptor code = declared.analysis().descriptor();
        assertEquals(code.name(), declared.name());
        assertEquals(code.category(), declared.category());
        assertEquals(code.question(), declared.question());
        assertEquals(code.replaces(), declared.replaces());
        assertFalse(code.assumptions().isBlank() || code.reporting().isBlank() || code.citations().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "km", "cox", "logistic", "parametric", "multinomial", "linear", "matching", "subgroup",
        "matching-explorer", "weighting", "treatment-effect", "sensitivity",
        "competing", "fine-gray", "multi-state", "penalized", "adjusted-curves", "time-dependent", "stepwise", "e-value"})
    void everyOptionIsListedWithWhatItTakes(String id) {
        List<OptionDescriptor> options = Options.of(Calls.installed().find(id).orElseThrow().analysis().optionsType())
            .descriptors();
        JsonObject json = JsonReader.parse(call("analyses", id, "--json").ends(0).out()).asObject();
        List<JsonValue> listed = json.get("options").asArray().elements();
        assertEquals(options.size(), listed.size());
        Calls.Said text = call("analyses", id).ends(0);
        for (int i = 0; i < options.size(); i++) {
            OptionDescriptor option = options.get(i);
            JsonObject o = listed.get(i).asObject();
            assertEquals(option.key(), o.getString("key"));
            assertEquals(option.label(), o.getString("label"));
            assertFalse(o.getString("help").isBlank(), option.key());
            assertEquals(option.choices().size(), o.has("choices") ? o.get("choices").asArray().size() : 0);
            text.prints("--set " + option.key() + "=", option.label() + ". " + option.help());
        }
    }

    @Test
    void anUnknownAnalysisNamesThoseInstalled() {
        call("analyses", "kaplan").ends(2).says("There is no analysis \"kaplan\".", "baseline", "km", "subgroup");
        call("analyze", "kaplan", "--data", "x.csv").ends(2).says("There is no analysis \"kaplan\".");
        assertEquals("", call("analyses", "kaplan").out());
    }
}
