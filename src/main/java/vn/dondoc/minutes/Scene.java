package vn.dondoc.minutes;

import java.util.List;

/** What a sentence inherits from what stands before it; changed as the reading goes on. */
final class Scene {
    Voice voice = Voice.NARRATOR;
    /** Who is bound until somebody else is named. */
    List<Mention> lead = List.of();
    /** Whether the lead comes from a heading, a row or an opening line rather than from a sentence before. */
    boolean headed;
    /** Whether the block is the first of its text. */
    boolean first;
    /** Whether the item stands under a heading that is the name of a unit. */
    boolean underUnit;
    /** Whether the text is the minutes of a meeting, in which those who attend have their say. */
    boolean minutes;
    /** Whether the text is talk of a chat rather than a paper. */
    boolean talk;
    /** Whether somebody has just been called: {@code Cả nhà ơi, …}; what follows is said to them, not told. */
    boolean called;
    /** Whether words have led up to tasks in this block ({@code Chị dặn nè: …}): a bare verb bids then, whoever is meant. */
    boolean announced;
    /** Whether the block begins with the words of the chair in quotes. */
    boolean quoted;
    /** Whether the sentence tells the opinions of those who attend. */
    boolean asking;
    /** Whether the words of somebody who spoke are passed on: {@code Đ/c Bí thư giao tối qua: …}. */
    boolean oral;
    /** Whether the block is an item of a list. */
    boolean item;
    /** Whether something has opened in this sentence already. */
    boolean running;
    /** Whether the sentence tells, agrees or plans: only a verb of assignment opens an order in it still. */
    boolean mute;
    /** Whether the sentence tells of an order given before. */
    boolean pastOrder;
    /** A time with a colon at the head of the sentence ({@code Ngay tuần này: …}): of all clauses in it. */
    Times.Time sentenceTime;
    /** Whether the sentence has called somebody by name, so that a bare verb behind any comma is for him: {@code Bếp ơi, …}. */
    boolean calledOut;
    /** Behind whom to look on for an opening. */
    int skipTo;
    /** Whether whoever speaks here is a person who has the word, not the paper. */
    boolean speech;
    /** Whether the chair is said to have ordered something before: words of duty bind, bare verbs do not. */
    boolean echo;
    /** Whether a person has said something in this block, so that {@code đồng thời chỉ đạo …} goes on with his words. */
    boolean spoke;
    /** Whether he holds an office, so that {@code các đơn vị cần …} in his next sentences is what he asks for. */
    boolean official;
    /** Whether the last sentences pass on what somebody informed of; bare verbs behind it tell. */
    boolean informed;
    /** Where to read on behind {@code kết luận:}. */
    int resume;
    /** The time that opened a sentence of this block and holds for what follows it. */
    Times.Time frontTime;

    /** To whom the paper went that the news tells of: those its orders bind where they name nobody. */
    List<Mention> recipients = List.of();

    Kind kind() {
        return voice == Voice.PARTICIPANT ? Kind.PROPOSAL : Kind.DIRECTIVE;
    }

    boolean orders() {
        return voice == Voice.CHAIR || voice == Voice.PARTICIPANT;
    }
}
