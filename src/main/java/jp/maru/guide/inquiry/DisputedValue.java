package jp.maru.guide.inquiry;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.Provider;

/**
 * A value of a service that somebody may want to correct, or all of them.
 *
 * @param criteria of which it is; never empty
 */
record DisputedValue(Provider provider, List<Criterion> criteria) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Empty for an address that is no service ({@code /providers/…}) and no value of one ({@code …#area}). */
    static Optional<DisputedValue> at(String address, Edition edition) {
        int hash = address.indexOf('#');
        return edition.find(hash < 0 ? address : address.substring(0, hash))
                .filter(Provider.class::isInstance)
                .map(Provider.class::cast)
                .map(provider -> new DisputedValue(
                        provider,
                        hash < 0
                                ? edition.criteria()
                                : edition.criterion(address.substring(hash + 1)).stream()
                                        .toList()))
                .filter(value -> !value.criteria().isEmpty());
    }

    /** 「eo光：使える地域」 */
    String title() {
        return provider.title() + "：" + criteria.get(0).title();
    }

    /** What the message begins with, to be seen and changed by the visitor like all of it. */
    String text() {
        return """
                サービス：%s
                サイトに出ている値：
                %s

                正しいと思う値と、それが分かるもの（公式ページのアドレスなど）：
                """.formatted(provider.title(), criteria.stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private String line(Criterion criterion) {
        return "・" + criterion.title() + "："
                + provider.fact(criterion.key()).map(DisputedValue::shown).orElse("未確認");
    }

    private static String shown(Fact fact) {
        return fact.value() + "（" + DAY.format(fact.checked()) + "に"
                + fact.against().word() + "で確認）";
    }
}
