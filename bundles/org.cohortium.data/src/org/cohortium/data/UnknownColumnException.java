/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

import java.util.Collection;
import java.util.List;

/** A column was asked for that a table or schema does not have; the message names the columns nearest to it. */
public class UnknownColumnException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<String> near;

    /** An error for a name that is not among the known ones. */
    public UnknownColumnException(String name, Collection<String> known) {
        super("There is no column \"" + name + "\"" + NearNames.hint(name, known));
        this.name = name;
        this.near = NearNames.of(name, known);
    }

    /** The name asked for. */
    public String name() {
        return name;
    }

    /** The known names nearest to it, best first; may be empty. */
    public List<String> near() {
        return near;
    }
}
