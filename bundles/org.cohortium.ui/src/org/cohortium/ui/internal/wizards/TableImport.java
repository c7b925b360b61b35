/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.csv.ColumnSettings;
import org.cohortium.data.csv.CsvImport;
import org.cohortium.data.csv.CsvReader;
import org.cohortium.data.csv.CsvSettings;
import org.cohortium.data.csv.CsvSource;
import org.cohortium.model.DataSource;
import org.cohortium.model.SourceRole;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;
import org.cohortium.numerics.Progress;
import org.cohortium.study.DataFiles;

/** Brings a table into a study: the file byte for byte, the settings it is read with, and a variable for each column. */
final class TableImport {

    private static final int MOST_NAME = 64;

    private final CsvSettings settings;
    private final List<ImportColumn> columns;

    TableImport(CsvSettings settings, List<ImportColumn> columns) {
        this.settings = settings;
        this.columns = columns;
    }

    /**
     * A source with its variables, in no study yet.
     *
     * @param source the source
     * @param variables a variable for each column that is wanted
     * @param rows how many rows the file has
     */
    record Imported(DataSource source, List<Variable> variables, int rows) {
    }

    /**
     * Reads the whole file and copies it into the study folder. Any thread.
     *
     * @throws IOException when the file cannot be read with the settings; nothing was copied
     */
    Imported read(Path folder, Path file, Progress progress) throws IOException {
        CsvImport read = CsvReader.read(CsvSource.of(file), settings, progress.part(0, 0.9));
        DataSource source = DataFiles.importFile(folder, file);
        settings.toMap().forEach((key, value) -> source.getSettings().add(StudyElements.setting(key, value)));
        List<Variable> variables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ImportColumn column : columns) {
            if (column.included()) {
                read.table().find(column.id()).ifPresent(c -> variables.add(variable(column, c, source, names)));
            }
        }
        return new Imported(source, variables, read.table().rowCount());
    }

    private Variable variable(ImportColumn said, Column column, DataSource source, Set<String> names) {
        Variable variable = StudyElements.variable(free(column.name(), names), type(column.kind()));
        variable.setColumn(column.name());
        variable.setSource(source);
        if (!said.header().equals(variable.getName())) {
            variable.setLabel(said.header());
        }
        variable.setRole(said.role());
        if (!said.unit().isBlank()) {
            variable.setUnit(said.unit());
        }
        ColumnSettings own = settings.column(column.name());
        if (!own.dateFormats().isEmpty()) {
            variable.setFormat(String.join("|", own.dateFormats())); //$NON-NLS-1$
        }
        if (column instanceof CategoryColumn category) {
            category.levels().forEach(level -> variable.getLevels().add(StudyElements.level(level, null)));
        }
        return variable;
    }

    private static VariableType type(ColumnKind kind) {
        return switch (kind) {
            case NUMBER -> VariableType.NUMBER;
            case CATEGORY -> VariableType.CATEGORY;
            case DATE -> VariableType.DATE;
            case TEXT -> VariableType.TEXT;
            case LOGICAL -> VariableType.LOGICAL;
        };
    }

    private static String free(String wanted, Set<String> taken) {
        String base = wanted.length() > MOST_NAME ? wanted.substring(0, MOST_NAME) : wanted;
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "_" + i; //$NON-NLS-1$
        }
        return name;
    }

    /**
     * Adds what was imported to a study, inside an edit. Variables whose names are taken get a number; a table of more
     * rows brings no variables of its own but those that the study does not have.
     *
     * @param as how the table comes to those that are there; not looked at for the first one
     * @param key column that tells which rows belong together, for a table of more columns
     * @param primaryKey column of the primary table with the same values
     */
    static void add(Study study, Imported imported, SourceRole as, String key, String primaryKey) {
        Optional<DataSource> primary = StudyLookup.primarySource(study);
        SourceRole role = primary.isEmpty() ? SourceRole.PRIMARY : as;
        imported.source().setRole(role);
        if (role == SourceRole.JOINED) {
            imported.source().setJoinKey(key);
            primary.get().setJoinKey(primaryKey);
        }
        study.getSources().add(imported.source());
        for (Variable variable : imported.variables()) {
            boolean known = StudyLookup.variable(study, variable.getName()).isPresent();
            if (!known || role == SourceRole.JOINED && !variable.getColumn().equals(key)) {
                addVariable(study, variable);
            }
        }
    }

    private static void addVariable(Study study, Variable variable) {
        String base = variable.getName();
        for (int i = 2; StudyLookup.variable(study, variable.getName()).isPresent(); i++) {
            variable.setName(base + "_" + i); //$NON-NLS-1$
        }
        study.getVariables().add(variable);
        if (variable.getRole() == VariableRole.CENTRE && study.getCentreVariable() == null) {
            study.setCentreVariable(variable);
        }
    }
}
