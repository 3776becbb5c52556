package jp.maru.guide.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import jp.maru.guide.store.DataFolder;
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
            } catch (MessagingException e) {
                throw new MailSendException(Map.of(message, e));
            } catch (IOException e) {
                throw new MailSendException(
                        Map.of(message, new FileSystemException(folder.toString(), null, e.toString())));
            }
        }
    }

    private void write(MimeMessage message) throws MessagingException, IOException {
        String name = message.getMessageID().replaceAll("^<|@.*", "").replaceAll("[^A-Za-z0-9.-]", "_");
        // only this one: where the data folder has gone, nobody would look for what is written in a new one
        DataFolder.createFolder(folder);
        Path draft = DataFolder.createFile(folder.resolve(name + ".part"));
        try {
            try (FileChannel file =
                            FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
                    OutputStream out = Channels.newOutputStream(file)) {
                message.writeTo(out);
                // what is noted as written must outlast a power cut
                file.force(true);
            }
            // whoever sees the file sees all of it
            Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
