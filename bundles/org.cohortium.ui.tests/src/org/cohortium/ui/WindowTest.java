/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui;

import java.nio.file.Path;

import org.cohortium.ui.driver.Desktop;
import org.cohortium.ui.driver.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What all tests in the window have in common: a home folder of their own, and a window that is left empty. */
@ExtendWith(Screenshots.class)
abstract class WindowTest {

    @TempDir
    private Path home;
    private String realHome;

    @BeforeEach
    void moveIn() {
        realHome = System.setProperty("user.home", home.toString());
    }

    @AfterEach
    void moveOut() {
        Desktop.closeEverything();
        System.setProperty("user.home", realHome);
    }

    /** The folder that stands in for the home of the person at the window. */
    final Path home() {
        return home;
    }
}
