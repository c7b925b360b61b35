/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.cohortium.cli.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that cannot be answered say what happened, where, and what to do, and end with the exit code of that trouble. */
class AnalyzeRefusalsTest {

    @TempDir
    Path folder;

    private String lung;

    @BeforeEach
    void data() throws IOException {
        lung = Calls.copy("/reference/data/lung.csv", folder.resolve("lung.csv")).toString();
    }

    private Calls.Said km(String data, String... more) {
        Calls.Said said = call(Stream.concat(Stream.of("analyze", "km", "--data", data), Stream.of(more))
            .toArray(String[]::new));
        assertEquals("", said.out());
        return said;
    }

    private String file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1)).toString();
    }

    @Test
    void wrongUsage() {
        km(lung, "--set", "time=time", "--set", "event=status", "--set", "nothing=1").ends(2)
            .says("There is no option \"nothing\".", "time, event, eventLevels, group", "Usage: cohortium analyze");
        km(lung, "--set", "time=time", "--set", "event=status", "--set", "confLevel=high").ends(2).says("Confidence level");
        km(lung, "--set", "time=time", "--set", "event=status", "--set", "confLevel=2").ends(2)
            .says("above 0 and below 1");
        km(lung, "--set", "time=time", "--set", "event=status", "--set", "group=sex", "--set", "test=logrank").ends(2)
            .says("\"logrank\" is no choice of \"Test\"", "log-rank, gehan-breslow");
        km(lung, "--set", "time=time", "--set", "event=status", "--set", "group=sex", "--set", "trend=maybe").ends(2)
            .says("true or false");
        km(lung, "--set", "time=time").ends(2).says("\"Event\" is not set");
        km(lung, "--set", "time").ends(2).says("--set takes key=value, not \"time\".");
        km(lung, "--seed", "x").ends(2);
        km(lung, "--nothing").ends(2).says("There is no option --nothing here.");
        call("analyze", "km").ends(2).says("Say which file with --data.");
        call("analyze").ends(2).says("Say which analysis.");
        km(lung, "--set", "time=time", "--set", "event=status", "--set", "eventLevels=2", "--json", "-", "--figures", "gif")
            .ends(2).says("svg, pdf and png");
    }

    @Test
    void anOptionWithoutEffectIsSaid() {
        call("analyze", "km", "--data", lung, "--set", "time=time", "--set", "event=status", "--set", "eventLevels=2", "--set",
            "trend=true").ends(0).says("warning: trend has no effect with these options.");
    }

    @Test
    void columnsThatAreNotThere() {
        km(lung, "--set", "time=tim", "--set", "event=status").ends(4)
            .says("Follow-up time: There is no column \"tim\"", "did you mean \"time\"?");
        km(lung, "--set", "time=time", "--set", "event=status", "--where", "agee > 3").ends(4).says("agee", "\"age\"");
        km(lung, "--set", "time=time", "--set", "event=status", "--where", "age > ").ends(4);
        km(lung, "--set", "time=time", "--set", "event=status", "--category", "nothing").ends(4).says("nothing");
    }

    @Test
    void filesThatCannotBeRead() throws IOException {
        String[] set = {"--set", "time=a", "--set", "event=b"};
        km(folder.resolve("none.csv").toString(), set).ends(4).says("There is no file", "none.csv");
        km(folder.toString(), set).ends(4).says("There is no file");
        km(file("ragged.csv", "a,b\n1,0\n3\n"), set).ends(4).says("ragged.csv", "line 3", "row 2", "1 field", "2");
        km(file("twice.csv", "a,b,a\n1,0,2\n"), set).ends(4).says("twice.csv", "line 1", "column \"a\"", "Rename it");
        km(file("unnamed.csv", "a,,b\n1,0,2\n"), set).ends(4).says("unnamed.csv", "line 1");
        km(file("quote.csv", "a,b\n1,\"x\n2,y\n"), set).ends(4).says("quote.csv", "line 2", "never closed");
        km(file("bytes.csv", "a,b\n1,caf\u00e9\n"), "--read", "encoding=UTF-8", "--set", "time=a", "--set", "event=b").ends(4)
            .says("bytes.csv", "line 2", "0xE9", "position 10", "windows-1252");
        km(folder.resolve("bytes.csv").toString(), "--read", "encoding=UTF-7b", "--set", "time=a", "--set",
            "event=b").ends(2).says("no encoding \"UTF-7b\"");
        km(file("empty.csv", ""), set).ends(4).says("empty.csv");
    }

    @Test
    void dataThatDoNotAllowTheEstimate() throws IOException {
        Calls.Said none = call("analyze", "cox", "--data", lung, "--set", "time=time", "--set", "event=status", "--set",
            "eventLevels=2", "--set", "covariates=age", "--where", "status == 1").ends(1)
            .says("None of the 63 rows has the event", "165 rows left out by status == 1");
        assertEquals("", none.out());
    }

    @Test
    void noValueOfAPatientIsPrinted() throws IOException {
        String secret = "Mustermann4711";
        for (String content : new String[] {"a,b,name\n1,0," + secret + "\n3\n", "a,b,name\n1,0,\"" + secret + "\n",
            "a,b,name\n1,0," + secret + "\u0081\n", "a,b,name\n" + secret + ",1,x\n-3,0,y\n2,1,z\n"}) {
            Calls.Said said = call("analyze", "km", "--data", file("patients.csv", content), "--set", "time=a", "--set",
                "event=b");
            assertFalse((said.out() + said.err()).contains(secret), said.err());
            Files.delete(folder.resolve("patients.csv"));
        }
    }
}
