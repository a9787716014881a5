package vn.dondoc.store;

import org.jdbi.v3.core.Handle;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.UnitPart;
import vn.dondoc.text.Fold;
import vn.dondoc.text.SourceText;
import vn.dondoc.text.Tokens;

/** What a search finds a directive by: its words and the names of its units, folded. */
final class DirectiveWords {
    private static final String ID = "SELECT id FROM directive WHERE chat = :chat AND number = :number";
    private static final String DROP = "DELETE FROM directive_words WHERE rowid = :id";
    private static final String PUT = "INSERT INTO directive_words (rowid, chat, words) VALUES (:id, :chat, :words)";

    private DirectiveWords() {}

    static void put(Handle handle, Directive directive) {
        long id = handle.createQuery(ID)
                .bind("chat", directive.id().chat())
                .bind("number", directive.id().number())
                .mapTo(Long.class)
                .one();
        handle.createUpdate(DROP).bind("id", id).execute();
        handle.createUpdate(PUT)
                .bind("id", id)
                .bind("chat", DirectiveQuery.chatWord(directive.id().chat()))
                .bind("words", of(directive))
                .execute();
    }

    static String of(Directive directive) {
        StringBuilder words = new StringBuilder(directive.text());
        for (UnitPart part : directive.lead()) {
            words.append(' ').append(part.name()).append(' ').append(part.unit());
        }
        directive.coop().forEach(name -> words.append(' ').append(name));
        Tokens tokens = SourceText.of(words.toString()).tokens();
        StringBuilder folded = new StringBuilder(words.length());
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                folded.append(Fold.fold(tokens.text(i))).append(' ');
            }
        }
        return folded.toString();
    }
}
