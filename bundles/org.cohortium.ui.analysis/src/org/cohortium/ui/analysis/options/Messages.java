/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String file_failed;
    public static String file_filter;
    public static String file_load;
    public static String file_loaded;
    public static String file_none;
    public static String file_remove;
    public static String file_tooLarge;
    public static String form_advanced;
    public static String form_edit;
    public static String level_none;
    public static String list_add;
    public static String list_down;
    public static String list_remove;
    public static String list_up;
    public static String popup_name;
    public static String popup_none;
    public static String popup_one;
    public static String popup_several;
    public static String text_list;
    public static String variable_choose;

    static {
        NLS.initializeMessages("org.cohortium.ui.analysis.options.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
