package jp.maru.guide.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names of pages in one question, and how telling each is: between nothing and one. */
final class AskedNames {

    /** The longest name, in words. */
    static final int LONGEST = 6;

    private final LiveSearcher index;
    private final Map<String, Float> shares = new LinkedHashMap<>();

    AskedNames(LiveSearcher index) {
        this.index = index;
    }

    /** In the order in which they were found. */
    Map<String, Float> shares() {
        return shares;
    }

    /** Takes a text for a name if some page is called so. */
    void look(String text) {
        String key = Names.key(text);
        if (key.length() > 1 && !shares.containsKey(key) && index.isName(key)) {
            double rare = 1 + (index.pages() + 1d) / (index.pages(index.writing(key)) + 1);
            shares.put(key, (float) (Math.log(rare) / Math.log(index.pages() + 2)));
        }
    }
}
