package gridline.funnel.customer.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * 查看明文请求: personal data to be shown unmasked.
 *
 * @param fields what to show
 * @param reason why, kept in the audit trail
 */
record RevealRequest(
        @NotEmpty Set<@NotNull Field> fields,
        @NotBlank @Size(min = 2, max = 200) String reason) {

    /** 字段: personal fields of a customer. */
    enum Field {
        @JsonProperty("contacts.name")
        CONTACT_NAME,
        @JsonProperty("contacts.phone")
        CONTACT_PHONE
    }
}
