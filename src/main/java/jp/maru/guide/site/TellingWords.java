package jp.maru.guide.site;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.content.Article;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.Script;
import jp.maru.guide.markdown.Heading;

/**
 * The words in which an article says what it is about: those of its title, its description and its headings that are
 * written in katakana or Latin letters, and every two kanji side by side.
 */
final class TellingWords {

    private TellingWords() {}

    static Set<String> of(Article article) {
        String subject = Stream.concat(
                        Stream.of(article.title(), article.description()),
                        article.body().outline().stream().map(Heading::text))
                .collect(Collectors.joining("\n"));
        Set<String> words = new HashSet<>();
        Script.runs(Folding.level(subject), run -> {
            if (Script.of(run.charAt(0)) != Script.KANJI) {
                words.add(run);
            } else {
                for (int at = 0; at + 2 <= run.length(); at++) {
                    words.add(run.substring(at, at + 2));
                }
            }
        });
        return words;
    }
}
