/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/** How strong confounding that was not measured would have to be to explain an estimate away. */
package org.cohortium.numerics.sensitivity;
