/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * How well a Cox model would do in new patients, from the patients it was made from: optimism by the bootstrap,
 * cross-validation, validation by centre, shrinkage and risk groups.
 */
package org.cohortium.numerics.validation;
