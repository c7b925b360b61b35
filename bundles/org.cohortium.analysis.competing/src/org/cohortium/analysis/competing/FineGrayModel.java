/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Term;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.competing.CauseSpecificRisk;
import org.cohortium.numerics.competing.CompetingData;
import org.cohortium.numerics.competing.FineGray;
import org.cohortium.numerics.competing.FineGrayFit;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;

/** The rows and the design of a Fine-Gray regression, with the models fitted to them. */
final class FineGrayModel {

    final FineGrayAnalysisOptions options;
    final CompleteRows complete;
    final DesignMatrix design;
    final CompetingData data;
    final CoxCovariates covariates;
    final Groups strata;
    final FineGrayFit fit;

    /** Cox models of the hazard of the event and of the competing events; null where not wanted. */
    final CoxFit ownHazard;
    final CoxFit competingHazard;

    FineGrayModel(AnalysisInput input, FineGrayAnalysisOptions options, Progress progress) {
        this.options = options;
        List<String> needed = new ArrayList<>();
        for (VariableRef variable : Arrays.asList(options.time(), options.event(), options.entry(), options.censoringGroup(),
                options.weights(), options.cluster())) {
            needed.add(VariableRef.nameOrNull(variable));
        }
        needed.addAll(VariableRef.names(options.strata()));
        needed.addAll(ModelTerms.variables(options.covariates(), options.interactions()));
        complete = CompleteRows.of(input, needed);
        DataTable rows = complete.data();
        EventCauses causes = EventCauses.read(rows.column(options.event().name()),
                List.of(options.cause(), options.competing()), List.of(options.name(), "Competing event"), options.censored());
        strata = Groups.crossed(rows, VariableRef.names(options.strata()));
        data = CompetingData.of(Response.read(rows, causes.cause(), options.time(), options.entry(), options.weights(),
                options.cluster(), strata, input.design()), causes.cause(), causes.names());
        design = ModelTerms.design(rows, options.covariates(), options.interactions());
        covariates = new CoxCovariates(design.names(), design.values(), design.terms().stream().map(Term::label).toList(),
                design.columns().stream().mapToInt(DesignColumn::term).toArray(), null);
        progress.report(0.1, "Fine-Gray model");
        progress.checkCancelled();
        int[] censoring = options.censoringGroup() == null ? null
                : Groups.of(rows.column(options.censoringGroup().name())).codes();
        fit = FineGray.fit(data, 1, covariates, censoring, options.estimator().options(), progress.part(0.1, 0.5));
        if (options.causeSpecific()) {
            ownHazard = CoxRegression.fit(data.causeSpecific(1), covariates);
            progress.checkCancelled();
            competingHazard = CoxRegression.fit(data.causeSpecific(2), covariates);
        } else {
            ownHazard = null;
            competingHazard = null;
        }
    }

    /** The absolute risks by cause-specific models; null where not wanted, or where one of them has no finite estimate. */
    CauseSpecificRisk combined() {
        if (ownHazard == null || !ownHazard.monotone().isEmpty() || !competingHazard.monotone().isEmpty()) {
            return null;
        }
        return CauseSpecificRisk.of(data, covariates, CoxTies.EFRON, Progress.NONE);
    }

    List<ModelRow> rows() {
        return ModelRow.of(design, complete.data(), event(1));
    }

    boolean[] event(int cause) {
        boolean[] event = new boolean[data.size()];
        for (int i = 0; i < event.length; i++) {
            event[i] = data.cause(i) == cause;
        }
        return event;
    }

    String columnLabel(int column) {
        return ModelRow.columnLabel(design.columns().get(column), complete.data());
    }
}
