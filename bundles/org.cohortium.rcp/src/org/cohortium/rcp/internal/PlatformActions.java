/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rcp.internal;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** Takes the tool bar buttons of the platform's text editors away; there is no text editor in this window. */
final class PlatformActions {

    private PlatformActions() {
    }

    static void hide(IWorkbenchPage page) {
        if (page == null) {
            return;
        }
        for (IConfigurationElement element : Platform.getExtensionRegistry()
            .getConfigurationElementsFor(PlatformUI.PLUGIN_ID, "actionSets")) { //$NON-NLS-1$
            if (element.getContributor().getName().startsWith("org.eclipse.")) { //$NON-NLS-1$
                page.hideActionSet(element.getAttribute("id")); //$NON-NLS-1$
            }
        }
    }
}
