/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.Severity;

/**
 * What an analysis found. Immutable.
 *
 * @param analysis id of the analysis
 * @param version its version
 * @param n rows used
 * @param events rows used that had the event, for analyses of events
 * @param dropped rows of the cohort that were not used, by reason; {@code n} plus these is the size of the cohort
 * @param scalars single numbers
 * @param tables tables in reading order; ids are unique
 * @param figures figures in reading order; ids are unique
 * @param notes paragraphs
 * @param messages what the reader must know
 * @param checks post-conditions that were verified on this very result
 * @param matched the matched cohort that this analysis makes, if it is a matching
 * @param attachments files that the result brings with it; names are unique
 */
public record AnalysisResult(String analysis, String version, int n, OptionalInt events, List<Dropped> dropped,
        List<Scalar> scalars, List<Table> tables, List<Figure> figures, List<Note> notes, List<Message> messages,
        List<Check> checks, Optional<MatchedRows> matched, List<Attachment> attachments) {

    public AnalysisResult {
        dropped = List.copyOf(dropped);
        scalars = List.copyOf(scalars);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        messages = List.copyOf(messages);
        checks = List.copyOf(checks);
        attachments = List.copyOf(attachments);
    }

    /** A result to be filled for an analysis. */
    public static Builder builder(AnalysisDescriptor descriptor) {
        return new Builder(descriptor.id(), descriptor.version());
    }

    /** The table with this id, or null. */
    public Table table(String id) {
        return tables.stream().filter(t -> t.id().equals(id)).findFirst().orElse(null);
    }

    /** The figure with this id, or null. */
    public Figure figure(String id) {
        return figures.stream().filter(f -> f.id().equals(id)).findFirst().orElse(null);
    }

    /** The scalar with this id; NaN if there is none. */
    public double scalar(String id) {
        return scalars.stream().filter(s -> s.id().equals(id)).mapToDouble(Scalar::value).findFirst().orElse(Double.NaN);
    }

    /** The attachment with this name, or null. */
    public Attachment attachment(String name) {
        return attachments.stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
    }

    /** The same result with another matched cohort. */
    public AnalysisResult withMatched(MatchedRows rows) {
        return new AnalysisResult(analysis, version, n, events, dropped, scalars, tables, figures, notes, messages, checks,
            Optional.of(rows), attachments);
    }

    /** Collects the parts of a result. */
    public static final class Builder {

        private final String analysis;
        private final String version;
        private int n;
        private OptionalInt events = OptionalInt.empty();
        private final List<Dropped> dropped = new ArrayList<>();
        private final List<Scalar> scalars = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();
        private final List<Figure> figures = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private Optional<MatchedRows> matched = Optional.empty();
        private final List<Attachment> attachments = new ArrayList<>();

        private Builder(String analysis, String version) {
            this.analysis = analysis;
            this.version = version;
        }

        /** Rows used. */
        public Builder n(int rows) {
            n = rows;
            return this;
        }

        /** Rows used that had the event. */
        public Builder events(int rows) {
            events = OptionalInt.of(rows);
            return this;
        }

        /** Rows not used, by reason. */
        public Builder dropped(List<Dropped> rows) {
            dropped.addAll(rows);
            return this;
        }

        /** Adds a number. */
        public Builder scalar(String id, String label, NumberFormat format, double value) {
            scalars.add(new Scalar(id, label, format, value));
            return this;
        }

        /** Adds a table. */
        public Builder table(Table table) {
            tables.add(table);
            return this;
        }

        /** Adds a figure. */
        public Builder figure(Figure figure) {
            figures.add(figure);
            return this;
        }

        /** Adds a paragraph. */
        public Builder note(String title, String text) {
            notes.add(new Note(title, text));
            return this;
        }

        /** Adds something worth knowing. */
        public Builder info(String text) {
            return message(Severity.INFO, text, "");
        }

        /** Adds a warning with advice. */
        public Builder warning(String text, String advice) {
            return message(Severity.WARNING, text, advice);
        }

        /** Adds a message. */
        public Builder message(Severity severity, String text, String advice) {
            messages.add(new Message(severity, text, advice));
            return this;
        }

        /** Adds a verified post-condition. */
        public Builder check(String id, String text, boolean held, String detail) {
            checks.add(new Check(id, text, held ? Check.Status.HELD : Check.Status.BROKEN, detail));
            return this;
        }

        /** Adds a target that a good design meets but a correct result may miss. */
        public Builder target(String id, String text, boolean met, String detail) {
            checks.add(new Check(id, text, met ? Check.Status.HELD : Check.Status.NOT_MET, detail));
            return this;
        }

        /** The matched cohort that this analysis makes. */
        public Builder matched(MatchedRows rows) {
            matched = Optional.of(rows);
            return this;
        }

        /** Adds a file that comes with the result. */
        public Builder attachment(String name, String title, String text) {
            attachments.add(new Attachment(name, title, text));
            return this;
        }

        /** The result. */
        public AnalysisResult build() {
            return new AnalysisResult(analysis, version, n, events, dropped, scalars, tables, figures, notes, messages,
                checks, matched, attachments);
        }
    }
}
