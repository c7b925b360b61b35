/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** The check that nobody edited the generated code of the study model. */
package org.cohortium.codegen;
