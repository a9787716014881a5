package vn.dondoc.chat.web;

import java.time.Clock;
import vn.dondoc.chat.SignIns;

/** What the pages have in common. */
record House(
        WebSettings settings,
        Office office,
        SignIns signIns,
        InviteCodes codes,
        Visits visits,
        Doorman doorman,
        Clock clock) {}
