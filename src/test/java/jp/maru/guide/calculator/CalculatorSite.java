package jp.maru.guide.calculator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who fills in the calculators of the real site. */
record CalculatorSite(int port) {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    HttpResponse<String> asks(String path, Map<String, String> entries) {
        String query = entries.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return gets(path + "?" + query);
    }

    Document page(String address) {
        return Jsoup.parse(gets(address).body());
    }

    private HttpResponse<String> gets(String address) {
        try {
            return BROWSER.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    Document page(String path, Map<String, String> entries) {
        return Jsoup.parse(asks(path, entries).body());
    }
}
