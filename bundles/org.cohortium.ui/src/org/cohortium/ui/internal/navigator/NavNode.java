/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.navigator;

import java.nio.file.Path;
import java.util.Optional;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.VariableRole;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.StudyPart;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EObject;

/** What the tree of studies is made of. Nodes are values: two for the same thing are equal, so the tree keeps its place. */
sealed interface NavNode extends StudyPart, IAdaptable {

    /** The study folder it belongs to. */
    Path folder();

    /** The node above; null for a study. */
    NavNode parent();

    @Override
    default Optional<StudySession> session() {
        return OpenStudies.get().find(folder());
    }

    @Override
    default Optional<EObject> element() {
        return Optional.empty();
    }

    @Override
    default <T> T getAdapter(Class<T> adapter) {
        if (adapter == StudySession.class) {
            return adapter.cast(session().orElse(null));
        }
        if (adapter == EObject.class) {
            return adapter.cast(element().orElse(null));
        }
        return element().map(e -> Adapters.adapt(e, adapter))
            .orElseGet(() -> Platform.getAdapterManager().getAdapter(this, adapter));
    }

    /** The parts of a study, in the order of work. */
    enum Group {
        /** Files. */
        SOURCES,
        /** The dictionary. */
        VARIABLES,
        /** Populations. */
        COHORTS,
        /** Analyses. */
        PLAN,
        /** What analyses found. */
        RESULTS,
        /** The report. */
        REPORT
    }

    /** A study. */
    record StudyNode(Path folder) implements NavNode {
        @Override
        public NavNode parent() {
            return null;
        }

        @Override
        public Optional<EObject> element() {
            return session().map(StudySession::study);
        }
    }

    /** One part of a study. */
    record GroupNode(StudyNode study, Group group) implements NavNode {
        @Override
        public Path folder() {
            return study.folder();
        }

        @Override
        public NavNode parent() {
            return study;
        }
    }

    /** The variables in one role. */
    record RoleNode(GroupNode group, VariableRole role) implements NavNode {
        @Override
        public Path folder() {
            return group.folder();
        }

        @Override
        public NavNode parent() {
            return group;
        }
    }

    /** An element of the model. */
    record ElementNode(NavNode parent, EObject of) implements NavNode {
        @Override
        public Path folder() {
            return parent.folder();
        }

        @Override
        public Optional<EObject> element() {
            return Optional.of(of);
        }
    }

    /** The saved result of an analysis. */
    record ResultNode(GroupNode group, AnalysisSpec spec) implements NavNode {
        @Override
        public Path folder() {
            return group.folder();
        }

        @Override
        public NavNode parent() {
            return group;
        }

        @Override
        public Optional<EObject> element() {
            return Optional.of(spec);
        }
    }

    /** A table or figure of a saved result. */
    record PartNode(ResultNode result, boolean figure, String id, String title) implements NavNode {
        @Override
        public Path folder() {
            return result.folder();
        }

        @Override
        public NavNode parent() {
            return result;
        }

        @Override
        public Optional<EObject> element() {
            return Optional.of(result.spec());
        }
    }
}
