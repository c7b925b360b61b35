/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.cohortium.data.Column;
import org.cohortium.data.NearNames;

/** The functions of the language by name, each with the names of its arguments in R. */
final class Functions {

    /** A function and the names of its arguments. */
    private record Definition(List<String> formals, Function<Arguments, Column> body) {
    }

    private static final Map<String, Definition> ALL = new LinkedHashMap<>();
    private static final Map<String, String> REFUSED = Map.of(
            "Sys.Date", "The date of today is not part of a study; write the date as as.Date(\"2020-01-31\")",
            "Sys.time", "The time of day is not part of a study",
            "runif", "Random numbers do not belong in a derivation",
            "rnorm", "Random numbers do not belong in a derivation",
            "sample", "Random numbers do not belong in a derivation",
            "as.integer", "Use as.numeric() and floor() or round()");

    static {
        NumberFunctions.register();
        SummaryFunctions.register();
        Choices.register();
        CategoryFunctions.register();
        TextFunctions.register();
        DateFunctions.register();
    }

    private Functions() {
    }

    static void define(String name, List<String> formals, Function<Arguments, Column> body) {
        ALL.put(name, new Definition(formals, body));
    }

    static boolean isFunction(String name) {
        return ALL.containsKey(name);
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(ALL.keySet());
        names.sort(null);
        return names;
    }

    static Column call(Evaluator evaluator, Node.Call call) {
        Definition definition = ALL.get(call.function());
        if (definition == null) {
            String refused = REFUSED.get(call.function());
            throw evaluator.error(refused != null ? refused : "There is no function \"" + call.function() + "\""
                    + NearNames.hint(call.function(), ALL.keySet()), call);
        }
        return definition.body().apply(new Arguments(evaluator, call, definition.formals()));
    }
}
