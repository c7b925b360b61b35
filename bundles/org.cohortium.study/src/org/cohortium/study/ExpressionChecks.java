/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.cohortium.data.ColumnInfo;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.NearNames;
import org.cohortium.data.Role;
import org.cohortium.data.Schema;
import org.cohortium.data.VariableInfo;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.model.Cohort;
import org.cohortium.model.CohortPackage;
import org.cohortium.model.Criterion;
import org.cohortium.model.Derivation;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableType;
import org.cohortium.model.validation.ProblemSink;
import org.cohortium.model.validation.StudyCheck;
import org.cohortium.study.prepare.DerivationOrder;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Rules about the expressions of a study that hold without its data: they can be understood, name variables of the
 * dictionary, fit the variable they make, and do not go in a circle.
 */
public final class ExpressionChecks implements StudyCheck {

    private static final CohortPackage MODEL = CohortPackage.eINSTANCE;

    @Override
    public void check(Study study, ProblemSink sink) {
        DerivationOrder.of(study).cyclic().forEach((derivation, why) -> sink.error(derivation,
                MODEL.getDerivation_Expression(), "derivation-cycle", why, "Break the circle by naming other "
                        + "variables."));
        Schema schema = schema(study);
        for (Derivation derivation : study.getDerivations()) {
            if (derivation.getVariable() != null && isFilled(derivation.getExpression())) {
                checkDerivation(study, schema, derivation, sink);
            }
        }
        for (Cohort cohort : study.getCohorts()) {
            for (Criterion criterion : cohort.getCriteria()) {
                if (isFilled(criterion.getExpression())) {
                    checkCriterion(study, schema, cohort, criterion, sink);
                }
            }
        }
    }

    private static void checkDerivation(Study study, Schema schema, Derivation derivation, ProblemSink sink) {
        EStructuralFeature feature = MODEL.getDerivation_Expression();
        Variable variable = derivation.getVariable();
        Optional<ColumnKind> kind = kind(study, schema, derivation.getExpression(), derivation, feature,
                "The derivation of " + variable.getName(), sink);
        if (kind.isPresent() && !fits(variable.getType(), kind.get())) {
            sink.error(derivation, feature, "derivation-type", "The derivation of " + variable.getName() + " gives a "
                    + kind.get().id() + " where the variable is a " + variable.getType().getLiteral()
                            .toLowerCase(Locale.ROOT),
                    "Change the type of the variable, or the expression.");
        }
    }

    private static void checkCriterion(Study study, Schema schema, Cohort cohort, Criterion criterion,
            ProblemSink sink) {
        EStructuralFeature feature = MODEL.getCriterion_Expression();
        String what = "The criterion \"" + StudyLookup.label(criterion) + "\" of " + cohort.getName();
        Optional<ColumnKind> kind = kind(study, schema, criterion.getExpression(), criterion, feature, what, sink);
        if (kind.isPresent() && kind.get() != ColumnKind.LOGICAL) {
            sink.error(criterion, feature, "criterion-type", what + " is no condition",
                    "Write something that is true or false for each patient, such as age >= 18.");
        }
    }

    /** The kind of value an expression gives; empty when that cannot be told, with the problem reported. */
    private static Optional<ColumnKind> kind(Study study, Schema schema, String text, EObject element,
            EStructuralFeature feature, String what, ProblemSink sink) {
        Expression expression;
        try {
            expression = Expression.parse(text);
        } catch (ExpressionException e) {
            sink.error(element, feature, "expression-syntax", what + " cannot be understood: " + e.getMessage(),
                    "Correct the expression.");
            return Optional.empty();
        }
        Set<String> names = expression.variables();
        for (String name : names) {
            if (!schema.has(name)) {
                sink.error(element, feature, "expression-name", what + " names " + name
                        + ", which is no variable of the study" + NearNames.hint(name, schema.names()),
                        "Correct the name, or add the variable.");
                return Optional.empty();
            }
        }
        boolean levelsKnown = names.stream().map(n -> StudyLookup.variable(study, n).orElseThrow())
                .noneMatch(v -> v.getType() == VariableType.CATEGORY && v.getLevels().isEmpty());
        if (!levelsKnown) {
            return Optional.empty();
        }
        try {
            return Optional.of(expression.check(schema));
        } catch (ExpressionException e) {
            sink.error(element, feature, "expression-type", what + " cannot be computed: " + e.getMessage(),
                    "Correct the expression.");
            return Optional.empty();
        }
    }

    private static boolean fits(VariableType type, ColumnKind kind) {
        return switch (type) {
            case CATEGORY, TEXT -> true;
            case NUMBER -> kind == ColumnKind.NUMBER || kind == ColumnKind.LOGICAL;
            case DATE -> kind == ColumnKind.DATE;
            case LOGICAL -> kind == ColumnKind.LOGICAL;
        };
    }

    private static Schema schema(Study study) {
        List<VariableInfo> variables = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Variable variable : study.getVariables()) {
            if (isFilled(variable.getName()) && taken.add(variable.getName())) {
                List<String> levels = variable.getLevels().stream().map(StudyLookup::label).distinct().toList();
                ColumnKind kind = ColumnKind.valueOf(variable.getType().getLiteral());
                variables.add(new VariableInfo(ColumnInfo.of(variable.getName()), kind,
                        kind == ColumnKind.CATEGORY ? levels : List.of(), 0, Role.NONE));
            }
        }
        return new Schema(variables);
    }

    private static boolean isFilled(String text) {
        return text != null && !text.isBlank();
    }
}
