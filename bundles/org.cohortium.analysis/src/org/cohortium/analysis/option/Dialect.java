/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

/**
 * The program whose conventions an analysis follows where programs differ: treatment of ties, scale of intervals, rule of
 * the median, variants of tests. An analysis that has an option of this type sets what the program does and says in its
 * result which digits then differ from R's, and why.
 */
public enum Dialect {

    @Label(value = "As the options say", help = "Every convention is chosen by its own option; the defaults are those of R.")
    OWN(""),
    @Label(value = "As R", help = "The defaults of the R packages survival, stats and MatchIt.")
    R("R"),
    @Label(value = "As SAS", help = "The defaults of PROC LIFETEST, PHREG and FREQ.")
    SAS("SAS"),
    @Label(value = "As Stata", help = "The defaults of sts, stcox and their kin.")
    STATA("Stata"),
    @Label(value = "As SPSS", help = "The defaults of KM, COXREG and CROSSTABS.")
    SPSS("SPSS");

    private final String program;

    Dialect(String program) {
        this.program = program;
    }

    /** The program's name; empty for {@link #OWN}. */
    public String program() {
        return program;
    }

    /** Whether conventions are set by the dialect and not by their options. */
    public boolean rules() {
        return this != OWN;
    }
}
