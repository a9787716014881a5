/**
 * Reading minutes: a {@link vn.dondoc.text.SourceText} of any shape (issued conclusion, letter, news piece, table, chat message)
 * comes in, {@link vn.dondoc.minutes.Minutes} with the {@link vn.dondoc.minutes.Draft} directives in text order go out.
 *
 * <p>Structure first, then sentences, then clauses; what was unsure is said as {@link vn.dondoc.minutes.Doubt}s. It never records
 * anything, asks nobody and keeps no state between two texts.
 *
 * <p>What each part adds, measured by leaving it out, on 511 annotated texts with 2,755 directives, those among them on which the
 * rules were made ({@code MinutesPartsMeasure} of the tests, on a folder of annotated texts):
 *
 * <table>
 * <caption>F1 of directives, leads right, due days right</caption>
 * <tr><td>all parts<td>0.953<td>0.951<td>0.942
 * <tr><td>without abbreviations in the cutting of sentences<td>0.952<td>0.946<td>0.942
 * <tr><td>with the sentences that OpenNLP cuts instead<td>0.951<td>0.948<td>0.932
 * <tr><td>without names that go on up to the verb ({@code LooseNames})<td>0.950<td>0.924<td>0.941
 * <tr><td>without phrases of topic ({@code Topics})<td>0.940<td>0.945<td>0.931
 * <tr><td>without the rules of talk<td>0.937<td>0.939<td>0.934
 * <tr><td>without hearing talk that has no word of talk ({@code RunningTalk})<td>0.941<td>0.951<td>0.942
 * <tr><td>without headings ({@code Headings})<td>0.935<td>0.826<td>0.936
 * <tr><td>without carrying an addressee over<td>0.826<td>0.819<td>0.939
 * <tr><td>without papers whose words news repeats<td>0.950<td>0.951<td>0.942
 * <tr><td>without days that govern what stands above them<td>0.953<td>0.951<td>0.926
 * <tr><td>without a day for all that a paragraph plans<td>0.953<td>0.951<td>0.932
 * <tr><td>without times that only name something<td>0.953<td>0.951<td>0.926
 * <tr><td>without units behind their tasks ({@code TaskTails})<td>0.952<td>0.944<td>0.941
 * <tr><td>without what a scanner misreads ({@code Misreadings})<td>0.951<td>0.949<td>0.943
 * </table>
 *
 * <p>Telling statements from orders, orders that begin with the thing, announcements and torn words move the figures by less than
 * 0.0015; they keep false alarms and misread leads away that the tests hold, as do addressees whom no list knows and terms that
 * are over. Sentences are cut by hand: OpenNLP's SentenceDetectorME, trained on the 1,489 sentences of our corpora with the
 * abbreviations as its dictionary, is behind in all three figures, and quadratic in the length of a line, so it is left out.
 * The classifier says whether a message is minutes at all and takes no part in reading them.
 */
package vn.dondoc.minutes;
