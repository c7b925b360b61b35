/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Role;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;

/** Tries many matched designs and tells what each keeps and balances, without looking at any outcome. */
public final class ExplorerAnalysis implements Analysis<ExplorerOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("matching-explorer", "1.1.0",
        "Matching design explorer", AnalysisDescriptor.Category.CONFOUNDING,
        "Which caliper, ratio and method of matching keep the most patients at good balance?",
        "Designs are compared by covariates and exposure alone. There is no option for an outcome, and variables with the role "
            + "of an outcome, a follow-up time or an event are refused, so that no design can be chosen for its result. The design "
            + "is locked by entering it in a matching: the outcome is analysed in that matched cohort only.",
        "Report that the design was chosen without the outcome, the designs that were tried, and the rule of choice.",
        List.of("Rubin DB. The design versus the analysis of observational studies for causal effects: parallels with the design of "
            + "randomized trials. Stat Med 2007;26:20-36.",
            "King G, Lucas C, Nielsen RA. The balance-sample size frontier in matching methods for causal inference. Am J Polit Sci "
                + "2017;61:473-489.",
            "Austin PC. Optimal caliper widths for propensity-score matching when estimating differences in means and differences "
                + "in proportions in observational studies. Pharm Stat 2011;10:150-161."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<ExplorerOptions> optionsType() {
        return ExplorerOptions.class;
    }

    @Override
    public boolean rowOrderMatters() {
        return true;
    }

    @Override
    public List<Problem> check(Schema schema, ExplorerOptions options) {
        List<Problem> problems = MatchingProblems.exposure(schema, options.exposure(), options.scoreModel());
        for (List<VariableRef> more : List.of(options.balance(), options.exact(), List.of(options.treatment()))) {
            for (VariableRef v : more) {
                Role role = schema.variable(v.name()).role();
                if (role == Role.OUTCOME || role == Role.TIME || role == Role.EVENT) {
                    problems.add(Problem.error("balance", "\"" + v.name() + "\" is an outcome.",
                        "Designs are compared without looking at outcomes: take it out."));
                }
            }
        }
        if (options.estimand() == MatchingOptions.Target.ATE) {
            problems.add(Problem.error("estimand", "Pairs stand for the exposed or for the not exposed, not for everybody.",
                "Choose one of the groups."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, ExplorerOptions options, Progress progress) {
        Score score = Score.of(MatchingRows.read(input, options.exposure(), options.needed()), options.scoreModel(),
            progress.part(0, 0.2));
        DesignGrid grid = new DesignGrid(score, options, progress.part(0.2, 1));
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(score.rows().size()).dropped(score.rows().dropped());
        List<DesignGrid.Design> designs = grid.designs();
        result.table(table(designs, score.rows(), options));
        if (!options.calipers().isEmpty()) {
            result.figure(figure("worst_smd", "Worst balance by caliper", "Largest absolute standardized mean difference of a "
                + "covariate. The line marks the target.", Axis.of("Largest absolute SMD", ""), designs, options, true));
            result.figure(figure("matched", "Pairs by caliper", "Pairs of a patient of the group that looks for partners and a "
                + "partner.", Axis.of("Pairs", ""), designs, options, false));
        }
        score.remarks().forEach(r -> result.warning(r, "Say so in the report, or choose Firth's correction as the link."));
        DesignGrid.Design best = grid.best();
        result.scalar("designs", "Designs tried", NumberFormat.COUNT, designs.size());
        if (best == null) {
            result.warning("No design balances all covariates to " + NumberText.of(options.threshold()) + ".",
                "Change the score model (interactions, squares), match exactly on what is unbalanced, or weight instead.");
        } else {
            result.note("The most patients at the target", "Of the designs that balance every covariate, " + best.name()
                + " keeps the most patients: " + best.focal() + " with a partner, " + best.pairs() + " pairs, largest difference "
                + NumberText.of(StrictMath.rint(best.worst() * 1000) / 1000) + ". Enter it in a matching to lock it before the "
                + "outcome is looked at.");
        }
        return result.build();
    }

    private static Table table(List<DesignGrid.Design> designs, MatchingRows rows, ExplorerOptions options) {
        Table.Builder table = Table.builder("designs", "Designs").text("method", "Method")
            .number("ratio", "Ratio 1:k", NumberFormat.COUNT).number("caliper", "Caliper (SD)", NumberFormat.GENERAL)
            .number("n.matched", "With a partner", NumberFormat.COUNT).number("pairs", "Pairs", NumberFormat.COUNT)
            .number("ess", "Effective size of partners", NumberFormat.WEIGHTED_COUNT)
            .number("smd.max", "Largest SMD", NumberFormat.SMD).number("smd.mean", "Mean SMD", NumberFormat.SMD)
            .number("beyond", "Covariates beyond the target", NumberFormat.COUNT).text("frontier", "On the frontier");
        for (DesignGrid.Design d : designs) {
            table.row(DesignGrid.text(d.method()), d.ratio(), Double.isInfinite(d.caliper()) ? null : (Object) d.caliper(),
                d.focal(), d.pairs(), d.effective(), d.worst(), d.mean(), d.beyond(), d.frontier() ? "yes" : "");
        }
        return table.footnote("Of " + rows.size() + " complete patients. No caliper where that cell is empty. On the frontier: no "
            + "other design keeps as many pairs at a smaller largest difference.").build();
    }

    private static CurveFigure figure(String id, String title, String caption, Axis y, List<DesignGrid.Design> designs,
            ExplorerOptions options, boolean worst) {
        List<Series> series = new ArrayList<>();
        for (ExplorerOptions.Method method : options.methods()) {
            for (int r = 1; r <= options.largestRatio(); r++) {
                int ratio = r;
                List<DesignGrid.Design> own = designs.stream().filter(d -> d.method() == method && d.ratio() == ratio
                    && !Double.isInfinite(d.caliper()) && d.pairs() > 0).toList();
                if (!own.isEmpty()) {
                    series.add(new Series(DesignGrid.text(method) + ", 1:" + r, Shape.LINE,
                        own.stream().mapToDouble(DesignGrid.Design::caliper).toArray(),
                        own.stream().mapToDouble(d -> worst ? d.worst() : d.pairs()).toArray(), null, null, null));
                }
            }
        }
        double top = series.stream().flatMapToDouble(s -> Arrays.stream(s.y())).max().orElse(1);
        double end = options.calipers().stream().mapToDouble(c -> c).max().orElse(1);
        return new CurveFigure(id, title, caption, Axis.of("Caliper", "standard deviations of the linear predictor").range(0, end),
            y.range(0, 1.05 * Math.max(top, worst ? options.threshold() : 1)), series, null,
            worst ? List.of(new CurveFigure.ReferenceLine(true, options.threshold(), "")) : List.of(), List.of());
    }

    @Override
    public String methods(Schema schema, ExplorerOptions options, CohortDesign design) {
        return MatchingMethods.score(schema, options.exposure(), options.scoreModel()) + " Before any outcome was looked at, "
            + "matched designs with " + String.join(", ", options.methods().stream().map(DesignGrid::text).toList())
            + " matching, 1 to " + options.largestRatio() + " partners and calipers of "
            + String.join(", ", options.calipers().stream().map(NumberText::of).toList())
            + " standard deviations of the linear predictor, and without a caliper, were compared by the patients they keep and "
            + "the largest absolute standardized mean difference.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, ExplorerOptions options, CohortDesign design) {
        return Optional.of(ExplorerRCode.of(schema, options));
    }
}
