/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.cohortium.analysis.option.TermRef;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.junit.jupiter.api.Test;

class ModelTermsTest {

    private static final DataTable DATA = DataTable.of(NumberColumn.of("age at dx", 50, 60, 70, 80),
        CategoryColumn.of("stage", List.of("0", "A", "B", "C"), "A", "C", "0", "A").withReference("A"),
        LogicalColumn.of("mvi", true, false, true, false));

    @Test
    void contrastsAreAgainstTheReferenceAndAbsentLevelsHaveNoColumn() {
        DesignMatrix design = ModelTerms.design(DATA, List.of(new VariableRef("stage")), List.of());
        assertEquals(List.of("stage0", "stageC"), design.names());
        assertArrayEquals(new double[] {0, 0, 1, 0}, design.values()[0]);
        assertArrayEquals(new double[] {0, 1, 0, 0}, design.values()[1]);
    }

    @Test
    void namesWithSpacesAndInteractionsWork() {
        DesignMatrix design = ModelTerms.design(DATA, List.of(new VariableRef("age at dx"), new VariableRef("mvi")),
            List.of(new TermRef(List.of("age at dx", "mvi"))));
        assertEquals(3, design.columns().size());
        assertArrayEquals(new double[] {50, 0, 70, 0}, design.values()[2]);
        assertEquals(List.of("age at dx", "mvi"), ModelTerms.variables(List.of(new VariableRef("age at dx")),
            List.of(new TermRef(List.of("age at dx", "mvi")))));
    }

    @Test
    void noTermsGiveNoColumns() {
        assertEquals(0, ModelTerms.design(DATA, List.of(), List.of()).columns().size());
    }
}
