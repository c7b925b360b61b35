/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.ui.run.RunPlan;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs the analysis in the editor in front, or those that are selected. */
public final class RunAnalysisHandler extends StudyCommandHandler {

    @Override
    void run(IWorkbenchWindow window, StudySession session, ExecutionEvent event) {
        List<AnalysisSpec> specs = new ArrayList<>();
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (selection instanceof IStructuredSelection elements) {
            for (Object element : elements) {
                EObject model = Adapters.adapt(element, EObject.class);
                if (model instanceof AnalysisSpec spec && !specs.contains(spec)) {
                    specs.add(spec);
                }
            }
        }
        EObject edited = Adapters.adapt(window.getActivePage().getActiveEditor(), EObject.class);
        if (specs.isEmpty() && edited instanceof AnalysisSpec spec) {
            specs.add(spec);
        }
        if (specs.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), Messages.run_title, Messages.run_none);
        } else {
            RunPlan.some(window, session, specs);
        }
    }
}
