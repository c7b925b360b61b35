/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.util.Locale;
import java.util.regex.Pattern;

import org.cohortium.data.Column;
import org.cohortium.data.ColumnKind;
import org.cohortium.model.VariableRole;

/** One column of a file that is being imported, with what the researcher says of it. */
final class ImportColumn {

    private static final int EXAMPLES = 4;
    private static final Pattern IDENTIFIER = Pattern.compile("(patient|subject|case|record)?[ ._-]?(id|no|nr|number)"); //$NON-NLS-1$
    private static final Pattern TIME = Pattern.compile(
        "(.*[ ._-])?(os|rfs|dfs|pfs|ttp|survival|follow[ ._-]?up)?[ ._-]?(time|months|days|years|futime)"); //$NON-NLS-1$
    private static final Pattern EVENT = Pattern.compile(
        "(.*[ ._-])?(event|status|death|died|dead|fustat|recurrence|relapse|progression)"); //$NON-NLS-1$
    private static final Pattern CENTRE = Pattern.compile("(centre|center|site|hospital)"); //$NON-NLS-1$

    private final String id;
    private final String header;
    private final ColumnKind found;
    private final String examples;
    private final int missing;
    private boolean included = true;
    private ColumnKind chosen;
    private VariableRole role;
    private String unit;

    ImportColumn(Column column) {
        id = column.name();
        header = column.label();
        found = column.kind();
        unit = column.unit();
        examples = examples(column);
        missing = column.missingCount();
        role = guessRole();
    }

    private static String examples(Column column) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int row = 0; row < column.size() && shown < EXAMPLES; row++) {
            if (!column.isMissing(row)) {
                text.append(shown++ == 0 ? "" : ", ").append(column.text(row)); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
        return text.toString();
    }

    private VariableRole guessRole() {
        String name = header.strip().toLowerCase(Locale.ROOT);
        if (IDENTIFIER.matcher(name).matches()) {
            return VariableRole.IDENTIFIER;
        }
        if (CENTRE.matcher(name).matches()) {
            return VariableRole.CENTRE;
        }
        if (found == ColumnKind.NUMBER && TIME.matcher(name).matches()) {
            return VariableRole.TIME;
        }
        return found != ColumnKind.DATE && EVENT.matcher(name).matches() ? VariableRole.EVENT : VariableRole.AUXILIARY;
    }

    /** Takes over what was said of the same column before the file was read with other settings. */
    void keep(ImportColumn before) {
        included = before.included;
        chosen = before.chosen;
        role = before.role;
        unit = before.unit;
    }

    String id() {
        return id;
    }

    String header() {
        return header;
    }

    String exampleText() {
        return examples;
    }

    int missingInSample() {
        return missing;
    }

    boolean included() {
        return included;
    }

    void include(boolean value) {
        included = value;
    }

    /** The type as it is read: the one chosen, or as it turned out. */
    ColumnKind kind() {
        return chosen == null ? found : chosen;
    }

    /** The type that was chosen; null to take it as it turns out. */
    ColumnKind chosenKind() {
        return chosen;
    }

    void choose(ColumnKind kind) {
        chosen = kind == found ? null : kind;
    }

    VariableRole role() {
        return role;
    }

    void play(VariableRole value) {
        role = value;
    }

    String unit() {
        return unit;
    }

    void measureIn(String value) {
        unit = value;
    }
}
