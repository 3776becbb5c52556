package jp.maru.guide.content;

import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.markdown.Body;
import jp.maru.guide.problem.Written;

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
