/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model;

/** Names and versions that the file format of a study is known by. */
public final class StudyFormat {

    /** Version of the format that this software writes; it reads this one and all earlier ones. */
    public static final int CURRENT_VERSION = 1;

    /** Name of the model file in a study folder. */
    public static final String FILE_NAME = "study.cohort";

    /** Extension of the model file, without the dot. */
    public static final String EXTENSION = "cohort";

    private StudyFormat() {
    }
}
