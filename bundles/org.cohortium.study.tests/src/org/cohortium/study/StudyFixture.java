/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cohortium.model.Cohort;
import org.cohortium.model.Criterion;
import org.cohortium.model.CriterionKind;
import org.cohortium.model.DataSource;
import org.cohortium.model.Study;
import org.cohortium.model.StudyElements;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.model.resource.StudyResourceSet;
import org.eclipse.emf.common.util.URI;

/** Builds studies with data in a folder, for tests. */
public final class StudyFixture {

    public final Path folder;
    public final Study study;

    public StudyFixture(Path folder) throws IOException {
        this.folder = folder;
        this.study = StudyElements.study("A study");
        Files.createDirectories(folder);
        new StudyResourceSet().createResource(URI.createURI("study:test")).getContents().add(study);
    }

    /** Writes a file into the study and adds it as a source. */
    public DataSource source(String name, String text) throws IOException {
        Path original = Files.createTempFile("source", ".csv");
        Files.write(original, text.getBytes(StandardCharsets.UTF_8));
        DataSource source = DataFiles.importFile(folder, original);
        Files.delete(original);
        source.setName(name);
        study.getSources().add(source);
        return source;
    }

    /** Adds a variable that is read from the column of the same name. */
    public Variable variable(DataSource source, String name, VariableType type, String... levels) {
        Variable variable = StudyElements.variable(name, type);
        variable.setSource(source);
        variable.setColumn(name);
        add(variable, levels);
        return variable;
    }

    /** Adds a derived variable. */
    public Variable derived(String name, VariableType type, String expression, String... levels) {
        Variable variable = StudyElements.variable(name, type);
        add(variable, levels);
        study.getDerivations().add(StudyElements.derivation(variable, expression));
        return variable;
    }

    private void add(Variable variable, String... levels) {
        for (String level : levels) {
            String[] parts = level.split("=", 2);
            variable.getLevels().add(StudyElements.level(parts[0], parts.length > 1 ? parts[1] : null));
        }
        study.getVariables().add(variable);
    }

    /** Adds a cohort; a criterion that begins with !! excludes. */
    public Cohort cohort(String name, String... criteria) {
        Cohort cohort = StudyElements.cohort(name, null);
        for (String text : criteria) {
            boolean exclude = text.startsWith("!!");
            Criterion criterion = StudyElements.criterion(exclude ? CriterionKind.EXCLUDE : CriterionKind.INCLUDE,
                    exclude ? text.substring(2) : text, null);
            cohort.getCriteria().add(criterion);
        }
        study.getCohorts().add(cohort);
        return cohort;
    }
}
