/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.Role;
import org.cohortium.data.TextColumn;
import org.cohortium.model.Level;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;

/** Turns columns into what the dictionary says they are. */
final class Typing {

    private Typing() {
    }

    /** The dictionary's role as analyses know it. */
    static Role role(VariableRole role) {
        return switch (role) {
            case IDENTIFIER -> Role.IDENTIFIER;
            case CENTRE -> Role.CENTRE;
            case EXPOSURE -> Role.EXPOSURE;
            case COVARIATE -> Role.COVARIATE;
            case TIME -> Role.TIME;
            case EVENT -> Role.EVENT;
            case OUTCOME -> Role.OUTCOME;
            case ENTRY_TIME -> Role.ENTRY_TIME;
            case WEIGHT -> Role.WEIGHT;
            case CLUSTER -> Role.CLUSTER;
            case POST_BASELINE -> Role.POST_BASELINE;
            case AUXILIARY, STRATUM -> Role.NONE;
        };
    }

    static ColumnKind kind(VariableType type) {
        return switch (type) {
            case NUMBER -> ColumnKind.NUMBER;
            case CATEGORY -> ColumnKind.CATEGORY;
            case DATE -> ColumnKind.DATE;
            case TEXT -> ColumnKind.TEXT;
            case LOGICAL -> ColumnKind.LOGICAL;
        };
    }

    static ColumnInfo info(Variable variable) {
        String unit = variable.getUnit();
        return new ColumnInfo(variable.getName(), StudyLookup.label(variable), unit == null ? "" : unit);
    }

    /**
     * The column as the variable's type.
     *
     * @param unknown takes the 0-based rows whose value is no level, which become missing
     * @return the column, or null when its kind cannot become that type
     */
    static Column as(Variable variable, Column column, List<Integer> unknown) {
        ColumnInfo info = info(variable);
        return switch (variable.getType()) {
            case CATEGORY -> category(variable, column, unknown);
            case NUMBER -> column instanceof LogicalColumn truth ? numbers(info, truth)
                    : column.kind() == ColumnKind.NUMBER ? column.with(info) : null;
            case TEXT -> column.kind() == ColumnKind.TEXT ? column.with(info) : text(info, column);
            case DATE -> column.kind() == ColumnKind.DATE ? column.with(info) : null;
            case LOGICAL -> column.kind() == ColumnKind.LOGICAL ? column.with(info) : null;
        };
    }

    private static Column numbers(ColumnInfo info, LogicalColumn truth) {
        double[] values = new double[truth.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = truth.isMissing(i) ? Double.NaN : truth.codes()[i];
        }
        return new NumberColumn(info, values);
    }

    private static Column text(ColumnInfo info, Column column) {
        String[] values = new String[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.text(i);
        }
        return new TextColumn(info, values);
    }

    private static Column category(Variable variable, Column column, List<Integer> unknown) {
        if (variable.getLevels().isEmpty()) {
            return asTheyTurnOut(info(variable), column);
        }
        List<String> names = new ArrayList<>();
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        for (Level level : variable.getLevels()) {
            codeOf.putIfAbsent(level.getValue(), names.size());
            names.add(StudyLookup.label(level));
        }
        for (int code = 0; code < names.size(); code++) {
            codeOf.putIfAbsent(names.get(code), code);
        }
        int[] codes = new int[column.size()];
        for (int i = 0; i < codes.length; i++) {
            String value = column.text(i);
            Integer code = value == null ? null : codeOf.get(value);
            codes[i] = code == null ? -1 : code;
            if (value != null && code == null) {
                unknown.add(i);
            }
        }
        Level reference = StudyLookup.referenceLevel(variable).orElseThrow();
        return new CategoryColumn(info(variable), codes, names, variable.getLevels().indexOf(reference));
    }

    /** Levels as the data have them: as numbers where all are numbers, else by character code. */
    private static Column asTheyTurnOut(ColumnInfo info, Column column) {
        if (column instanceof CategoryColumn category) {
            return category.with(info);
        }
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                found.add(column.text(i));
            }
        }
        List<String> levels = new ArrayList<>(found);
        if (column instanceof NumberColumn) {
            levels.sort((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
        }
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        levels.forEach(level -> codeOf.put(level, codeOf.size()));
        int[] codes = new int[column.size()];
        Arrays.setAll(codes, i -> column.isMissing(i) ? -1 : codeOf.get(column.text(i)));
        return new CategoryColumn(info, codes, levels, 0);
    }
}
