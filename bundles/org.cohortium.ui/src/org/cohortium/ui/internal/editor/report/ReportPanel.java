/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.StudyLookup;
import org.cohortium.report.StudyReport;
import org.cohortium.ui.Icons;
import org.cohortium.ui.run.WriteReport;
import org.cohortium.ui.session.PlanState;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.words.Words;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What the report will hold, buttons to write and open it, and a preview where there is a browser widget. */
public final class ReportPanel {

    private final StudySession session;
    private final FormToolkit toolkit;
    private final Label state;
    private final Button open;
    private final Composite contents;
    private final ReportPreview preview;

    /** Makes the panel in a parent that it fills. */
    public ReportPanel(Composite parent, FormToolkit toolkit, StudySession session, IWorkbenchPartSite site) {
        this.session = session;
        this.toolkit = toolkit;
        Composite control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(control);
        Button write = toolkit.createButton(control, Messages.report_write, SWT.PUSH);
        write.setImage(Icons.image("report")); //$NON-NLS-1$
        write.addListener(SWT.Selection,
            event -> WriteReport.start(site.getWorkbenchWindow(), session, file -> refresh()));
        open = toolkit.createButton(control, Messages.report_open, SWT.PUSH);
        open.setImage(Icons.image("open")); //$NON-NLS-1$
        open.addListener(SWT.Selection, event -> WriteReport.open(site.getWorkbenchWindow(), file()));
        state = toolkit.createLabel(control, "", SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
        contents = toolkit.createComposite(control);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 3).applyTo(contents);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(contents);
        preview = new ReportPreview(control, toolkit);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(600, 300).applyTo(preview.control());
    }

    private Path file() {
        return session.folder().resolve(StudyReport.FILE);
    }

    /** Shows the study as it is now. */
    public void refresh() {
        session.results().want();
        boolean written = Files.isRegularFile(file());
        open.setEnabled(written);
        state.setText(written ? NLS.bind(Messages.report_written, when()) : Messages.report_none);
        for (Control child : contents.getChildren()) {
            child.dispose();
        }
        if (!preview.isShown() || !written) {
            contents();
        }
        preview.show(written ? file() : null);
        contents.getParent().layout(true, true);
    }

    private String when() {
        try {
            FileTime time = Files.getLastModifiedTime(file());
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault())
                .format(time.toInstant());
        } catch (IOException e) {
            ILog.of(ReportPanel.class).warn(Messages.report_unreadable, e);
            return ""; //$NON-NLS-1$
        }
    }

    /** Without a preview: the analyses that it holds, and which of them are not up to date. */
    private void contents() {
        List<AnalysisSpec> specs = session.study().getAnalyses();
        for (AnalysisSpec spec : specs) {
            PlanState known = session.results().state(spec);
            Label icon = toolkit.createLabel(contents, ""); //$NON-NLS-1$
            icon.setImage(Icons.image(Words.icon(known)));
            toolkit.createLabel(contents,
                (StudyLookup.label(spec) + " \u2013 " + Words.of(known)).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
    }
}
