package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.List;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.provenance.Against;
import jp.maru.guide.provenance.Basis;
import jp.maru.guide.provenance.LastCheck;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;
import jp.maru.guide.scale.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One value of one service, and how far it can be trusted.
 *
 * @param criterion the key of what it is a value of; it exists
 * @param value as it is shown
 * @param measure the same in the words of the criterion's scale
 * @param note a sentence that belongs to the value, or null
 */
public record Fact(
        String criterion,
        String value,
        Measure measure,
        Provenance provenance,
        @Nullable String note) {

    static Fact read(String criterion, FrontMatter front, Format<Source> sources, LastCheck check, Mentions mentions) {
        return new Fact(
                criterion,
                front.text("value"),
                mentions.measure(criterion, front),
                Provenance.read(front, sources, check),
                front.textIfAny("note"));
    }

    public Basis basis() {
        return provenance.basis();
    }

    public String asOf() {
        return provenance.asOf();
    }

    public LocalDate checked() {
        return provenance.checked();
    }

    public Against against() {
        return provenance.against();
    }

    public List<Source> sources() {
        return provenance.sources();
    }
}
