package jp.maru.guide.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import jp.maru.guide.inquiry.InquiryStatus;
import jp.maru.guide.inquiry.OperatorDesk;
import jp.maru.guide.inquiry.Purge;
import jp.maru.guide.store.StartRefused;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the operator does with stored inquiries; the site may be running or not. */
@Command(
        name = "inquiries",
        description = "お問い合わせを見たり、消したりします（inquiries だけで使い方を表示）。",
        synopsisHeading = "使い方: ",
        customSynopsis = "java -jar provider-guide.jar inquiries コマンド [受付番号]",
        commandListHeading = "%nコマンド:%n")
final class InquiryCommands implements Runnable {

    private final Settings settings;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    InquiryCommands(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "一覧を表示します。メールを送れていないものが先です。迷惑の疑いがあるものには、理由が付きます。")
    int list() {
        return use(desk -> {
            List<InquiryStatus> inquiries = desk.list();
            inquiries.forEach(inquiry -> out().println(new InquiryLine(inquiry, clock.getZone())));
            long suspected =
                    inquiries.stream().filter(InquiryStatus::isSuspected).count();
            out().println(inquiries.isEmpty() ? "お問い合わせは、まだありません。" : inquiries.size() + "件です。");
            if (suspected > 0) {
                out().println("そのうち" + suspected + "件は、迷惑の疑いがあるので、まだ1件ずつのメールでは届けていません。迷惑でないものは release で届けます。");
            }
            return true;
        });
    }

    @Command(name = "show", description = "1件の内容を表示します。")
    int show(@Parameters(paramLabel = "受付番号") String number) {
        return one(
                number,
                desk -> desk.text(number)
                        .map(text -> {
                            out().println(text.stripTrailing());
                            desk.find(number)
                                    .filter(InquiryStatus::isSuspected)
                                    .ifPresent(suspected -> out().println("\n迷惑の疑い："
                                            + String.join("。", suspected.suspicions())
                                            + "。\n迷惑でなければ、inquiries release "
                                            + suspected.number()
                                            + " で届けます。"));
                            return true;
                        })
                        .orElse(false));
    }

    @Command(name = "close", description = "対応済みにします。")
    int close(@Parameters(paramLabel = "受付番号") String number) {
        return one(number, desk -> desk.close(number, clock.instant()), "対応済みにしました。");
    }

    @Command(name = "hold", description = "保管期間を過ぎても消さないようにします。")
    int hold(@Parameters(paramLabel = "受付番号") String number) {
        return one(number, desk -> desk.hold(number, true), "保管期間を過ぎても消しません。やめるときは unhold です。");
    }

    @Command(name = "unhold", description = "hold をやめます。")
    int unhold(@Parameters(paramLabel = "受付番号") String number) {
        return one(number, desk -> desk.hold(number, false), "保管期間を過ぎたら消します。");
    }

    @Command(name = "release", description = "迷惑の疑いを取り消して、メールで届けます。")
    int release(@Parameters(paramLabel = "受付番号") String number) {
        return use(desk -> {
            boolean suspected =
                    desk.find(number).filter(InquiryStatus::isSuspected).isPresent();
            boolean found = desk.release(number, clock.instant());
            out().println(
                            !found
                                    ? unknown(number)
                                    : suspected ? "疑いを取り消しました。サイトが動いていれば、まもなくメールで届きます。" : "迷惑の疑いはありません。何も変えていません。");
            return found;
        });
    }

    @Command(name = "resend", description = "メールをもう一度送ります。")
    int resend(@Parameters(paramLabel = "受付番号") String number) {
        return use(desk -> {
            boolean resent = desk.resend(number, clock.instant());
            out().println(
                            resent
                                    ? "サイトが動いていれば、まもなく送ります。"
                                    : desk.find(number).isPresent()
                                            ? "迷惑の疑いがあるので、まだメールでは届けていません。届けるときは release です。"
                                            : unknown(number));
            return resent;
        });
    }

    @Command(name = "delete", description = "1件を消します。元には戻せません。")
    int delete(@Parameters(paramLabel = "受付番号") String number) {
        return one(number, desk -> desk.delete(number), "消しました。届いているメールは、メールソフトで消してください。");
    }

    @Command(name = "export", description = "すべての内容を CSV か JSON で書き出します（--json）。export > お問い合わせ.csv のように使います。")
    int export(@Option(names = "--json") boolean json) {
        return use(desk -> {
            try {
                (json ? Export.JSON : Export.CSV).write(desk.everything(), out());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return true;
        });
    }

    @Command(name = "purge", description = "保管期間を過ぎたものを、いますぐ消します。待っているものがあれば、そのわけを表示します（確かめて消すときは --confirm）。")
    int purge(@Option(names = "--confirm") boolean confirmed) {
        return guarded(() -> {
            Purge purge = settings.purges().carryOut(clock.instant(), settings.inquiriesKept(), confirmed);
            String none = purge.leavesAnything() ? "消したお問い合わせはありません。" : "保管期間を過ぎたお問い合わせはありません。";
            out().println(purge.gone() == 0 ? none : purge.gone() + "件を消しました。");
            if (purge.leavesAnything()) {
                out().println("次のわけで、消すのを待っています。");
                purge.reasons().forEach(reason -> out().println("・" + reason));
            }
            return purge.goes();
        });
    }

    private int one(String number, Predicate<OperatorDesk> action, String done) {
        return one(number, desk -> {
            boolean found = action.test(desk);
            if (found) {
                out().println(done);
            }
            return found;
        });
    }

    private int one(String number, Predicate<OperatorDesk> action) {
        return use(desk -> {
            boolean found = action.test(desk);
            if (!found) {
                out().println(unknown(number));
            }
            return found;
        });
    }

    private int use(Predicate<OperatorDesk> action) {
        return guarded(() -> action.test(settings.desk()));
    }

    private int guarded(BooleanSupplier action) {
        try {
            return action.getAsBoolean() ? 0 : 1;
        } catch (StartRefused wrong) {
            out().println(wrong.getMessage());
            return 1;
        } catch (DataAccessException | TransactionException unreadable) {
            out().println(Settings.NO_DATABASE);
            return 1;
        }
    }

    private static String unknown(String number) {
        return "受付番号「" + number + "」のお問い合わせはありません。inquiries list で番号を確かめてください。";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
