package jp.maru.guide.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GojuonOrderTest {

    @Test
    void putsReadingsAsAnIndexDoes() {
        List<String> index =
                List.of("あさひ", "アドレス", "かいせん", "がいせん", "かいやく", "サービス", "はんばい", "ばんごう", "パスワード", "ルーター", "わりびき");

        assertThat(index.stream().sorted(new GojuonOrder().reversed()).sorted(new GojuonOrder()))
                .containsExactly(
                        "あさひ", "アドレス", "かいせん", "がいせん", "かいやく", "サービス", "パスワード", "ばんごう", "はんばい", "ルーター", "わりびき");
    }
}
