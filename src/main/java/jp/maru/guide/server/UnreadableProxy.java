package jp.maru.guide.server;

/** The setting {@code guide.site.proxies} names what is no network; the message tells the operator how to mend it. */
final class UnreadableProxy extends RuntimeException {
    UnreadableProxy(String proxy) {
        super("guide.site.proxies の「%s」は読めません。信頼する中継サーバーを「10.0.0.5/32,2001:db8::/64」のように、アドレスと「/」と桁数で書いてください。"
                .formatted(proxy));
    }
}
