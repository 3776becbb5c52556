package jp.maru.guide.mail;

import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail could not be handed over.
 *
 * @param code what the server answered (RFC 5321 4.2.1); 0 if it did not
 * @param words the last exception's own: they may quote addresses and stay out of the log
 */
record MailFailure(Cause cause, int code, String words) {

    /** Each with what it means for the operator, and the way out. */
    enum Cause {
        UNKNOWN_HOST("メールサーバーの名前が見つかりません。", "spring.mail.host のつづりと、このコンピューターがインターネットにつながっているかを確かめてください。"),
        REFUSED("メールサーバーにつながりません。", "spring.mail.port（ふつうは 587 か 465）と、メールサーバーが動いているかを確かめてください。"),
        SILENT("メールサーバーが時間内に答えません。", "spring.mail.port が正しいか、途中で通信が止められていないかを確かめてください。"),
        TLS(
                "メールサーバーと暗号化した通信を始められません。",
                "ポートが 465 なら spring.mail.properties.mail.smtp.ssl.enable=true、587 なら"
                        + " spring.mail.properties.mail.smtp.starttls.enable=true です。サーバーの証明書の名前と期限も確かめてください。"),
        LOGIN("メールサーバーがユーザー名とパスワードを受け付けません。", "spring.mail.username と spring.mail.password を確かめてください。"),
        SENDER("差出人のアドレスが断られました。", "guide.inquiry.from を、このメールサーバーから送ってよいアドレスにしてください。"),
        RECIPIENT("宛先のアドレスが断られました。", "宛先（お知らせなら guide.inquiry.to）のアドレスが正しいか、受信箱がいっぱいでないかを確かめてください。"),
        CONTENT("メールの中身が断られました。", "メールサーバーの迷惑メール対策や大きさの制限を、サーバーの会社に確かめてください。"),
        UNANSWERED("メールサーバーが、受け取ったという返事をしません。もう届いているかもしれません。", "受信箱と迷惑メールのフォルダーを見てください。くり返すときは、サーバーの会社にたずねてください。"),
        FOLDER("メールのファイルを書けません。", "データ用フォルダーがあるか、書き込めるか、ディスクに空きがあるかを確かめてください。"),
        OTHER("メールを渡せませんでした。", "メールサーバーの言葉を、サーバーの会社に伝えてたずねてください。");

        private final String meaning;
        private final String wayOut;

        Cause(String meaning, String wayOut) {
            this.meaning = meaning;
            this.wayOut = wayOut;
        }

        String meaning() {
            return meaning;
        }

        String wayOut() {
            return wayOut;
        }
    }

    /** The site stops while a server has not answered. */
    static final MailFailure STOPPED = new MailFailure(Cause.UNANSWERED, 0, "the site was stopped");

    /** The server took nothing at all: the next mail would fare no better. */
    private static final List<Cause> AWAY =
            List.of(Cause.UNKNOWN_HOST, Cause.REFUSED, Cause.SILENT, Cause.TLS, Cause.LOGIN, Cause.FOLDER);

    /** RFC 5321 4.2.1: 5yz says that the same mail will never be taken. RFC 4954: 530 and 535 ask for a login. */
    private static final int PERMANENT = 500;

    private static final List<Integer> LOGIN_CODES = List.of(530, 534, 535, 538);

    static MailFailure of(Exception failure) {
        List<Throwable> chain = chain(failure);
        Throwable last = chain.get(chain.size() - 1);
        // a server may say anything, and no database takes a NUL
        String words = (last.getClass().getSimpleName() + ": " + last.getMessage()).replace("\0", "");
        if (has(chain, Handover.Unanswered.class)) {
            return new MailFailure(Cause.UNANSWERED, 0, words);
        }
        return chain.stream()
                .flatMap(one -> answer(one, words).stream())
                // what is said about an address is more exact than what follows for the mail
                .reduce((first, second) -> second)
                .orElseGet(() -> new MailFailure(withoutAnswer(chain), 0, words));
    }

    /** Whether the same mail would be refused again, so that only somebody's hand can help. */
    boolean isPermanent() {
        return code >= PERMANENT && !isAway();
    }

    /** Whether the mail may have arrived all the same. */
    boolean isUnanswered() {
        return cause == Cause.UNANSWERED;
    }

    /** Whether every mail would fail now. */
    boolean isAway() {
        return AWAY.contains(cause);
    }

    /** The meaning with the server's own words, for the operator's eyes. */
    String reason() {
        return cause.meaning() + "（" + words + "）";
    }

    private static Optional<MailFailure> answer(Throwable one, String words) {
        if (one instanceof SMTPSenderFailedException sender) {
            return Optional.of(new MailFailure(Cause.SENDER, sender.getReturnCode(), words));
        }
        if (one instanceof SMTPAddressFailedException address) {
            return Optional.of(new MailFailure(Cause.RECIPIENT, address.getReturnCode(), words));
        }
        if (one instanceof SMTPSendFailedException mail) {
            Cause cause = LOGIN_CODES.contains(mail.getReturnCode()) ? Cause.LOGIN : Cause.CONTENT;
            return Optional.of(new MailFailure(cause, mail.getReturnCode(), words));
        }
        return Optional.empty();
    }

    private static Cause withoutAnswer(List<Throwable> chain) {
        if (has(chain, AuthenticationFailedException.class)) {
            return Cause.LOGIN;
        }
        if (has(chain, UnknownHostException.class)) {
            return Cause.UNKNOWN_HOST;
        }
        boolean startTls =
                chain.stream().anyMatch(one -> String.valueOf(one.getMessage()).contains("STARTTLS"));
        if (startTls || has(chain, SSLException.class)) {
            return Cause.TLS;
        }
        if (has(chain, SocketTimeoutException.class)) {
            return Cause.SILENT;
        }
        if (has(chain, FileSystemException.class)) {
            return Cause.FOLDER;
        }
        return has(chain, ConnectException.class) ? Cause.REFUSED : Cause.OTHER;
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    /** From the outermost to the first cause; Jakarta Mail's "next exceptions" are causes too. */
    private static List<Throwable> chain(Exception failure) {
        Throwable outermost = failure instanceof MailSendException failed && failed.getMessageExceptions().length > 0
                ? failed.getMessageExceptions()[0]
                : failure;
        return Stream.iterate(outermost, one -> one != null, Throwable::getCause)
                .toList();
    }
}
