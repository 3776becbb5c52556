package jp.maru.guide.store;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.inquiry.Answer;
import jp.maru.guide.inquiry.InquiryParts;
import jp.maru.guide.inquiry.InquirySite;
import jp.maru.guide.inquiry.TestClock;
import jp.maru.guide.inquiry.Visitor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import org.springframework.util.FileSystemUtils;

/** A site of its own with its data in a folder that a test may spoil. It looks at the data when told to. */
public record DataSite(ConfigurableApplicationContext context, Path data) implements AutoCloseable {

    public static DataSite in(Path data, String... settings) {
        return of(Path.of("src/test/resources/tiny"), data, settings);
    }

    public static DataSite of(Path content, Path data, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--guide.content.folder=" + content,
                "--guide.data.folder=" + data,
                // how long a visitor waits who is told that it is not there
                "--spring.datasource.hikari.connection-timeout=3000",
                "--db-scheduler.polling-interval=50ms",
                "--guide.inquiry.acknowledge=false"));
        InquirySite.UNSUSPECTING.lines().forEach(setting -> all.add("--" + setting));
        all.addAll(List.of(settings));
        return new DataSite(
                new SpringApplicationBuilder(ProviderGuide.class, InquiryParts.class)
                        .initializers(site -> site.addBeanFactoryPostProcessor(DataSite::scheduleNothing))
                        .run(all.toArray(String[]::new)),
                data);
    }

    /** However rarely it is to look, the first look comes at once, when a test may be spoiling the data already. */
    private static void scheduleNothing(ConfigurableListableBeanFactory beans) {
        ((BeanDefinitionRegistry) beans)
                .removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
    }

    public Path file() {
        return data.resolve("guide.db");
    }

    public Path mail(String number) {
        return data.resolve("mail/" + number + ".eml");
    }

    public Visitor visitor() {
        return new Visitor(port());
    }

    public int port() {
        return port("local.server.port");
    }

    /** What a monitoring program is told. */
    public Answer health() {
        return new Visitor(port("local.management.port")).fetches("/actuator/health");
    }

    public TestClock clock() {
        return context.getBean(TestClock.class);
    }

    /** Deletes the folder under the site, which may be writing into it. */
    public void loseData() {
        await().ignoreExceptions().until(() -> {
            FileSystemUtils.deleteRecursively(data);
            return true;
        });
    }

    public void look() {
        look(context);
    }

    public static void look(ApplicationContext context) {
        context.getBean(DataWatch.class).look();
    }

    @Override
    public void close() {
        context.close();
    }

    private int port(String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }
}
