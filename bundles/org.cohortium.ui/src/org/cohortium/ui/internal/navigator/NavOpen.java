/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.navigator;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.ui.internal.editor.StudyEditor;
import org.cohortium.ui.internal.navigator.NavNode.GroupNode;
import org.cohortium.ui.internal.navigator.NavNode.PartNode;
import org.cohortium.ui.internal.navigator.NavNode.StudyNode;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.open.PartReveal;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;

/** Opens what a node stands for where it is best seen. */
final class NavOpen {

    private NavOpen() {
    }

    static void open(IWorkbenchPage page, TreeViewer viewer, ISelection selection) {
        if (!(selection instanceof IStructuredSelection nodes) || !(nodes.getFirstElement() instanceof NavNode node)) {
            return;
        }
        if (node.element().orElse(null) instanceof AnalysisSpec spec) {
            node.session().flatMap(s -> OpenStudy.analysis(page, s, spec)).ifPresent(editor -> reveal(editor, node));
            return;
        }
        StudySession session = OpenStudy.open(page, node.folder()).orElse(null);
        if (session == null || !(page.getActiveEditor() instanceof StudyEditor editor)) {
            return;
        }
        if (node instanceof StudyNode) {
            viewer.setExpandedState(node, true);
        }
        editor.show(pageOf(node), node.element().orElse(null));
    }

    private static void reveal(IEditorPart editor, NavNode node) {
        PartReveal target = Adapters.adapt(editor, PartReveal.class);
        if (target != null && node instanceof PartNode part) {
            target.reveal(part.figure(), part.id());
        }
    }

    private static String pageOf(NavNode node) {
        return switch (groupOf(node)) {
            case null -> StudyEditor.OVERVIEW;
            case SOURCES -> StudyEditor.DATA;
            case VARIABLES -> StudyEditor.VARIABLES;
            case COHORTS -> StudyEditor.COHORTS;
            case PLAN, RESULTS -> StudyEditor.PLAN;
            case REPORT -> StudyEditor.REPORT;
        };
    }

    private static NavNode.Group groupOf(NavNode node) {
        for (NavNode n = node; n != null; n = n.parent()) {
            if (n instanceof GroupNode group) {
                return group.group();
            }
        }
        return null;
    }
}
