package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/providers/*.md}: one service that can be compared.
 *
 * @param reading in hiragana, for the order of a list
 * @param url the operator's official page, null where none is beyond doubt
 * @param facts in the order of the file; for each criterion at most one
 */
public record Provider(
        Article article, String reading, @Nullable String url, List<Fact> facts) implements Document {

    static Provider read(FrontMatter front, Article article) {
        LocalDate checked = front.value("checked", Format.DAY);
        Against against = front.value("against", Against.FORMAT);
        List<Fact> facts = front.itemsByKey(
                "facts", Mention.Kind.CRITERION, (criterion, item) -> Fact.read(criterion, item, checked, against));
        if (article.sources().isEmpty()
                && facts.stream()
                        .anyMatch(fact ->
                                fact.basis() == Basis.OFFICIAL && fact.sources().isEmpty())) {
            front.refuse("facts", "fact.no-source");
        }
        return new Provider(
                article, front.value("reading", Format.READING), front.valueIfAny("url", Format.WEB_ADDRESS), facts);
    }

    public Optional<Fact> fact(String criterion) {
        return facts.stream().filter(fact -> fact.criterion().equals(criterion)).findFirst();
    }
}
