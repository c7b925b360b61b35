/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The report as a page, where the machine has a browser widget; scripts are off and it goes nowhere else. */
final class ReportPreview {

    private static final String ANCHOR = "#"; //$NON-NLS-1$

    private final Composite control;
    private Browser browser;
    private Path shown;
    private FileTime shownTime;

    ReportPreview(Composite parent, FormToolkit toolkit) {
        control = toolkit.createComposite(parent);
        control.setLayout(new StackLayout());
        try {
            browser = new Browser(control, SWT.NONE);
            browser.setJavascriptEnabled(false);
            browser.addLocationListener(LocationListener.changingAdapter(
                event -> event.doit = shown != null && event.location.split(ANCHOR)[0].equals(shown.toUri().toString())
                    || "about:blank".equals(event.location))); //$NON-NLS-1$
        } catch (SWTError e) {
            ILog.of(ReportPreview.class).info(Messages.report_noPreview);
        }
    }

    Composite control() {
        return control;
    }

    /** Whether there is something to show a report with. */
    boolean isShown() {
        return browser != null;
    }

    /** Shows a report; null for none. */
    void show(Path file) {
        if (browser == null) {
            return;
        }
        ((StackLayout) control.getLayout()).topControl = file == null ? null : browser;
        try {
            FileTime time = file == null ? null : Files.getLastModifiedTime(file);
            if (file != null && (!file.equals(shown) || !time.equals(shownTime))) {
                shown = file;
                shownTime = time;
                browser.setUrl(file.toUri().toString());
            }
        } catch (IOException e) {
            ILog.of(ReportPreview.class).warn(Messages.report_unreadable, e);
        }
        control.layout();
    }
}
