package vn.dondoc.minutes;

import java.util.List;

/**
 * What stands before the opening of an order.
 *
 * @param time a time at the head, {@code Trước ngày 15/3, …}; null where there is none
 * @param topic who is named by a phrase of topic, {@code Đối với các xã, …}; empty where nobody is
 * @param first whether nothing has opened in the sentence yet
 */
record Front(Times.Time time, List<Mention> topic, boolean first) {
    Front with(Times.Time found) {
        return new Front(found, topic, first);
    }

    /** Behind a condition: {@code Nếu có vướng mắc, đề nghị báo cáo …}, whom the sentences before have named. */
    Front onCondition() {
        return new Front(time, topic, false);
    }

    /** With whom a further phrase of topic names, if it names anybody. */
    Front with(List<Mention> about) {
        return about.isEmpty() ? this : new Front(time, about, first);
    }

    boolean hasTopic() {
        return !topic.isEmpty();
    }
}
