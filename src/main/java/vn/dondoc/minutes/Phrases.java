package vn.dondoc.minutes;

/** What every reader of clauses asks: the words of a text, the names in them, and the tests for single phrases. Made once a text. */
record Phrases(
        Words words,
        Mentions mentions,
        Ranks ranks,
        Vocabulary say,
        Fillers fillers,
        Verbs verbs,
        Speakers speakers,
        Announcements announcements,
        TalkTurns turns) {
    static Phrases of(Words words, Mentions mentions) {
        Ranks ranks = new Ranks(words);
        Vocabulary say = words.lexicon().vocabulary();
        Fillers fillers = new Fillers(words, say);
        Verbs verbs = new Verbs(words, mentions, say);
        Speakers speakers = new Speakers(words, mentions, ranks, say, fillers, verbs);
        return new Phrases(
                words,
                mentions,
                ranks,
                say,
                fillers,
                verbs,
                speakers,
                new Announcements(words, say),
                new TalkTurns(words, mentions, say));
    }
}
