/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Generates the code of the study model from its metamodel, and checks that the committed code is just that. */
package org.cohortium.codegen;
