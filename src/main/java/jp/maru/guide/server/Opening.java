package jp.maru.guide.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.stereotype.Component;

/**
 * Has pages answered before everything else is made: the database, the mails, the form. Who asks more than a page in that
 * moment waits. Whatever refuses to start still ends the program.
 */
@Component
@ConditionalOnWebApplication
final class Opening implements BeanFactoryInitializer<ListableBeanFactory>, ApplicationListener<ContextRefreshedEvent> {

    private final ApplicationContext context;
    private final CompletableFuture<Void> whole = new CompletableFuture<>();
    private @Nullable Server server;
    private Connector[] ports = {};

    Opening(ApplicationContext context) {
        this.context = context;
    }

    /** What is to be opened: with the servlets, which need everything, Boot would do that only at the end. */
    void prepare(Server server) {
        this.server = server;
        ports = server.getConnectors();
    }

    @Override
    public void initialize(ListableBeanFactory beans) {
        if (server == null) {
            return;
        }
        beans.getBean(Answers.class).answer("/", null, true);
        server.setConnectors(ports);
        for (Connector port : ports) {
            try {
                port.start();
            } catch (Exception failure) {
                PortInUseException.throwIfPortBindingException(failure, ((NetworkConnector) port)::getPort);
                throw new WebServerException("The server cannot listen", failure);
            }
        }
    }

    /** Everything is there. */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent refreshed) {
        if (refreshed.getApplicationContext() == context) {
            whole.complete(null);
        }
    }

    /** Lets a request through to the controllers when they are there; until then it waits, without holding a thread. */
    Handler controllers(Handler controllers) {
        return new Handler.Wrapper(controllers) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (whole.isDone()) {
                    return super.handle(request, response, callback);
                }
                var unused = whole.thenRunAsync(
                        () -> handleLate(request, response, callback),
                        getServer().getThreadPool());
                return true;
            }

            private void handleLate(Request request, Response response, Callback callback) {
                try {
                    if (!super.handle(request, response, callback)) {
                        Response.writeError(request, response, callback, 404);
                    }
                } catch (Throwable failure) {
                    Response.writeError(request, response, callback, failure);
                }
            }
        };
    }
}
