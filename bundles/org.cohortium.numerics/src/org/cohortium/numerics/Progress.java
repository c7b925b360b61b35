/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics;

import java.util.concurrent.CancellationException;

/**
 * What a long computation tells its caller and asks of it: how far it is, and whether to go on. An estimator calls
 * {@link #checkCancelled()} at least once per iteration or per few milliseconds of work.
 */
public interface Progress {

    /** A progress nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String task) {
            // nobody is watching
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Tells how much of the whole is done.
     *
     * @param fraction done so far, 0 to 1, never falling
     * @param task what is being done now, in the reader's words; may be empty
     */
    void report(double fraction, String task);

    /** Whether the caller no longer wants the result. */
    boolean isCancelled();

    /**
     * Leaves the computation if the caller has given up on it.
     *
     * @throws CancellationException if {@link #isCancelled()}
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }

    /** This progress for a step that is too small to tell of: it can be cancelled, but reports nothing. */
    default Progress silent() {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String task) {
                // the whole tells of itself
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }

    /** The part of this progress from one fraction to another, itself counted from 0 to 1. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String task) {
                whole.report(from + (to - from) * fraction, task);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
