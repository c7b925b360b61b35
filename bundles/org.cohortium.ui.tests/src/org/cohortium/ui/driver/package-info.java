/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Drives the window as a person would: finds what is visible by what it says, presses and types only where that is
 * possible, and waits for what happens. Everything runs on the user interface thread.
 */
package org.cohortium.ui.driver;
