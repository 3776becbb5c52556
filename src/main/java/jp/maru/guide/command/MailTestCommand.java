package jp.maru.guide.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import jp.maru.guide.mail.MailTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Sends one mail to the operator and explains a failure. */
@Command(name = "mail-test", description = "メールを1通、試しに送ります。送れないときは、理由と直し方を表示します。")
final class MailTestCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec
    private CommandSpec spec;

    MailTestCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("1通送ってみます。メールサーバーの返事には、10分ほどかかることもあります。");
        out.flush();
        MailTest.Result result = settings.use(
                MailTest.class, context -> context.getBean(MailTest.class).send());
        out.println(result.text());
        return result.sent() ? 0 : 1;
    }
}
