/** FreeMarker, set up so that the same template and model give the same bytes anywhere, and text stays text. */
package dev.retort.codegen.template;
