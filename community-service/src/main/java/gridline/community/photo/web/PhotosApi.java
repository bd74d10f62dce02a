package gridline.community.photo.web;

import gridline.community.photo.KeepPhotos;
import gridline.community.photo.model.Photo;
import gridline.community.photo.model.PhotoKind;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 照片接口: POST one as body or form part, GET list, GET the picture. */
@RestController
@RequestMapping(PhotosApi.PATH)
@Tag(name = "photos", description = "照片: of the estate, and as evidence of competitors' offers")
class PhotosApi {

    static final String PATH = "/api/community/v1/communities/{id}/photos";

    private final KeepPhotos photos;

    PhotosApi(KeepPhotos photos) {
        this.photos = photos;
    }

    @GetMapping
    @Operation(operationId = "listPhotos", summary = "查询照片: newest first")
    Listing<PhotoView> list(@PathVariable String id, @Listed(PhotoList.class) ListQuery query, Caller caller) {
        return Listing.of(
                query,
                () -> photos.page(id, query, caller).map(PhotoView::of),
                () -> photos.stream(id, query, caller).map(PhotoView::of),
                CsvColumns.of(PhotoView.class));
    }

    @PostMapping(consumes = {"image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addPhoto",
            summary = "上传照片: JPEG or PNG up to 8 MB, told by its bytes; position and other camera data are taken out",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = PhotoForm.class))
                            }))
    ResponseEntity<PhotoView> add(
            @PathVariable String id,
            @RequestParam Photo.Subject subject,
            @RequestParam(required = false) @Nullable String offerId,
            @RequestParam(required = false) @Nullable String caption,
            @Parameter(hidden = true) @RequestPart(required = false) @Nullable MultipartFile file,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        try (InputStream in = picture(file, request)) {
            Versioned<Photo> photo = photos.add(id, subject, offerId, caption, in, caller);
            return Entities.created(
                    URI.create(PATH.replace("{id}", id) + "/" + photo.id()), photo, PhotoView.of(photo));
        }
    }

    @GetMapping("/{photoId}")
    @Operation(
            operationId = "getPhoto",
            summary = "查看照片: the picture itself",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    void picture(@PathVariable String id, @PathVariable String photoId, Caller caller, HttpServletResponse response)
            throws IOException {
        Photo photo = photos.visible(id, photoId, caller).state();
        try (InputStream in = photos.open(photo)) {
            response.setContentType(photo.kind().mediaType());
            response.setContentLength(photo.bytes());
            // Never run, whatever a browser makes of the bytes; kept by the viewer's browser only.
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
            response.setHeader(HttpHeaders.ETAG, "\"" + photo.sha256() + "\"");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline()
                            .filename(photoId + "." + photo.kind().ending())
                            .build()
                            .toString());
            in.transferTo(response.getOutputStream());
        }
    }

    private static InputStream picture(@Nullable MultipartFile file, HttpServletRequest request) throws IOException {
        if (file != null) {
            return file.getInputStream();
        }
        if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
            throw BadRequestException.of(Violation.of("part-missing", "file"));
        }
        return request.getInputStream();
    }

    /** 表单: for the documentation. */
    @Schema(name = "PhotoForm")
    record PhotoForm(
            @Schema(type = "string", format = "binary") String file) {}

    /** 照片 as it is shown. */
    @Schema(name = "Photo")
    record PhotoView(
            String id,
            String communityId,
            Photo.Subject subject,
            @Nullable String offerId,
            @Nullable String caption,
            PhotoKind kind,
            int bytes,
            int width,
            int height,
            String by,
            Instant at,

            @Schema(description = "Where the picture is") String href) {

        static PhotoView of(Versioned<Photo> versioned) {
            Photo photo = versioned.state();
            return new PhotoView(
                    versioned.id(),
                    photo.communityId(),
                    photo.subject(),
                    photo.offerId(),
                    photo.caption(),
                    photo.kind(),
                    photo.bytes(),
                    photo.width(),
                    photo.height(),
                    photo.by(),
                    photo.at(),
                    PATH.replace("{id}", photo.communityId()) + "/" + versioned.id());
        }
    }

    /** 照片列表: what photos may be filtered and sorted by. */
    static final class PhotoList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("photos")
                    .equal("subject", "state.subject", Photo.Subject.class)
                    .equal("offerId", "state.offerId", String.class)
                    .sortRequired("at", "createdAt")
                    .defaultSort("-at")
                    .build();
        }
    }
}
