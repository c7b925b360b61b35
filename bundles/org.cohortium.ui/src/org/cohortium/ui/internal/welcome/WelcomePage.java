/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.welcome;

import java.nio.file.Path;
import java.util.List;

import org.cohortium.ui.Icons;
import org.cohortium.ui.internal.handlers.Commands;
import org.cohortium.ui.open.OpenStudy;
import org.cohortium.ui.open.RecentStudies;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.part.EditorPart;

/** The welcome page. */
public final class WelcomePage extends EditorPart {

    private static final int TEXT_WIDTH = 380;
    private static final int MARGIN = 28;

    private FormToolkit toolkit;
    private ScrolledForm form;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setTitleImage(Icons.image("welcome")); //$NON-NLS-1$
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        Composite body = form.getBody();
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN).numColumns(2).applyTo(body);
        heading(body);
        Composite left = column(body);
        title(left, Messages.start_title);
        command(left, "import", Messages.start_own, Messages.start_ownText, Commands.NEW_STUDY); //$NON-NLS-1$
        command(left, "open", Messages.start_open, Messages.start_openText, Commands.OPEN_STUDY); //$NON-NLS-1$
        title(left, Messages.examples_title);
        for (ExampleOffer offer : ExampleOffer.all()) {
            item(left, "study", offer.title(), offer.text(), () -> offer.open(getSite().getPage())); //$NON-NLS-1$
        }
        Composite right = column(body);
        title(right, Messages.recent_title);
        recent(right);
        title(right, Messages.steps_title);
        step(right, "1", Messages.steps_1); //$NON-NLS-1$
        step(right, "2", Messages.steps_2); //$NON-NLS-1$
        step(right, "3", Messages.steps_3); //$NON-NLS-1$
    }

    private void heading(Composite body) {
        Composite heading = toolkit.createComposite(body);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 2).applyTo(heading);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(heading);
        Label mark = toolkit.createLabel(heading, ""); //$NON-NLS-1$
        mark.setImage(Icons.image("cohortium_64")); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(1, 2).applyTo(mark);
        Label name = toolkit.createLabel(heading, Messages.heading_name);
        name.setFont(JFaceResources.getHeaderFont());
        toolkit.createLabel(heading, Messages.heading_text);
    }

    private Composite column(Composite body) {
        Composite column = toolkit.createComposite(body);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).applyTo(column);
        return column;
    }

    private void title(Composite parent, String text) {
        Label label = toolkit.createLabel(parent, text);
        label.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().indent(0, parent.getChildren().length > 1 ? 14 : 0).applyTo(label);
    }

    private void command(Composite parent, String icon, String text, String remark, String command) {
        item(parent, icon, text, remark, () -> Commands.run(getSite().getWorkbenchWindow(), command));
    }

    private void item(Composite parent, String icon, String text, String remark, Runnable action) {
        ImageHyperlink link = toolkit.createImageHyperlink(parent, SWT.NONE);
        link.setImage(Icons.image(icon));
        link.setText(text);
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                action.run();
            }
        });
        if (!remark.isEmpty()) {
            Label label = toolkit.createLabel(parent, remark, SWT.WRAP);
            GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).grab(true, false).indent(22, 0)
                .applyTo(label);
        }
    }

    private void recent(Composite parent) {
        List<Path> folders = RecentStudies.list();
        if (folders.isEmpty()) {
            toolkit.createLabel(parent, Messages.recent_none);
        }
        for (Path folder : folders) {
            item(parent, "study", String.valueOf(folder.getFileName()), String.valueOf(folder.getParent()), //$NON-NLS-1$
                () -> OpenStudy.open(getSite().getPage(), folder));
        }
    }

    private void step(Composite parent, String number, String text) {
        Label label = toolkit.createLabel(parent, number + ".  " + text, SWT.WRAP); //$NON-NLS-1$
        GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).grab(true, false).applyTo(label);
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public void doSaveAs() {
        // there is nothing to save
    }
}
