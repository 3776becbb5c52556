package jp.maru.guide.upkeep;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads pages as their owners want it: what their robots.txt allows (RFC 9309), one at a time with a pause between, nothing
 * twice in 24 hours, and no more of a server that is closed. Not thread-safe.
 */
final class PoliteReader {

    /** The product token: who this is to a robots.txt. */
    static final String TOKEN = "provider-guide";

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_REDIRECTS = 5;
    private static final Pattern ANCHOR = Pattern.compile("#.*");

    private final WebLine line;
    private final KeptReplies kept;
    private final Clock clock;
    private final Rest rest;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_PAUSE.toMillis(), 0);
    private final Map<URI, BaseRobotRules> robots = new HashMap<>();
    private final Set<URI> closed = new HashSet<>();

    /** Waits before a request. */
    interface Rest {
        void take(Duration time) throws InterruptedException;
    }

    PoliteReader(WebLine line, KeptReplies kept, Clock clock, Rest rest) {
        this.line = line;
        this.kept = kept;
        this.clock = clock;
        this.rest = rest;
    }

    /** What is at an address, or at the one it leads on to, whatever its status. */
    Reply read(String address) throws Unopened {
        URI url = URI.create(ANCHOR.matcher(address).replaceFirst(""));
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            BaseRobotRules rules = rules(url);
            if (!rules.isAllowed(url.toString())) {
                throw new Unopened(rules.isDeferVisits() ? "robots.txtを読めないので、見に行きません" : "robots.txtが、機械で見ることを断っています");
            }
            Reply reply = ask(url, Duration.ofMillis(Math.max(0, rules.getCrawlDelay())));
            if (!reply.isRedirect()) {
                return reply;
            }
            url = target(reply);
        }
        throw new Unopened("転送が" + MOST_REDIRECTS + "回より多く続きます");
    }

    private BaseRobotRules rules(URI url) throws Unopened {
        URI origin = origin(url);
        BaseRobotRules known = robots.get(origin);
        if (known != null) {
            return known;
        }
        try {
            BaseRobotRules rules = parsed(origin.resolve("/robots.txt"));
            robots.put(origin, rules);
            return rules;
        } catch (Unopened unreachable) {
            // RFC 9309, 2.3.1.4
            closed.add(origin);
            throw unreachable;
        }
    }

    private BaseRobotRules parsed(URI address) throws Unopened {
        URI url = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Reply reply = ask(url, Duration.ZERO);
            if (reply.isSuccess()) {
                return parser.parseContent(url.toString(), reply.body(), reply.type(), List.of(TOKEN));
            }
            if (!reply.isRedirect()) {
                return parser.failedFetch(reply.isStrained() ? 503 : reply.status());
            }
            url = target(reply);
        }
        return parser.failedFetch(503);
    }

    /** The kept answer if it is fresh; else a new one, after a pause. */
    private Reply ask(URI url, Duration pause) throws Unopened {
        Reply last = kept.find(url).orElse(null);
        if (last != null && last.isFresh(clock.instant())) {
            return last;
        }
        if (closed.contains(origin(url))) {
            throw new Unopened("このサーバーは答えられないようなので、今回はもう見に行きません");
        }
        try {
            rest.take(pause.compareTo(PAUSE) > 0 ? pause : PAUSE);
            Reply reply = line.get(url, last != null && last.isSuccess() ? last : null);
            if (reply.isStrained()) {
                closed.add(origin(url));
            } else {
                kept.keep(reply);
            }
            return reply;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unopened("途中で止めました");
        } catch (IOException unwritable) {
            throw new Unopened("データ用フォルダーに書き込めません");
        }
    }

    private static URI target(Reply reply) throws Unopened {
        try {
            return reply.url().resolve(Objects.requireNonNullElse(reply.location(), ""));
        } catch (IllegalArgumentException unreadable) {
            throw new Unopened("転送の先を読めません");
        }
    }

    /** Whose robots.txt counts: scheme, host and port. */
    private static URI origin(URI url) throws Unopened {
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null) {
            throw new Unopened("ウェブのページのアドレスではありません");
        }
        return URI.create(url.getScheme().toLowerCase(Locale.ROOT) + "://"
                + url.getHost().toLowerCase(Locale.ROOT) + (url.getPort() < 0 ? "" : ":" + url.getPort()) + "/");
    }
}
