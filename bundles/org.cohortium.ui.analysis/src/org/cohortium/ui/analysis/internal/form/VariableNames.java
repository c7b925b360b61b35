/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import org.cohortium.data.ColumnKind;
import org.cohortium.data.VariableInfo;

/** How variables are called in lists: by label, with the name behind it where they differ. */
final class VariableNames {

    private VariableNames() {
    }

    static String of(VariableInfo variable) {
        return variable.label().equals(variable.name()) ? variable.name()
            : variable.label() + "  (" + variable.name() + ")"; //$NON-NLS-1$ //$NON-NLS-2$
    }

    static String icon(ColumnKind kind) {
        return switch (kind) {
            case NUMBER -> "var_number"; //$NON-NLS-1$
            case CATEGORY -> "var_category"; //$NON-NLS-1$
            case DATE -> "var_date"; //$NON-NLS-1$
            case TEXT -> "var_text"; //$NON-NLS-1$
            case LOGICAL -> "var_logical"; //$NON-NLS-1$
        };
    }
}
