/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.coxextended.ModelFormula.Kind;
import org.cohortium.conformance.internal.coxextended.ModelFormula.Summand;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.Node;
import org.cohortium.data.expression.Parser;
import org.cohortium.data.expression.ExpressionLimits;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.smooth.PenalizedSpline;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.penalized.FrailtyTerm;
import org.cohortium.numerics.survival.penalized.PenalizedCox;
import org.cohortium.numerics.survival.penalized.PenalizedCoxFit;
import org.cohortium.numerics.survival.penalized.PenalizedOptions;
import org.cohortium.numerics.survival.penalized.PenalizedTerm;
import org.cohortium.numerics.survival.penalized.PenaltySize;
import org.cohortium.numerics.survival.penalized.RidgeTerm;
import org.cohortium.numerics.survival.penalized.SmoothTerm;

/** A model with ridge(), pspline() or frailty() terms: its terms in the peer's order, each with its columns. */
final class PenalizedFormula {

    /** As the cases were made. */
    private static final PenalizedOptions PEER = new PenalizedOptions(CoxTies.EFRON, PenalizedOptions.Search.AS_R, 1e-12, 1e-12,
        100, null);

    /** The peer keeps more groups than these apart. */
    private static final int DENSE_GROUPS = 5;

    /** A term of the model: its label, and its columns or the frailty that has none. */
    record ModelTerm(String label, List<String> names, List<double[]> columns, int penalized) {
    }

    private final List<ModelTerm> modelTerms = new ArrayList<>();
    private final List<PenalizedTerm> penalized = new ArrayList<>();
    private final ModelFormula formula;
    private final DesignMatrix design;
    private final DataTable table;
    private GroupLevels groups;

    private PenalizedFormula(ModelFormula formula, DesignMatrix design, DataTable table) {
        this.formula = formula;
        this.design = design;
        this.table = table;
    }

    static JsonObject compute(ConformanceCase test, DataTable table, ModelFormula formula, CoxTies ties)
        throws UnsupportedCase {
        if (formula.of(Kind.FRAILTY).size() > 1) {
            throw new UnsupportedCase("several frailties");
        }
        String plain = formula.plain();
        GroupLevels groups = null;
        if (formula.has(Kind.FRAILTY)) {
            List<String> variables = ModelFormula.variables(formula.of(Kind.FRAILTY).get(0).call());
            groups = GroupLevels.of(table.column(variables.get(0)));
            plain = CoxModelCase.complete(plain, List.of(variables.get(0)));
        }
        CoxModelData model = CoxModelCase.model(test, table, plain);
        PenalizedFormula made = new PenalizedFormula(formula, model.design(), table);
        made.groups = groups;
        made.addTerms();
        CoxCovariates covariates = made.covariates();
        PenalizedCoxFit fit = PenalizedCox.fit(model.data(), covariates, made.penalized, PEER.withTies(ties), Progress.NONE);
        return new PenalizedResults(fit, made.modelTerms, groups).write();
    }

    private void addTerms() throws UnsupportedCase {
        List<Summand> ridges = formula.of(Kind.RIDGE);
        int[] ridgeAt = ridges.stream().mapToInt(formula::termsBefore).toArray();
        int frailtyAt = formula.has(Kind.FRAILTY) ? formula.termsBefore(formula.of(Kind.FRAILTY).get(0)) : -1;
        int t = 0;
        while (t < design.terms().size() || frailtyAt >= 0) {
            if (frailtyAt >= 0 && (t >= frailtyAt || t >= design.terms().size())) {
                addFrailty(formula.of(Kind.FRAILTY).get(0));
                frailtyAt = -1;
                continue;
            }
            int at = t;
            int ridge = IntStream.range(0, ridgeAt.length).filter(r -> ridgeAt[r] == at).findFirst().orElse(-1);
            int count = ridge < 0 ? 1 : ModelFormula.variables(ridges.get(ridge).call()).size();
            addPlain(t, count, ridge < 0 ? null : ridges.get(ridge).call());
            t += count;
        }
    }

    private int columnsSoFar() {
        return modelTerms.stream().mapToInt(m -> m.names().size()).sum();
    }

