/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.data.expression.Expression;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.ui.session.StudySession;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.widgets.Text;

/** Offers the names of variables, levels' texts and functions that go on with the word being typed. */
final class ExpressionProposals {

    private ExpressionProposals() {
    }

    static void offer(Text text, StudySession session) {
        try {
            ContentProposalAdapter adapter = new ContentProposalAdapter(text, new TextContentAdapter(),
                (contents, position) -> proposals(session, contents, position), KeyStroke.getInstance("Ctrl+Space"), //$NON-NLS-1$
                null);
            adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_INSERT);
            adapter.setPropagateKeys(true);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static IContentProposal[] proposals(StudySession session, String contents, int position) {
        int from = position;
        while (from > 0 && (Character.isLetterOrDigit(contents.charAt(from - 1)) || "._".indexOf(contents.charAt(from - 1)) >= 0)) { //$NON-NLS-1$
            from--;
        }
        String begun = contents.substring(from, position);
        List<IContentProposal> proposals = new ArrayList<>();
        for (Variable variable : session.study().getVariables()) {
            add(proposals, begun, variable.getName(), "", StudyLookup.label(variable)); //$NON-NLS-1$
        }
        for (String function : Expression.functions()) {
            add(proposals, begun, function, "(", function + "()"); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return proposals.toArray(new IContentProposal[0]);
    }

    private static void add(List<IContentProposal> proposals, String begun, String name, String after, String label) {
        if (name != null && name.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT))) {
            String shown = label.equals(name) ? name : name + "  \u2013  " + label; //$NON-NLS-1$
            proposals.add(new ContentProposal(name.substring(begun.length()) + after, shown, null));
        }
    }
}
