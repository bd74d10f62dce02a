package gridline.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import gridline.contracts.DomainEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The architecture every service keeps (架构约束): extend it and name the root package. A rule that finds nothing to look
 * at fails.
 */
public abstract class ArchitectureContract {

    private static final Set<String> BANNED =
            Set.of("util", "utils", "common", "misc", "helper", "helpers", "impl", "manager");
    private static final List<String> DOMAIN_MAY_USE =
            List.of("java..", "org.jspecify..", "gridline.contracts..", "gridline.platform.decision..");

    private JavaClasses imported;

    /** For example {@code gridline.community}. */
    protected abstract String rootPackage();

    /** Packages of the pure model, for example {@code ..customer.model..}. */
    protected String[] domainPackages() {
        return new String[] {rootPackage() + "..model.."};
    }

    /** Whether the module has event records or reads those of the contracts; a library may have none. */
    protected boolean hasEvents() {
        return true;
    }

    @Test
    void looksAtSomething() {
        assertThat(classesUnderRule()).as("classes in " + rootPackage()).hasSizeGreaterThan(3);
    }

    @Test
    void domainKnowsNoFramework() {
        String[] domain = domainPackages();
        String[] allowed =
                Stream.concat(DOMAIN_MAY_USE.stream(), Arrays.stream(domain)).toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(domain)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "belong to the JDK, the contracts or the domain",
                        used -> isPlain(used)
                                || JavaClass.Predicates.resideInAnyPackage(allowed)
                                        .test(used)))
                .allowEmptyShould(false)
                .check(classesUnderRule());
    }

    @Test
    void packagesAreNamedAfterTheDomain() {
        Set<String> packages = packages();
        assertThat(packages).as("packages").isNotEmpty();
        assertThat(packages)
                .as("packages named after nothing in the domain")
                .noneMatch(name -> Arrays.stream(name.split("\\.")).anyMatch(BANNED::contains));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages = packages();
        assertThat(packages).as("packages").isNotEmpty();
        assertThat(packages).as("packages without @NullMarked").allMatch(ArchitectureContract::isNullMarked);
    }

    @Test
    void eventsAreImmutableRecords() {
        if (!hasEvents()) {
            return;
        }
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("gridline.contracts", rootPackage());
        classes()
                .that()
                .areAssignableTo(DomainEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould(haveNoMutableField())
                .allowEmptyShould(false)
                .check(all);
    }

    @Test
    void everybodyTakesTimeFromAnInjectedClock() {
        classes()
                .should(new ArchCondition<>("take time from an injected Clock") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        item.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getName().equals("now")
                                        && call.getTargetOwner().getName().startsWith("java.time.")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty())
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(item, call.getDescription())));
                    }
                })
                .allowEmptyShould(false)
                .check(classesUnderRule());
    }

    private static ArchCondition<JavaClass> haveNoMutableField() {
        return new ArchCondition<>("have no field that can be changed") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaField field : item.getFields()) {
                    JavaClass type = field.getRawType();
                    boolean mutable = type.isArray()
                            || type.isEquivalentTo(java.util.Date.class)
                            || type.isAssignableTo(StringBuilder.class);
                    if (mutable) {
                        events.add(SimpleConditionEvent.violated(item, field.getFullName() + " can be changed"));
                    }
                }
            }
        };
    }

    private static boolean isPlain(JavaClass used) {
        JavaClass type = used.isArray() ? used.getBaseComponentType() : used;
        return type.isPrimitive();
    }

    private Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        classesUnderRule().forEach(each -> packages.add(each.getPackageName()));
        return packages;
    }

    private static boolean isNullMarked(String packageName) {
        try {
            return Class.forName(packageName + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException noPackageInfo) {
            return false;
        }
    }

    private synchronized JavaClasses classesUnderRule() {
        if (imported == null) {
            imported = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(rootPackage());
        }
        return imported;
    }
}
