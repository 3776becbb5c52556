package jp.maru.guide.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Outcome;
import jp.maru.guide.content.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells every problem of the content, or where it breaks a rule of the house and how many documents are fine. */
@Command(name = "check", description = "記事の誤りを、直し方といっしょにすべて表示します。")
final class Check implements Callable<Integer> {

    private final Settings settings;

    @Spec
    private CommandSpec spec;

    Check(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Outcome outcome = new ContentFolder(settings.content().folder()).proofread();
        if (outcome instanceof Refusal refusal) {
            refusal.problems().forEach(out::println);
            out.println(refusal.problems().size() + "件の誤りがあります。");
            return 1;
        }
        Edition edition = (Edition) outcome;
        edition.cautions().forEach(out::println);
        if (!edition.cautions().isEmpty()) {
            out.println(edition.cautions().size() + "件の注意があります。このままでも公開されます。");
        }
        out.println(edition.documents().size() + "件の記事に誤りはありません。");
        return 0;
    }
}
