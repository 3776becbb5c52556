package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String CONTROL = "\u0007";
    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle(Worksheet.class.getPackageName() + ".worksheet", Locale.ROOT);

    /** What is asked of which calculator, and the one thing it says about it. */
    private static final String CASES = """
            first-cancel | line=fixed | 契約書面が届いた日を入力してください。
            first-cancel | line=boat&received=2026-11-20 | 回線の種類を選んでください。
            first-cancel | line=fixed&received=きのう | 契約書面が届いた日を読み取れませんでした。「2026年11月1日」か「11月1日」のように入力してください。
            first-cancel | line=fixed&received=2026-02-29 | 契約書面が届いた日を確かめてください。その日はカレンダーにありません。
            first-cancel | line=fixed&received=2016-05-20 | 契約書面が届いた日を確かめてください。この制度が始まったのは2016年5月21日で、それより前に届いた契約書面には使えません。
            first-cancel | line=fixed&received=2026-11-25 | 契約書面が届いた日に、今日（2026年11月24日）より先の日が入っています。届いた日を入力してください。
            first-cancel | line=mobile&received=2026-11-20&started=2016-05-20 | サービスが始まった日を確かめてください。2016年5月21日より後の日を入力してください。
            first-cancel | line=mobile&received=2026-11-20&started=2027-11-25 | サービスが始まった日を確かめてください。2027年11月24日までの日を入力してください。
            first-cancel | paper=none&line=fixed&signed=2016-05-20 | 申し込んだ日を確かめてください。この制度が始まったのは2016年5月21日で、それより前の契約には使えません。
            first-cancel | paper=none&line=fixed&signed=2026-11-25 | 申し込んだ日に、今日（2026年11月24日）より先の日が入っています。申し込んだ日を入力してください。
            first-cancel | use=business&service=a\u0007b | サービスの名前に改行や制御文字が入っています。1行で入力し直してください。
            first-cancel | use=business&service=長い | サービスの名前は100文字までです。いまは200文字あります。短くしてください。
            cancel-cost  | made=1985-03-31&fee=4980&month=10 | 契約した日を確かめてください。1985年4月1日以後の日を入力してください。
            cancel-cost  | made=2027-11-25&fee=4980&month=10 | 契約した日を確かめてください。先の契約でも、2027年11月24日までの日を入力してください。
            cancel-cost  | made=2024-04&fee=五千円くらい&month=10 | 月額料金を読み取れませんでした。「4,980」のように、円の額を数字で入力してください（1円より細かい額は入れられません）。
            cancel-cost  | made=2024-04&fee=-500&month=10 | 月額料金は0円以上で入力してください。引く額にも、マイナスの記号は付けません。
            cancel-cost  | made=2024-04&fee=10000000&month=10 | 月額料金は9,999,999円までです。桁を確かめてください。
            cancel-cost  | made=2024-04&fee=4980&month=11月 | やめる月（何か月目か）を読み取れませんでした。「10」のように、数字で入力してください。
            cancel-cost  | made=2024-04&fee=4980&month=0 | やめる月（何か月目か）は1から120までの数で入力してください。
            cancel-cost  | made=2024-04&fee=4980&month=10&term=121 | 契約期間は0から120までの数で入力してください。
            total-cost   | months=24&fee1=5000&construction1=1000&rebate1=2000 | 1つ目の工事費の割引は、工事費（1,000円）までの額を入力してください。
            total-cost   | months=24&fee1=5500×24、およそ5千円 | 1つ目の月額料金を読み取れませんでした。「5,500円×24か月、5,329円」のように、額と月数を、合わせて120か月まで入力してください。
            total-cost   | months=24&fee1=5500×121、5000 | 1つ目の月額料金を読み取れませんでした。「5,500円×24か月、5,329円」のように、額と月数を、合わせて120か月まで入力してください。
            total-cost   | months=24&fee1=5000&construction1=22000&instalments1=3300、779×23 | 1つ目の工事費の分割の回数の額を足しても、全部の額（22,000円）になりません。回ごとの額か、回数を確かめてください。
            """;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = CASES)
    void saysWhatIsToBeMended(String calculator, String query, String sentence) {
        assertThat(errors(calculator, entries(query))).containsExactly(sentence);
    }

    @Test
    void hasNoSentenceThatNobodyIsTold() {
        List<String> told =
                CASES.lines().map(line -> line.replaceFirst("^.*\\| ", "")).toList();

        assertThat(keys(key -> !key.startsWith("label."))).allSatisfy(key -> {
            String form =
                    SENTENCES.getString(key).replaceAll("([().])", "\\\\$1").replaceAll("\\{[0-9]}", ".+");
            assertThat(told).as(key).anyMatch(sentence -> sentence.matches(form));
        });
    }

    @Test
    void hasNoNameOfAFieldThatNobodyIsTold() {
        List<String> told = Stream.of(
                        errors("first-cancel", filled(FirstCancel.FIELDS, "😀" + CONTROL)),
                        errors("first-cancel", entries("line=mobile&received=きょう&started=きょう")),
                        errors("first-cancel", entries("paper=none&line=fixed&signed=きょう")),
                        errors("cancel-cost", filled(CancelCost.FIELDS, "😀")),
                        errors("total-cost", filled(TotalCosts.FIELDS, "😀" + CONTROL)))
                .flatMap(List::stream)
                .map(sentence -> sentence.replaceFirst("^[1-3]つ目の", ""))
                .toList();

        assertThat(keys(key -> key.startsWith("label.")))
                .allSatisfy(key ->
                        assertThat(told).as(key).anyMatch(sentence -> sentence.startsWith(SENTENCES.getString(key))));
    }

    private static List<String> keys(Predicate<String> kind) {
        return SENTENCES.keySet().stream().filter(kind).toList();
    }

    private static List<String> errors(String calculator, Map<String, String> entries) {
        Worksheet sheet = new Worksheet(
                entries,
                switch (calculator) {
                    case "first-cancel" -> FirstCancel.FIELDS;
                    case "cancel-cost" -> CancelCost.FIELDS;
                    default -> TotalCosts.FIELDS;
                },
                TODAY);
        Optional<?> result = switch (calculator) {
            case "first-cancel" -> FirstCancel.read(sheet, TODAY);
            case "cancel-cost" -> CancelCost.read(sheet, TODAY);
            default -> TotalCosts.read(sheet);
        };
        assertThat(result).isEmpty();
        return List.copyOf(sheet.errors().values());
    }

    private static Map<String, String> filled(List<String> fields, String text) {
        return fields.stream().collect(Collectors.toMap(field -> field, field -> text));
    }

    private static Map<String, String> entries(String query) {
        return Stream.of(query.split("&"))
                .map(entry -> entry.split("=", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1].replace("長い", "長い".repeat(100))));
    }
}
