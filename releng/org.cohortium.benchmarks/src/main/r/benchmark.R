# Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
# Times one piece of work in R on the simulated cohort that the Java side wrote. Arguments: id, file, n, p.
suppressPackageStartupMessages(library(survival))
a <- commandArgs(TRUE); id <- a[1]; n <- as.integer(a[3]); p <- as.integer(a[4])
con <- file(a[2], "rb")
column <- function() readBin(con, "double", n, endian = "little")
time <- column(); status <- column(); cause <- column(); treated <- column(); score <- column(); cluster <- column()
X <- matrix(readBin(con, "double", as.double(n) * p, endian = "little"), n, p)
close(con)
colnames(X) <- paste0("x", seq_len(p))
timed <- function(work, runs = 3) {
  s <- replicate(runs, { gc(FALSE); system.time(work())[["elapsed"]] })
  cat("RESULT", format(median(s), digits = 6), "\n")
}
if (id == "cox") timed(function() summary(coxph(Surv(time, status) ~ X, ties = "efron")), if (n >= 1e6) 1 else 3)
if (id == "cluster") timed(function() summary(coxph(Surv(time, status) ~ X, cluster = cluster)), 1)
if (id == "baseline") { f <- coxph(Surv(time, status) ~ X); timed(function() survfit(f), 1) }
if (id == "zph") { f <- coxph(Surv(time, status) ~ X); timed(function() cox.zph(f, "km"), 1) }
if (id == "km") timed(function() { summary(survfit(Surv(time, status) ~ treated)); survdiff(Surv(time, status) ~ treated) })
if (id %in% c("match1", "match3", "full")) {
  suppressPackageStartupMessages(library(MatchIt))
  if (packageVersion("MatchIt") < "4.5.2") stop("this version of MatchIt truncates distances to whole numbers")
  options(optmatch_max_problem_size = Inf)
  d <- data.frame(treated, score)
  if (id == "full") timed(function() matchit(treated ~ score, d, method = "full", distance = score), 1)
  else timed(function() matchit(treated ~ score, d, method = "nearest", distance = score, caliper = 0.2,
    ratio = if (id == "match3") 3 else 1), if (n >= 1e6) 1 else 3)
}
if (id == "finegray") { suppressPackageStartupMessages(library(cmprsk)); timed(function() crr(time, cause, X), 1) }
if (id == "bootstrap") {
  suppressPackageStartupMessages(library(rms))
  d <- data.frame(time, status, X); dd <- datadist(d); options(datadist = "dd")
  f <- cph(as.formula(paste("Surv(time, status) ~", paste(colnames(X), collapse = "+"))), d, x = TRUE, y = TRUE, surv = TRUE)
  timed(function() validate(f, B = 1000), 1)
}
