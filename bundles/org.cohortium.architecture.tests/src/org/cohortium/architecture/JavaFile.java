/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java source file, also without its comments and the contents of its string literals. */
record JavaFile(Path sourceFolder, Path file, String text, String code) {

    private static final List<String> STARTS = List.of("//", "/*", "\"\"\"", "\"", "'");
    private static final List<String> ENDS = List.of("\n", "*/", "\"\"\"", "\"", "'");
    private static final Pattern IMPORT = Pattern.compile("^import\\s+(?:static\\s+)?([\\w.]+)", Pattern.MULTILINE);

    JavaFile(Path sourceFolder, Path file) {
        this(sourceFolder, file, SourceTree.read(file));
    }

    private JavaFile(Path sourceFolder, Path file, String text) {
        this(sourceFolder, file, text, withoutCommentsAndStrings(text));
    }

    String packageName() {
        return sourceFolder.relativize(file).getParent().toString().replace(file.getFileSystem().getSeparator(), ".");
    }

    String className() {
        return packageName() + "." + file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    /** Calls with each imported name and its line. */
    void eachImport(BiConsumer<String, Integer> consumer) {
        each(IMPORT, match -> match.group(1), consumer);
    }

    /** Calls with each match in the code (no comment, no string) and its line. */
    void each(Pattern pattern, BiConsumer<String, Integer> consumer) {
        each(pattern, Matcher::group, consumer);
    }

    private void each(Pattern pattern, Function<Matcher, String> what, BiConsumer<String, Integer> consumer) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            consumer.accept(what.apply(matcher), SourceTree.lineAt(code, matcher.start()));
        }
    }

    /**
     * Blanks comments and the contents of strings and characters, keeping every line where it is.
     */
    static String withoutCommentsAndStrings(String text) {
        StringBuilder code = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int kind = -1;
            for (int k = 0; k < STARTS.size() && kind < 0; k++) {
                if (text.startsWith(STARTS.get(k), at)) {
                    kind = k;
                }
            }
            if (kind < 0) {
                code.append(text.charAt(at++));
                continue;
            }
            boolean literal = kind >= 2;
            String end = ENDS.get(kind);
            if (literal) {
                code.append(STARTS.get(kind));
            }
            at += STARTS.get(kind).length();
            while (at < text.length() && !text.startsWith(end, at)) {
                if (literal && text.charAt(at) == '\\') {
                    at++;
                }
                if (at < text.length() && text.charAt(at) == '\n') {
                    code.append('\n');
                }
                at++;
            }
            code.append(literal ? end : kind == 0 ? "\n" : " ");
            at += end.length();
        }
        return code.toString();
    }
}
