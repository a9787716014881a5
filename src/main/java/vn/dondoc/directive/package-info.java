/**
 * The register of directives: what was ordered, to whom, by when, and all that happened since. Drafts and completions come in as
 * values, each change leaves as a new state with its row of history, or as a refusal that says why; it never talks to anybody.
 */
package vn.dondoc.directive;
