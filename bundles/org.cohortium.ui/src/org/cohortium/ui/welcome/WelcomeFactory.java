/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.welcome;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the welcome page anew after a restart. */
public final class WelcomeFactory implements IElementFactory {

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new Welcome();
    }
}
