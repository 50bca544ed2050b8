# Revisions

Each Java file here is one change to the database: `upgrade` makes it, `downgrade` undoes it, and `revises` names the
revision before it. Retort writes them from the entity classes and runs them.

| to | run |
| --- | --- |
| write the next one from what changed in the entities | `retort revision --autogenerate -m "add a column"` |
| write an empty one for SQL of your own | `retort revision -m "fill the column"` |
| bring the database up to date | `retort upgrade head` |
| take the last one back | `retort downgrade -1` |
| see where the database stands | `retort current` |
| let a build fail that forgot one | `retort check` |

Read a new revision before you commit it, and correct it where Retort could not know better: a renamed column looks like
one dropped and one added. Leave a revision alone once another database has run it; write the next one instead.
<#if packageName?has_content>

They are compiled with the project, in package `${packageName}`, and need `dev.retort:retort-runtime` on its class path.
</#if>
