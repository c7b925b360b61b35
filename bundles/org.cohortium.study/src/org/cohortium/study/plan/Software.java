/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.Locale;
import java.util.TimeZone;

import org.cohortium.data.json.JsonObject;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Which software computes, and on what it runs. */
public final class Software {

    /** Name of the software. */
    public static final String NAME = "Cohortium";

    private static final String VERSION_OUTSIDE = "0.1.0";

    private Software() {
    }

    /** Version of the software. */
    public static String version() {
        Bundle bundle = FrameworkUtil.getBundle(Software.class);
        return bundle == null ? VERSION_OUTSIDE : bundle.getVersion().getMajor() + "."
                + bundle.getVersion().getMinor() + "." + bundle.getVersion().getMicro();
    }

    /** Name and version. */
    public static String nameAndVersion() {
        return NAME + " " + version();
    }

    /** Software, Java, system, locale and time zone, for provenance. */
    static JsonObject document() {
        return JsonObject.builder().put("name", NAME).put("version", version())
                .put("java", System.getProperty("java.version")).put("vm", System.getProperty("java.vm.name"))
                .put("system", System.getProperty("os.name")).put("system.version", System.getProperty("os.version"))
                .put("architecture", System.getProperty("os.arch"))
                .put("locale", Locale.getDefault().toLanguageTag()).put("time.zone", TimeZone.getDefault().getID())
                .build();
    }
}
