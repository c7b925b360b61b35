/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.cohortium.data.CategoryColumn;
import org.cohortium.model.Study;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.numerics.Progress;
import org.cohortium.study.prepare.DataPreparation;
import org.cohortium.ui.session.Background;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Finds the values that a variable has in its source, also those that are no levels yet: the data are prepared as if the
 * variable had none, in the background.
 */
final class LevelFinder {

    private static final int MOST = 200;

    private final StudySession session;
    private final Background<List<String>> finding = new Background<>(Messages.levels_finding, 0, false);

    LevelFinder(StudySession session) {
        this.session = session;
    }

    /** Looks for the values; at most the first two hundred are told. */
    void find(Variable variable, Consumer<List<String>> found) {
        Study copy = EcoreUtil.copy(session.snapshot());
        Path folder = session.folder();
        String id = variable.getId();
        finding.request(progress -> values(folder, copy, id, progress), found);
    }

    void cancel() {
        finding.cancel();
    }

    private static List<String> values(Path folder, Study copy, String id, Progress progress) {
        Variable asked = copy.getVariables().stream().filter(v -> id.equals(v.getId())).findFirst().orElseThrow();
        asked.getLevels().clear();
        asked.setType(VariableType.CATEGORY);
        try {
            return DataPreparation.prepare(folder, copy, progress).table().find(asked.getName())
                .filter(CategoryColumn.class::isInstance).map(CategoryColumn.class::cast)
                .map(c -> c.levels().stream().limit(MOST).toList()).orElse(List.of());
        } catch (IOException e) {
            // why the data cannot be read is told where the data are shown
            ILog.of(LevelFinder.class).info(Messages.levels_finding, e);
            return List.of();
        }
    }
}
