/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.navigator;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.DataSource;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.ui.Icons;
import org.cohortium.ui.internal.navigator.NavNode.ElementNode;
import org.cohortium.ui.internal.navigator.NavNode.GroupNode;
import org.cohortium.ui.internal.navigator.NavNode.PartNode;
import org.cohortium.ui.internal.navigator.NavNode.ResultNode;
import org.cohortium.ui.internal.navigator.NavNode.RoleNode;
import org.cohortium.ui.internal.navigator.NavNode.StudyNode;
import org.cohortium.ui.session.PlanState;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

/** Names and pictures of the nodes; what is only said beside a name is grey. */
final class NavLabels extends LabelProvider implements IStyledLabelProvider {

    @Override
    public String getText(Object node) {
        return getStyledText(node).getString();
    }

    @Override
    public StyledString getStyledText(Object node) {
        return switch ((NavNode) node) {
            case StudyNode study -> study(study);
            case GroupNode group -> group(group);
            case RoleNode role -> new StyledString(Words.of(role.role()));
            case ElementNode element -> element(element);
            case ResultNode result -> beside(StudyLookup.label(result.spec()), state(result, result.spec()));
            case PartNode part -> new StyledString(part.title().isBlank() ? part.id() : part.title());
        };
    }

    private static StyledString study(StudyNode node) {
        String name = String.valueOf(node.folder().getFileName());
        StudySession session = node.session().orElse(null);
        if (session == null) {
            return beside(name, Messages.navigator_closed);
        }
        Study study = session.study();
        String title = study.getTitle() == null || study.getTitle().isBlank() ? name : study.getTitle();
        StyledString text = new StyledString((session.isDirty() ? "*" : "") + title); //$NON-NLS-1$ //$NON-NLS-2$
        if (study.getSimulatedLabel() != null && !study.getSimulatedLabel().isBlank()) {
            text.append(" " + Messages.navigator_simulated, StyledString.DECORATIONS_STYLER); //$NON-NLS-1$
        }
        return text;
    }

    private static StyledString group(GroupNode node) {
        Study study = node.session().map(StudySession::study).orElse(null);
        return switch (node.group()) {
            case SOURCES -> counted(Messages.group_sources, study == null ? -1 : study.getSources().size());
            case VARIABLES -> counted(Messages.group_variables, study == null ? -1 : study.getVariables().size());
            case COHORTS -> counted(Messages.group_cohorts, study == null ? -1 : study.getCohorts().size());
            case PLAN -> counted(Messages.group_plan, study == null ? -1 : study.getAnalyses().size());
            case RESULTS -> new StyledString(Messages.group_results);
            case REPORT -> new StyledString(Messages.group_report);
        };
    }

    private static StyledString counted(String name, int count) {
        return count < 0 ? new StyledString(name) : beside(name, Integer.toString(count));
    }

    private static StyledString element(ElementNode node) {
        return switch (node.of()) {
            case DataSource source -> beside(source.getName(), source.getFile());
            case Variable variable -> variable(variable);
            case Cohort cohort -> cohort(node, cohort);
            case AnalysisSpec spec -> beside(StudyLookup.label(spec), state(node, spec));
            default -> new StyledString(node.of().eClass().getName());
        };
    }

    private static StyledString variable(Variable variable) {
        String label = StudyLookup.label(variable);
        String unit = variable.getUnit() == null || variable.getUnit().isBlank() ? "" : variable.getUnit(); //$NON-NLS-1$
        String name = label.equals(variable.getName()) ? "" : variable.getName(); //$NON-NLS-1$
        return beside(label, name.isEmpty() ? unit : unit.isEmpty() ? name : name + ", " + unit); //$NON-NLS-1$
    }

    private static StyledString cohort(NavNode node, Cohort cohort) {
        String count = node.session().flatMap(s -> s.data().count(cohort)).map(n -> NLS.bind(Messages.cohort_n, n))
            .orElse(""); //$NON-NLS-1$
        return beside(StudyLookup.label(cohort), count);
    }

    private static String state(NavNode node, AnalysisSpec spec) {
        PlanState state = node.session().map(s -> s.results().state(spec)).orElse(PlanState.NEVER);
        return state == PlanState.CURRENT ? "" : Words.of(state); //$NON-NLS-1$
    }

    private static StyledString beside(String name, String remark) {
        StyledString text = new StyledString(name == null ? "" : name); //$NON-NLS-1$
        if (remark != null && !remark.isBlank()) {
            text.append("  " + remark, StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
        }
        return text;
    }

    @Override
    public Image getImage(Object node) {
        return Icons.image(icon((NavNode) node));
    }

    private static String icon(NavNode node) {
        return switch (node) {
            case StudyNode study -> study.session().isPresent() ? "study" : "study_closed"; //$NON-NLS-1$ //$NON-NLS-2$
            case GroupNode group -> switch (group.group()) {
                case SOURCES -> "source"; //$NON-NLS-1$
                case VARIABLES -> "variables"; //$NON-NLS-1$
                case COHORTS -> "cohort"; //$NON-NLS-1$
                case PLAN -> "plan"; //$NON-NLS-1$
                case RESULTS -> "results"; //$NON-NLS-1$
                case REPORT -> "report"; //$NON-NLS-1$
            };
            case RoleNode role -> "variables"; //$NON-NLS-1$
            case ElementNode element -> switch (element.of()) {
                case Variable variable -> Icons.of(variable.getType());
                case Cohort cohort -> cohort.getMatchedBy() == null ? "cohort" : "cohort_matched"; //$NON-NLS-1$ //$NON-NLS-2$
                case AnalysisSpec spec -> Words.icon(
                    element.session().map(s -> s.results().state(spec)).orElse(PlanState.NEVER));
                default -> "source"; //$NON-NLS-1$
            };
            case ResultNode result -> "results"; //$NON-NLS-1$
            case PartNode part -> part.figure() ? "figure" : "table"; //$NON-NLS-1$ //$NON-NLS-2$
        };
    }
}
