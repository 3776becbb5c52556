package jp.maru.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, started as a process of its own on a machine that speaks no Japanese. What it prints is in the files
 * {@code out} and {@code err} of the folder that it is started in.
 */
public final class Jar {
    static final Path PACKAGED = Path.of("target/provider-guide.jar").toAbsolutePath();

    private final List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC"));

    private Jar(String... more) {
        command.addAll(List.of(more));
    }

    /** As an operator starts it. */
    public static Jar packaged() {
        return new Jar("-jar", PACKAGED.toString());
    }

    /**
     * The same, with its classes kept in that folder as the JVM has read them once: twice as fast to start.
     *
     * @param main begins in place of the program, and needs no class but the program's
     */
    public static Jar archived(Path folder, Class<?> main) throws Exception {
        String classes = folder.resolve("classes.jsa").toString();
        new Jar("-XX:ArchiveClassesAtExit=" + classes, "-Dspring.context.exit=onRefresh", "-jar", PACKAGED.toString())
                .run(folder, "--server.port=0", "--management.server.port=0", "--guide.data.folder=archived/data");
        Path beginning = folder.resolve("main");
        Path target = beginning.resolve(main.getName().replace('.', '/') + ".class");
        Files.createDirectories(target.getParent());
        try (InputStream code = main.getResourceAsStream(main.getSimpleName() + ".class")) {
            Files.copy(code, target);
        }
        return new Jar(
                "-XX:SharedArchiveFile=" + classes, "-cp", PACKAGED + File.pathSeparator + beginning, main.getName());
    }

    public Process start(Path folder, String... arguments) throws IOException {
        List<String> whole = new ArrayList<>(command);
        // what a killed program leaves behind goes with the folder
        whole.add(1, "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        whole.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** Waits for its end. */
    public Run run(Path folder, String... arguments) throws Exception {
        Process process = start(folder, arguments);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), printed(folder, "out"), printed(folder, "err"));
    }

    /** Asks it to stop, as {@code systemctl stop} does. */
    public static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static String printed(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    /** How it ended and what it said. */
    public record Run(int exit, String out, String err) {}
}
