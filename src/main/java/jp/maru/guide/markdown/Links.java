package jp.maru.guide.markdown;

import java.util.Optional;

/** What a text asks of the site it stands in. Safe for use by many threads. */
public interface Links {

    /** Where a link to an address of the site leads now; empty when nothing is to be seen there: then only its words are. */
    Optional<String> target(String address);

    /** What {@code [[kind:key]]} stands for; a text that was read with problems may name a kind that is none. */
    Referent referent(String kind, String key);
}
