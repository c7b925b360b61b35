/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.driver;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Uses controls as a person can: only those that can be seen and are enabled. */
public final class Use {

    private Use() {
    }

    /** Presses a button. */
    public static void press(Button button) {
        usable(button);
        if ((button.getStyle() & SWT.CHECK) != 0) {
            button.setSelection(!button.getSelection());
        } else if ((button.getStyle() & SWT.RADIO) != 0) {
            for (Control sibling : button.getParent().getChildren()) {
                if (sibling instanceof Button other && (other.getStyle() & SWT.RADIO) != 0 && other != button
                    && other.getSelection()) {
                    other.setSelection(false);
                    other.notifyListeners(SWT.Selection, new Event());
                }
            }
            button.setSelection(true);
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    /** Presses a button of a tool bar. */
    public static void press(ToolItem item) {
        usable(item.getParent());
        check(item.isEnabled(), "The tool is not enabled: " + item.getToolTipText());
        item.notifyListeners(SWT.Selection, new Event());
    }

    /** Follows a link. */
    public static void follow(Hyperlink link) {
        usable(link);
        Event enter = new Event();
        enter.character = SWT.CR;
        link.notifyListeners(SWT.KeyDown, enter);
    }

    /** Replaces what a field says. */
    public static void type(Text field, String text) {
        usable(field);
        check(field.getEditable(), "The field cannot be changed: " + field.getText());
        field.setFocus();
        field.setText(text);
    }

    /** Chooses an entry of a drop-down list. */
    public static void choose(Combo combo, String entry) {
        usable(combo);
        int index = Arrays.asList(combo.getItems()).indexOf(entry);
        check(index >= 0, entry + " is not among " + Arrays.toString(combo.getItems()));
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    /** Selects the row that begins with a text. */
    public static TableItem select(Table table, String first) {
        usable(table);
        TableItem item = row(table, first);
        table.setSelection(item);
        Event event = new Event();
        event.item = item;
        table.notifyListeners(SWT.Selection, event);
        return item;
    }

    /** Sets the check mark of the row that begins with a text. */
    public static void check(Table table, String first) {
        usable(table);
        TableItem item = row(table, first);
        item.setChecked(true);
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        table.notifyListeners(SWT.Selection, event);
    }

    /** Selects the entry with a text anywhere in a tree. */
    public static void select(Tree tree, String text) {
        usable(tree);
        TreeItem item = Arrays.stream(tree.getItems()).map(i -> find(i, text)).filter(i -> i != null).findFirst()
            .orElseThrow(() -> new AssertionError("No entry of the tree says " + text));
        tree.setSelection(item);
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Selection, event);
    }

    private static TreeItem find(TreeItem item, String text) {
        if (item.getText().equals(text)) {
            return item;
        }
        return Arrays.stream(item.getItems()).map(i -> find(i, text)).filter(i -> i != null).findFirst().orElse(null);
    }

    private static TableItem row(Table table, String first) {
        return Arrays.stream(table.getItems()).filter(i -> i.getText().strip().equals(first)).findFirst()
            .orElseThrow(() -> new AssertionError("No row begins with " + first + " but: "
                + Arrays.stream(table.getItems()).map(TableItem::getText).toList()));
    }

    private static void usable(Control control) {
        check(!control.isDisposed(), "The control is gone.");
        check(control.isVisible(), "The control cannot be seen: " + control);
        check(control.isEnabled(), "The control is not enabled: " + control);
    }

    private static void check(boolean holds, String problem) {
        if (!holds) {
            throw new AssertionError(problem);
        }
    }
}
