package jp.maru.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/** Lets a site keep what it receives in a folder of its own, which is gone with everything beside it when the site is. */
public final class OwnData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("site");
            TestPropertyValues.of("guide.data.folder=" + folder.resolve("data")).applyTo(context);
            context.addApplicationListener((ApplicationListener<ContextClosedEvent>)
                    closed -> FileSystemUtils.deleteRecursively(folder.toFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
