/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a choice is called in forms and reports. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Label {

    /** The name of the choice. */
    String value();

    /** One sentence about it; may be empty. */
    String help() default "";

    /** Stable key in studies and on the command line; the constant's name in lower case with hyphens if empty. */
    String key() default "";
}
