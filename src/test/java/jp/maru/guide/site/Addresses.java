package jp.maru.guide.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Where a page of a running site can be seen: the printed ones, and those of the small site that are made when asked for. */
record Addresses(String site) {

    /** What the site takes for its own address, wherever it runs. */
    static final String BASE = "http://localhost:8080";

    static final String NOWHERE = "/troubles/nowhere";

    /** A whole form, as it is sent. */
    static final String INQUIRY =
            "topic=%E3%81%9D%E3%81%AE%E3%81%BB%E3%81%8B&name=maru&email=maru%40example.jp&message=a&consent=true";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final List<String> ASKED = List.of(
            "/search",
            "/search?q=%E8%A7%A3%E7%B4%84",
            "/search?q=%E8%A9%A6%E9%A8%93&page=2",
            "/search?q=%E3%81%AC%E3%82%8B%E3%81%BD%E3%82%80%E3%81%8E",
            "/compare/services?area=%E6%9D%B1%E4%BA%AC%E9%83%BD&sort=max-speed",
            "/compare/services?line=nonsense",
            "/compare/services?side=hikari-a&side=rei&side=mihon&view=side",
            "/compare/choose?home=house&area=%E6%9D%B1%E4%BA%AC%E9%83%BD&mobile=A%E6%90%BA%E5%B8%AF&sort=staying",
            "/compare/choose?months=x",
            "/compare/choose?home=boat",
            "/tools/first-cancel?line=fixed&received=2026-11-20&service=eo",
            "/tools/first-cancel?line=fixed&received=yesterday",
            "/tools/first-cancel?line=fixed&received=2026-01-20",
            "/tools/first-cancel?line=mobile&received=2026-01-20",
            "/tools/first-cancel?line=mobile&word=check&received=2026-01-20",
            "/tools/first-cancel?line=fixed&paper=none&signed=2026-01-20",
            "/tools/first-cancel?use=business",
            "/tools/cancel-cost?made=2024-04-01&fee=4980&term=24&month=30",
            "/tools/cancel-cost?made=2024-04-01&fee=4980&month=10&construction=24000&removal=11000&optionFee=550",
            "/tools/cancel-cost?made=2022-06-30&use=business&fee=4980&term=24&month=30",
            "/tools/cancel-cost?made=1&fee=x",
            "/tools/total-cost?months=24&fee1=5720&first1=980&firstMonths1=6&cashback1=30000&cashMonth1=12&fee2=4950",
            "/tools/total-cost?months=x",
            "/inquiry?about=/troubles/unknown-bill",
            NOWHERE);

    Addresses(int port) {
        this("http://127.0.0.1:" + port);
    }

    List<String> all() {
        return Stream.concat(printed().stream(), ASKED.stream()).toList();
    }

    List<String> printed() {
        return Jsoup.parse(get("/sitemap.xml"), Parser.xmlParser()).select("loc").stream()
                .map(location -> location.text().substring(BASE.length()))
                .map(address -> address.isEmpty() ? "/" : address)
                .toList();
    }

    /** The printed pages, each under its address. */
    Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        printed().forEach(address -> pages.put(address, page(address)));
        return pages;
    }

    Document page(String address) {
        return Jsoup.parse(get(address));
    }

    String get(String address) {
        return answer(address).body();
    }

    /** @param headers names and values in turn */
    HttpResponse<String> answer(String address, String... headers) {
        return send(request(address, headers), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> compressed(String address) {
        return send(request(address, "Accept-Encoding", "gzip"), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What is answered to a form. */
    String post(String address, String form) {
        return form("POST", address, form).body();
    }

    HttpResponse<String> form(String method, String address, String form) {
        return send(
                request(address, "Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(form)),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + address));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
