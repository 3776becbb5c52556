package jp.maru.guide.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program can tell of the values of a criterion: the words that a fact's {@code is} may hold, by which services
 * are filtered and put in order. A fact without them is shown as it is written, and is an unknown in every filter.
 */
public sealed interface Scale {

    /** Among the words of a fact: there may be more than are named, so that what is not named is unknown, not a no. */
    String AND_MAYBE_MORE = "ほか未確認";

    /** What {@code is} may hold; empty where the words cannot be counted. */
    List<String> words();

    /** Whether a fact may hold this. */
    default boolean takes(String word) {
        return words().contains(word);
    }

    static Scale read(FrontMatter front) {
        String type = front.valueIfAny("type", Format.oneOf(List.of("文字", "選択", "有無", "都道府県", "数")));
        return switch (type == null ? "文字" : type) {
            case "選択" -> new Choice(front.texts("choices"));
            case "有無" -> new Presence();
            case "都道府県" -> new Prefectures();
            case "数" ->
                new Amount(
                        front.text("unit"),
                        Optional.ofNullable(front.valueIfAny("sort", Format.named(Sort.values(), Sort::word))));
            default -> new Words();
        };
    }

    /** For reading alone. */
    record Words() implements Scale {
        @Override
        public List<String> words() {
            return List.of();
        }
    }

    /** One or several of a few words. */
    record Choice(List<String> choices) implements Scale {
        @Override
        public List<String> words() {
            return Stream.concat(choices.stream(), Stream.of(AND_MAYBE_MORE)).toList();
        }
    }

    /** There is such a thing, or there is not. */
    record Presence() implements Scale {
        public static final String THERE = "あり";

        @Override
        public List<String> words() {
            return List.of(THERE, "なし");
        }
    }

    /** Where in Japan. */
    record Prefectures() implements Scale {
        public static final String ALL = "全国";

        /** In the order of their official numbers, from the north. */
        public static final List<String> NAMES =
                List.of(("北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県"
                                + " 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県"
                                + " 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県")
                        .split(" "));

        @Override
        public List<String> words() {
            return Stream.concat(NAMES.stream(), Stream.of(ALL, AND_MAYBE_MORE)).toList();
        }
    }

    /**
     * A number with its unit. Of several the greatest counts.
     *
     * @param sort how services can be put in order by it; empty if they cannot
     */
    record Amount(String unit, Optional<Sort> sort) implements Scale {
        private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,4})?");

        @Override
        public List<String> words() {
            return List.of();
        }

        @Override
        public boolean takes(String word) {
            return number(word).isPresent();
        }

        /** Empty for what is no number with this unit. */
        public Optional<BigDecimal> number(String word) {
            Matcher matcher = NUMBER.matcher(word);
            return matcher.lookingAt() && word.substring(matcher.end()).equals(unit)
                    ? Optional.of(new BigDecimal(matcher.group()))
                    : Optional.empty();
        }
    }

    /** Which end of a scale an order begins with. */
    enum Sort {
        GREATEST_FIRST("大きい順"),
        LEAST_FIRST("小さい順");

        private final String word;

        Sort(String word) {
            this.word = word;
        }

        /** As it is written in a file. */
        public String word() {
            return word;
        }
    }
}
