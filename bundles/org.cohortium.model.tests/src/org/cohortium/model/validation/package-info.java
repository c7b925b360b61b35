/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** Tests of the rules about studies. */
package org.cohortium.model.validation;
