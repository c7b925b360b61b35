/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.NearestNeighbourMatching;
import org.cohortium.numerics.matching.OptimalMatching;
import org.cohortium.numerics.matching.SampleSizes;

/** Matched designs over a grid of methods, ratios and calipers. */
final class DesignGrid {

    /**
     * One design.
     *
     * @param caliper in standard deviations, infinite for none
     * @param focal patients with a partner
     * @param effective effective size of the partners
     * @param worst largest absolute standardized mean difference, NaN without pairs
     * @param mean mean absolute difference
     * @param beyond covariates beyond the target
     * @param frontier whether no other design keeps as many pairs at better balance
     */
    record Design(ExplorerOptions.Method method, int ratio, double caliper, int focal, int pairs, double effective,
            double worst, double mean, int beyond, boolean frontier) {

        String name() {
            return "1:" + ratio + " " + text(method) + " matching "
                + (Double.isInfinite(caliper) ? "without a caliper" : "with a caliper of " + NumberText.of(caliper)
                    + " standard deviations");
        }
    }

    private final Score score;
    private final ExplorerOptions options;
    private final List<Covariates.Covariate> covariates;
    private final int[] strata;
    private final List<Design> designs = new ArrayList<>();

    DesignGrid(Score score, ExplorerOptions options, Progress progress) {
        this.score = score;
        this.options = options;
        covariates = Covariates.ofBalance(score.rows().data(), options.exposure(), options.scoreModel(),
            List.of(options.balance(), options.exact()));
        strata = Covariates.strata(score.rows().data(), options.exact());
        List<Double> calipers = new ArrayList<>(options.calipers().stream().sorted().distinct().toList());
        calipers.add(Double.POSITIVE_INFINITY);
        List<Design> all = new ArrayList<>();
        int total = options.methods().size() * options.largestRatio() * calipers.size();
        for (ExplorerOptions.Method method : options.methods()) {
            for (int ratio = 1; ratio <= options.largestRatio(); ratio++) {
                for (double caliper : calipers) {
                    Progress part = progress.part(all.size() / (double) total, (all.size() + 1) / (double) total);
                    progress.report(all.size() / (double) total, "Designs");
                    all.add(one(method, ratio, caliper, part));
                }
            }
        }
        for (Design d : all) {
            boolean beaten = all.stream().anyMatch(o -> o.pairs() >= d.pairs() && o.worst() < d.worst()
                || o.pairs() > d.pairs() && o.worst() <= d.worst());
            designs.add(new Design(d.method(), d.ratio(), d.caliper(), d.focal(), d.pairs(), d.effective(), d.worst(), d.mean(),
                d.beyond(), d.pairs() > 0 && !beaten));
        }
    }

    static String text(ExplorerOptions.Method method) {
        return switch (method) {
            case NEAREST -> "nearest-neighbour";
            case REPLACEMENT -> "nearest-neighbour with replacement";
            case OPTIMAL -> "optimal";
        };
    }

    private Design one(ExplorerOptions.Method method, int ratio, double caliper, Progress progress) {
        MatchedSet set = match(method, ratio, caliper, progress);
        SampleSizes sizes = set.sampleSizes();
        boolean treatedLook = options.estimand() == MatchingOptions.Target.ATT;
        double effective = treatedLook ? sizes.control().matchedEffective() : sizes.treated().matchedEffective();
        if (set.pairs() == 0) {
            return new Design(method, ratio, caliper, 0, 0, 0, Double.NaN, Double.NaN, covariates.size(), false);
        }
        BalanceTable balance = BalanceTable.of(set);
        double worst = 0;
        double sum = 0;
        int beyond = 0;
        for (Covariates.Covariate c : covariates) {
            double d = Math.abs(balance.of(c.name(), c.values()).standardizedMeanDifference());
            worst = d <= worst ? worst : d;
            sum += d;
            beyond += d <= options.threshold() ? 0 : 1;
        }
        return new Design(method, ratio, caliper, set.matchedFocal(), set.pairs(), effective, worst, sum / covariates.size(),
            beyond, false);
    }

    private MatchedSet match(ExplorerOptions.Method method, int ratio, double caliper, Progress progress) {
        boolean[] treated = score.rows().treated();
        if (method == ExplorerOptions.Method.OPTIMAL) {
            OptimalMatching optimal = OptimalMatching.onScore(treated, score.linear()).ratio(ratio)
                .estimand(options.estimand().value());
            if (!Double.isInfinite(caliper)) {
                optimal.caliper(Caliper.standardDeviations(caliper));
            }
            return (strata == null ? optimal : optimal.exact(strata)).match(progress);
        }
        NearestNeighbourMatching nearest = NearestNeighbourMatching.onScore(treated, score.linear()).ratio(ratio)
            .estimand(options.estimand().value()).replacement(method == ExplorerOptions.Method.REPLACEMENT);
        if (!Double.isInfinite(caliper)) {
            nearest.caliper(Caliper.standardDeviations(caliper));
        }
        return (strata == null ? nearest : nearest.exact(strata)).match(progress);
    }

    List<Design> designs() {
        return designs;
    }

    /** Of the designs that balance every covariate the one with the most patients who found a partner, then the most pairs. */
    Design best() {
        Design best = null;
        for (Design d : designs) {
            boolean balanced = d.pairs() > 0 && d.beyond() == 0;
            if (balanced && (best == null || d.focal() > best.focal() || d.focal() == best.focal() && d.pairs() > best.pairs())) {
                best = d;
            }
        }
        return best;
    }
}
