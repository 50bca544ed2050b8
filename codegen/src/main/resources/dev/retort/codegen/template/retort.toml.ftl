# The configuration of Retort. Paths are relative to this file.
# ${r"${NAME}"} is an environment variable, ${r"${NAME:-text}"} the same with a fallback, ${r"${x.key}"} a value of -x key=value.

url = "${url}"
<#if user?has_content>
user = "${user}"
password = "${r"${DB_PASSWORD:-}"}"   # from the environment, never written here
<#else>
# user = "app"
# password = "${r"${DB_PASSWORD:-}"}"              # from the environment, never written here
</#if>

revisions = "${revisions}"   # the revision directory
package = "${packageName}"   # the Java package of the revisions
<#if template?has_content>
template = "${template}"   # the frame of a new revision
<#else>
# template = "revision.java.ftl"             # a frame of your own for new revisions
</#if>

[model]
# Which entity classes: those that share a base (a mapped superclass or an interface), those in packages, or a list.
<#if base?has_content>
base = "${base}"
# packages = ["app.model"]
<#else>
# base = "app.model.BaseEntity"
packages = [<#list packages as name>"${name}"<#sep>, </#sep></#list>]
</#if>
# classes = ["app.model.Job", "app.model.Run"]
# mappings = ["META-INF/orm.xml"]            # orm.xml or hbm.xml resources
# persistence_unit = "app"                   # take classes and settings from persistence.xml

# Where the classes are: directories and jars, * for any part of a name.
classpath = ["target/classes", "target/dependency/*.jar"]

# How names in the mapping become names in the database: "jpa", "spring" (as Spring Boot does), or strategies of your own:
# naming.physical = "app.PhysicalNaming"
# naming.implicit = "app.ImplicitNaming"
naming = "jpa"

# Any setting of Hibernate's, as it is:
# [model.hibernate]
# "hibernate.timezone.default_storage" = "NORMALIZE"

# What takes part in a comparison: * for any part of a name. Also schemas, columns, indexes, sequences, types, constraints.
# [include]
# tables = ["*"]
# [exclude]
# tables = ["spatial_ref_sys", "flyway_*"]

# What of a column is compared beside its nullability:
# [compare]
# types = true
# defaults = true
# comments = true

# The table that remembers which revision the database is at:
# [version]
# table = "retort_version"
# schema = "public"

# A command to run on each revision that is written:
# [[post_write_hooks]]
# name = "format"
# command = ["google-java-format", "--replace", "{file}"]

# A second database, chosen by -n NAME; its keys override those above:
# [database.metadata]
# url = "jdbc:postgresql://localhost/metadata"
# revisions = "src/main/java/db/metadata"
# package = "db.metadata"
# model.base = "app.metadata.BaseEntity"
