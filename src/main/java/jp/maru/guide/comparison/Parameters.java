package jp.maru.guide.comparison;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What an address asks for, read parameter by parameter. Not thread-safe. */
final class Parameters {

    private final Map<String, List<String>> sent;
    private final Map<String, List<String>> asked = new LinkedHashMap<>();

    Parameters(Map<String, List<String>> sent) {
        this.sent = sent;
    }

    /** The words of a parameter, each once; none where it was left open. */
    List<String> take(String name) {
        List<String> words = sent.getOrDefault(name, List.of()).stream()
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
        if (!words.isEmpty()) {
            asked.put(name, words);
        }
        return words;
    }

    /** What was taken and was not left open, in the order in which it was. */
    Map<String, List<String>> asked() {
        return asked;
    }

    /** The address of a page that asks so. */
    static String address(String page, Map<String, List<String>> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(page);
        asked.forEach((parameter, words) ->
                words.forEach(word -> address.queryParam(parameter, UriUtils.encode(word, StandardCharsets.UTF_8))));
        return address.build(true).toUriString();
    }
}
