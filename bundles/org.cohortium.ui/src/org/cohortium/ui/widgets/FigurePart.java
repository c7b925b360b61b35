/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import java.io.ByteArrayInputStream;

import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.FigureRenderer;
import org.cohortium.charts.RenderOptions;
import org.cohortium.ui.Icons;
import org.cohortium.ui.session.Background;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** A figure with its title, buttons to zoom, copy and export it, and its caption. */
public final class FigurePart extends Composite {

    private static final int TITLE_WIDTH = 200;
    private static final int MOST_WIDTH = 860;

    private final Label title;
    private final FigureCanvas canvas;
    private final Label caption;
    private final Runnable relayout;
    private Figure figure;
    private String mark = ""; //$NON-NLS-1$
    private final Background<ImageData> copying = new Background<>(Messages.figure_copying, 0, true);

    /**
     * An empty part.
     *
     * @param relayout lays the surroundings out when the part has become higher or lower
     */
    public FigurePart(Composite parent, Runnable relayout) {
        super(parent, SWT.NONE);
        this.relayout = relayout;
        SameGround.keep(this);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
        title = new Label(this, SWT.WRAP);
        title.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry()
            .getBold(org.eclipse.jface.resource.JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(TITLE_WIDTH, SWT.DEFAULT)
            .applyTo(title);
        tools();
        canvas = new FigureCanvas(this);
        canvas.onHeight(this::fit);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(2, 1).applyTo(canvas);
        canvas.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0) {
                copy();
            }
        });
        menu();
        caption = new Label(this, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).applyTo(caption);
        addListener(SWT.Resize, event -> fit());
    }

    private void menu() {
        Menu menu = new Menu(canvas);
        item(menu, Messages.figure_copyItem, this::copy);
        item(menu, Messages.figure_exportItem, this::export);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Messages.figure_zoomInItem, canvas::larger);
        item(menu, Messages.figure_zoomOutItem, canvas::smaller);
        item(menu, Messages.figure_fitItem, canvas::fit);
        canvas.setMenu(menu);
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private void tools() {
        ToolBar bar = new ToolBar(this, SWT.FLAT);
        bar.setBackground(getBackground());
        tool(bar, "zoom_in", Messages.figure_zoomIn, () -> canvas().larger()); //$NON-NLS-1$
        tool(bar, "zoom_out", Messages.figure_zoomOut, () -> canvas().smaller()); //$NON-NLS-1$
        tool(bar, "zoom_fit", Messages.figure_fit, () -> canvas().fit()); //$NON-NLS-1$
        tool(bar, "copy", Messages.figure_copy, this::copy); //$NON-NLS-1$
        tool(bar, "export", Messages.figure_export, this::export); //$NON-NLS-1$
    }

    private static void tool(ToolBar bar, String icon, String text, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    /** Shows a figure; the zoom stays. */
    public void show(Figure newFigure, String newMark) {
        figure = newFigure;
        mark = newMark;
        title.setText(newFigure.title().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        caption.setText(newFigure.caption().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        ((GridData) caption.getLayoutData()).exclude = newFigure.caption().isBlank();
        canvas.show(newFigure, newMark);
        fit();
    }

    /** The figure that is shown. */
    public Figure figure() {
        return figure;
    }

    /** The canvas, for tests. */
    public FigureCanvas canvas() {
        return canvas;
    }

    /** Gives the canvas the width there is, times the zoom, and the height that suits it. */
    private void fit() {
        int room = Math.min(MOST_WIDTH, getClientArea().width);
        if (room <= 0) {
            return;
        }
        GridData data = (GridData) canvas.getLayoutData();
        int width = (int) Math.round(room * Math.min(1, canvas.zoom()));
        int height = canvas.heightFor(width);
        if (data.widthHint != width || data.heightHint != height) {
            data.widthHint = width;
            data.heightHint = height;
            layout(true);
            relayout.run();
        }
    }

    /** Puts the figure on the clipboard as an image in the quality of print. */
    public void copy() {
        if (figure == null) {
            return;
        }
        Figure copied = figure;
        RenderOptions options = RenderOptions.page().withMark(mark);
        copying.request(
            progress -> new ImageData(new ByteArrayInputStream(FigureRenderer.png(copied, options))), this::toClipboard);
    }

    private void toClipboard(ImageData pixels) {
        if (!isDisposed()) {
            Clipboard clipboard = new Clipboard(getDisplay());
            clipboard.setContents(new Object[] {pixels}, new Transfer[] {ImageTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    /** Shows the figure pale, because a newer one is on its way. */
    public void dim(boolean pale) {
        canvas.dim(pale);
    }

    /** Asks where and in what form to write the figure. */
    public void export() {
        if (figure != null) {
            new FigureExportDialog(getShell(), figure, mark).open();
        }
    }
}
