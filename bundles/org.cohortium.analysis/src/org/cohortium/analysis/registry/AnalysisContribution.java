/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.registry;

import java.util.List;
import java.util.function.Supplier;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisDescriptor.Category;

/** One installed analysis, known by its declaration; its code is loaded when {@link #analysis()} is first called. */
public final class AnalysisContribution {

    private final String id;
    private final String name;
    private final Category category;
    private final String question;
    private final List<String> replaces;
    private final String contributor;
    private final int order;
    private final Supplier<Analysis<?>> factory;
    private Analysis<?> loaded;

    AnalysisContribution(String id, String name, Category category, String question, List<String> replaces,
            String contributor, int order, Supplier<Analysis<?>> factory) {
        this.id = id;
        this.name = name;
        this.category = category;
        this.question = question;
        this.replaces = List.copyOf(replaces);
        this.contributor = contributor;
        this.order = order;
        this.factory = factory;
    }

    static AnalysisContribution of(Analysis<?> analysis, int position) {
        AnalysisDescriptor d = analysis.descriptor();
        return new AnalysisContribution(d.id(), d.name(), d.category(), d.question(), d.replaces(), "", position,
            () -> analysis);
    }

    /** Stable id. */
    public String id() {
        return id;
    }

    /** Name in menus. */
    public String name() {
        return name;
    }

    /** Kind of question. */
    public Category category() {
        return category;
    }

    /** The question it answers. */
    public String question() {
        return question;
    }

    /** Earlier ids. */
    public List<String> replaces() {
        return replaces;
    }

    /** Symbolic name of the bundle that contributes it; empty if it was given directly. */
    public String contributor() {
        return contributor;
    }

    /** Position in menus within all analyses. */
    int order() {
        return order;
    }

    /**
     * The analysis, loaded on first use.
     *
     * @throws AnalysisLoadException if its bundle cannot give it, with the reason
     */
    public synchronized Analysis<?> analysis() {
        if (loaded == null) {
            Analysis<?> made;
            try {
                made = factory.get();
            } catch (LinkageError | RuntimeException e) {
                throw e instanceof AnalysisLoadException known ? known : new AnalysisLoadException(id, contributor, e);
            }
            if (!made.descriptor().id().equals(id)) {
                throw new AnalysisLoadException(id, contributor, new IllegalStateException(
                    "its code calls itself \"" + made.descriptor().id() + "\""));
            }
            loaded = made;
        }
        return loaded;
    }
}
