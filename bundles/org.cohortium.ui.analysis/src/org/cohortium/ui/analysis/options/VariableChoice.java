/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import org.cohortium.data.ColumnKind;
import org.cohortium.model.VariableRole;
import org.cohortium.ui.Icons;
import org.eclipse.swt.graphics.Image;

/**
 * A variable that an option may name.
 *
 * @param name its name
 * @param label what it is called
 * @param kind what its values are
 * @param role what it is in the study
 */
record VariableChoice(String name, String label, ColumnKind kind, VariableRole role) {

    /** The label, with the name where that is another. */
    String text() {
        return label.equals(name) ? name : label + "  (" + name + ")"; //$NON-NLS-1$ //$NON-NLS-2$
    }

    Image image() {
        return Icons.image(switch (kind) {
            case NUMBER -> "var_number"; //$NON-NLS-1$
            case CATEGORY -> "var_category"; //$NON-NLS-1$
            case DATE -> "var_date"; //$NON-NLS-1$
            case TEXT -> "var_text"; //$NON-NLS-1$
            case LOGICAL -> "var_logical"; //$NON-NLS-1$
        });
    }
}
