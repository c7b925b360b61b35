/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Keeps a picture of the screen of each test that failed, in target/screenshots. */
public final class Screenshots implements TestExecutionExceptionHandler {

    private static final Path FOLDER = Path.of("target", "screenshots");

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        take(context.getRequiredTestClass().getSimpleName() + " " + context.getDisplayName());
        Dialogs.closeAll();
        throw failure;
    }

    static void take(String name) {
        Display display = Display.getCurrent();
        display.update();
        Image image = new Image(display, display.getBounds().width, display.getBounds().height);
        GC gc = new GC(display);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
        image.dispose();
        try {
            Files.createDirectories(FOLDER);
            loader.save(FOLDER.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".png").toString(), SWT.IMAGE_PNG);
        } catch (IOException e) {
            ILog.of(Screenshots.class).warn("A picture of the screen could not be kept.", e);
        }
    }
}
