package jp.maru.guide.scale;

import java.util.function.Function;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;

/** The kinds of scales, as the {@code type} of a criterion names them. */
public enum ScaleType {
    FREE_TEXT("文字", front -> new FreeText()),
    CHOICE("選択", front -> new Choice(front.texts("choices"))),
    PRESENCE("有無", front -> new Presence()),
    PREFECTURES("都道府県", front -> new Prefectures()),
    AMOUNT(
            "数",
            front -> new Amount(
                    front.text("unit"), front.valueIfAny("sort", Format.named(Scale.Sort.values(), Scale.Sort::word))));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // the readers hold nothing
    private final Function<FrontMatter, Scale> reader;

    ScaleType(String word, Function<FrontMatter, Scale> reader) {
        this.word = word;
        this.reader = reader;
    }

    /** Reads the scale of a criterion; one without a type is for reading alone. */
    public static Scale read(FrontMatter front) {
        ScaleType type = front.valueIfAny("type", Format.named(values(), kind -> kind.word));
        return (type == null ? FREE_TEXT : type).reader.apply(front);
    }
}
