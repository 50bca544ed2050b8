<#--
  The frame of a new revision, as FreeMarker fills it (https://freemarker.apache.org/docs/ref.html). To use it, name it in
  retort.toml: template = "revision.java.ftl".

  packageName     the package, empty for none
  staticImports   names to import statically, sorted
  imports         names to import, sorted; Migration, Operations and Revision among them
  className       the class's name; the file is named after it
  id              the revision's id
  revises         a list of the ids that it follows
  dependsOn       a list of the ids or labels that it depends on
  labels          a list of the labels that it carries
  message         what it is about
  created         when it was made, as 2026-11-20T10:15:30Z
  generatedBy     the tools that wrote it
  documentation   the lines of the usual documentation comment
  annotation      the members of the usual @Revision
  upgrade         the lines of the method upgrade, indented, each with its line end; empty for none
  downgrade       the lines of the method downgrade
  variables       texts that an Environment of the team's own gives, as variables.ticket
  parts           further methods that those call where they would be too long: part.name and part.lines

  Text is escaped for a documentation comment: nothing in it ends the comment, and nothing in it is HTML. Write text into a
  string literal as ${r"${literal(message)}"}. documentation, annotation, upgrade, downgrade and part.lines are Java as they are.
-->
<#if packageName?has_content>
package ${packageName};

</#if>
<#if staticImports?has_content>
<#list staticImports as name>
import static ${name};
</#list>

</#if>
<#list imports as name>
import ${name};
</#list>

/**
<#list documentation as line>
 *<#if line?has_content> ${line}</#if>
</#list>
 */
@Revision(${annotation})
public final class ${className} implements Migration {

    @Override
    public void upgrade(Operations op) {<#if upgrade?has_content>
${upgrade}    </#if>}

    @Override
    public void downgrade(Operations op) {<#if downgrade?has_content>
${downgrade}    </#if>}
<#list parts as part>

    private static void ${part.name}(Operations op) {
${part.lines}    }
</#list>
}
