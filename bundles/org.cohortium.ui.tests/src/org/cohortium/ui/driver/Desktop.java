/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cohortium.ui.session.OpenStudies;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The window of the program: its commands and its editors. */
public final class Desktop {

    private Desktop() {
    }

    /** The window. */
    public static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0] : active;
    }

    /** What the window holds. */
    public static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Whether a command can be chosen now. */
    public static boolean isEnabled(String id) {
        return window().getService(ICommandService.class).getCommand(id).isEnabled();
    }

    /** Chooses a command as in a menu. */
    public static void run(String id) {
        Waiting.until("the command " + id + " to be enabled", () -> isEnabled(id));
        try {
            window().getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            throw new AssertionError("The command " + id + " failed.", e);
        }
    }

    /** The editor in front, once it is one of the kind. */
    public static IEditorPart editor(String id) {
        Waiting.until("an editor " + id, () -> page().getActiveEditor() != null
            && page().getActiveEditor().getSite().getId().equals(id));
        return page().getActiveEditor();
    }

    /** The titles of the editors that are open. */
    public static List<String> editorTitles() {
        return Arrays.stream(page().getEditorReferences()).map(IEditorReference::getPartName).toList();
    }

    /** The controls of a part. */
    public static Find in(IWorkbenchPart part) {
        return Find.in(control(part));
    }

    private static Composite control(IWorkbenchPart part) {
        Object widget = part.getSite().getService(org.eclipse.e4.ui.model.application.ui.basic.MPart.class).getWidget();
        return (Composite) widget;
    }

    /** Goes to a page of an editor by its title. */
    public static void showPage(IEditorPart editor, String title) {
        CTabFolder tabs = Find.in(control(editor)).all(CTabFolder.class).get(0);
        for (int i = 0; i < tabs.getItemCount(); i++) {
            if (tabs.getItem(i).getText().equals(title)) {
                tabs.setSelection(i);
                org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
                event.item = tabs.getItem(i);
                tabs.notifyListeners(org.eclipse.swt.SWT.Selection, event);
                return;
            }
        }
        throw new AssertionError("There is no page " + title + " but: " + pages(editor));
    }

    /** The titles of the pages of an editor. */
    public static List<String> pages(IEditorPart editor) {
        CTabFolder tabs = Find.in(control(editor)).all(CTabFolder.class).get(0);
        return Arrays.stream(tabs.getItems()).map(i -> i.getText()).toList();
    }

    /** A view that is open, if it is. */
    public static Optional<IWorkbenchPart> view(String id) {
        return Optional.ofNullable(page().findView(id));
    }

    /** Closes all editors and studies; changes are dropped. */
    public static void closeEverything() {
        Dialogs.closeAll();
        page().closeAllEditors(false);
        OpenStudies.get().list().forEach(OpenStudies.get()::close);
        Waiting.untilQuiet();
    }
}
