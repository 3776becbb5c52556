package jp.maru.guide.japanese;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of a Japanese index (五十音順), of readings in kana. Thread-safe. */
public final class GojuonOrder implements Comparator<String> {

    private final Collator collator = Collator.getInstance(Locale.JAPANESE).freeze();

    @Override
    public int compare(String one, String other) {
        return collator.compare(one, other);
    }
}
