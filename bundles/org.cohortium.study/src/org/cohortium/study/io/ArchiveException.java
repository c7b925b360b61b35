/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;

/** An archive that was refused as a whole; nothing of it was written. */
public final class ArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Refuses an archive. */
    public ArchiveException(String message) {
        super(message);
    }

    /** Refuses an archive because of what was caught. */
    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
