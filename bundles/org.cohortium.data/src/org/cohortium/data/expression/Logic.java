/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import org.cohortium.data.Column;
import org.cohortium.data.LogicalColumn;

/** R's three-valued logic: false and missing is false, true or missing is true, else missing stays missing. */
final class Logic {

    private Logic() {
    }

    static Column apply(Evaluator evaluator, Node.Binary node, Column left, Column right) {
        byte[] a = evaluator.logicals(left, node.left(), node.operator());
        byte[] b = evaluator.logicals(right, node.right(), node.operator());
        int length = evaluator.length(node, left, right);
        byte deciding = node.operator().equals("&") ? LogicalColumn.FALSE : LogicalColumn.TRUE;
        byte[] result = new byte[length];
        for (int i = 0; i < length; i++) {
            byte x = a[i * Values.step(left)];
            byte y = b[i * Values.step(right)];
            if (x == deciding || y == deciding) {
                result[i] = deciding;
            } else if (x == LogicalColumn.MISSING || y == LogicalColumn.MISSING) {
                result[i] = LogicalColumn.MISSING;
            } else {
                result[i] = (byte) (1 - deciding);
            }
        }
        return Values.logicals(result);
    }

    static Column not(byte[] codes) {
        byte[] result = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            result[i] = codes[i] == LogicalColumn.MISSING ? LogicalColumn.MISSING : (byte) (1 - codes[i]);
        }
        return Values.logicals(result);
    }
}
