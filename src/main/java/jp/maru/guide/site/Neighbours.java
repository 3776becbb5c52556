package jp.maru.guide.site;

import java.util.List;
import jp.maru.guide.content.Document;
import org.jspecify.annotations.Nullable;

/**
 * What stands before and after an article in its index.
 *
 * @param previous null for the first
 * @param next null for the last
 */
record Neighbours(@Nullable Document previous, @Nullable Document next) {

    static Neighbours of(List<? extends Document> list, int place) {
        return new Neighbours(
                place == 0 ? null : list.get(place - 1), place == list.size() - 1 ? null : list.get(place + 1));
    }
}
