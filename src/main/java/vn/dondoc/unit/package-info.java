/**
 * The organisation: its units, groups, leaders and members; and the places in a text that name one of them.
 *
 * <p>A register ({@link vn.dondoc.unit.Organization}) and a text come in, {@link vn.dondoc.unit.UnitMention}s with exact places
 * and the units that they stand for go out. It never decides who leads and who helps: that is the reading of the sentence.
 */
package vn.dondoc.unit;
