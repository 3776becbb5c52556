package jp.maru.guide.inquiry;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser that follows no redirect by itself. */
public class Visitor {
    private final HttpClient browser;
    private final String site;
    private final String address;

    public Visitor(int port) {
        this(HttpClient.newHttpClient(), "http://127.0.0.1:" + port, "");
    }

    private Visitor(HttpClient browser, String site, String address) {
        this.browser = browser;
        this.site = site;
        this.address = address;
    }

    /** Somebody whose proxy says that this is where they are. */
    public Visitor at(String address) {
        return new Visitor(browser, site, address);
    }

    /** What 山田花子 writes. */
    public static Map<String, String> hanako() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("topic", "解約・乗り換えのこと");
        form.put("name", "山田花子");
        form.put("email", "hanako@example.jp");
        form.put("phone", "０９０ー１２３４－５６７８");
        form.put("provider", "れいネット");
        form.put("message", "解約を申し込みましたが、\n二か月続けて請求が来ました。");
        form.put("subject", "");
        form.put("consent", "true");
        return form;
    }

    public static Map<String, String> hanakoWith(String field, String text) {
        Map<String, String> form = hanako();
        form.put(field, text);
        return form;
    }

    /** Goes through the confirmation and sends. */
    public Answer sends(Map<String, String> form) {
        return posts("/inquiry", posts("/inquiry/confirm", form).form());
    }

    public Answer posts(String path, Map<String, String> form) {
        return posts(path, BodyPublishers.ofString(body(form)));
    }

    public Answer posts(String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(body);
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        return asks(request.build());
    }

    public Answer gets(String path) {
        return asks(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/html")
                .build());
    }

    /** As a program does, not a browser. */
    public Answer fetches(String path) {
        return asks(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "application/json")
                .build());
    }

    private Answer asks(HttpRequest request) {
        try {
            return Answer.of(browser.send(request, BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A form as it is sent, in ASCII. */
    public static String body(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(submitted(entry.getValue())))
                .collect(Collectors.joining("&"));
    }

    /** What a browser sends: every line end as CR LF, half a surrogate pair as U+FFFD (HTML, form submission). */
    private static String submitted(String text) {
        return text.replaceAll("\r\n|\r|\n", "\r\n").replaceAll("\\p{Cs}", "\ufffd");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
