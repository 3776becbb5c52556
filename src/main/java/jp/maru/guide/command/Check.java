package jp.maru.guide.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.Outcome;
import jp.maru.guide.content.Provider;
import jp.maru.guide.content.Refusal;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.upkeep.Ages;
import jp.maru.guide.upkeep.ExternalCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells every problem of the content, or where it breaks a rule of the house and how many documents are fine. */
@Command(name = "check", description = "記事の誤りを、直し方といっしょにすべて表示します。check --external [サービス] なら、料金が公式ページに今もあるかを見に行きます。")
final class Check implements Callable<Integer> {

    private final Settings settings;
    private final Clock clock;

    @Option(names = "--external")
    private boolean external;

    @Parameters(arity = "0..1")
    private @Nullable String service;

    @Spec
    private CommandSpec spec;

    Check(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (service != null && !external) {
            spec.commandLine().getErr().println("サービスを書けるのは、check --external のときだけです。");
            return CommandLine.ExitCode.USAGE;
        }
        Outcome outcome = new ContentFolder(settings.content().folder()).proofread();
        if (outcome instanceof Refusal refusal) {
            refusal.problems().forEach(out::println);
            out.println(refusal.problems().size() + "件の誤りがあります。");
            return 1;
        }
        Edition edition = (Edition) outcome;
        return external ? external(edition.at(clock.instant(), false), out) : cautions(edition, out);
    }

    private int cautions(Edition edition, PrintWriter out) {
        LocalDate today = LocalDate.now(clock);
        List<Problem> cautions = new ArrayList<>(edition.cautions());
        cautions.addAll(
                new Ages(edition.at(clock.instant(), false).providers(), today, settings.staleAfter()).cautions());
        cautions.stream().sorted().forEach(out::println);
        if (!cautions.isEmpty()) {
            out.println(cautions.size() + "件の注意があります。このままでも公開されます。");
        }
        out.println(edition.documents().size() + "件の記事に誤りはありません。");
        return 0;
    }

    private int external(Edition edition, PrintWriter out) throws IOException {
        List<Provider> services = edition.providers().stream()
                .filter(provider -> service == null || provider.key().equals(service))
                .toList();
        if (services.isEmpty()) {
            out.println("「" + service + "」というサービスはありません。content/providers のファイルの名前（.md の前）を書いてください。");
            return 1;
        }
        URI site = settings.identity().baseUrl();
        if ("localhost".equals(site.getHost())) {
            out.println("だれが見に来たかを公式ページの会社に伝えられません。設定 guide.site.base-url に、このサイトのアドレスを書いてください。");
            return 1;
        }
        ExternalCheck check = new ExternalCheck(settings.data(), site, clock, line -> {
            out.println(line);
            out.flush();
        });
        return check.of(services) ? 0 : 1;
    }
}
