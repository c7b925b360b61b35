/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.build;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.prognosis.RSample;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;

/** An internal-external validation in R: a loop over centres, and the means over them by metafor. */
final class InternalExternalRCode {

    private InternalExternalRCode() {
    }

    /** @param names all variables that rows must have */
    static RCode of(InternalExternalOptions options, RSample sample, List<String> names) {
        ModelChoice choice = options.choice();
        String surv = RNames.surv(null, options.time(), options.event(), options.eventLevels());
        RCode.Builder code = RCode.builder().library("survival").library("metafor").line(PrognosticWords.complete(names));
        List<String> splines = VariableRef.names(choice.splines());
        if (!splines.isEmpty()) {
            code.library("rms");
            List<String> knots = new ArrayList<>();
            splines.forEach(s -> knots.add("rcspline.eval(m[[" + RNames.text(s) + "]], nk = " + choice.knots()
                + ", knots.only = TRUE)"));
            code.line("knots <- list(" + String.join(", ", knots) + ")   # of all patients");
        }
        code.remark("Patients with a level that occurs in no other centre are left out by Cohortium; R stops there.");
        String centre = "m[[" + RNames.text(options.centre().name()) + "]]";
        String terms = PrognosticWords.terms(choice, name -> "knots[[" + (splines.indexOf(name) + 1) + "]]");
        code.line("all <- NULL").line("for (k in sort(unique(" + centre + "))) {")
            .line("  fit <- coxph(" + surv + " ~ " + terms + ", data = m[" + centre + " != k, ]" + sample.arguments() + ")")
            .line("  here <- m[" + centre + " == k, ]; here$.lp <- predict(fit, newdata = here, type = \"lp\")")
            .line("  cc <- concordance(" + surv + " ~ .lp, data = here, reverse = TRUE" + sample.arguments() + ")")
            .line("  slope <- coxph(" + surv + " ~ .lp, data = here" + sample.arguments() + ")");
        String also = "";
        if (options.horizon() != null) {
            String time = RNames.number(options.horizon());
            code.line("  p <- as.vector(summary(survfit(fit, newdata = here, se.fit = FALSE), times = " + time
                + ", extend = TRUE)$surv)").line("  km <- summary(survfit(" + surv + " ~ 1, data = here" + sample.arguments()
                    + "), times = " + time + ", extend = TRUE)");
            also = ", predicted = weighted.mean(p, " + sample.weightsOf("here") + "), observed = km$surv, lower = km$lower, upper = km$upper";
        }
        return code.line("  all <- rbind(all, data.frame(centre = k, C = cc$concordance, C.se = sqrt(cc$var), slope = coef(slope), "
            + "slope.se = sqrt(vcov(slope)[1])" + also + "))").line("}").line("print(all)")
            .line("rma(all$C, sei = all$C.se, method = \"DL\"); rma(all$slope, sei = all$slope.se, method = \"DL\")").build();
    }
}
