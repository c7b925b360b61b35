/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no code of the house does: print, swallow, format by the machine's locale, or leave work for later. */
class CodeTest {

    /** The one class that may print, and why. */
    private static final Map<String, String> MAY_PRINT = Map.of("org.cohortium.cli.Console", "it is the console");

    private final SourceTree tree = SourceTree.here();
    private final Findings findings = new Findings(tree);

    @Test
    void nothingIsPrinted() {
        each("\\.printStackTrace\\s*\\(", "prints a stack trace.", "Log it (ILog) or report it in the user's words.");
        each("\\bSystem\\s*\\.\\s*(out|err)\\b", "prints to the console.", "Only org.cohortium.cli.Console prints: return what is to be said.");
        findings.assertNone();
    }

    @Test
    void nothingIsSwallowed() {
        for (BundleFolder bundle : tree.mainBundles()) {
            for (JavaFile file : bundle.sources()) {
                var matcher = Pattern.compile("\\bcatch\\s*\\([^)]*\\)\\s*\\{\\s*\\}").matcher(file.text());
                while (matcher.find()) {
                    findings.add(file.file(), SourceTree.lineAt(file.text(), matcher.start()), "swallows an exception.",
                        "Report it, or say in the braces why nothing is to be done.");
                }
            }
        }
        each("\\bcatch\\s*\\(\\s*Throwable\\b", "catches Throwable.", "Catch what can be answered; an Error is for the virtual machine.");
        findings.assertNone();
    }

    @Test
    void textDoesNotDependOnTheMachine() {
        each("\\bString\\.format\\s*\\(\\s*(?!Locale\\b)", "formats by the locale of the machine.", "Say String.format(Locale.ROOT, ..).");
        each("(?:[\"')]|\\b[a-z]\\w*)\\s*\\.formatted\\s*\\(", "formats by the locale of the machine.", "Say String.format(Locale.ROOT, ..).");
        each("\\.to(Lower|Upper)Case\\s*\\(\\s*\\)", "changes case by the locale of the machine.", "Say Locale.ROOT.");
        each("\\.getBytes\\s*\\(\\s*\\)", "encodes by the machine's encoding.", "Name the charset.");
        each("\\bnew\\s+(FileReader|FileWriter|PrintWriter|InputStreamReader|OutputStreamWriter)\\s*\\(\\s*[\\w.()]+\\s*\\)",
            "reads or writes text without a charset.", "Use Files.newBufferedReader or -Writer, or name the charset.");
        each("\\bDateTimeFormatter\\.ofPattern\\s*\\(\\s*\"\"\\s*\\)", "formats dates by the locale of the machine.", "Add Locale.ROOT.");
        each("\\bLocalDate(Time)?\\.now\\s*\\(\\s*\\)", "asks the clock in the time zone of the machine.", "Take the time from who calls, or use Instant.");
        findings.assertNone();
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
        for (BundleFolder bundle : tree.bundles()) {
            if (bundle.shortName().equals("architecture.tests")) {
                continue;
            }
            for (JavaFile file : bundle.sources()) {
                var matcher = later.matcher(file.text());
                while (matcher.find()) {
                    findings.add(file.file(), SourceTree.lineAt(file.text(), matcher.start()), "says " + matcher.group() + ".",
                        "Do it, or put it into an issue.");
                }
                file.each(Pattern.compile("@Disabled\\b"), (found, line) -> findings.add(file.file(), line, "switches a test off.",
                    "Mend the test or the code, or take the test out."));
            }
        }
        findings.assertNone();
    }

    @Test
    void nothingIsDeserialised() {
        each("\\b(ObjectInputStream|XMLDecoder)\\b", "reads serialised objects.", "Files are XMI, JSON or CSV, read by our own readers.");
        findings.assertNone();
    }

    private void each(String pattern, String wrong, String advice) {
        Pattern compiled = Pattern.compile(pattern);
        for (BundleFolder bundle : tree.mainBundles()) {
            for (JavaFile file : bundle.sources()) {
                if (!MAY_PRINT.containsKey(file.className())) {
                    file.each(compiled, (found, line) -> findings.add(file.file(), line, wrong, advice));
                }
            }
        }
    }
}
