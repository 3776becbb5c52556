package jp.maru.guide.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Outcome;
import jp.maru.guide.upkeep.Ages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the pages to look at so that facts and prices stay true, oldest first. */
@Command(name = "oldest", description = "料金と項目を、確かめた日の古い順に、見るページごとに表示します。")
final class Oldest implements Callable<Integer> {

    private final Settings settings;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    Oldest(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Outcome outcome = new ContentFolder(settings.content().folder()).proofread();
        if (outcome instanceof Edition edition) {
            new Ages(edition.at(clock.instant(), false).providers(), LocalDate.now(clock), settings.staleAfter())
                    .lines()
                    .forEach(out::println);
            return 0;
        }
        out.println("記事に誤りがあります。check で見られます。");
        return 1;
    }
}
