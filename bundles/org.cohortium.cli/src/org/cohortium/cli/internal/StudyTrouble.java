/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.io.IOException;

import org.cohortium.cli.CommandException;
import org.cohortium.cli.ExitCode;
import org.cohortium.study.plan.PlanException;
import org.cohortium.study.prepare.StudyDataException;

/** What keeps a study from being executed, in the user's words. */
final class StudyTrouble {

    private StudyTrouble() {
    }

    static CommandException of(IOException trouble) {
        return switch (trouble) {
            case PlanException e -> new CommandException(ExitCode.USAGE, said(e.getMessage(), e.advice()), e);
            case StudyDataException e -> new CommandException(ExitCode.BAD_INPUT, said(e.getMessage(), e.advice()), e);
            default -> new CommandException(ExitCode.BAD_INPUT, said(String.valueOf(trouble.getMessage()), ""), trouble);
        };
    }

    private static String said(String what, String advice) {
        String sentence = what.endsWith(".") ? what : what + ".";
        return advice == null || advice.isEmpty() ? sentence : sentence + " " + advice;
    }
}
