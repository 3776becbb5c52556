package jp.maru.guide.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import jp.maru.guide.store.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends one mail as the site would, and says in words how that went. A program of its own, without the site. */
@EnableConfigurationProperties({Identity.class, MailSettings.class})
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@Import(Handover.Senders.class)
public class MailTest {
    private final Identity identity;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final Environment environment;

    MailTest(Identity identity, MailSettings settings, ObjectProvider<JavaMailSender> mail, Environment environment) {
        this.identity = identity;
        this.settings = settings;
        this.mail = mail;
        this.environment = environment;
    }

    /**
     * How it went, for the operator.
     *
     * @param text what happened, and what to do now
     */
    public record Result(boolean sent, String text) {}

    public Result send() {
        if (!MailConfiguration.hasHost(environment)) {
            return new Result(
                    false, "メールサーバー（spring.mail.host）の設定がありません。いまは、メールは送られず、データ用フォルダーの mail に .eml ファイルとして書かれます。");
        }
        try {
            Envelope envelope = Envelope.of(identity, settings.to(), true);
            mail.getObject().send(message(envelope));
            return new Result(
                    true,
                    envelope.to().getAddress() + " に1通送りました。届いたかどうかを確かめてください。届かないときは、迷惑メールのフォルダーと、差出人 "
                            + envelope.from().getAddress() + " のドメインの SPF と DKIM の設定を見てください。");
        } catch (StartRefused missing) {
            return new Result(false, String.valueOf(missing.getMessage()));
        } catch (MessagingException | RuntimeException e) {
            MailFailure failure = MailFailure.of(e);
            return new Result(
                    false,
                    failure.cause().meaning() + failure.cause().wayOut() + "\nメールサーバーの言葉: "
                            + new ForeignText(failure.words().strip().replaceAll("\\s+", " ")).line());
        }
    }

    private MimeMessage message(Envelope envelope) throws MessagingException {
        MimeMessage message = mail.getObject().createMimeMessage();
        message.setFrom(envelope.from());
        message.setRecipient(MimeMessage.RecipientType.TO, envelope.to());
        message.setSubject("メールの試し送り", StandardCharsets.UTF_8.name());
        message.setText("サイトからのメールが届くかどうかを試すために、mail-test で送りました。届いていれば、お問い合わせも届きます。", StandardCharsets.UTF_8.name());
        return message;
    }
}
