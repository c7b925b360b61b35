/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.words;

import java.util.List;

import org.cohortium.model.Cohort;
import org.cohortium.model.CriterionKind;
import org.cohortium.model.IdentifierClass;
import org.cohortium.model.Level;
import org.cohortium.model.SourceRole;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.cohortium.model.StudyLookup;
import org.cohortium.ui.session.PlanState;

/** What readers see where the model has a constant. */
public final class Words {

    /** The roles in the order in which a protocol names them. */
    public static final List<VariableRole> ROLES = List.of(VariableRole.IDENTIFIER, VariableRole.CENTRE,
        VariableRole.EXPOSURE, VariableRole.TIME, VariableRole.EVENT, VariableRole.ENTRY_TIME, VariableRole.OUTCOME,
        VariableRole.COVARIATE, VariableRole.STRATUM, VariableRole.CLUSTER, VariableRole.WEIGHT,
        VariableRole.POST_BASELINE, VariableRole.AUXILIARY);

    private Words() {
    }

    /** The name of a type of variable. */
    public static String of(VariableType type) {
        return switch (type) {
            case NUMBER -> Messages.type_number;
            case CATEGORY -> Messages.type_category;
            case DATE -> Messages.type_date;
            case TEXT -> Messages.type_text;
            case LOGICAL -> Messages.type_logical;
        };
    }

    /** The name of a role. */
    public static String of(VariableRole role) {
        return switch (role) {
            case AUXILIARY -> Messages.role_auxiliary;
            case IDENTIFIER -> Messages.role_identifier;
            case CENTRE -> Messages.role_centre;
            case EXPOSURE -> Messages.role_exposure;
            case COVARIATE -> Messages.role_covariate;
            case TIME -> Messages.role_time;
            case EVENT -> Messages.role_event;
            case OUTCOME -> Messages.role_outcome;
            case ENTRY_TIME -> Messages.role_entryTime;
            case WEIGHT -> Messages.role_weight;
            case CLUSTER -> Messages.role_cluster;
            case STRATUM -> Messages.role_stratum;
            case POST_BASELINE -> Messages.role_postBaseline;
        };
    }

    /** How far a variable identifies a patient. */
    public static String of(IdentifierClass identifier) {
        return switch (identifier) {
            case NONE -> Messages.identifier_none;
            case DIRECT -> Messages.identifier_direct;
            case QUASI -> Messages.identifier_quasi;
            case SENSITIVE -> Messages.identifier_sensitive;
        };
    }

    /** What a criterion does. */
    public static String of(CriterionKind kind) {
        return kind == CriterionKind.INCLUDE ? Messages.criterion_include : Messages.criterion_exclude;
    }

    /** How a file enters the data. */
    public static String of(SourceRole role) {
        return switch (role) {
            case PRIMARY -> Messages.source_primary;
            case APPENDED -> Messages.source_appended;
            case JOINED -> Messages.source_joined;
        };
    }

    /** What is known of a saved result. */
    public static String of(PlanState state) {
        return switch (state) {
            case CURRENT -> Messages.state_current;
            case STALE -> Messages.state_stale;
            case NEVER -> Messages.state_never;
            case FAILED -> Messages.state_failed;
            case NOT_INSTALLED -> Messages.state_notInstalled;
            case RUNNING -> Messages.state_running;
        };
    }

    /** The name of the picture of a state. */
    public static String icon(PlanState state) {
        return switch (state) {
            case CURRENT -> "state_current"; //$NON-NLS-1$
            case STALE -> "state_stale"; //$NON-NLS-1$
            case NEVER -> "state_never"; //$NON-NLS-1$
            case FAILED -> "state_failed"; //$NON-NLS-1$
            case NOT_INSTALLED -> "state_missing"; //$NON-NLS-1$
            case RUNNING -> "state_running"; //$NON-NLS-1$
        };
    }

    /** The levels of a variable on one line, the reference first marked. */
    public static String levels(Variable variable) {
        Level reference = StudyLookup.referenceLevel(variable).orElse(null);
        StringBuilder text = new StringBuilder();
        for (Level level : variable.getLevels()) {
            text.append(text.isEmpty() ? "" : ", ").append(StudyLookup.label(level)); //$NON-NLS-1$ //$NON-NLS-2$
            if (level == reference) {
                text.append(' ').append(Messages.level_reference);
            }
        }
        return text.toString();
    }

    /** What a cohort is called; all rows where there is none. */
    public static String of(Cohort cohort) {
        return cohort == null ? Messages.cohort_all : StudyLookup.label(cohort);
    }
}
