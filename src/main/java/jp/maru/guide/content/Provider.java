package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/providers/*.md}: one service that can be compared.
 *
 * @param reading in hiragana, for the order of a list
 * @param endedOn the day on which it came to an end, null while it is offered
 * @param url the operator's official page, null where none is beyond doubt
 * @param links the operator's pages for certain errands, where their addresses are beyond doubt
 * @param facts in the order of the file; for each criterion at most one
 */
public record Provider(
        Article article,
        String reading,
        @Nullable LocalDate endedOn,
        @Nullable String url,
        Map<Errand, String> links,
        List<Fact> facts,
        List<Plan> plans)
        implements Document {

    static Provider read(FrontMatter front, Article article, Mentions mentions) {
        LocalDate checked = front.value("checked", Format.DAY);
        Against against = front.value("against", Against.FORMAT);
        mentions.note(Mention.Kind.CRITERION, front.keys("facts"));
        List<Fact> facts = front.soundItemsByKey(
                "facts", (criterion, item) -> Fact.read(criterion, item, checked, against, mentions));
        if (article.sources().isEmpty()
                && facts.stream()
                        .anyMatch(fact ->
                                fact.basis() == Basis.OFFICIAL && fact.sources().isEmpty())) {
            front.refuse("facts", "fact.no-source");
        }
        return new Provider(
                article,
                front.value("reading", Format.READING),
                Status.endedOn(front.valueIfAny("status", Status.FORMAT), front),
                front.valueIfAny("url", Format.WEB_ADDRESS),
                links(front),
                facts,
                front.soundItems("plans", plan -> Plan.read(plan, checked, against)));
    }

    private static Map<Errand, String> links(FrontMatter front) {
        Map<Errand, String> links = new EnumMap<>(Errand.class);
        front.item("links").ifPresent(written -> {
            for (Errand errand : Errand.values()) {
                String url = written.valueIfAny(errand.key(), Format.WEB_ADDRESS);
                if (url != null) {
                    links.put(errand, url);
                }
            }
        });
        return links;
    }

    public boolean ended() {
        return endedOn != null;
    }

    /** How addresses and references name it. */
    public String key() {
        return article.address().substring(article.address().lastIndexOf('/') + 1);
    }

    public Optional<Fact> fact(String criterion) {
        return facts.stream().filter(fact -> fact.criterion().equals(criterion)).findFirst();
    }

    /** Where to ask for the price: the operator's page for that or, where none is known, the official one. */
    public @Nullable String priceUrl() {
        return links.getOrDefault(Errand.PRICE, url);
    }
}
