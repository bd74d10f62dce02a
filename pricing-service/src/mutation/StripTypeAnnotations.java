import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * 变异测试准备: takes the type annotations, such as {@code @Nullable}, off the components of compiled records. JDK 25 crashes when a
 * record that has them is redefined a second time, which is what mutation testing does.
 */
final class StripTypeAnnotations {

    private static final ClassTransform STRIP = (builder, element) -> {
        if (element instanceof RecordAttribute record) {
            builder.with(RecordAttribute.of(record.components().stream()
                    .map(StripTypeAnnotations::stripped)
                    .toList()));
        } else {
            builder.with(element);
        }
    };

    private StripTypeAnnotations() {}

    private static RecordComponentInfo stripped(RecordComponentInfo component) {
        return RecordComponentInfo.of(
                component.name(),
                component.descriptor(),
                component.attributes().stream()
                        .filter(attribute -> !(attribute instanceof RuntimeVisibleTypeAnnotationsAttribute))
                        .toList());
    }

    /** @param args folder of the compiled classes, changed in place */
    public static void main(String[] args) throws IOException {
        ClassFile classes = ClassFile.of();
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
            files = found.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            byte[] compiled = Files.readAllBytes(file);
            byte[] stripped = classes.transformClass(classes.parse(compiled), STRIP);
            if (stripped.length != compiled.length) {
                Files.write(file, stripped);
            }
        }
    }
}
