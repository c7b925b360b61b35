/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.csv.ColumnSettings;
import org.cohortium.data.csv.CsvDetection;
import org.cohortium.data.csv.CsvDetector;
import org.cohortium.data.csv.CsvException;
import org.cohortium.data.csv.CsvFinding;
import org.cohortium.data.csv.CsvImport;
import org.cohortium.data.csv.CsvReader;
import org.cohortium.data.csv.CsvSettings;
import org.cohortium.data.csv.CsvSource;
import org.cohortium.numerics.Progress;
import org.cohortium.ui.session.Background;

/** A table that is being imported: its file, how it is read, and what the beginning of it looks like read that way. */
final class ImportState {

    private static final int SAMPLE_BYTES = 1 << 18;
    private static final int DELAY_MILLIS = 150;

    private final Background<Look> looking = new Background<>(Messages.import_looking, DELAY_MILLIS, true);
    private final List<Runnable> listeners = new ArrayList<>();
    private Path file;
    private CsvSettings settings;
    private Look look = new Look(null, null, List.of(), List.of(), "", ""); //$NON-NLS-1$ //$NON-NLS-2$
    private List<ImportColumn> columns = List.of();

    /**
     * What a look at the file gave.
     *
     * @param settings how it was read
     * @param table the first rows; null when they cannot be read that way
     * @param raw the first rows as text
     * @param findings what was found
     * @param problem why it cannot be read that way; empty otherwise
     * @param advice what to do
     */
    record Look(CsvSettings settings, DataTable table, List<List<String>> raw, List<CsvFinding> findings,
            String problem, String advice) {
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Looks at another file and finds out how it is to be read. */
    void choose(Path newFile) {
        file = newFile;
        settings = null;
        detect(null);
    }

    /** Looks at the file again in an encoding. */
    void decode(Charset charset) {
        if (file != null) {
            detect(charset);
        }
    }

    private void detect(Charset charset) {
        Path from = file;
        request(progress -> detect(from, charset));
    }

    /** Reads the beginning with other settings. */
    void read(CsvSettings newSettings) {
        if (file == null || newSettings.equals(settings)) {
            return;
        }
        settings = newSettings;
        Path from = file;
        List<List<String>> raw = look.raw();
        request(progress -> read(from, newSettings, raw, progress));
    }

    private void request(Background.Work<Look> work) {
        looking.request(work, this::arrived);
        tell();
    }

    private void arrived(Look newLook) {
        look = newLook;
        if (newLook.settings() != null) {
            settings = newLook.settings();
        }
        if (newLook.table() != null) {
            List<ImportColumn> made = new ArrayList<>();
            for (Column column : newLook.table().columns()) {
                ImportColumn next = new ImportColumn(column);
                columns.stream().filter(c -> c.id().equals(next.id())).findFirst().ifPresent(next::keep);
                made.add(next);
            }
            columns = made;
        }
        tell();
    }

    private static Look detect(Path from, Charset charset) {
        try {
            CsvSource source = CsvSource.of(from);
            CsvDetection found = charset == null ? CsvDetector.detect(source) : CsvDetector.detect(source, charset);
            return new Look(found.settings(), found.sample(), found.raw(), found.findings(), "", ""); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (CsvException e) {
            return new Look(null, null, List.of(), List.of(), e.getMessage(), e.advice());
        } catch (IOException e) {
            return new Look(null, null, List.of(), List.of(), Messages.import_unreadable, String.valueOf(e.getMessage()));
        }
    }

    private static Look read(Path from, CsvSettings with, List<List<String>> raw, Progress progress) {
        try {
            CsvImport read = CsvReader.read(beginning(from, with), with, progress);
            return new Look(with, read.table(), raw, read.findings(), "", ""); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (CsvException e) {
            return new Look(with, null, raw, List.of(), e.getMessage(), e.advice());
        } catch (IOException | IllegalArgumentException e) {
            return new Look(with, null, raw, List.of(), String.valueOf(e.getMessage()), ""); //$NON-NLS-1$
        }
    }

    /** The first lines of the file; a large one is not read as a whole for each change of a setting. */
    private static CsvSource beginning(Path from, CsvSettings with) throws IOException {
        if (Files.size(from) <= SAMPLE_BYTES) {
            return CsvSource.of(from);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(from)) {
            bytes.write(in.readNBytes(SAMPLE_BYTES));
        }
        byte[] sample = bytes.toByteArray();
        String text = new String(sample, with.charset());
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return CsvSource.of(from.getFileName().toString(), text.substring(0, end + 1).getBytes(with.charset()));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    Path file() {
        return file;
    }

    /** How the file is read; null while that is not known. */
    CsvSettings settings() {
        return settings;
    }

    Look look() {
        return look;
    }

    boolean isBusy() {
        return looking.isBusy();
    }

    List<ImportColumn> columns() {
        return columns;
    }

    /** Whether the file can be imported as it is read now. */
    boolean isComplete() {
        return file != null && settings != null && look.table() != null && !isBusy()
            && columns.stream().anyMatch(ImportColumn::included);
    }

    /** The settings with what was said of single columns. */
    CsvSettings finalSettings() {
        CsvSettings.Builder builder = settings.toBuilder();
        for (ImportColumn column : columns) {
            if (column.chosenKind() != null) {
                builder.column(column.id(), settings.column(column.id()).withKind(column.chosenKind()));
            }
        }
        return builder.build();
    }

    /** What is said of a column by the settings. */
    ColumnSettings settingsOf(String column) {
        return settings.column(column);
    }

    void dispose() {
        looking.cancel();
        listeners.clear();
    }
}
