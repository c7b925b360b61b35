/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * The contract of an analysis. A method is declared once: {@link org.cohortium.analysis.Analysis} names itself by an
 * {@link org.cohortium.analysis.AnalysisDescriptor}, takes its options as an annotated record (package {@code option}),
 * checks them against the variables before anything is computed, and turns the rows of a cohort into an immutable
 * result (package {@code result}). The form of the desktop, the command line, validation, help, the methods paragraph
 * of the report and the provenance record are all derived from that declaration.
 * <p>
 * Contributions are made through the extension point {@code org.cohortium.analysis.analyses}; package {@code registry}
 * finds them without loading them, package {@code run} runs one so that it can fail alone.
 */
package org.cohortium.analysis;
