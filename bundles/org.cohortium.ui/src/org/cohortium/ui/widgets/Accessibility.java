/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Gives controls the names that assistive tools read out. */
public final class Accessibility {

    private Accessibility() {
    }

    /** Names a control that has no text of its own. */
    public static void name(Control control, String name) {
        String plain = name.replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = plain;
            }
        });
    }
}
