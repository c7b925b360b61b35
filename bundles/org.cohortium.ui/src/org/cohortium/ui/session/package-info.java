/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * A study that is open: its model with undo and redo, its save point, its prepared data and its results. Everything that
 * shows or changes a study goes through its {@link org.cohortium.ui.session.StudySession}; models are read and changed on
 * the user interface thread only, background work gets a {@linkplain org.cohortium.ui.session.StudySession#snapshot()
 * snapshot}.
 */
package org.cohortium.ui.session;
