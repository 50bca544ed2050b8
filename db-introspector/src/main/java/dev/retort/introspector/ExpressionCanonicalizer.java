package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares texts first, and has the database print only those that differ, many tables at a time. What it rejects, say because
 * a function is not there, is narrowed down and keeps its text.
 */
final class ExpressionCanonicalizer implements LiveCanonicalizer {

    /** So many tables take few round trips, and far fewer locks than a server has to give. */
    private static final int BATCH = 200;

    private final Dialect dialect;
    private final ExpressionPrinter printer;

    ExpressionCanonicalizer(Dialect dialect, ExpressionPrinter printer) {
        this.dialect = dialect;
        this.printer = printer;
    }

    @Override
    public boolean asksDatabase() {
        return true;
    }

    @Override
    public Schema canonicalize(Schema wanted, Schema present) {
        Schema here = dialect.settled(dialect.canonical(wanted));
        Schema there = dialect.settled(dialect.canonical(present));
        List<Question> questions = new ArrayList<>();
        for (Table table : here.tables().values()) {
            there.table(table.name())
                    .flatMap(counterpart -> Question.between(table, counterpart))
                    .ifPresent(questions::add);
        }
        Map<QualifiedName, Answers> answers = new LinkedHashMap<>();
        for (int start = 0; start < questions.size(); start += BATCH) {
            ask(here, questions.subList(start, Math.min(start + BATCH, questions.size())), answers);
        }
        return here.withTables(here.tables().values().stream()
                .map(table -> answers.containsKey(table.name())
                        ? answers.get(table.name()).adopt(table, there.tables().get(table.name()))
                        : table)
                .toList());
    }

    private void ask(Schema wanted, List<Question> questions, Map<QualifiedName, Answers> answers) {
        Optional<Map<QualifiedName, Table>> printed = print(wanted, questions);
        if (printed.isPresent()) {
            for (int i = 0; i < questions.size(); i++) {
                Question question = questions.get(i);
                answers.computeIfAbsent(question.subject(), any -> new Answers())
                        .addAll(question.answers(printed.get().get(new QualifiedName(Identifier.UNNAMED, name(i)))));
            }
            return;
        }
        List<Question> narrower = questions.size() == 1 ? questions.get(0).parts() : questions;
        if (narrower.size() > 1) {
            ask(wanted, narrower.subList(0, narrower.size() / 2), answers);
            ask(wanted, narrower.subList(narrower.size() / 2, narrower.size()), answers);
        }
    }

    private Optional<Map<QualifiedName, Table>> print(Schema wanted, List<Question> questions) {
        List<Table> tables = new ArrayList<>();
        for (Question question : questions) {
            tables.add(question.table(name(tables.size())));
        }
        return printer.print(wanted, tables)
                .map(printed -> dialect.settled(Schema.EMPTY.withTables(printed.values()))
                        .tables());
    }

    private static Identifier name(int number) {
        return Identifier.regular("retort_question_" + number);
    }
}
