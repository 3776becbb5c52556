package jp.maru.guide.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import jp.maru.guide.mail.ForeignText;
import jp.maru.guide.search.UnfoundSearch;
import jp.maru.guide.search.UnfoundSearches;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what readers sought in vain. */
@Command(name = "searches", description = "見つからなかった検索のことばを、多い順に表示します。")
final class Searches implements Callable<Integer> {

    private final Settings settings;

    @Spec
    private CommandSpec spec;

    Searches(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JdbcClient jdbc = JdbcClient.create(settings.database());
        try {
            List<UnfoundSearch> searches = new UnfoundSearches(jdbc).list();
            searches.forEach(search -> out.println(
                    search.times() + "回\t最後は" + search.lastDay() + "\t" + new ForeignText(search.question()).line()));
            out.println(searches.isEmpty() ? "見つからなかった検索は、まだありません。" : searches.size() + "件です。");
            return 0;
        } catch (DataAccessException unreadable) {
            out.println(Settings.NO_DATABASE);
            return 1;
        }
    }
}