    private void addPlain(int term, int count, Node.Call ridge) throws UnsupportedCase {
        int[] source = IntStream.range(term, term + count).flatMap(k -> Arrays.stream(design.columnsOf(k))).toArray();
        int first = columnsSoFar();
        int[] columns = IntStream.range(first, first + source.length).toArray();
        List<String> names = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int j : source) {
            DesignColumn column = design.columns().get(j);
            names.add(ridge == null ? column.name() : "ridge(" + column.name() + ")");
            values.add(design.values()[j]);
        }
        String label = ridge == null ? design.terms().get(term).label() : org.cohortium.data.expression.Deparser.text(ridge);
        int number = -1;
        if (ridge != null) {
            number = penalized.size();
            penalized.add(ridge(label, ridge, columns));
        } else if (design.terms().get(term).order() == 1
            && design.basis(design.terms().get(term).variables().get(0)).orElse(null) instanceof PenalizedSpline spline) {
            number = penalized.size();
            penalized.add(smooth(label, columns, spline));
        }
        modelTerms.add(new ModelTerm(label, names, values, number));
    }

    private PenalizedTerm ridge(String label, Node.Call call, int[] columns) throws UnsupportedCase {
        ModelFormula.checkArguments(call, List.of("theta", "df", "scale", "eps"));
        double[] scale = new double[columns.length];
        Node scaled = ModelFormula.argument(call, "scale");
        boolean byVariance = !(scaled instanceof Node.LogicalLiteral truth && Boolean.FALSE.equals(truth.value()));
        for (int j = 0; j < scale.length; j++) {
            scale[j] = byVariance ? variance(ModelFormula.variables(call).get(j)) : 1;
        }
        double theta = ModelFormula.number(call, "theta", Double.NaN);
        PenaltySize size = Double.isNaN(theta)
            ? new PenaltySize.DegreesOfFreedom(ModelFormula.number(call, "df", columns.length / 2.0),
                ModelFormula.number(call, "eps", 0.1))
            : new PenaltySize.Fixed(theta);
        return new RidgeTerm(label, columns, scale, size);
    }

    /** The variance over all rows with a value, whether or not another variable leaves them out: the peer's rule. */
    private double variance(String expression) throws UnsupportedCase {
        if (!(Expression.parse(expression).evaluate(table) instanceof NumberColumn number)) {
            throw new UnsupportedCase("ridge() of " + expression);
        }
        double[] x = Arrays.stream(number.values()).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(x).sum() / x.length;
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }

    private static PenalizedTerm smooth(String label, int[] columns, PenalizedSpline spline) throws UnsupportedCase {
        Node.Call call = (Node.Call) Parser.parse(label, ExpressionLimits.DEFAULT);
        ModelFormula.checkArguments(call, List.of("df", "theta", "nterm", "degree", "eps", "method"));
        if (ModelFormula.variables(call).size() > 1) {
            throw new UnsupportedCase("arguments of pspline() without names");
        }
        double df = ModelFormula.number(call, "df", 4);
        double theta = ModelFormula.number(call, "theta", Double.NaN);
        Node method = ModelFormula.argument(call, "method");
        PenaltySize size;
        if (!Double.isNaN(theta)) {
            size = new PenaltySize.Fixed(theta);
        } else if (df == 0 || method != null && ModelFormula.word(method).equals("aic")) {
            size = new PenaltySize.Aic(false);
        } else {
            size = new PenaltySize.DegreesOfFreedom(df, ModelFormula.number(call, "eps", 0.1));
        }
        return new SmoothTerm(label, columns, spline.penalty(), spline.centres(), spline.terms(), size);
    }

    private void addFrailty(Summand summand) throws UnsupportedCase {
        Node.Call call = summand.call();
        ModelFormula.checkArguments(call, List.of("distribution", "theta", "df", "method", "sparse", "eps"));
        List<String> free = ModelFormula.variables(call);
        Node named = ModelFormula.argument(call, "distribution");
        String word = call.function().contains(".") ? call.function().substring("frailty.".length())
            : named != null ? ModelFormula.word(named) : free.size() > 1 ? free.get(1).replace("\"", "") : "gamma";
        FrailtyTerm.Distribution distribution;
        if (word.startsWith("gam")) {
            distribution = FrailtyTerm.Distribution.GAMMA;
        } else if (word.startsWith("gau")) {
            distribution = FrailtyTerm.Distribution.GAUSSIAN;
        } else {
            throw new UnsupportedCase("frailties with distribution " + word);
        }
        int[] codes = groups.codes(design.rows());
        int count = groups.used().size();
        boolean sparse = count > DENSE_GROUPS;
        if (ModelFormula.argument(call, "sparse") instanceof Node.LogicalLiteral truth && truth.value() != null) {
            sparse = truth.value();
        }
        int[] columns = null;
        List<String> names = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        if (!sparse) {
            int first = columnsSoFar();
            columns = IntStream.range(first, first + count).toArray();
            for (int g = 0; g < count; g++) {
                int level = g;
                names.add((distribution == FrailtyTerm.Distribution.GAMMA ? "gamma:" : "gauss:") + groups.used().get(g));
                values.add(Arrays.stream(codes).mapToDouble(c -> c == level ? 1 : 0).toArray());
            }
        }
        modelTerms.add(new ModelTerm(summand.text(), names, values, penalized.size()));
        penalized.add(new FrailtyTerm(summand.text(), distribution, codes, columns, size(call, distribution)));
    }

    private static PenaltySize size(Node.Call call, FrailtyTerm.Distribution distribution) throws UnsupportedCase {
        double theta = ModelFormula.number(call, "theta", Double.NaN);
        double df = ModelFormula.number(call, "df", Double.NaN);
        Node method = ModelFormula.argument(call, "method");
        String word = method == null ? "" : ModelFormula.word(method);
        if (!Double.isNaN(theta)) {
            return new PenaltySize.Fixed(theta);
        }
        if (word.equals("aic") || df == 0 && distribution == FrailtyTerm.Distribution.GAUSSIAN) {
            return new PenaltySize.Aic(false);
        }
        if (!Double.isNaN(df)) {
            // the peer hands its tolerance for gamma frailties only; for others it takes that of Newton's method
            double eps = distribution == FrailtyTerm.Distribution.GAMMA ? 0.1 : Math.sqrt(PEER.tolerance());
            return new PenaltySize.DegreesOfFreedom(df, ModelFormula.number(call, "eps", eps));
        }
        if (word.isEmpty() || word.equals("em") || word.equals("reml")) {
            return new PenaltySize.MostLikely();
        }
        throw new UnsupportedCase("the method " + word + " of a frailty");
    }

    private CoxCovariates covariates() {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Integer> assign = new ArrayList<>();
        for (ModelTerm term : modelTerms) {
            if (!term.names().isEmpty()) {
                term.names().forEach(name -> assign.add(labels.size()));
                names.addAll(term.names());
                columns.addAll(term.columns());
                labels.add(term.label());
            }
        }
        return new CoxCovariates(names, columns.toArray(new double[0][]), labels,
            assign.stream().mapToInt(Integer::intValue).toArray(), design.offset().orElse(null));
    }
}
