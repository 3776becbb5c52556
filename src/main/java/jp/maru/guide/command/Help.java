package jp.maru.guide.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the commands. */
@Command(name = "help", description = "この一覧を表示します。")
final class Help implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.parent().commandLine().usage(spec.commandLine().getOut());
    }
}
