/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Options declared once. An analysis takes its options as a record; each component carries an
 * {@link org.cohortium.analysis.option.Option} that says what it is, and {@link org.cohortium.analysis.option.Options}
 * derives from it the list of {@link org.cohortium.analysis.option.OptionDescriptor}s, binding, validation and defaults.
 * <p>
 * Component types: {@code VariableRef} and {@code List<VariableRef>} for variables, {@code List<TermRef>} for
 * interactions, an enum (whose constants may carry {@link org.cohortium.analysis.option.Label}) or a list of one for
 * choices, {@code String} or {@code List<String>} for text, and with {@code levelsOf} for levels of a variable,
 * {@code double}, {@code int}, {@code long}, {@code boolean}, {@code List<Double>} for values, and the boxed
 * {@code Double}, {@code Integer} for numbers that may be left out (null). A {@code VariableRef} that is not set is null.
 */
package org.cohortium.analysis.option;
