package jp.maru.guide;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

/** The plan of the house: what stands in the {@code package-info.java} of each room is true, and a room stays one that can be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsTest {

    private static final int LARGEST_CYCLE = 5;

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ProviderGuide.class.getPackageName());

    @Test
    void keepToTheirDeclaredArrows() {
        ApplicationModules.of(ProviderGuide.class).verify();
    }

    @Test
    void holdNoCycleOfMoreClassesThanOneCanKeepInMind() {
        Map<JavaClass, Set<JavaClass>> uses = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(RoomsTest::staysInTheRoom)
                .collect(groupingBy(
                        use -> file(use.getOriginClass()), mapping(use -> file(use.getTargetClass()), toSet())));
        Map<JavaClass, Set<JavaClass>> reached = new HashMap<>();
        uses.keySet().forEach(type -> reached.put(type, reachedFrom(type, uses)));
        Stream<Set<String>> cycles = reached.keySet().stream()
                .map(type -> reached.get(type).stream()
                        .filter(other -> reached.getOrDefault(other, Set.of()).contains(type))
                        .map(JavaClass::getSimpleName)
                        .collect(toSet()));
        assertThat(cycles.distinct()).allMatch(cycle -> cycle.size() <= LARGEST_CYCLE);
    }

    @ParameterizedTest
    @CsvSource({
        "org.commonmark.., markdown",
        "org.yaml.., frontmatter",
        "com.ibm.icu.., japanese",
        "org.apache.lucene.analysis.ja.., japanese",
        "org.apache.lucene.index.., search",
        "org.apache.lucene.search.., search",
        "org.apache.lucene.document.., search",
        "org.sqlite.., store",
        "org.eclipse.jetty.server.., server",
        "org.eclipse.jetty.client.., upkeep",
        "crawlercommons.., upkeep",
    })
    void leaveALibraryToTheOneThatKnowsIt(String library, String room) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("jp.maru.guide." + room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    @Test
    void giveNoNameTwice() {
        List<String> names = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    private static boolean staysInTheRoom(Dependency use) {
        return use.getOriginClass().getPackageName().equals(use.getTargetClass().getPackageName())
                && !file(use.getOriginClass()).equals(file(use.getTargetClass()));
    }

    /** The top-level type in whose file a type is written. */
    private static JavaClass file(JavaClass type) {
        JavaClass component = type.getBaseComponentType();
        return component.getEnclosingClass().map(RoomsTest::file).orElse(component);
    }

    private static Set<JavaClass> reachedFrom(JavaClass start, Map<JavaClass, Set<JavaClass>> uses) {
        Set<JavaClass> reached = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(uses.get(start));
        while (!open.isEmpty()) {
            JavaClass next = open.pop();
            if (reached.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
