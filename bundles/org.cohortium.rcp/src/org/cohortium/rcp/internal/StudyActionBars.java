/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rcp.internal;

import org.cohortium.ui.CohortiumUi;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The menus File, Edit, Study, Window and Help; their own commands come from the declarations of the UI bundles. */
final class StudyActionBars extends ActionBarAdvisor {

    private IWorkbenchWindow window;

    StudyActionBars(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow inWindow) {
        window = inWindow;
        for (ActionFactory factory : new ActionFactory[] {ActionFactory.SAVE, ActionFactory.SAVE_ALL,
            ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, ActionFactory.QUIT, ActionFactory.PREFERENCES,
            ActionFactory.RESET_PERSPECTIVE, ActionFactory.ABOUT}) {
            register(factory.create(inWindow));
        }
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(file());
        bar.add(edit());
        MenuManager study = new MenuManager(Messages.menu_study, CohortiumUi.MENU_STUDY);
        study.add(new GroupMarker("run")); //$NON-NLS-1$
        study.add(new Separator("add")); //$NON-NLS-1$
        study.add(new Separator("check")); //$NON-NLS-1$
        study.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(study);
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(window());
        bar.add(help());
    }

    private MenuManager file() {
        MenuManager menu = new MenuManager(Messages.menu_file, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        menu.add(new Separator("import")); //$NON-NLS-1$
        menu.add(new Separator("save")); //$NON-NLS-1$
        menu.add(getAction(ActionFactory.SAVE.getId()));
        menu.add(getAction(ActionFactory.SAVE_ALL.getId()));
        menu.add(new GroupMarker("revert")); //$NON-NLS-1$
        menu.add(new Separator("close")); //$NON-NLS-1$
        menu.add(getAction(ActionFactory.CLOSE.getId()));
        menu.add(getAction(ActionFactory.CLOSE_ALL.getId()));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator(IWorkbenchActionConstants.FILE_END));
        menu.add(getAction(ActionFactory.QUIT.getId()));
        return menu;
    }

    private MenuManager edit() {
        MenuManager menu = new MenuManager(Messages.menu_edit, IWorkbenchActionConstants.M_EDIT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
        menu.add(command(IWorkbenchCommandConstants.EDIT_UNDO));
        menu.add(command(IWorkbenchCommandConstants.EDIT_REDO));
        menu.add(new Separator(IWorkbenchActionConstants.UNDO_EXT));
        menu.add(command(IWorkbenchCommandConstants.EDIT_CUT));
        menu.add(command(IWorkbenchCommandConstants.EDIT_COPY));
        menu.add(command(IWorkbenchCommandConstants.EDIT_PASTE));
        menu.add(new Separator(IWorkbenchActionConstants.CUT_EXT));
        menu.add(command(IWorkbenchCommandConstants.EDIT_SELECT_ALL));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager window() {
        MenuManager menu = new MenuManager(Messages.menu_window, IWorkbenchActionConstants.M_WINDOW);
        MenuManager views = new MenuManager(Messages.menu_views, "views"); //$NON-NLS-1$
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        menu.add(new GroupMarker("appearance")); //$NON-NLS-1$
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
        menu.add(getAction(ActionFactory.PREFERENCES.getId()));
        return menu;
    }

    private MenuManager help() {
        MenuManager menu = new MenuManager(Messages.menu_help, IWorkbenchActionConstants.M_HELP);
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(command("org.eclipse.ui.window.quickAccess")); //$NON-NLS-1$
        menu.add(new Separator("about")); //$NON-NLS-1$
        menu.add(getAction(ActionFactory.ABOUT.getId()));
        return menu;
    }

    private CommandContributionItem command(String id) {
        return new CommandContributionItem(
            new CommandContributionItemParameter(window, null, id, CommandContributionItem.STYLE_PUSH));
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        ToolBarManager main = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        main.add(new GroupMarker("study")); //$NON-NLS-1$
        main.add(getAction(ActionFactory.SAVE.getId()));
        main.add(command(IWorkbenchCommandConstants.EDIT_UNDO));
        main.add(command(IWorkbenchCommandConstants.EDIT_REDO));
        main.add(new Separator("run")); //$NON-NLS-1$
        bar.add(new ToolBarContributionItem(main, CohortiumUi.TOOLBAR_MAIN));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }
}
