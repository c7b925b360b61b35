/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;

/** Takes what the researcher chose for an option. */
public interface OptionEdit {

    /** An option gets values; changes while typing are one step with those before. */
    void set(OptionDescriptor option, List<String> values, boolean typing);

    /** An option goes back to its default. */
    void reset(OptionDescriptor option);
}
