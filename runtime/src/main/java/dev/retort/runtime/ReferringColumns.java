package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import java.util.List;

/** The columns of a foreign key that does not yet say what it refers to. */
public final class ReferringColumns {

    private final List<Identifier> columns;

    ReferringColumns(List<Identifier> columns) {
        this.columns = columns;
    }

    /**
     * The table and the columns referred to, in the order of the referring ones.
     *
     * @throws RetortException of kind REVISION if there are not as many as referring columns
     */
    public ForeignKeyDefinition references(String table, String... targetColumns) {
        QualifiedName target = Notation.qualified(table, "the table that a foreign key refers to");
        List<Identifier> targets = Notation.names("a column of '" + target + "'", targetColumns);
        if (targets.size() != columns.size()) {
            throw RetortException.revision("The foreign key over " + columns + " refers to " + targets + " of '"
                    + target + "': name as many columns there as here");
        }
        return new ForeignKeyDefinition(new ForeignKey(
                Identifier.UNNAMED,
                columns,
                target,
                targets,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE));
    }
}
