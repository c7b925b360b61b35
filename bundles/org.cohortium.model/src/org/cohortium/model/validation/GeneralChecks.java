/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import java.util.HashMap;
import java.util.Map;

import org.cohortium.model.Centre;
import org.cohortium.model.CohortPackage;
import org.cohortium.model.Study;
import org.cohortium.model.VariableType;

/** Rules about the study as a whole and its centres. */
final class GeneralChecks implements StudyCheck {

    private static final CohortPackage MODEL = CohortPackage.eINSTANCE;

    @Override
    public void check(Study study, ProblemSink sink) {
        if (isBlank(study.getTitle())) {
            sink.warning(study, MODEL.getStudy_Title(), "study-title", "The study has no title",
                    "Enter a title on the overview page; reports begin with it.");
        }
        if (study.getCentres().size() > 1 && study.getCentreVariable() == null) {
            sink.warning(study, MODEL.getStudy_CentreVariable(), "centre-variable",
                    "The study has " + study.getCentres().size() + " centres, but no variable says where a row is from",
                    "Choose the centre variable on the overview page.");
        }
        if (study.getCentreVariable() != null && study.getCentreVariable().getType() != VariableType.CATEGORY) {
            sink.warning(study, MODEL.getStudy_CentreVariable(), "centre-variable-type",
                    "The centre variable " + study.getCentreVariable().getName() + " is not a category",
                    "Make it a category with one level per centre.");
        }
        Map<String, Centre> byCode = new HashMap<>();
        for (Centre centre : study.getCentres()) {
            if (isBlank(centre.getCode())) {
                sink.error(centre, MODEL.getCentre_Code(), "centre-code", "A centre has no code",
                        "Enter the value that stands for the centre in the data.");
            } else if (byCode.put(centre.getCode(), centre) != null) {
                sink.error(centre, MODEL.getCentre_Code(), "centre-code-twice",
                        "Two centres have the code " + centre.getCode(), "Give each centre a code of its own.");
            }
        }
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
