package jp.maru.guide.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.PropUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands a mail over to an SMTP server. A server may take its time between the end of a mail and its answer (RFC 5321
 * 4.5.3.2.6 gives it ten minutes), and a client that has lost its patience by then sends what has arrived again and again
 * (RFC 1047): that answer alone is awaited for {@code mail.smtp.finaltimeout} milliseconds, every other for {@code
 * mail.smtp.timeout}. Public because Jakarta Mail makes it by name.
 */
public final class Handover extends SMTPTransport {
    /** What ends a mail (RFC 5321 4.1.1.4, RFC 3030). */
    private static final Pattern END = Pattern.compile("\\.|BDAT \\d+ LAST");

    private final long patience;
    private @Nullable Message current;
    private boolean ended;
    private boolean answered;

    public Handover(Session session, URLName server) {
        super(session, server, server.getProtocol(), server.getProtocol().equals("smtps"));
        String key = "mail." + server.getProtocol() + ".finaltimeout";
        patience = TimeUnit.MILLISECONDS.toNanos(PropUtil.getIntProperty(session.getProperties(), key, 0));
    }

    /** The server has the whole mail, as far as anybody knows here, and has not said whether it takes it. */
    static final class Unanswered extends MessagingException {
        private Unanswered(MessagingException failure) {
            super("No answer to the mail", failure);
        }
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
        current = message;
        ended = false;
        answered = false;
        try {
            super.sendMessage(message, addresses);
        } catch (MessagingException e) {
            throw ended && !answered ? new Unanswered(e) : e;
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        super.sendCommand(command);
        if (END.matcher(command).matches()) {
            ended = true;
            if (current instanceof Letter letter) {
                letter.handOver();
            }
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        long start = System.nanoTime();
        while (true) {
            try {
                int code = super.readServerResponse();
                answered |= ended && code > 0;
                return code;
            } catch (MessagingException e) {
                // a connection whose read has timed out is whole, also an encrypted one: it can be read again
                boolean waits = ended && !answered && e.getNextException() instanceof SocketTimeoutException;
                if (!waits || System.nanoTime() - start > patience) {
                    throw e;
                }
            }
        }
    }

    /** Whatever goes wrong over the farewell, the mail before it has been taken or not. */
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException gone) {
            // nobody is there to take leave of
        }
    }

    /** Has every sender speak through this one. */
    @Component
    static class Senders implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof JavaMailSenderImpl sender) {
                for (String protocol : new String[] {"smtp", "smtps"}) {
                    register(sender.getSession(), protocol);
                }
            }
            return bean;
        }

        private static void register(Session session, String protocol) {
            try {
                session.setProvider(
                        new Provider(Provider.Type.TRANSPORT, protocol, Handover.class.getName(), null, null));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
