package dev.retort.schema;

/** The kinds of constraint, in the order in which a table's definition lists them. */
public enum ConstraintKind {
    PRIMARY_KEY("primary key"),
    UNIQUE("unique constraint"),
    FOREIGN_KEY("foreign key"),
    CHECK("check constraint"),
    EXCLUSION("exclusion constraint");

    static final Constraint.Visitor<ConstraintKind> OF = new Constraint.Visitor<>() {
        @Override
        public ConstraintKind primaryKey(PrimaryKey key) {
            return PRIMARY_KEY;
        }

        @Override
        public ConstraintKind unique(UniqueConstraint constraint) {
            return UNIQUE;
        }

        @Override
        public ConstraintKind foreignKey(ForeignKey key) {
            return FOREIGN_KEY;
        }

        @Override
        public ConstraintKind check(CheckConstraint constraint) {
            return CHECK;
        }

        @Override
        public ConstraintKind exclusion(ExclusionConstraint constraint) {
            return EXCLUSION;
        }
    };

    private final String words;

    ConstraintKind(String words) {
        this.words = words;
    }

    /** The kind as a sentence names it: {@code foreign key}. */
    public String words() {
        return words;
    }
}
