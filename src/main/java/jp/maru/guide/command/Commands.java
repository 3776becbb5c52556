package jp.maru.guide.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.MissingParameterException;

/** What the jar can do besides serving the site. */
@Command(
        name = "java -jar provider-guide.jar",
        description = {"コマンドなしで起動すると、サイトを公開します。", ""},
        synopsisHeading = "使い方: ",
        customSynopsis = "java -jar provider-guide.jar [コマンド] [--設定=値 …]",
        descriptionHeading = "%n",
        commandListHeading = "コマンド:%n",
        subcommands = {
            Check.class,
            Oldest.class,
            InquiryCommands.class,
            MailTestCommand.class,
            Searches.class,
            Help.class
        })
public final class Commands {

    /** Options of commands; everything else that begins with two dashes is a setting. */
    private static final List<String> OPTIONS = List.of("--json", "--confirm", "--external");

    private static final List<String> HELP = List.of("help", "--help", "-h");

    /** Whether these arguments ask for a command; settings alone ({@code --server.port=…}) do not. */
    public static boolean areAsked(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> !argument.startsWith("-") || HELP.contains(argument));
    }

    /**
     * Carries out a command.
     *
     * @param clock the one that the site goes by: what is due now for the one must be due for the other
     * @return the exit code: 0 done, 1 something is wrong, 2 not understood
     */
    public static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        String[] settings = Arrays.stream(arguments).filter(Commands::isSetting).toArray(String[]::new);
        String[] words = Arrays.stream(arguments)
                .filter(argument -> !isSetting(argument))
                .toArray(String[]::new);
        boolean help = Arrays.stream(arguments).anyMatch(HELP::contains);
        return new CommandLine(new Commands(), factory(clock, settings))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, given) -> {
                    if (failure instanceof Settings.Refused) {
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                })
                .setParameterExceptionHandler((wrong, given) -> {
                    if (wrong instanceof MissingParameterException) {
                        err.println("「" + String.join(" ", given) + "」には、続けて受付番号が要ります。inquiries list で番号を見られます。");
                        return CommandLine.ExitCode.USAGE;
                    }
                    err.println("「" + String.join(" ", given) + "」というコマンドはありません。help で一覧を見られます。");
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(help ? new String[] {"help"} : words);
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--") && !HELP.contains(argument) && !OPTIONS.contains(argument);
    }

    /** Commands that need settings get them as the site would: from the arguments, the environment and the files. */
    private static IFactory factory(Clock clock, String... settings) {
        IFactory plain = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == Check.class) {
                    return type.cast(new Check(new Settings(settings), clock));
                }
                if (type == Oldest.class) {
                    return type.cast(new Oldest(new Settings(settings), clock));
                }
                if (type == InquiryCommands.class) {
                    return type.cast(new InquiryCommands(new Settings(settings), clock));
                }
                if (type == MailTestCommand.class) {
                    return type.cast(new MailTestCommand(new Settings(settings)));
                }
                return type == Searches.class ? type.cast(new Searches(new Settings(settings))) : plain.create(type);
            }
        };
    }
}
