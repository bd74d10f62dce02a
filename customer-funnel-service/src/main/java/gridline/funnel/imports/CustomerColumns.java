package gridline.funnel.imports;

import gridline.funnel.customer.model.ClusterKind;
import gridline.platform.imports.reading.Choice;
import gridline.platform.imports.reading.Column;
import java.util.List;
import java.util.Map;

/** 客户清单列: the columns of a list of customers, by their labels in both languages. */
final class CustomerColumns {

    static final Column FIRM_NAME = Column.required("firmName", "firm", "企业名称", "客户名称", "单位名称");
    static final Column CREDIT_CODE = Column.optional("unifiedSocialCreditCode", "creditCode", "统一社会信用代码", "信用代码");
    static final Column COMMUNITY = Column.optional("communityId", "community", "小区编码", "社区编码", "所在小区");
    static final Column ADDRESS = Column.required("address", "地址", "企业地址");
    static final Column CLUSTER = Column.optional("clusterKind", "聚类", "聚类市场", "场所类型");
    static final Column PEOPLE = Column.optional("people", "人数", "员工人数", "规模");
    static final Column CONTACT_NAME = Column.optional("contactName", "联系人", "联系人姓名");
    static final Column CONTACT_PHONE = Column.optional("contactPhone", "phone", "联系电话", "电话", "手机");
    static final Column CONTACT_ROLE = Column.optional("contactRole", "联系人职务", "职务");
    static final Column CAN_DECIDE = Column.optional("canDecide", "能否决策", "决策人");
    static final Column OPERATOR = Column.optional("competitor", "operator", "现用运营商", "竞争对手");
    static final Column PRODUCT = Column.optional("product", "现用产品", "在用产品");
    static final Column FEE = Column.optional("monthlyFee", "月费", "现月费");
    static final Column ENDS_ON = Column.optional("endsOn", "contractEnd", "合同到期日", "到期日");

    static final List<Column> ALL = List.of(
            FIRM_NAME,
            CREDIT_CODE,
            COMMUNITY,
            ADDRESS,
            CLUSTER,
            PEOPLE,
            CONTACT_NAME,
            CONTACT_PHONE,
            CONTACT_ROLE,
            CAN_DECIDE,
            OPERATOR,
            PRODUCT,
            FEE,
            ENDS_ON);

    static final Choice<ClusterKind> CLUSTERS = Choice.of(
            ClusterKind.class,
            Map.of(
                    "商业楼宇", ClusterKind.OFFICE_BUILDING,
                    "专业市场", ClusterKind.SPECIALISED_MARKET,
                    "产业园区", ClusterKind.INDUSTRIAL_PARK,
                    "沿街商铺", ClusterKind.STREET_SHOP));

    private CustomerColumns() {}
}
