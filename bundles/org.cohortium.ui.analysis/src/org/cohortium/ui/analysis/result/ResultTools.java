/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import java.util.function.Supplier;

import org.cohortium.ui.Icons;
import org.cohortium.ui.widgets.TableCopy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The buttons above a result: run and save it, copy or export any part of it. */
final class ResultTools {

    private final ToolBar bar;
    private final ToolItem runItem;
    private final Supplier<ResultView> view;

    ResultTools(Composite parent, FormToolkit toolkit, Runnable run, Supplier<ResultView> view) {
        this.view = view;
        bar = new ToolBar(parent, SWT.FLAT);
        toolkit.adapt(bar);
        runItem = item(SWT.PUSH, "run", Messages.tools_run); //$NON-NLS-1$
        runItem.addListener(SWT.Selection, event -> run.run());
        ToolItem copy = item(SWT.DROP_DOWN, "copy", Messages.tools_copy); //$NON-NLS-1$
        copy.addListener(SWT.Selection, event -> open(copy, true));
        ToolItem export = item(SWT.DROP_DOWN, "export", Messages.tools_export); //$NON-NLS-1$
        export.addListener(SWT.Selection, event -> open(export, false));
    }

    /** Lets the analysis be run or not. */
    void enableRun(boolean enabled) {
        runItem.setEnabled(enabled);
    }

    private ToolItem item(int style, String icon, String text) {
        ToolItem item = new ToolItem(bar, style);
        item.setImage(Icons.image(icon));
        item.setToolTipText(text);
        return item;
    }

    private void open(ToolItem below, boolean copy) {
        Menu menu = new Menu(bar);
        ResultView page = view.get();
        page.tables().values().forEach(t -> add(menu, "table", t.table().title(), copy ? t::copy : t::export)); //$NON-NLS-1$
        page.figures().values().forEach(f -> add(menu, "figure", f.figure().title(), copy ? f::copy : f::export)); //$NON-NLS-1$
        if (copy && !page.methods().isEmpty()) {
            add(menu, "report", Messages.tools_methods, () -> TableCopy.text(page.methods())); //$NON-NLS-1$
        }
        if (copy && page.result() != null) {
            add(menu, "report", Messages.tools_rcode, () -> { //$NON-NLS-1$
                String code = page.rCode();
                TableCopy.text(code.isEmpty() ? Messages.tools_rcodeNone : code);
            });
        }
        if (!copy && page.result() != null) {
            page.result().attachments().forEach(a -> add(menu, "report", a.title(), //$NON-NLS-1$
                () -> AttachmentExport.open(bar.getShell(), a.labelled(page.mark()))));
        }
        if (menu.getItemCount() == 0) {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText(Messages.tools_none);
            none.setEnabled(false);
        }
        menu.addListener(SWT.Hide, event -> bar.getDisplay().asyncExec(menu::dispose));
        Rectangle place = below.getBounds();
        Point at = bar.toDisplay(place.x, place.y + place.height);
        menu.setLocation(at);
        menu.setVisible(true);
    }

    private static void add(Menu menu, String icon, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        item.setImage(Icons.image(icon));
        item.addListener(SWT.Selection, event -> action.run());
    }
}
