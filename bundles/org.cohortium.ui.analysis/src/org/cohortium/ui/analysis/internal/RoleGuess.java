/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal;

import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.option.Fits;
import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;

/** Which variable an option of a new analysis begins with: the one in the role that the option asks for. */
final class RoleGuess {

    private static final List<String> ENTRY = List.of("entry", "start"); //$NON-NLS-1$ //$NON-NLS-2$

    private RoleGuess() {
    }

    static Optional<String> of(OptionDescriptor option, Study study) {
        if (option.type() != OptionType.VARIABLE) {
            return Optional.empty();
        }
        VariableRole role = role(option);
        return role == null ? Optional.empty() : StudyLookup.byRole(study, role).map(Variable::getName);
    }

    private static VariableRole role(OptionDescriptor option) {
        if (option.fits() == Fits.TIME) {
            return ENTRY.stream().anyMatch(option.key()::contains) ? VariableRole.ENTRY_TIME
                : option.required() ? VariableRole.TIME : null;
        }
        if (option.fits() == Fits.EVENT && option.required()) {
            return VariableRole.EVENT;
        }
        boolean grouping = option.fits() == Fits.GROUP || option.fits() == Fits.CATEGORICAL;
        boolean exposure = option.key().equals("exposure") || option.key().equals("treatment") //$NON-NLS-1$ //$NON-NLS-2$
            || option.key().equals("group"); //$NON-NLS-1$
        return grouping && exposure ? VariableRole.EXPOSURE : null;
    }
}
