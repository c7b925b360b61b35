/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.navigator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.model.VariableRole;
import org.cohortium.ui.internal.navigator.NavNode.ElementNode;
import org.cohortium.ui.internal.navigator.NavNode.Group;
import org.cohortium.ui.internal.navigator.NavNode.GroupNode;
import org.cohortium.ui.internal.navigator.NavNode.PartNode;
import org.cohortium.ui.internal.navigator.NavNode.ResultNode;
import org.cohortium.ui.internal.navigator.NavNode.RoleNode;
import org.cohortium.ui.internal.navigator.NavNode.StudyNode;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.words.Words;
import org.cohortium.ui.workspace.StudyProjects;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Gives the tree its nodes. A study is read when its node is first unfolded. */
final class NavContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return StudyProjects.list().stream().map(StudyNode::new).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch ((NavNode) parent) {
            case StudyNode study -> parts(study).toArray();
            case GroupNode group -> open(group.folder()).map(s -> members(group, s).toArray()).orElse(new Object[0]);
            case RoleNode role -> open(role.folder()).map(s -> variables(role, s.study()).toArray())
                .orElse(new Object[0]);
            case ResultNode result -> open(result.folder()).map(s -> contents(result, s).toArray())
                .orElse(new Object[0]);
            case ElementNode element -> new Object[0];
            case PartNode part -> new Object[0];
        };
    }

    private static List<GroupNode> parts(StudyNode study) {
        return Arrays.stream(Group.values()).map(g -> new GroupNode(study, g)).toList();
    }

    private static List<NavNode> members(GroupNode group, StudySession session) {
        Study study = session.study();
        return switch (group.group()) {
            case SOURCES -> elements(group, study.getSources());
            case VARIABLES -> roles(group, study);
            case COHORTS -> elements(group, study.getCohorts());
            case PLAN -> elements(group, study.getAnalyses());
            case RESULTS -> results(group, session);
            case REPORT -> List.of();
        };
    }

    private static List<NavNode> elements(NavNode parent, List<? extends EObject> elements) {
        List<NavNode> nodes = new ArrayList<>(elements.size());
        elements.forEach(e -> nodes.add(new ElementNode(parent, e)));
        return nodes;
    }

    private static List<NavNode> roles(GroupNode group, Study study) {
        List<NavNode> nodes = new ArrayList<>();
        for (VariableRole role : Words.ROLES) {
            if (study.getVariables().stream().anyMatch(v -> v.getRole() == role)) {
                nodes.add(new RoleNode(group, role));
            }
        }
        return nodes;
    }

    private static List<NavNode> variables(RoleNode role, Study study) {
        return elements(role, study.getVariables().stream().filter(v -> v.getRole() == role.role()).toList());
    }

    private static List<NavNode> results(GroupNode group, StudySession session) {
        List<NavNode> nodes = new ArrayList<>();
        for (AnalysisSpec spec : session.study().getAnalyses()) {
            if (session.results().contents(spec).isPresent()) {
                nodes.add(new ResultNode(group, spec));
            }
        }
        return nodes;
    }

    private static List<NavNode> contents(ResultNode node, StudySession session) {
        List<NavNode> nodes = new ArrayList<>();
        session.results().contents(node.spec()).ifPresent(c -> {
            c.tables().forEach((id, title) -> nodes.add(new PartNode(node, false, id, title)));
            c.figures().forEach((id, title) -> nodes.add(new PartNode(node, true, id, title)));
        });
        return nodes;
    }

    private static Optional<StudySession> open(Path folder) {
        Optional<StudySession> known = OpenStudies.get().find(folder);
        if (known.isPresent()) {
            return known;
        }
        try {
            return Optional.of(OpenStudies.get().open(folder));
        } catch (IOException e) {
            ILog.of(NavContent.class).warn(Messages.navigator_unreadable, e);
            return Optional.empty();
        }
    }

    @Override
    public Object getParent(Object element) {
        return ((NavNode) element).parent();
    }

    @Override
    public boolean hasChildren(Object element) {
        return switch ((NavNode) element) {
            case StudyNode study -> true;
            case GroupNode group -> group.group() != Group.REPORT
                && group.session().map(s -> !members(group, s).isEmpty()).orElse(true);
            case RoleNode role -> true;
            case ResultNode result -> true;
            case ElementNode node -> false;
            case PartNode part -> false;
        };
    }
}
