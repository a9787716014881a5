package vn.dondoc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * SIGHUP, by which services are told to read their configuration again. It is listened to from the first moment, since it would end
 * the process otherwise; what comes before there is something to read again is made up for. The JDK's class for signals is
 * supported but not part of its API, so it is asked for by name: where it lacks, or the system has no such signal, nothing listens;
 * nor does it under {@code nohup}, which asks that the signal be ignored.
 */
final class Hangup {
    private Optional<Runnable> then = Optional.empty();
    private boolean waiting;

    private Hangup() {}

    /** Begins to listen. */
    static Hangup listen() {
        Hangup hangup = new Hangup();
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler call = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    hangup.came();
                    return null;
                }
                return method.getName().equals("equals") ? (Object) (proxy == arguments[0]) : "hangup".hashCode();
            };
            Object listener = Proxy.newProxyInstance(Hangup.class.getClassLoader(), new Class<?>[] {handler}, call);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("HUP"), listener);
        } catch (ReflectiveOperationException e) {
            // asked for here alone: making ready to log takes longer than all else
            LoggerFactory.getLogger(Hangup.class)
                    .info("SIGHUP is not listened to on this system: {}", String.valueOf(e.getCause()));
        }
        return hangup;
    }

    /** A signal came. */
    synchronized void came() {
        waiting = then.isEmpty();
        then.ifPresent(Runnable::run);
    }

    /** Whether one came that nothing was done about yet. */
    synchronized boolean isWaiting() {
        return waiting;
    }

    /** Runs this at each signal from now on, and at once where one came before. */
    synchronized void then(Runnable reload) {
        then = Optional.of(reload);
        if (waiting) {
            came();
        }
    }
}
