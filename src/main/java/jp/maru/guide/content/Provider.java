package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.price.KindOfRight;
import jp.maru.guide.price.Plan;
import jp.maru.guide.provenance.Basis;
import jp.maru.guide.provenance.LastCheck;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * {@code content/providers/*.md}: one service that can be compared.
 *
 * @param reading in hiragana, for the order of a list
 * @param endedOn the day on which it came to an end, null while it is offered
 * @param url the operator's official page, null where none is beyond doubt
 * @param links the operator's pages for certain errands, where their addresses are beyond doubt
 * @param facts in the order of the file; for each criterion at most one
 * @param plans in the order of the file; empty where no price can be told
 * @param withoutPrice of what no price is told, and why; null where that is not written
 * @param right of all plans; null where no dated official source tells it
 * @param cancellation null where nothing is known of it
 * @param sources those that stand for whatever names none; what is named by its number stands only for what names it
 */
public record Provider(
        Article article,
        String reading,
        @Nullable LocalDate endedOn,
        @Nullable String url,
        List<OfficialPage> links,
        List<Fact> facts,
        List<Plan> plans,
        @Nullable String withoutPrice,
        @Nullable KindOfRight right,
        @Nullable Cancellation cancellation,
        List<Source> sources)
        implements Document {

    static Provider read(FrontMatter front, Article article, Mentions mentions) {
        LastCheck check = LastCheck.read(front);
        Format<Source> sources = article.sourceByNumber();
        mentions.note(Mention.Kind.CRITERION, front.keys("facts"));
        List<Fact> facts = front.soundItemsByKey(
                "facts", (criterion, item) -> Fact.read(criterion, item, sources, check, mentions));
        List<Plan> plans = Plan.all(front, sources, check, area -> mentions.measure(Plan.AREA, area));
        KindOfRight right = KindOfRight.read(front, sources, check);
        Cancellation cancellation = Cancellation.read(front, sources, check);
        List<Source> others = article.sourcesBut(front.everywhere("source"));
        if (others.isEmpty()
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
                OfficialPage.read(front),
                facts,
                plans,
                front.textIfAny("withoutPrice"),
                right,
                cancellation,
                others);
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
        return links.stream()
                .filter(page -> page.errand() == Errand.PRICE)
                .map(OfficialPage::url)
                .findFirst()
                .orElse(url);
    }
}
