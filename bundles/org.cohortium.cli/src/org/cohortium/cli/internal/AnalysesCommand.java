/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.cli.Command;
import org.cohortium.cli.CommandException;
import org.cohortium.cli.Console;
import org.cohortium.cli.ExitCode;
import org.cohortium.cli.Words;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonValue;

/** {@code analyses}: what is installed, and each analysis' options. */
final class AnalysesCommand implements Command {

    private final AnalysisRegistry registry;

    AnalysesCommand(AnalysisRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "analyses";
    }

    @Override
    public String synopsis() {
        return "[ID] [--json]";
    }

    @Override
    public String summary() {
        return "Lists the installed analyses, or says what one answers, assumes and takes.";
    }

    @Override
    public String help() {
        return """
              ID       one analysis, with all its options
              --json   as JSON""";
    }

    @Override
    public Words read(List<String> words) throws CommandException {
        return Words.read(words, List.of(), List.of("json"));
    }

    @Override
    public ExitCode run(Words words, Console console) throws CommandException {
        if (words.arguments().isEmpty()) {
            list(words.has("json"), console);
            return ExitCode.DONE;
        }
        Analysis<?> analysis = InstalledAnalyses.load(registry, words.only("analysis"));
        if (words.has("json")) {
            console.out().print(JsonPrinter.print(json(analysis), JsonLayout.INDENTED));
        } else {
            describe(analysis, console);
        }
        return ExitCode.DONE;
    }

    private void list(boolean json, Console console) {
        if (json) {
            List<JsonValue> all = new ArrayList<>();
            for (AnalysisContribution c : registry.list()) {
                all.add(JsonObject.builder().put("id", c.id()).put("name", c.name()).put("category", c.category().label())
                    .put("question", c.question()).put("contributor", c.contributor()).build());
            }
            console.out().print(JsonPrinter.print(new JsonArray(all), JsonLayout.INDENTED));
            return;
        }
        int width = registry.list().stream().mapToInt(c -> c.id().length()).max().orElse(0);
        for (AnalysisContribution c : registry.list()) {
            console.line("  " + c.id() + " ".repeat(width - c.id().length() + 2) + c.name() + ". " + c.question());
        }
    }

    private static void describe(Analysis<?> analysis, Console console) {
        AnalysisDescriptor d = analysis.descriptor();
        console.line(d.name() + " (" + d.id() + " " + d.version() + ")");
        console.line(d.question());
        console.line("Assumes: " + d.assumptions());
        console.line("Report: " + d.reporting());
        for (String citation : d.citations()) {
            console.line("Source: " + citation);
        }
        String group = "";
        for (OptionDescriptor o : Options.of(analysis.optionsType()).descriptors()) {
            if (!o.group().equals(group)) {
                group = o.group();
                console.line("");
                console.line(group);
            }
            console.line("  --set " + o.key() + "=" + OptionWords.value(o) + (o.required() ? "  (required)" : ""));
            console.line("      " + o.label() + ". " + o.help() + OptionWords.defaults(o));
            for (OptionDescriptor.Choice c : o.choices()) {
                console.line("        " + c.key() + ": " + c.label() + (c.help().isEmpty() ? "" : ". " + c.help()));
            }
        }
    }

    private static JsonObject json(Analysis<?> analysis) {
        AnalysisDescriptor d = analysis.descriptor();
        List<JsonValue> options = new ArrayList<>();
        for (OptionDescriptor o : Options.of(analysis.optionsType()).descriptors()) {
            options.add(OptionWords.json(o));
        }
        return JsonObject.builder().put("id", d.id()).put("version", d.version()).put("name", d.name())
            .put("category", d.category().label()).put("question", d.question()).put("assumptions", d.assumptions())
            .put("reporting", d.reporting()).put("citations", JsonArray.ofStrings(d.citations()))
            .put("replaces", JsonArray.ofStrings(d.replaces())).put("options", new JsonArray(options)).build();
    }
}
