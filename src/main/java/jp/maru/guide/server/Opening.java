package jp.maru.guide.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
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

    Opening(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void initialize(ListableBeanFactory beans) {
        if (context instanceof WebServerApplicationContext site && site.getWebServer() != null) {
            beans.getBean(Answers.class).answer("/", null, true);
            site.getWebServer().start();
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
