/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/** Something that can be selected and belongs to a study. */
public interface StudyPart {

    /** The open study it belongs to; empty when that is closed. */
    Optional<StudySession> session();

    /** The element of the model that it stands for, if it stands for one. */
    Optional<EObject> element();
}
