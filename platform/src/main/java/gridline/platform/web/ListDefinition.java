package gridline.platform.web;

/** 列表定义: says for one endpoint which filters and sorts it knows; a class with a constructor without arguments. */
@FunctionalInterface
public interface ListDefinition {

    ListSpec spec();
}
