package jp.maru.guide.search;

import java.util.List;
import java.util.regex.Pattern;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.japanese.Folded;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.markdown.Passage;

/** A page as parts of it are shown in results. */
record ShownPage(Text title, Text names, List<Section> sections) {

    private static final Pattern LIST_ITEM = Pattern.compile("^- ", Pattern.MULTILINE);

    static ShownPage of(Document document, Edition edition) {
        PageText text = PageText.of(document, edition);
        return new ShownPage(
                Text.of(document.title()),
                Text.of(String.join("\n", text.names())),
                text.passages().stream().map(Section::of).toList());
    }

    /** A text, and the same folded, in which what is sought is found. */
    record Text(String shown, Folded folded) {

        static Text of(String shown) {
            return new Text(shown, Folding.trace(shown));
        }
    }

    /**
     * What stands below a heading.
     *
     * @param heading how long the heading is; in the text, a line end follows it
     */
    record Section(String anchor, int heading, Text text) {

        static Section of(Passage passage) {
            String inOneLine = LIST_ITEM
                    .matcher(passage.text())
                    .replaceAll("・")
                    .replace("| ", " ")
                    .replace('\n', ' ');
            return new Section(
                    passage.anchor(), passage.heading().length(), Text.of(passage.heading() + "\n" + inOneLine));
        }
    }
}
