/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** Cross-validation of penalised models: values of cv.glmnet with stated folds, and how folds are dealt. */
class CrossValidatorTest {

    private final SineData sine = new SineData();

    private void assertCv(PenalizedModel model, ValidationMeasure measure, double min, double one, double mean, double se) {
        CrossValidation cv = CrossValidator.run(model, ElasticNetOptions.LASSO, sine.fold, measure, Progress.NONE);
        assertEquals(min, cv.lambdaMin(), 1e-9);
        assertEquals(one, cv.lambda1se(), 1e-9);
        assertEquals(mean, cv.mean()[9], 1e-8);
        assertEquals(se, cv.stdErr()[9], 1e-8);
    }

    @Test
    void logisticIsJudgedAsByGlmnet() {
        assertCv(sine.logistic(null), ValidationMeasure.DEVIANCE, 0.026256351828117, 0.055267103782768, 1.2558282451634,
                0.017796794307474);
        assertCv(sine.logistic(null), ValidationMeasure.DISCRIMINATION, 0.050357326605228, 0.050357326605228,
                0.56363636363636, 0.023706190564373);
    }

    @Test
    void coxIsJudgedAsByGlmnet() {
        assertCv(sine.cox(sine.right()), ValidationMeasure.DEVIANCE, 0.024578072454847, 0.20885301474897, 6.4526814752953,
                0.26933027580132);
        assertCv(sine.cox(sine.right()), ValidationMeasure.DISCRIMINATION, 0.042950879609963, 0.14395428179876,
                0.6190180878553, 0.062099351155742);
    }

    @Test
    void foldsAreEvenInEventsAndFollowTheSeed() {
        int[] fold = Folds.random(sine.event, 4, 7);
        int[] events = new int[4];
        int[] rows = new int[4];
        for (int i = 0; i < fold.length; i++) {
            rows[fold[i]]++;
            events[fold[i]] += sine.event[i] ? 1 : 0;
        }
        assertArrayEquals(new int[] {20, 20, 20, 20}, rows);
        assertTrue(Arrays.stream(events).max().getAsInt() - Arrays.stream(events).min().getAsInt() <= 1);
        assertArrayEquals(fold, Folds.random(sine.event, 4, 7));
        assertFalse(Arrays.equals(fold, Folds.random(sine.event, 4, 8)));
    }

    @Test
    void tooFewFoldsAndMeasuresThatDoNotFitAreSaid() {
        assertThrows(EstimationException.class, () -> Folds.random(sine.event, 2, 1));
        int[] two = new int[SineData.ROWS];
        two[0] = 1;
        assertThrows(EstimationException.class, () -> CrossValidator.run(sine.cox(sine.right()), ElasticNetOptions.LASSO, two,
                ValidationMeasure.DEVIANCE, Progress.NONE));
        assertThrows(EstimationException.class, () -> CrossValidator.run(sine.cox(sine.right()), ElasticNetOptions.LASSO,
                sine.fold, ValidationMeasure.MISCLASSIFICATION, Progress.NONE));
    }
}
