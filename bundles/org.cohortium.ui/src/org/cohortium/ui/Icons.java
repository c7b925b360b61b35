/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui;

import java.net.URL;

import org.cohortium.model.VariableType;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;

/** The pictures of the workbench, by name; each is made once and belongs to the display. */
public final class Icons {

    private static final String PREFIX = "org.cohortium.ui."; //$NON-NLS-1$

    private Icons() {
    }

    /** The picture with the name of a file in the folder of icons, without its ending. */
    public static Image image(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = PREFIX + name;
        Image image = registry.get(key);
        if (image == null) {
            registry.put(key, descriptor(name));
            image = registry.get(key);
        }
        return image;
    }

    /** What makes the picture with the name. */
    public static ImageDescriptor descriptor(String name) {
        URL url = Platform.getBundle(CohortiumUi.BUNDLE).getEntry("icons/" + name + ".svg"); //$NON-NLS-1$ //$NON-NLS-2$
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }

    /** The name of the picture of a type of variable. */
    public static String of(VariableType type) {
        return switch (type) {
            case NUMBER -> "var_number"; //$NON-NLS-1$
            case CATEGORY -> "var_category"; //$NON-NLS-1$
            case DATE -> "var_date"; //$NON-NLS-1$
            case TEXT -> "var_text"; //$NON-NLS-1$
            case LOGICAL -> "var_logical"; //$NON-NLS-1$
        };
    }
}
