/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Cohort;
import org.cohortium.model.Criterion;
import org.cohortium.model.Derivation;
import org.cohortium.model.Level;
import org.cohortium.model.OptionValue;
import org.cohortium.model.Study;
import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.validation.Names;
import org.eclipse.emf.ecore.EObject;

/**
 * Renames what others refer to. Options follow by themselves, because they refer to objects; expressions are rewritten.
 * Changes the model directly: inside an editor call it within a recording command, so that it is undone as one.
 */
public final class StudyRename {

    private StudyRename() {
    }

    /**
     * What a rename did.
     *
     * @param changed elements whose expression was rewritten
     * @param notUnderstood elements whose expression cannot be understood and was left as it is
     */
    public record Outcome(List<EObject> changed, List<EObject> notUnderstood) {

        public Outcome {
            changed = List.copyOf(changed);
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    /**
     * Renames a variable.
     *
     * @param variable variable of a study
     * @param newName the new name
     * @return what followed
     * @throws IllegalArgumentException when the name cannot be used or is taken
     */
    public static Outcome variable(Variable variable, String newName) {
        Study study = StudyLookup.studyOf(variable);
        if (!Names.isIdentifier(newName)) {
            throw new IllegalArgumentException("\"" + newName + "\" cannot be used in expressions");
        }
        if (study.getVariables().stream().anyMatch(v -> v != variable && newName.equals(v.getName()))) {
            throw new IllegalArgumentException("Another variable is already named " + newName);
        }
        String old = variable.getName();
        variable.setName(newName);
        return old == null ? new Outcome(List.of(), List.of())
                : rewrite(study, text -> Expression.parse(text).rename(old, newName).text());
    }

    /**
     * Gives a level another name. Expressions that compare its variable with the old name follow; derivations that make
     * the variable give level values, not names, and stay.
     *
     * @param level level of a variable of a study
     * @param newLabel the new name
     * @return what followed
     * @throws IllegalArgumentException when another level of the variable has the name
     */
    public static Outcome level(Level level, String newLabel) {
        Variable variable = (Variable) level.eContainer();
        Study study = StudyLookup.studyOf(variable);
        if (newLabel == null || newLabel.isBlank()) {
            throw new IllegalArgumentException("A level needs a name");
        }
        if (variable.getLevels().stream().anyMatch(l -> l != level && newLabel.equals(StudyLookup.label(l)))) {
            throw new IllegalArgumentException("Another level of " + variable.getName() + " is already named "
                    + newLabel);
        }
        String old = StudyLookup.label(level);
        level.setLabel(newLabel);
        return rewrite(study, text -> LevelNames.rename(text, variable.getName(), old, newLabel));
    }

    /**
     * Renames a cohort.
     *
     * @throws IllegalArgumentException when the name cannot be used or is taken
     */
    public static void cohort(Cohort cohort, String newName) {
        Study study = StudyLookup.studyOf(cohort);
        if (!Names.isIdentifier(newName)) {
            throw new IllegalArgumentException("\"" + newName + "\" cannot be the name of a cohort");
        }
        if (study.getCohorts().stream().anyMatch(c -> c != cohort && newName.equals(c.getName()))) {
            throw new IllegalArgumentException("Another cohort is already named " + newName);
        }
        cohort.setName(newName);
    }

    /**
     * Renames the results folder of an analysis in the model. Saved results stay under the old name until the plan is run.
     *
     * @throws IllegalArgumentException when the name cannot be used or is taken
     */
    public static void analysis(AnalysisSpec spec, String newSlug) {
        Study study = StudyLookup.studyOf(spec);
        if (!Names.isSlug(newSlug)) {
            throw new IllegalArgumentException("\"" + newSlug + "\" cannot be the name of a results folder; use "
                    + "lower-case letters, digits and hyphens");
        }
        if (study.getAnalyses().stream().anyMatch(a -> a != spec && newSlug.equals(a.getSlug()))) {
            throw new IllegalArgumentException("Another analysis already writes to " + newSlug);
        }
        spec.setSlug(newSlug);
    }

    /** Elements whose expression names the variable; deleting it would break them. */
    public static List<EObject> usesInExpressions(Variable variable) {
        Set<EObject> uses = new LinkedHashSet<>();
        visit(StudyLookup.studyOf(variable), (element, text, set) -> {
            try {
                if (Expression.parse(text).variables().contains(variable.getName())) {
                    uses.add(element);
                }
            } catch (ExpressionException e) {
                return;
            }
        });
        return List.copyOf(uses);
    }

    private static Outcome rewrite(Study study, UnaryOperator<String> rewriting) {
        List<EObject> changed = new ArrayList<>();
        List<EObject> notUnderstood = new ArrayList<>();
        visit(study, (element, text, set) -> {
            try {
                String rewritten = rewriting.apply(text);
                if (!rewritten.equals(text)) {
                    set.accept(rewritten);
                    changed.add(element);
                }
            } catch (ExpressionException e) {
                notUnderstood.add(element);
            }
        });
        return new Outcome(changed, notUnderstood);
    }

    private interface ExpressionVisitor {
        void visit(EObject element, String text, Consumer<String> set);
    }

    private static void visit(Study study, ExpressionVisitor visitor) {
        for (Derivation derivation : study.getDerivations()) {
            visit(derivation, derivation.getExpression(), derivation::setExpression, visitor);
        }
        for (Cohort cohort : study.getCohorts()) {
            for (Criterion criterion : cohort.getCriteria()) {
                visit(criterion, criterion.getExpression(), criterion::setExpression, visitor);
            }
        }
        for (AnalysisSpec spec : study.getAnalyses()) {
            for (OptionValue option : spec.getOptions()) {
                visit(option, option.getExpression(), option::setExpression, visitor);
            }
        }
    }

    private static void visit(EObject element, String text, Consumer<String> set, ExpressionVisitor visitor) {
        if (text != null && !text.isBlank()) {
            visitor.visit(element, text, set);
        }
    }
}
