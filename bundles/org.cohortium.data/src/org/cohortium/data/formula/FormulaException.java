/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import org.cohortium.data.expression.ExpressionException;

/** A model formula that holds something which is not supported or makes no model; tells at which character. */
public class FormulaException extends ExpressionException {

    private static final long serialVersionUID = 1L;

    /** An error at a 0-based character of a formula. */
    public FormulaException(String problem, String text, int position) {
        super(problem, text, position);
    }
}
