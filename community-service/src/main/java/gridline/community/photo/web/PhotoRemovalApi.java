package gridline.community.photo.web;

import gridline.community.photo.RemovePhoto;
import gridline.community.photo.model.Photo;
import gridline.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 移除照片接口: POST a removal with its reason. */
@RestController
@RequestMapping(PhotosApi.PATH + "/{photoId}/removal")
@Tag(name = "photos")
class PhotoRemovalApi {

    private final RemovePhoto photos;

    PhotoRemovalApi(RemovePhoto photos) {
        this.photos = photos;
    }

    @PostMapping
    @Operation(
            operationId = "removePhoto",
            summary = "移除照片: for good, with a reason, audited; evidence of an incident stays (CO-41)")
    PhotoRemovalView remove(
            @PathVariable String id,
            @PathVariable String photoId,
            @Valid @RequestBody PhotoRemovalBody body,
            Caller caller) {
        Photo.Removal removal = photos.remove(id, photoId, body.reason(), caller);
        return new PhotoRemovalView(photoId, removal.reason(), removal.by(), removal.at());
    }

    /** 移除照片请求. */
    @Schema(name = "PhotoRemovalBody")
    record PhotoRemovalBody(
            @NotNull @Schema(description = "4 to 500 characters; written down")
            String reason) {}

    /** 移除记录 as it is shown. */
    @Schema(name = "PhotoRemoval")
    record PhotoRemovalView(String photoId, String reason, String by, Instant at) {}
}
