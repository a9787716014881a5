package vn.dondoc.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.directive.Query;

/** A list walks an index and stops at the end of its page, however many directives a group has. */
class QueryPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @TempDir
    private Path folder;

    @Test
    void noListReadsAWholeTableOrSortsIt() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("office.db");
        SqlStore.open(url).close();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (Connection connection = DriverManager.getConnection(url)) {
            for (Query query : queries()) {
                DirectiveQuery sql = DirectiveQuery.of(query);
                String plan = plan(connection, sql);
                asked++;
                boolean scans = plan.contains("SCAN d\n") || plan.contains("SCAN p\n") || plan.contains("SCAN w\n");
                boolean week = query.view() == Query.View.THIS_WEEK; // a week of it may be sorted
                boolean sorts = plan.contains("TEMP B-TREE FOR ORDER BY") && query.sort() != Query.Sort.DUE && !week;
                sorts |= plan.contains("TEMP B-TREE FOR ORDER BY")
                        && query.sort() == Query.Sort.DUE
                        && query.view() == Query.View.OVERDUE
                        && query.words().isEmpty();
                if (scans || sorts) {
                    wrong.add(query.view() + " " + query.unit() + " " + query.sort() + " " + query.words() + ":\n"
                            + plan);
                }
            }
        }
        assertTrue(asked > 100, asked + " queries");
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    private static List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        for (Query.View view : Query.View.values()) {
            for (Query.Sort sort : Query.Sort.values()) {
                Query all = Query.of(-4001, view, DAY).sorted(sort);
                for (Query one : List.of(
                        all,
                        all.ofUnit("NV"),
                        all.withWords("ho so"),
                        all.ofUnit("NV").withWords("ho"))) {
                    queries.add(one);
                    queries.add(one.after(50));
                }
            }
        }
        return queries;
    }

    private static String plan(Connection connection, DirectiveQuery sql) throws SQLException {
        String text = sql.text();
        List<Object> values = new ArrayList<>();
        StringBuilder numbered = new StringBuilder();
        var names = java.util.regex.Pattern.compile(":([a-zA-Z]+)").matcher(text);
        while (names.find()) {
            values.add(value(sql.bindings(), names.group(1)));
            names.appendReplacement(numbered, "?");
        }
        names.appendTail(numbered);
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + numbered)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString("detail")).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static Object value(Map<String, Object> bindings, String name) {
        return Optional.ofNullable(bindings.get(name)).map(Object::toString).orElseThrow();
    }
}
