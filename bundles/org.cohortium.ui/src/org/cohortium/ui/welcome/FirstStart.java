/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.welcome;

import org.cohortium.ui.internal.welcome.ExampleOffer;
import org.cohortium.ui.open.RecentStudies;
import org.eclipse.ui.IWorkbenchPage;

/** What a window shows that has nothing to go on with: an example study on the very first start, and the welcome page. */
public final class FirstStart {

    private FirstStart() {
    }

    /** Opens what suits. */
    public static void open(IWorkbenchPage page) {
        if (RecentStudies.isEmpty()) {
            ExampleOffer.first().ifPresent(example -> example.open(page));
        }
        Welcome.show(page);
    }
}
