package vn.dondoc.intake;

/** Why a file or a message was not read; {@link Reading.Refused#sentence()} says it in Vietnamese. */
public enum Refusal {
    /** No text at all. */
    EMPTY,
    /** The file is larger than the limit, or grows beyond it when it is unpacked. */
    TOO_LARGE,
    /** The text is longer than the limit. */
    TOO_LONG,
    /** Pictures of pages without a text layer. */
    SCAN,
    /** Protected by a password. */
    ENCRYPTED,
    /** Carries a mark of secrecy; nothing of it may be kept. */
    SECRET,
    /** None of the kinds that are read. */
    UNKNOWN_KIND,
    /** Plain text in a character set that none of the known ones fits. */
    UNKNOWN_LETTERS,
    /** Of a known kind, but broken or made to do harm. */
    DAMAGED,
    /** Not read within the time limit. */
    TOO_SLOW,
    /** The file is not there or may not be read. */
    UNREADABLE
}
