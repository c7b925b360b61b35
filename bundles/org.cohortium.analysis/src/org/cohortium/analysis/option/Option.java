/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares one option of an analysis on a component of its options record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {

    /** Name in the form, in the words of the field. Never used as a key. */
    String label();

    /** Stable key in studies and on the command line; the component's name if empty. */
    String key() default "";

    /** What it does and when to change it, one or two sentences. */
    String help();

    /** Heading under which the form shows it. */
    String group() default "Variables";

    /** Which variables fit, for options that name variables. */
    Fits fits() default Fits.ANY;

    /** Default in the text form of {@link OptionValues}; comma-separated for lists; empty for none. */
    String defaultValue() default "";

    /** Whether it must be set. */
    boolean required() default false;

    /** Smallest allowed number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest allowed number. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether {@link #min} and {@link #max} themselves are forbidden. */
    boolean exclusive() default false;

    /** Unit of a number, shown beside it. */
    String unit() default "";

    /** For text options: key of the variable option whose levels are the choices. */
    String levelsOf() default "";

    /** Whether the text is an expression over the variables. */
    boolean expression() default false;

    /** For texts that usually come from a file: how its name ends, such as json; the form then offers to load one. */
    String file() default "";

    /**
     * When it has an effect: conditions {@code key}, {@code !key}, {@code key=value}, {@code key!=value} joined by
     * {@code &}. {@code key} alone means "is set and not false". Empty means always.
     */
    String enabledWhen() default "";

    /** Whether the form hides it until asked. */
    boolean advanced() default false;
}
