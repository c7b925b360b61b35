/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.help;

import static org.cohortium.help.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.option.Condition;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionDescriptor.Choice;
import org.cohortium.analysis.option.Options;
import org.cohortium.data.json.NumberText;

/** The help page of an analysis, from its descriptor and the declaration of its options. */
public final class AnalysisPage {

    private final AnalysisDescriptor descriptor;
    private final Options<?> options;
    private final boolean ordered;

    /** The page of an installed analysis. */
    public AnalysisPage(Analysis<?> analysis) {
        this.descriptor = analysis.descriptor();
        this.options = Options.of(analysis.optionsType());
        this.ordered = analysis.rowOrderMatters();
    }

    /** Its file name below {@code html/}, which depends on the analysis' id only. */
    public String file() {
        return "analysis-" + descriptor.id() + ".html";
    }

    /** The page; ends with a line feed. */
    public String html() {
        StringBuilder out = new StringBuilder();
        out.append("<p class=\"lead\">").append(text(descriptor.question())).append("</p>\n");
        out.append("<h2>What it assumes</h2>\n<p>").append(text(descriptor.assumptions())).append("</p>\n");
        out.append("<h2>What to report</h2>\n<p>").append(text(descriptor.reporting())).append("</p>\n");
        out.append("<h2>Options</h2>\n");
        for (String group : options.descriptors().stream().map(OptionDescriptor::group).distinct().toList()) {
            out.append("<h3>").append(text(group)).append("</h3>\n<dl>\n");
            options.descriptors().stream().filter(o -> o.group().equals(group)).forEach(o -> option(o, out));
            out.append("</dl>\n");
        }
        out.append("<h2>On the command line</h2>\n<pre>").append(text(call())).append("</pre>\n");
        out.append("<p>Each option is set with <code>--set key=value</code>; the key stands beside its name above. See "
            + "<a href=\"command-line.html\">Command line</a>.</p>\n");
        out.append("<h2>In R</h2>\n<p>Copy, R code above a result copies code that repeats the analysis with the options as "
            + "they are, on a data frame <code>d</code>; <code>cohortium rscript STUDY</code> writes it for the whole plan, "
            + "with the rows of each cohort. Where R does otherwise or has no counterpart, the code says so.</p>\n");
        out.append("<h2>Sources</h2>\n<ul>\n");
        descriptor.citations().forEach(c -> out.append("<li>").append(text(c)).append("</li>\n"));
        out.append("</ul>\n<p class=\"foot\">Analysis ").append(text(descriptor.id())).append(", version ")
            .append(text(descriptor.version())).append(ordered ? ". The result depends on the order of the rows."
                : ". The result does not depend on the order of the rows.").append("</p>\n");
        return Html.page(descriptor.name(), out.toString());
    }

    private void option(OptionDescriptor o, StringBuilder out) {
        out.append("<dt>").append(text(o.label())).append(" <code>").append(text(o.key())).append("</code>")
            .append(o.required() ? " <em>required</em>" : "").append("</dt>\n<dd>").append(text(o.help()));
        List<String> facts = facts(o);
        if (!facts.isEmpty()) {
            out.append("<p class=\"facts\">").append(text(String.join(" ", facts))).append("</p>");
        }
        if (!o.choices().isEmpty()) {
            out.append("\n<ul>\n");
            for (Choice choice : o.choices()) {
                out.append("<li>").append(text(choice.label())).append(" <code>").append(text(choice.key()))
                    .append("</code>").append(choice.help().isEmpty() ? "" : ": " + text(choice.help())).append("</li>\n");
            }
            out.append("</ul>");
        }
        out.append("</dd>\n");
    }

    private List<String> facts(OptionDescriptor o) {
        List<String> facts = new ArrayList<>();
        facts.add("Takes " + takes(o) + ".");
        String range = range(o);
        if (!range.isEmpty()) {
            facts.add(range);
        }
        if (!o.defaultValue().isEmpty()) {
            facts.add("Default: " + String.join(", ", o.defaultValue().stream().map(v -> named(o, v)).toList()) + ".");
        }
        if (!o.enabledWhen().tests().isEmpty()) {
            facts.add("Has an effect when " + o.enabledWhen().tests().stream().map(this::words)
                .collect(Collectors.joining(" and ")) + ".");
        }
        return facts;
    }

    private static String takes(OptionDescriptor o) {
        String unit = o.unit().isEmpty() ? "" : " (" + o.unit() + ")";
        return switch (o.type()) {
            case VARIABLE -> o.fits().words();
            case VARIABLES -> "variables, each " + o.fits().words();
            case TERMS -> "products of variables, such as age:sex";
            case LEVEL -> "a level of " + o.levelsOf();
            case LEVELS -> "levels of " + o.levelsOf();
            case CHOICE -> "one of these";
            case CHOICES -> "any of these";
            case NUMBER -> "a number" + unit;
            case NUMBERS -> "numbers" + unit;
            case INTEGER -> "a whole number" + unit;
            case LOGICAL -> "true or false";
            case TEXT -> "text";
            case TEXTS -> "texts";
            case EXPRESSION -> "an expression over the variables";
        };
    }

    private static String range(OptionDescriptor o) {
        boolean low = !Double.isInfinite(o.min());
        boolean high = !Double.isInfinite(o.max());
        String from = (o.exclusive() ? "above " : "from ") + NumberText.of(o.min());
        String to = (o.exclusive() ? "below " : "up to ") + NumberText.of(o.max());
        String words = low && high ? from + (o.exclusive() ? " and " : " ") + to : low ? from : high ? to : "";
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String named(OptionDescriptor o, String value) {
        Choice choice = o.choice(value);
        return choice == null ? value : choice.label();
    }

    private String words(Condition.Test test) {
        OptionDescriptor other = options.descriptor(test.key());
        String label = "\"" + (other == null ? test.key() : other.label()) + "\"";
        if (test.value() == null) {
            return label + (test.negated() ? " is not set" : " is set");
        }
        return label + (test.negated() ? " is not " : " is ") + (other == null ? test.value() : named(other, test.value()));
    }

    private String call() {
        return "cohortium analyze " + descriptor.id() + " --data FILE" + options.descriptors().stream()
            .filter(OptionDescriptor::required).map(o -> " --set " + o.key() + "=" + (o.type().isList() ? "A,B" : "NAME"))
            .collect(Collectors.joining());
    }
}
