/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
/**
 * Reads and writes the study model as XMI, trusting nothing that it reads. {@link
 * org.cohortium.model.resource.StudyReader} turns bytes into a whole study or refuses them in words, {@link
 * org.cohortium.model.resource.StudyWriter} turns a study into the same bytes each time. Neither opens a file: what is
 * read and written where is decided by the study folder.
 */
package org.cohortium.model.resource;
