package jp.maru.guide.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.markdown.Body;
import jp.maru.guide.problem.Written;
import jp.maru.guide.scale.Measure;

/** Collects what one file names, to be looked up once all documents are known. Not thread-safe. */
final class Mentions {

    private final List<Mention> found = new ArrayList<>();

    List<Mention> found() {
        return found;
    }

    /** Notes values that others must answer for; answers with these. */
    List<String> note(Mention.Kind kind, List<Written> values) {
        return values.stream().map(value -> note(kind, value.text(), value)).toList();
    }

    /** Notes words of the scale of a criterion; answers with these. */
    List<String> noteMeasures(String criterion, List<Written> words) {
        return words.stream()
                .map(word -> {
                    note(Mention.Kind.MEASURE, criterion + "=" + word.text(), word);
                    return word.text();
                })
                .toList();
    }

    /** Reads which services something is about: for each of some criteria one of these words; notes them. */
    Map<String, List<String>> where(FrontMatter front) {
        note(Mention.Kind.CRITERION, front.keys("where"));
        Map<String, List<String>> where = new LinkedHashMap<>();
        front.oneOrMoreByKey("where")
                .forEach((criterion, words) -> where.put(criterion, noteMeasures(criterion, words)));
        return where;
    }

    /** Reads what something is and is not in the words of the scale of a criterion, and notes them. */
    Measure measure(String criterion, FrontMatter front) {
        List<String> is = noteMeasures(criterion, front.oneOrMore("is"));
        List<String> isNot = noteMeasures(criterion, front.oneOrMore("isNot"));
        if (isNot.stream().anyMatch(is::contains)) {
            front.refuse("isNot", "measure.both");
        }
        return new Measure(is, isNot);
    }

    /** Notes all that a text names. */
    void noteAll(Body body) {
        note(Mention.Kind.ADDRESS, body.links());
        note(Mention.Kind.MEDIUM, body.images());
        for (ReferenceKind kind : ReferenceKind.values()) {
            note(kind.mention(), body.references(kind.word()));
        }
    }

    private String note(Mention.Kind kind, String value, Written written) {
        found.add(new Mention(kind, value, written.place()));
        return value;
    }
}
