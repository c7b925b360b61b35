/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a model that was read is whole: every variable with all of its columns, every interaction with all products, each
 * once. A model that lost a coefficient would predict something else without saying so.
 */
final class ModelCheck {

    private static final double SYMMETRIC = 1e-9;

    private final PrognosticModel model;
    private final Map<String, List<Factor>> columns = new LinkedHashMap<>();

    private ModelCheck(PrognosticModel model) {
        this.model = model;
    }

    static void check(PrognosticModel model) throws ModelFileException {
        ModelCheck check = new ModelCheck(model);
        check.variables();
        check.interactions();
        check.covariance();
        check.development();
    }

    private void variables() throws ModelFileException {
        if (model.coefficients().isEmpty() || model.baselineTime().length == 0) {
            throw new ModelFileException("The model has no coefficients or no baseline survival.");
        }
        Set<List<Factor>> seen = new LinkedHashSet<>();
        for (Coefficient c : model.coefficients()) {
            if (!seen.add(c.factors())) {
                throw new ModelFileException("The column of the coefficient \"" + c.term() + "\" is there twice.");
            }
        }
        for (Predictor p : model.predictors()) {
            List<Factor> own = model.coefficients().stream().filter(c -> !c.isProduct() && c.involves(p.name()))
                .map(c -> c.factors().get(0)).toList();
            if (columns.put(p.name(), own) != null) {
                throw new ModelFileException("The variable \"" + p.name() + "\" is there twice.");
            }
            if (own.isEmpty()) {
                throw new ModelFileException("The variable \"" + p.name() + "\" has no coefficient of its own.");
            }
            if (p.isCategory()) {
                levels(p, own);
            } else {
                number(p, own);
            }
        }
    }

    private static void levels(Predictor p, List<Factor> own) throws ModelFileException {
        for (String level : p.levels().subList(1, p.levels().size())) {
            if (!own.contains(new Factor(p.name(), new Transform.Level(level)))) {
                throw new ModelFileException("The level \"" + level + "\" of the variable \"" + p.name()
                    + "\" has no coefficient.");
            }
        }
    }

    private static void number(Predictor p, List<Factor> own) throws ModelFileException {
        if (own.get(0).transform() instanceof Transform.Spline first) {
            for (int column = 1; column < first.knots().length; column++) {
                if (!own.contains(new Factor(p.name(), new Transform.Spline(first.knots(), column)))) {
                    throw new ModelFileException("Column " + column + " of the spline of the variable \"" + p.name()
                        + "\" has no coefficient.");
                }
            }
            if (own.size() >= first.knots().length) {
                throw new ModelFileException("The variable \"" + p.name() + "\" enters in more than one way.");
            }
        } else if (own.size() > 1) {
            throw new ModelFileException("The variable \"" + p.name() + "\" enters in more than one way.");
        } else if (own.get(0).transform() instanceof Transform.Logarithm && !(p.min() > 0)) {
            throw new ModelFileException("The variable \"" + p.name() + "\" enters on the logarithm, but its \"min\" is not above "
                + "zero.");
        }
        if (!(p.mean() >= p.min() && p.mean() <= p.max())) {
            throw new ModelFileException("The \"mean\" of the variable \"" + p.name() + "\" lies outside its \"min\" and \"max\".");
        }
    }

    private void interactions() throws ModelFileException {
        Map<Set<String>, List<Coefficient>> products = new LinkedHashMap<>();
        for (Coefficient c : model.coefficients()) {
            if (c.isProduct()) {
                for (Factor f : c.factors()) {
                    if (!columns.get(f.variable()).contains(f)) {
                        throw new ModelFileException("The coefficient \"" + c.term() + "\" has a factor of \"" + f.variable()
                            + "\" that has no coefficient of its own.");
                    }
                }
                products.computeIfAbsent(new LinkedHashSet<>(c.variables()), k -> new ArrayList<>()).add(c);
            }
        }
        for (Map.Entry<Set<String>, List<Coefficient>> e : products.entrySet()) {
            List<String> names = List.copyOf(e.getKey());
            long distinct = e.getValue().stream().map(c -> new LinkedHashSet<>(c.factors())).distinct().count();
            int all = columns.get(names.get(0)).size() * columns.get(names.get(1)).size();
            if (distinct != e.getValue().size() || distinct != all) {
                throw new ModelFileException("The interaction of \"" + names.get(0) + "\" and \"" + names.get(1) + "\" has "
                    + e.getValue().size() + " coefficients, not one for each of its " + all + " products.");
            }
        }
    }

    private void covariance() throws ModelFileException {
        double[][] v = model.covariance();
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j <= i; j++) {
                double size = SYMMETRIC * Math.sqrt(Math.abs(v[i][i] * v[j][j]));
                if (!(v[i][i] >= 0) || !(Math.abs(v[i][j] - v[j][i]) <= size) || Math.abs(v[i][j]) == Double.POSITIVE_INFINITY) {
                    throw new ModelFileException("The covariance of the coefficients \"" + model.coefficients().get(i).term()
                        + "\" and \"" + model.coefficients().get(j).term() + "\" is not that of a symmetric matrix with a "
                        + "diagonal of zero or more.");
                }
            }
        }
    }

    private void development() throws ModelFileException {
        Development d = model.development();
        if (d.n() < 1 || d.events() < 1 || d.events() > d.n()) {
            throw new ModelFileException("In \"development\", \"events\" must be from 1 to \"n\".");
        }
        if (!(d.shrinkage() >= 0 && d.shrinkage() <= 1)) {
            throw new ModelFileException("In \"development\", \"shrinkage\" must be from 0 to 1.");
        }
        for (double c : Arrays.asList(d.concordance(), d.correctedConcordance())) {
            if (c < 0 || c > 1) {
                throw new ModelFileException("In \"development\", a concordance must be from 0 to 1.");
            }
        }
    }
}
