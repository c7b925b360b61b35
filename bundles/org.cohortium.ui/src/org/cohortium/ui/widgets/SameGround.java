/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;

/** Keeps the ground of a part that of the page it is on, which a theme would set off against it. */
final class SameGround {

    private SameGround() {
    }

    /** Keeps the ground of a part and of what is in it, tables aside. */
    static void keep(Composite part) {
        part.setBackground(part.getParent().getBackground());
        part.addListener(SWT.Paint, event -> {
            if (!part.getBackground().equals(part.getParent().getBackground())) {
                part.getDisplay().asyncExec(() -> match(part));
            }
        });
    }

    private static void match(Composite part) {
        if (part.isDisposed()) {
            return;
        }
        Color ground = part.getParent().getBackground();
        part.setBackground(ground);
        for (Control child : part.getChildren()) {
            if (!(child instanceof Table)) {
                child.setBackground(ground);
            }
        }
    }
}
