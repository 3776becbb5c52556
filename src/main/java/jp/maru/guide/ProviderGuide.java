package jp.maru.guide;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import jp.maru.guide.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Serves the site, or carries out a command when one is named. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProviderGuide {

    public static void main(String[] arguments) {
        speakUtf8();
        if (Commands.areAsked(arguments)) {
            System.exit(Commands.run(
                    TimeConfiguration.clock(),
                    new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                    new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                    arguments));
        }
        SpringApplication.run(ProviderGuide.class, arguments);
    }

    /** Under {@code LC_ALL=C} Java's own streams would print Japanese as question marks. */
    private static void speakUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }
}
