/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.CommonSupport;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;

/** The propensity scores that a call of matchit would use. */
final class Scores {

    private static final Pattern SUPPLIED = Pattern.compile("supplied: linear predictor(?: \\+ (\\S+) \\* row number)?");

    private final PropensityData data;
    private final MatchOptions options;
    private boolean[] outside;

    Scores(PropensityData data, MatchOptions options) {
        this.data = data;
        this.options = options;
    }

    double[] values() throws UnsupportedCase {
        Matcher supplied = SUPPLIED.matcher(options.distance());
        outside = new boolean[data.rows()];
        double[] given = options.givenDistance();
        if (given != null) {
            if (given.length != data.rows()) {
                throw new UnsupportedCase("a distance of " + given.length + " values for " + data.rows() + " rows");
            }
            outside = options.discard().outside(data.treated, given);
            return given;
        }
        if (supplied.matches()) {
            double[] score = LogisticRegression.fit(data.model()).linearPredictor().clone();
            double step = supplied.group(1) == null ? 0 : Double.parseDouble(supplied.group(1));
            for (int i = 0; i < score.length; i++) {
                score[i] += step * data.rowNumber(i);
            }
            outside = options.discard().outside(data.treated, score);
            return score;
        }
        if (!options.distance().equals("glm") && !options.distance().equals("logit")) {
            throw new UnsupportedCase("there is no distance \"" + options.distance() + "\"");
        }
        LogisticModel model = data.model().withLink(link());
        double[] weights = data.sampling(options);
        if (weights != null) {
            model = model.withWeights(weights);
        }
        // matchit leaves glm's stopping rule alone
        double[] score = scale(LogisticRegression.fitToUsualTolerance(model, Progress.NONE));
        outside = options.discard().outside(data.treated, score);
        if (options.isTrue("reestimate") && options.discard() != CommonSupport.NONE) {
            reestimate(model, score, outside);
        }
        return score;
    }

    /** Who is set aside, by the scores of everybody; after {@link #values()}. */
    boolean[] outside() {
        return outside;
    }

    private BinaryLink link() throws UnsupportedCase {
        return switch (options.link()) {
            case "logit", "linear.logit", "linear" -> BinaryLink.LOGIT;
            case "probit", "linear.probit" -> BinaryLink.PROBIT;
            case "cloglog", "linear.cloglog" -> BinaryLink.COMPLEMENTARY_LOG_LOG;
            case "cauchit", "linear.cauchit" -> BinaryLink.CAUCHIT;
            default -> throw new UnsupportedCase("there is no link \"" + options.link() + "\"");
        };
    }

    private double[] scale(LogisticFit fit) {
        return options.link().startsWith("linear") ? fit.linearPredictor().clone() : fit.fitted();
    }

    private void reestimate(LogisticModel model, double[] score, boolean[] outside) {
        int[] kept = new int[score.length];
        int n = 0;
        for (int i = 0; i < score.length; i++) {
            if (!outside[i]) {
                kept[n++] = i;
            }
        }
        boolean[] event = new boolean[n];
        double[][] columns = new double[model.columns().length][n];
        for (int i = 0; i < n; i++) {
            event[i] = model.event()[kept[i]];
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = model.columns()[j][kept[i]];
            }
        }
        LogisticModel part = LogisticModel.logit(event, model.names(), columns).withLink(model.link());
        if (model.weights() != null) {
            double[] weights = new double[n];
            for (int i = 0; i < n; i++) {
                weights[i] = model.weights()[kept[i]];
            }
            part = part.withWeights(weights);
        }
        double[] again = scale(LogisticRegression.fitToUsualTolerance(part, Progress.NONE));
        for (int i = 0; i < n; i++) {
            score[kept[i]] = again[i];
        }
    }
}
