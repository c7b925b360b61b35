/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Finds the controls that can be seen below another one. */
public final class Find {

    private final Composite root;

    private Find(Composite root) {
        this.root = root;
    }

    /** Looks below a control. */
    public static Find in(Composite root) {
        return new Find(root);
    }

    /** All visible controls of a type, in the order in which they were made. */
    public <T extends Control> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(root, type, found);
        return found;
    }

    private static <T extends Control> void collect(Composite parent, Class<T> type, List<T> found) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && child.isVisible()) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                collect(composite, type, found);
            }
        }
    }

    private <T extends Control> T one(String what, Class<T> type, Predicate<T> wanted) {
        List<T> found = all(type).stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " instead of 1: " + what + ". Visible: " + texts());
        }
        return found.get(0);
    }

    /** The button or check box with a text. */
    public Button button(String text) {
        return one("button " + text, Button.class, b -> plain(b.getText()).equals(text));
    }

    /** The link with a text. */
    public Hyperlink link(String text) {
        return one("link " + text, Hyperlink.class, l -> l.getText().equals(text));
    }

    /** Whether some label or message says exactly this. */
    public boolean says(String text) {
        return texts().contains(text);
    }

    /** What the labels, fields and buttons that can be seen say. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Control control : all(Control.class)) {
            String text = switch (control) {
                case Label label -> label.getText();
                case CLabel label -> label.getText();
                case Button button -> button.getText();
                case Text field -> field.getText();
                case Hyperlink link -> link.getText();
                default -> "";
            };
            if (!text.isBlank()) {
                texts.add(plain(text));
            }
        }
        return texts;
    }

    /** The control that a label names: the one after it. */
    public <T extends Control> T labelled(String label, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Label name : all(Label.class)) {
            if (isNamed(name, label)) {
                Control next = after(name);
                if (type.isInstance(next)) {
                    found.add(type.cast(next));
                } else if (next instanceof Composite part) {
                    List<T> inside = in(part).all(type);
                    inside.stream().findFirst().ifPresent(found::add);
                }
            }
        }
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " instead of 1: " + type.getSimpleName() + " named " + label
                + ". Visible: " + texts());
        }
        return found.get(0);
    }

    private static boolean isNamed(Label name, String label) {
        String text = plain(name.getText());
        return text.equals(label) || text.equals(label + ":") || text.equals(label + "\u00a0*");
    }

    private static Control after(Label name) {
        List<Control> siblings = Arrays.asList(name.getParent().getChildren());
        int next = siblings.indexOf(name) + 1;
        return next < siblings.size() ? siblings.get(next) : null;
    }

    /** The button of a tool bar with this tip. */
    public ToolItem tool(String tip) {
        List<ToolItem> found = new ArrayList<>();
        for (ToolBar bar : all(ToolBar.class)) {
            for (ToolItem item : bar.getItems()) {
                if (tip.equals(item.getToolTipText())) {
                    found.add(item);
                }
            }
        }
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " instead of 1: tool with the tip " + tip);
        }
        return found.get(0);
    }

    /** The table that has these columns among its own. */
    public Table table(String... columns) {
        return one("table with " + Arrays.toString(columns), Table.class, t -> hasColumns(t, columns));
    }

    /** Whether there is a table that has these columns among its own. */
    public boolean hasTable(String... columns) {
        return all(Table.class).stream().anyMatch(t -> hasColumns(t, columns));
    }

    private static boolean hasColumns(Table table, String... columns) {
        List<String> titles = Arrays.stream(table.getColumns()).map(c -> c.getText()).toList();
        return titles.containsAll(Arrays.asList(columns));
    }

    static String plain(String text) {
        return text.replace("&&", "\0").replace("&", "").replace("\0", "&");
    }
}
