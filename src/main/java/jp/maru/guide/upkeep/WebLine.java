package jp.maru.guide.upkeep;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Sends one request at a time, to public addresses alone, and waits for no answer too long or too big. Follows nothing. */
final class WebLine implements AutoCloseable {

    private static final long TO_CONNECT = 10_000;
    private static final long SILENT = 15_000;
    private static final String LATE = "時間内に答えがありません";

    private final Clock clock;
    private final HttpClient client = new HttpClient();
    private final Limits limits;

    /** How long a request may take as a whole, in ms, and how many bytes an answer may have, unpacked. */
    record Limits(long whole, int bytes) {

        static final Limits USUAL = new Limits(30_000, 5_000_000);
    }

    /**
     * @param agent who is asking: a product token and where to read about it
     * @param refused the addresses that are not connected to
     */
    WebLine(Clock clock, String agent, Predicate<InetAddress> refused, Limits limits) {
        this.clock = clock;
        this.limits = limits;
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, agent));
        client.setFollowRedirects(false);
        client.setConnectTimeout(TO_CONNECT);
        client.setIdleTimeout(SILENT);
        Executor executor = new QueuedThreadPool();
        Scheduler scheduler = new ScheduledExecutorScheduler();
        client.setExecutor(executor);
        client.setScheduler(scheduler);
        client.setSocketAddressResolver(
                new PublicAddresses(new SocketAddressResolver.Async(executor, scheduler, TO_CONNECT), refused));
        LifeCycle.start(client);
    }

    /** @param known an earlier answer that the server may confirm, null for none */
    Reply get(URI url, @Nullable Reply known) throws Unopened {
        Request request = client.newRequest(url)
                .timeout(limits.whole(), TimeUnit.MILLISECONDS)
                .headers(heads -> condition(heads, known));
        try {
            ContentResponse answer = new CompletableResponseListener(request, limits.bytes())
                    .send()
                    .get();
            if (answer.getStatus() == 304 && known != null) {
                return known.confirmed(clock.instant());
            }
            HttpFields heads = answer.getHeaders();
            String type = heads.get(HttpHeader.CONTENT_TYPE);
            return new Reply(
                    url,
                    clock.instant(),
                    answer.getStatus(),
                    type == null ? "" : type,
                    heads.get(HttpHeader.ETAG),
                    heads.get(HttpHeader.LAST_MODIFIED),
                    heads.get(HttpHeader.LOCATION),
                    answer.getContent());
        } catch (ExecutionException failed) {
            throw new Unopened(reason(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unopened("途中で止めました");
        }
    }

    private static void condition(HttpFields.Mutable heads, @Nullable Reply known) {
        heads.put(HttpHeader.ACCEPT_LANGUAGE, "ja");
        if (known != null && known.etag() != null) {
            heads.put(HttpHeader.IF_NONE_MATCH, known.etag());
        } else if (known != null && known.modified() != null) {
            heads.put(HttpHeader.IF_MODIFIED_SINCE, known.modified());
        }
    }

    private static String reason(@Nullable Throwable failure) {
        if (failure instanceof PublicAddresses.NotPublic) {
            return "だれでも見られる場所のアドレスではありません";
        }
        if (failure instanceof UnknownHostException) {
            return "その名前のサーバーがありません";
        }
        if (failure instanceof SSLException) {
            return "証明書を確かめられません";
        }
        if (failure instanceof TimeoutException || failure instanceof SocketTimeoutException) {
            return LATE;
        }
        return failure instanceof IllegalArgumentException ? "大きすぎます" : "つながりません";
    }

    @Override
    public void close() {
        LifeCycle.stop(client);
    }
}
