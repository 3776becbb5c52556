package jp.maru.guide.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Where a page of the running site can be seen: the printed ones, and one of each kind that is made when asked for. */
record Addresses(String site) {

    static final String NOWHERE = "/troubles/nowhere";

    /** A whole form, as it is sent. */
    static final String INQUIRY =
            "topic=%E3%81%9D%E3%81%AE%E4%BB%96&name=maru&email=maru%40example.jp&message=a&consent=true";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final List<String> ASKED = List.of(
            "/search",
            "/search?q=%E8%A7%A3%E7%B4%84",
            "/search?q=%E8%A7%A3%E7%B4%84&page=2",
            "/search?q=%E3%81%AC%E3%82%8B%E3%81%BD%E3%82%80%E3%81%8E",
            "/compare/services?area=%E6%9D%B1%E4%BA%AC%E9%83%BD&sort=max-speed",
            "/compare/services?line=nonsense",
            "/compare/services?side=docomo-hikari&side=nuro-hikari&side=eo-hikari",
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
            "/inquiry?about=/troubles/bankruptcy",
            NOWHERE);

    Addresses(int port) {
        this("http://127.0.0.1:" + port);
    }

    List<String> all() {
        return Stream.concat(printed(), ASKED.stream()).toList();
    }

    String get(String address) {
        return send(HttpRequest.newBuilder(URI.create(site + address)));
    }

    /** What is answered to a form. */
    String post(String address, String form) {
        return send(HttpRequest.newBuilder(URI.create(site + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Stream<String> printed() {
        return Jsoup.parse(get("/sitemap.xml"), Parser.xmlParser()).select("loc").stream()
                .map(location -> location.text().replaceFirst("^https?://[^/]*", ""))
                .map(address -> address.isEmpty() ? "/" : address);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
