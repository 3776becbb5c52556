package jp.maru.guide.content;

import java.time.LocalDate;
import java.util.List;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * One value of one service, and how far it can be trusted.
 *
 * @param criterion the key of what it is a value of; it exists
 * @param value as it is shown
 * @param is the same in the words of the criterion's scale; empty where it cannot be told in them
 * @param asOf the date of its source: a day, a month, a year, or 不明
 * @param checked the day on which a person last checked it
 * @param sources its own; where there are none, those of the service stand for it
 * @param note a sentence that belongs to the value, or null
 */
public record Fact(
        String criterion,
        String value,
        List<String> is,
        Basis basis,
        String asOf,
        LocalDate checked,
        Against against,
        List<Source> sources,
        @Nullable String note) {

    /** Reads a fact that is checked, where it does not say otherwise, as its service is. */
    static Fact read(String criterion, FrontMatter front, LocalDate checked, Against against, Mentions mentions) {
        String asOf = front.valueIfAny("asOf", Format.SOURCE_DATE);
        LocalDate ownChecked = front.valueIfAny("checked", Format.DAY);
        Against ownAgainst = front.valueIfAny("against", Against.FORMAT);
        return new Fact(
                criterion,
                front.text("value"),
                mentions.noteMeasures(criterion, front.oneOrMore("is")),
                front.value("basis", Basis.FORMAT),
                asOf == null ? Format.SOURCE_DATE.standIn() : asOf,
                ownChecked == null ? checked : ownChecked,
                ownAgainst == null ? against : ownAgainst,
                front.items("sources", Source::read),
                front.textIfAny("note"));
    }
}
