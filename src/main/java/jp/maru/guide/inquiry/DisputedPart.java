package jp.maru.guide.inquiry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.maru.guide.content.Cancellation;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.Provider;

/**
 * A part of what is said of a service that somebody may want to correct.
 *
 * @param name as the page of the service has it
 * @param lines what is said
 */
record DisputedPart(Provider provider, String name, List<String> lines) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Empty for an address that is no service ({@code /providers/…}) and no place in one ({@code …#prices}). */
    static Optional<DisputedPart> at(String address, Edition edition, LocalDate today) {
        int hash = address.indexOf('#');
        String place = hash < 0 ? "" : address.substring(hash + 1);
        return edition.find(hash < 0 ? address : address.substring(0, hash))
                .filter(Provider.class::isInstance)
                .map(Provider.class::cast)
                .flatMap(provider -> Optional.ofNullable(
                        switch (place) {
                            case "" -> new DisputedPart(provider, "サービスの内容", facts(provider, edition));
                            case "prices" -> new DisputedPart(provider, "料金", prices(provider, today));
                            case "leaving" -> new DisputedPart(provider, "やめるとき", leaving(provider));
                            default -> null;
                        }));
    }

    /** 「eo光：料金」 */
    String title() {
        return provider.title() + "：" + name;
    }

    /** What the message begins with, to be seen and changed by the visitor like all of it. */
    String text() {
        return """
                サービス：%s
                サイトに出ている値（%s）：
                %s

                正しいと思う値と、それが分かるもの（公式ページのアドレスなど）：
                """.formatted(provider.title(), name, lines.isEmpty() ? "・未確認" : "・" + String.join("\n・", lines));
    }

    private static List<String> facts(Provider provider, Edition edition) {
        return edition.criteria().stream()
                .map(criterion -> criterion.title() + "："
                        + provider.fact(criterion.key())
                                .map(DisputedPart::shown)
                                .orElse("未確認"))
                .toList();
    }

    private static String shown(Fact fact) {
        return fact.value() + "（" + DAY.format(fact.checked()) + "に"
                + fact.against().word() + "で確認）";
    }

    private static List<String> prices(Provider provider, LocalDate today) {
        return provider.plans().stream()
                .map(plan -> plan.on(today))
                .map(plan -> plan.name()
                        + (plan.tariff().monthly() == null
                                ? ""
                                : "：月額%,d円".formatted(plan.tariff().monthly().yen())))
                .toList();
    }

    private static List<String> leaving(Provider provider) {
        return Stream.ofNullable(provider.cancellation())
                .flatMap(Cancellation::statements)
                .map(Cancellation.Statement::text)
                .toList();
    }
}
