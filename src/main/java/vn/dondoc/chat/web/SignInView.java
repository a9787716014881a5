package vn.dondoc.chat.web;

/**
 * The page to sign in on.
 *
 * @param askName whether the code does not say who comes
 * @param problem what was wrong with the last try; empty at first
 * @param next path to go to afterwards
 */
public record SignInView(PageFrame frame, String code, boolean askName, String problem, String next) {}
