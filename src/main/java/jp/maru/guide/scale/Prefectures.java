package jp.maru.guide.scale;

import java.util.List;
import java.util.stream.Stream;

/** Where in Japan; a reader who moves asks for two. */
record Prefectures() implements CountedWords {
    private static final String ALL = "全国";

    /** In the order of their official numbers, from the north. */
    private static final List<String> NAMES =
            List.of(("北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県"
                            + " 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県"
                            + " 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県")
                    .split(" "));

    @Override
    public List<String> words() {
        return Stream.concat(NAMES.stream(), Stream.of(ALL, AND_MAYBE_MORE)).toList();
    }

    @Override
    public Control control() {
        return Control.MOVE;
    }

    @Override
    public List<String> options(List<String> known) {
        return NAMES;
    }

    @Override
    public Verdict verdict(List<String> wanted, Measure known) {
        if (wanted.stream().anyMatch(known.isNot()::contains)) {
            return Verdict.NO;
        }
        return known.is().contains(ALL) || known.is().containsAll(wanted)
                ? Verdict.YES
                : CountedWords.ofWhatIsNotNamed(known);
    }
}
