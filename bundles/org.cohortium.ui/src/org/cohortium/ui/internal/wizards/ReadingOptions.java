/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.cohortium.data.csv.BytePolicy;
import org.cohortium.data.csv.CsvSettings;
import org.cohortium.data.csv.HeaderPolicy;
import org.cohortium.data.csv.QuotePolicy;
import org.cohortium.data.csv.RowPolicy;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** How a file is read: everything that was found out about it, to be changed. */
final class ReadingOptions {

    private static final int MOST_SKIPPED = 1000;

    private final ImportState state;
    private final List<Choices<?>> choices = new ArrayList<>();
    private final Group group;
    private Button header;
    private Spinner skip;
    private Text missing;
    private boolean refreshing;

    ReadingOptions(Composite parent, ImportState state) {
        this.state = state;
        group = new Group(parent, SWT.NONE);
        group.setText(Messages.reading_title);
        GridLayoutFactory.swtDefaults().numColumns(6).applyTo(group);
        marks();
        layout();
        policies();
    }

    Composite control() {
        return group;
    }

    private void marks() {
        List<Charset> charsets = new ArrayList<>(List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), //$NON-NLS-1$
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        for (String name : new String[] {"ISO-8859-15", "windows-1250", "windows-1254", "GB18030", "Shift_JIS"}) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
            if (Charset.isSupported(name)) {
                charsets.add(Charset.forName(name));
            }
        }
        choices.add(new Choices<>(group, Messages.reading_encoding, charsets,
            charsets.stream().map(Charset::displayName).toList(), () -> value(CsvSettings::charset), state::decode));
        choices.add(new Choices<>(group, Messages.reading_delimiter, List.of(',', ';', '\t', '|', ' '),
            List.of(Messages.mark_comma, Messages.mark_semicolon, Messages.mark_tab, Messages.mark_bar,
                Messages.mark_space),
            () -> value(CsvSettings::delimiter), v -> change(b -> b.delimiter(v))));
        choices.add(new Choices<>(group, Messages.reading_decimal, List.of('.', ','),
            List.of(Messages.mark_point, Messages.mark_comma), () -> value(CsvSettings::decimalMark),
            v -> change(b -> b.decimalMark(v))));
    }

    private void layout() {
        header = new Button(group, SWT.CHECK);
        header.setText(Messages.reading_header);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(header);
        header.addListener(SWT.Selection, event -> change(b -> b.header(header.getSelection())));
        new Label(group, SWT.NONE).setText(Messages.reading_skip);
        skip = new Spinner(group, SWT.BORDER);
        skip.setMaximum(MOST_SKIPPED);
        Accessibility.name(skip, Messages.reading_skip);
        skip.addListener(SWT.Selection, event -> change(b -> b.skipLines(skip.getSelection())));
        new Label(group, SWT.NONE).setText(Messages.reading_missing);
        missing = new Text(group, SWT.BORDER);
        missing.setToolTipText(Messages.reading_missingHint);
        missing.setMessage(Messages.reading_missingHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(missing);
        Accessibility.name(missing, Messages.reading_missing);
        missing.addListener(SWT.Modify, event -> change(b -> b.missingCodes(codes(missing.getText()))));
    }

    private void policies() {
        choices.add(new Choices<>(group, Messages.reading_ragged,
            List.of(RowPolicy.REFUSE, RowPolicy.PAD, RowPolicy.SKIP),
            List.of(Messages.policy_refuse, Messages.policy_pad, Messages.policy_skip),
            () -> value(CsvSettings::raggedRows), v -> change(b -> b.raggedRows(v))));
        choices.add(new Choices<>(group, Messages.reading_headers, List.of(HeaderPolicy.REFUSE, HeaderPolicy.RENAME),
            List.of(Messages.policy_refuse, Messages.policy_rename), () -> value(CsvSettings::headers),
            v -> change(b -> b.headers(v))));
        choices.add(new Choices<>(group, Messages.reading_quotes,
            List.of(QuotePolicy.REFUSE, QuotePolicy.KEEP_AS_TEXT),
            List.of(Messages.policy_refuse, Messages.policy_keepQuote), () -> value(CsvSettings::quotes),
            v -> change(b -> b.quotes(v))));
        choices.add(new Choices<>(group, Messages.reading_bytes, List.of(BytePolicy.REFUSE, BytePolicy.REPLACE),
            List.of(Messages.policy_refuse, Messages.policy_replace), () -> value(CsvSettings::undecodable),
            v -> change(b -> b.undecodable(v))));
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList(); //$NON-NLS-1$
    }

    private <T> T value(Function<CsvSettings, T> part) {
        return state.settings() == null ? null : part.apply(state.settings());
    }

    private void change(UnaryOperator<CsvSettings.Builder> change) {
        if (refreshing || state.settings() == null) {
            return;
        }
        try {
            state.read(change.apply(state.settings().toBuilder()).build());
        } catch (IllegalArgumentException e) {
            group.getDisplay().beep();
            refresh();
        }
    }

    void refresh() {
        refreshing = true;
        choices.forEach(Choices::refresh);
        CsvSettings settings = state.settings();
        header.setEnabled(settings != null);
        skip.setEnabled(settings != null);
        missing.setEnabled(settings != null);
        if (settings != null) {
            header.setSelection(settings.header());
            skip.setSelection(settings.skipLines());
            if (!codes(missing.getText()).equals(settings.missingCodes())) {
                missing.setText(String.join(", ", settings.missingCodes())); //$NON-NLS-1$
            }
        }
        refreshing = false;
    }
}
