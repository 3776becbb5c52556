package jp.maru.guide.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found, each with the pages where it was: what several share is told once. */
final class FoundOnPages {

    private final Map<String, List<String>> pages = new TreeMap<>();

    void note(String page, List<String> found) {
        found.forEach(finding ->
                pages.computeIfAbsent(finding, none -> new ArrayList<>()).add(page));
    }

    Map<String, List<String>> all() {
        return pages;
    }
}
