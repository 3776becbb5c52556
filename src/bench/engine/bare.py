"""The least that Spring Boot and Thymeleaf can be: one page, made anew whenever it is asked for."""

import subprocess
import sys

import machine
import places
from servers import Server, free_port

POM = """<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <parent>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-starter-parent</artifactId>
        <version>BOOT</version>
        <relativePath/>
    </parent>
    <groupId>bench</groupId>
    <artifactId>bare</artifactId>
    <version>1</version>
    <properties>
        <java.version>17</java.version>
    </properties>
    <dependencies>
        <dependency>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-web</artifactId>
        </dependency>
        <dependency>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-thymeleaf</artifactId>
        </dependency>
    </dependencies>
    <build>
        <finalName>bare</finalName>
        <plugins>
            <plugin>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-maven-plugin</artifactId>
            </plugin>
        </plugins>
    </build>
</project>
"""

PROGRAM = """package bench;

import java.util.Collections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@SpringBootApplication
@Controller
public class Bare {

    public static void main(String[] arguments) {
        SpringApplication.run(Bare.class, arguments);
    }

    @GetMapping("/")
    String page(@RequestParam(defaultValue = "20") int lines, @RequestParam(defaultValue = "0") int rest, Model model) {
        model.addAttribute("lines", Collections.nCopies(lines, "プロバイダの料金と解約の話。".repeat(10)));
        model.addAttribute("rest", "x".repeat(rest));
        return "page";
    }
}
"""

TEMPLATE = """<!DOCTYPE html>
<html lang="ja" xmlns:th="http://www.thymeleaf.org">
<head>
<meta charset="utf-8">
<title>ページ</title>
</head>
<body>
<h1>ページ</h1>
<p th:each="line : ${lines}" th:text="${line}"></p>
<p th:text="${rest}"></p>
</body>
</html>
"""


def jar():
    """The jar, built when it is not there yet for this version of Boot."""
    project = places.WORK / f"bare-{machine.boot_version()}"
    built = project / "target" / "bare.jar"
    if not built.exists():
        for name, text in (
            ("pom.xml", POM.replace("BOOT", machine.boot_version())),
            ("src/main/java/bench/Bare.java", PROGRAM),
            ("src/main/resources/templates/page.html", TEMPLATE),
        ):
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            (project / name).write_text(text)
        command = [places.ROOT / "mvnw", "-q", "-B", "-ntp", "-f", project / "pom.xml", "package"]
        # what is at hand is enough, mostly
        if subprocess.run([*command, "-o"], stdout=subprocess.DEVNULL).returncode:
            print("Getting what the bare jar needs from the Maven repository.", file=sys.stderr)
            subprocess.run(command, check=True)
    return built


class Bare(Server):
    def __init__(self, java=17):
        port = free_port()
        home = machine.jdk(java)
        if not home:
            raise RuntimeError(f"no JDK {java} was found")
        command = [home / "bin" / "java", "-jar", jar(), f"--server.port={port}", "--server.address=127.0.0.1"]
        super().__init__(command, port, places.WORK / "bare.log", cwd=places.WORK)

    def page_of(self, size):
        """The path of a page of exactly that many bytes."""

        def length(lines, rest):
            return len(self.body(f"/?lines={lines}&rest={rest}"))

        least = length(0, 0)
        line = length(2, 0) - length(1, 0)
        lines = (size - least) // line - 1
        path = f"/?lines={lines}&rest={size - length(lines, 0)}"
        if len(self.body(path)) != size:
            raise RuntimeError(f"the bare page has {len(self.body(path))} bytes instead of {size}")
        return path
