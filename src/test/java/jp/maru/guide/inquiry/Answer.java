package jp.maru.guide.inquiry;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What came back, read as a browser reads it.
 *
 * @param retryAfter in seconds; 0 if nothing is said of it
 */
public record Answer(int status, String location, String cacheControl, long retryAfter, Document page) {
    public static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Cache-Control").orElse(""),
                response.headers().firstValueAsLong("Retry-After").orElse(0),
                Jsoup.parse(response.body()));
    }

    public String title() {
        return page.title();
    }

    public String heading() {
        return page.select("main h1").text();
    }

    public String text() {
        return page.select("main").text();
    }

    /** The sentence below a field; empty if it is faultless. */
    public String errorAt(String field) {
        return page.select("#" + field + "-error").text().replace("エラー：", "");
    }

    /** What the page's form would send, whichever button is pressed. */
    public Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        for (Element control : page.select("main form [name]:not(button)")) {
            switch (control.normalName()) {
                case "textarea" -> form.put(control.attr("name"), control.wholeText());
                case "select" ->
                    form.put(
                            control.attr("name"),
                            control.select("option[selected]").attr("value"));
                default -> {
                    if (!control.attr("type").equals("checkbox") || control.hasAttr("checked")) {
                        form.put(control.attr("name"), control.attr("value"));
                    }
                }
            }
        }
        return form;
    }

    /** The receipt number in the address that the answer leads to. */
    public String number() {
        return location.replaceAll(".*[?&]n=([^&]*).*", "$1");
    }
}
