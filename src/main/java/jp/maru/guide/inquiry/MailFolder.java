package jp.maru.guide.inquiry;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Stands in where no SMTP server is set: each mail becomes a private {@code .eml} file, named after what stands before
 * the @ of its Message-ID. The same mail again replaces its file.
 */
class MailFolder extends JavaMailSenderImpl {
    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
        for (MimeMessage message : messages) {
            try {
                message.saveChanges();
                write(message);
            } catch (MessagingException | IOException e) {
                throw new MailSendException(Map.of(message, e));
            }
        }
    }

    private void write(MimeMessage message) throws MessagingException, IOException {
        String name = message.getMessageID().replaceAll("^<|@.*", "").replaceAll("[^A-Za-z0-9.-]", "_");
        Path draft = DataFolder.createFile(folder.resolve(name + ".part"));
        try (OutputStream out = Files.newOutputStream(draft)) {
            message.writeTo(out);
        }
        // whoever sees the file sees all of it
        Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
