/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.ui.internal.editor.StudyEditor;
import org.cohortium.ui.internal.help.HelpPages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the help page about what is in front: the analysis, the page of the study, or else the contents. */
public final class HelpHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IEditorPart editor = window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
        HelpPages.show(window, page(editor));
        return null;
    }

    private static String page(IEditorPart editor) {
        if (editor instanceof StudyEditor study) {
            IFormPage page = study.getActivePageInstance();
            return page == null ? HelpPages.START : ofPage(page.getId());
        }
        EObject element = editor == null ? null : Adapters.adapt(editor, EObject.class);
        return element instanceof AnalysisSpec spec ? "analysis-" + spec.getAnalysisId() : HelpPages.START; //$NON-NLS-1$
    }

    private static String ofPage(String id) {
        return switch (id) {
            case StudyEditor.DATA -> "import"; //$NON-NLS-1$
            case StudyEditor.VARIABLES, StudyEditor.COHORTS, StudyEditor.PLAN, StudyEditor.REPORT -> id;
            default -> "getting-started"; //$NON-NLS-1$
        };
    }
}
