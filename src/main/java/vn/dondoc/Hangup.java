package vn.dondoc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGHUP, by which services are told to read their configuration again. The JDK's class for signals is supported but not part of
 * its API, so it is asked for by name: where it lacks, or the system has no such signal, nothing listens.
 */
final class Hangup {
    private static final Logger LOG = LoggerFactory.getLogger(Hangup.class);

    private Hangup() {}

    static void listen(Runnable then) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler call = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    then.run();
                    return null;
                }
                return method.getName().equals("equals") ? (Object) (proxy == arguments[0]) : "hangup".hashCode();
            };
            Object listener = Proxy.newProxyInstance(Hangup.class.getClassLoader(), new Class<?>[] {handler}, call);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("HUP"), listener);
        } catch (ReflectiveOperationException e) {
            LOG.info("SIGHUP is not listened to on this system: {}", String.valueOf(e.getCause()));
        }
    }
}
