/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.ui.handlers.HandlerUtil;

/** Changes between light and dark colours; the choice is kept. */
public final class AppearanceHandler extends AbstractHandler {

    private static final String PREFIX = "org.eclipse.e4.ui.css.theme.e4_"; //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String wanted = PREFIX + ("dark".equals(event.getParameter("theme")) ? "dark" : "default"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        IThemeEngine engine = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(IThemeEngine.class);
        if (engine != null) {
            for (ITheme theme : engine.getThemes()) {
                if (theme.getId().equals(wanted)) {
                    engine.setTheme(theme, true);
                }
            }
        }
        return null;
    }
}
