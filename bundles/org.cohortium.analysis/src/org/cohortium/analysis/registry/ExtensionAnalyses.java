/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.registry;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor.Category;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;

/** Reads the extension point {@code org.cohortium.analysis.analyses}. */
public final class ExtensionAnalyses {

    /** The extension point. */
    public static final String POINT = "org.cohortium.analysis.analyses";

    private ExtensionAnalyses() {
    }

    /** The analyses that the bundles of a running platform contribute. */
    public static AnalysisRegistry read(IExtensionRegistry extensions) {
        List<AnalysisContribution> contributions = new ArrayList<>();
        for (IConfigurationElement element : extensions.getConfigurationElementsFor(POINT)) {
            if (element.getName().equals("analysis")) {
                contributions.add(contribution(element));
            }
        }
        return new AnalysisRegistry(contributions);
    }

    private static AnalysisContribution contribution(IConfigurationElement element) {
        String id = text(element, "id");
        String contributor = element.getContributor().getName();
        String replaces = text(element, "replaces").strip();
        return new AnalysisContribution(id, text(element, "name"), category(text(element, "category")),
            text(element, "question"), replaces.isEmpty() ? List.of() : List.of(replaces.split("[ ,]+")), contributor,
            order(text(element, "order")), () -> create(element, id, contributor));
    }

    private static Analysis<?> create(IConfigurationElement element, String id, String contributor) {
        try {
            return (Analysis<?>) element.createExecutableExtension("class");
        } catch (CoreException | ClassCastException e) {
            throw new AnalysisLoadException(id, contributor, e);
        }
    }

    private static Category category(String name) {
        for (Category c : Category.values()) {
            if (c.name().equals(name)) {
                return c;
            }
        }
        return Category.OTHER;
    }

    private static int order(String text) {
        try {
            return text.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static String text(IConfigurationElement element, String attribute) {
        String value = element.getAttribute(attribute);
        return value == null ? "" : value;
    }
}
