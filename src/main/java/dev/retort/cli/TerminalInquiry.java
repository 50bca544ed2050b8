package dev.retort.cli;

import dev.retort.RevisionInquiry;
import dev.retort.diff.SuspectedRename;
import dev.retort.hint.Hint;

/**
 * Asks whoever sits at the terminal. Where nobody does, nothing is known and nothing is wanted.
 *
 * @param command in the midst of whose work it is asked
 */
record TerminalInquiry(RetortCommand command) implements RevisionInquiry {

    @Override
    public Answer about(SuspectedRename suspicion) {
        String question = "Is " + suspicion.sentence().replace("may be renamed", "renamed") + "?";
        return command.ask(question)
                .map(renamed -> renamed ? Answer.RENAMED : Answer.REPLACED)
                .orElse(Answer.UNKNOWN);
    }

    @Override
    public void told(String remark) {
        command.tell(remark);
    }

    @Override
    public boolean wantsDespite(Hint hint) {
        String question = hint.reason() + "\n" + hint.remedy() + "\nWrite a revision with " + HintLines.comingOf(hint)
                + " all the same?";
        return command.ask(question).orElse(false);
    }
}
