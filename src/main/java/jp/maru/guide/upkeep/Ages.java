package jp.maru.guide.upkeep;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.maru.guide.content.Provider;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * How old on one day is what is recorded of the services that are still offered: a fact since its check, a price since the
 * day for which it is known to be so.
 */
public final class Ages {

    /** So long before something is marked as old the operator is told. */
    private static final Period AHEAD = Period.ofDays(30);

    private final LocalDate today;
    private final Period staleAfter;
    private final List<Look> looks = new ArrayList<>();

    /** @param staleAfter after which time something is marked as old */
    public Ages(List<Provider> providers, LocalDate today, Period staleAfter) {
        this.today = today;
        this.staleAfter = staleAfter;
        for (Provider provider : providers) {
            if (!provider.ended()) {
                Map<String, Look> byPage = new LinkedHashMap<>();
                provider.facts().stream()
                        .map(fact -> new Look(provider, page(fact.provenance().page(), provider), fact.checked(), 0, 1))
                        .forEach(look -> byPage.merge(look.page, look, Look::and));
                RecordedFigure.of(provider, today).stream()
                        .map(figure -> new Look(provider, page(figure.page(), provider), figure.until(), 1, 0))
                        .forEach(look -> byPage.merge(look.page, look, Look::and));
                looks.addAll(byPage.values());
            }
        }
        looks.sort(Comparator.comparing(Look::oldest));
    }

    private static String page(@Nullable String own, Provider provider) {
        return Objects.requireNonNullElse(own, Objects.requireNonNullElse(provider.url(), "公式ページ（アドレスの記録なし）"));
    }

    /** What one look at one page of a service is for. */
    private record Look(Provider provider, String page, LocalDate oldest, int prices, int facts) {

        Look and(Look other) {
            return new Look(
                    provider,
                    page,
                    oldest.isBefore(other.oldest) ? oldest : other.oldest,
                    prices + other.prices,
                    facts + other.facts);
        }

        String what() {
            return prices == 0 ? "項目" + facts + "件" : "料金" + prices + "件" + (facts == 0 ? "" : "、項目" + facts + "件");
        }
    }

    /** A line for each page to look at, oldest first, and a last one that counts. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Look look : looks) {
            lines.add("%s\t%d日\t%s\t%s\t%s%s"
                    .formatted(
                            look.oldest,
                            ChronoUnit.DAYS.between(look.oldest, today),
                            look.provider.title(),
                            look.what(),
                            look.page,
                            isOld(look) ? "\t印が付いています" : isOldSoon(look) ? "\t" + marked(look) + "に印が付きます" : ""));
        }
        lines.add("見るページは%d。古いものの印が付いているのは%d、30日以内に付くのは%d。"
                .formatted(
                        looks.size(),
                        looks.stream().filter(this::isOld).count(),
                        looks.stream().filter(this::isOldSoon).count()));
        return lines;
    }

    /** Of each file what is marked as old, or will be within 30 days: the oldest of it. */
    public List<Problem> cautions() {
        Map<Provider, Look> oldest = new LinkedHashMap<>();
        looks.stream()
                .filter(look -> isOld(look) || isOldSoon(look))
                .forEach(look -> oldest.putIfAbsent(look.provider, look));
        List<Problem> cautions = new ArrayList<>();
        oldest.forEach((provider, look) -> new Problems(provider.article().file(), cautions)
                .report(
                        isOld(look) ? "upkeep.old" : "upkeep.soon",
                        look.what(),
                        look.oldest.toString(),
                        marked(look).toString(),
                        look.page));
        return cautions;
    }

    /** The first day on which it is marked. */
    private LocalDate marked(Look look) {
        return look.oldest.plus(staleAfter).plusDays(1);
    }

    private boolean isOld(Look look) {
        return !marked(look).isAfter(today);
    }

    private boolean isOldSoon(Look look) {
        return !isOld(look) && !marked(look).isAfter(today.plus(AHEAD));
    }
}
