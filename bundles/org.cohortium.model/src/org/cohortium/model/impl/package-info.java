/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Generated implementation of the study model; nobody outside the model needs it. */
package org.cohortium.model.impl;
