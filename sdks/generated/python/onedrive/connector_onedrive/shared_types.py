# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from typing import Any, NotRequired, TypeAlias, TypedDict

from connector_platform import Model
from pydantic import Field


class Album(Model):
    cover_image_item_id: str | None = Field(default=None, alias="coverImageItemId")


class PublicErrorInnerError(Model):
    code: str | None = None


class PublicError(Model):
    code: str | None = None
    inner_error: PublicErrorInnerError | None = Field(default=None, alias="innerError")
    message: str | None = None


class Audio(Model):
    album: str | None = None
    album_artist: str | None = Field(default=None, alias="albumArtist")
    artist: str | None = None
    bitrate: int | None = None
    """In kbit/s."""
    composers: str | None = None
    copyright: str | None = None
    disc: int | None = None
    disc_count: int | None = Field(default=None, alias="discCount")
    duration: int | None = None
    """In milliseconds."""
    genre: str | None = None
    has_drm: bool | None = Field(default=None, alias="hasDrm")
    is_variable_bitrate: bool | None = Field(default=None, alias="isVariableBitrate")
    title: str | None = None
    track: int | None = None
    track_count: int | None = Field(default=None, alias="trackCount")
    year: int | None = None


class Bundle(Model):
    """An album, or several items shared together; personal drives only."""

    album: Album | None = None
    child_count: int | None = Field(default=None, alias="childCount")


class Deleted(Model):
    """There where the item is gone; delta listings have such items."""

    state: str | None = None


class SharepointIds(Model):
    """What the item is called in SharePoint itself; work and school accounts only."""

    list_id: str | None = Field(default=None, alias="listId")
    list_item_id: str | None = Field(default=None, alias="listItemId")
    list_item_unique_id: str | None = Field(default=None, alias="listItemUniqueId")
    site_id: str | None = Field(default=None, alias="siteId")
    site_url: str | None = Field(default=None, alias="siteUrl")
    tenant_id: str | None = Field(default=None, alias="tenantId")
    web_id: str | None = Field(default=None, alias="webId")


class StoragePlanInformation(Model):
    upgrade_available: bool | None = Field(default=None, alias="upgradeAvailable")


class Quota(Model):
    """In bytes."""

    deleted: int | None = None
    """In the recycle bin."""
    remaining: int | None = None
    state: str | None = None
    """normal, nearing, critical or exceeded."""
    storage_plan_information: StoragePlanInformation | None = Field(default=None, alias="storagePlanInformation")
    total: int | None = None
    used: int | None = None


class ItemReference(Model):
    """Where an item is; to move or copy one, its id and driveId are enough."""

    drive_id: str | None = Field(default=None, alias="driveId")
    drive_type: str | None = Field(default=None, alias="driveType")
    """personal, business or documentLibrary."""
    id: str | None = None
    name: str | None = None
    path: str | None = None
    """Percent-encoded, such as /drive/root:/Photos."""
    share_id: str | None = Field(default=None, alias="shareId")
    sharepoint_ids: SharepointIds | None = Field(default=None, alias="sharepointIds")
    site_id: str | None = Field(default=None, alias="siteId")
    """Of the site that has the drive; work and school accounts only."""


class Identity(Model):
    display_name: str | None = Field(default=None, alias="displayName")
    id: str | None = None


class IdentitySet(Model):
    application: Identity | None = None
    device: Identity | None = None
    user: Identity | None = None


class Drive(Model):
    created_by: IdentitySet | None = Field(default=None, alias="createdBy")
    created_date_time: datetime.datetime | None = Field(default=None, alias="createdDateTime")
    description: str | None = None
    drive_type: str | None = Field(default=None, alias="driveType")
    """personal, business or documentLibrary."""
    e_tag: str | None = Field(default=None, alias="eTag")
    id: str | None = None
    last_modified_by: IdentitySet | None = Field(default=None, alias="lastModifiedBy")
    last_modified_date_time: datetime.datetime | None = Field(default=None, alias="lastModifiedDateTime")
    name: str | None = None
    owner: IdentitySet | None = None
    parent_reference: ItemReference | None = Field(default=None, alias="parentReference")
    quota: Quota | None = None
    share_point_ids: SharepointIds | None = Field(default=None, alias="sharePointIds")
    system: SystemFacet | None = None
    web_url: str | None = Field(default=None, alias="webUrl")


class Video(Model):
    audio_bits_per_sample: int | None = Field(default=None, alias="audioBitsPerSample")
    audio_channels: int | None = Field(default=None, alias="audioChannels")
    audio_format: str | None = Field(default=None, alias="audioFormat")
    audio_samples_per_second: int | None = Field(default=None, alias="audioSamplesPerSecond")
    bitrate: int | None = None
    duration: int | None = None
    """In milliseconds."""
    four_cc: str | None = Field(default=None, alias="fourCC")
    """The codec, such as H264."""
    frame_rate: float | None = Field(default=None, alias="frameRate")
    height: int | None = None
    width: int | None = None


class PublicationFacet(Model):
    level: str | None = None
    """published or checkout."""
    version_id: str | None = Field(default=None, alias="versionId")


class DriveItemVersion(Model):
    id: str | None = None
    last_modified_by: IdentitySet | None = Field(default=None, alias="lastModifiedBy")
    last_modified_date_time: datetime.datetime | None = Field(default=None, alias="lastModifiedDateTime")
    publication: PublicationFacet | None = None
    size: int | None = None
    """In bytes."""


class Thumbnail(Model):
    height: int | None = None
    source_item_id: str | None = Field(default=None, alias="sourceItemId")
    url: str | None = None
    width: int | None = None


class ThumbnailSet(Model):
    id: str | None = None
    large: Thumbnail | None = None
    medium: Thumbnail | None = None
    small: Thumbnail | None = None
    source: Thumbnail | None = None


class SpecialFolder(Model):
    name: str | None = None
    """documents, photos, cameraroll, approot, music or recordings."""


class Shared(Model):
    owner: IdentitySet | None = None
    scope: str | None = None
    """anonymous, organization or users."""
    shared_by: IdentitySet | None = Field(default=None, alias="sharedBy")
    shared_date_time: datetime.datetime | None = Field(default=None, alias="sharedDateTime")


class SearchResult(Model):
    on_click_telemetry_url: str | None = Field(default=None, alias="onClickTelemetryUrl")
    """To be called when the user opens the result."""


class Package(Model):
    """A folder that is one thing to its users, such as a notebook."""

    type: str | None = None
    """Such as oneNote."""


class Image(Model):
    height: int | None = None
    width: int | None = None


class FolderView(Model):
    sort_by: str | None = Field(default=None, alias="sortBy")
    """default, name, type, size, takenOrCreatedDateTime, lastModifiedDateTime or sequence."""
    sort_order: str | None = Field(default=None, alias="sortOrder")
    """ascending or descending."""
    view_type: str | None = Field(default=None, alias="viewType")
    """default, icons, details or thumbnails."""


class Folder(Model):
    child_count: int | None = Field(default=None, alias="childCount")
    view: FolderView | None = None


class FileSystemInfo(Model):
    """The times that the user's own computer gave."""

    created_date_time: datetime.datetime | None = Field(default=None, alias="createdDateTime")
    last_accessed_date_time: datetime.datetime | None = Field(default=None, alias="lastAccessedDateTime")
    last_modified_date_time: datetime.datetime | None = Field(default=None, alias="lastModifiedDateTime")


class Hashes(Model):
    crc32_hash: str | None = Field(default=None, alias="crc32Hash")
    quick_xor_hash: str | None = Field(default=None, alias="quickXorHash")
    """The one that every kind of drive has."""
    sha1_hash: str | None = Field(default=None, alias="sha1Hash")
    sha256_hash: str | None = Field(default=None, alias="sha256Hash")


class File(Model):
    hashes: Hashes | None = None
    mime_type: str | None = Field(default=None, alias="mimeType")
    """As the server found it."""
    processing_metadata: bool | None = Field(default=None, alias="processingMetadata")


class RemoteItem(Model):
    """An item of another drive, as it shows in this one; its own drive is in parentReference.driveId."""

    created_by: IdentitySet | None = Field(default=None, alias="createdBy")
    created_date_time: datetime.datetime | None = Field(default=None, alias="createdDateTime")
    file: File | None = None
    file_system_info: FileSystemInfo | None = Field(default=None, alias="fileSystemInfo")
    folder: Folder | None = None
    id: str | None = None
    image: Image | None = None
    last_modified_by: IdentitySet | None = Field(default=None, alias="lastModifiedBy")
    last_modified_date_time: datetime.datetime | None = Field(default=None, alias="lastModifiedDateTime")
    name: str | None = None
    package: Package | None = None
    parent_reference: ItemReference | None = Field(default=None, alias="parentReference")
    shared: Shared | None = None
    sharepoint_ids: SharepointIds | None = Field(default=None, alias="sharepointIds")
    size: int | None = None
    """In bytes."""
    special_folder: SpecialFolder | None = Field(default=None, alias="specialFolder")
    video: Video | None = None
    web_dav_url: str | None = Field(default=None, alias="webDavUrl")
    web_url: str | None = Field(default=None, alias="webUrl")


class Photo(Model):
    camera_make: str | None = Field(default=None, alias="cameraMake")
    camera_model: str | None = Field(default=None, alias="cameraModel")
    exposure_denominator: float | None = Field(default=None, alias="exposureDenominator")
    exposure_numerator: float | None = Field(default=None, alias="exposureNumerator")
    f_number: float | None = Field(default=None, alias="fNumber")
    focal_length: float | None = Field(default=None, alias="focalLength")
    iso: int | None = None
    orientation: int | None = None
    """1 to 8, as in EXIF."""
    taken_date_time: datetime.datetime | None = Field(default=None, alias="takenDateTime")


class SharingLink(Model):
    application: Identity | None = None
    prevents_download: bool | None = Field(default=None, alias="preventsDownload")
    """Whether it can only be looked at in the browser."""
    scope: str | None = None
    """anonymous, organization or users."""
    type: str | None = None
    """view, edit or embed."""
    web_html: str | None = Field(default=None, alias="webHtml")
    """An iframe, of embed links."""
    web_url: str | None = Field(default=None, alias="webUrl")


class SharingInvitation(Model):
    email: str | None = None
    invited_by: IdentitySet | None = Field(default=None, alias="invitedBy")
    redeemed_by: str | None = Field(default=None, alias="redeemedBy")
    sign_in_required: bool | None = Field(default=None, alias="signInRequired")


class SharePointIdentity(Model):
    display_name: str | None = Field(default=None, alias="displayName")
    id: str | None = None
    login_name: str | None = Field(default=None, alias="loginName")


class SharePointIdentitySet(Model):
    application: Identity | None = None
    device: Identity | None = None
    group: Identity | None = None
    site_group: SharePointIdentity | None = Field(default=None, alias="siteGroup")
    site_user: SharePointIdentity | None = Field(default=None, alias="siteUser")
    user: Identity | None = None


class Permission(Model):
    error: PublicError | None = None
    """With item.invite, where it failed."""
    expiration_date_time: datetime.datetime | None = Field(default=None, alias="expirationDateTime")
    granted_to: IdentitySet | None = Field(default=None, alias="grantedTo")
    granted_to_identities: list[IdentitySet] | None = Field(default=None, alias="grantedToIdentities")
    granted_to_identities_v2: list[SharePointIdentitySet] | None = Field(default=None, alias="grantedToIdentitiesV2")
    granted_to_v2: SharePointIdentitySet | None = Field(default=None, alias="grantedToV2")
    has_password: bool | None = Field(default=None, alias="hasPassword")
    """Personal drives only."""
    id: str | None = None
    inherited_from: ItemReference | None = Field(default=None, alias="inheritedFrom")
    invitation: SharingInvitation | None = None
    link: SharingLink | None = None
    roles: list[str] | None = None
    """read, write or owner."""
    share_id: str | None = Field(default=None, alias="shareId")
    """Opens the item through shares.get."""


class PendingContentUpdate(Model):
    queued_date_time: datetime.datetime | None = Field(default=None, alias="queuedDateTime")


class PendingOperations(Model):
    pending_content_update: PendingContentUpdate | None = Field(default=None, alias="pendingContentUpdate")


class Malware(Model):
    description: str | None = None
    """What was found."""


class GeoCoordinates(Model):
    altitude: float | None = None
    """In feet above the sea."""
    latitude: float | None = None
    longitude: float | None = None


class DriveItem(Model):
    microsoft_graph_download_url: str | None = Field(default=None, alias="@microsoft.graph.downloadUrl")
    """Downloads the file without a token, for about an hour; not there once $select names other
properties.
"""
    odata_type: str | None = Field(default=None, alias="@odata.type")
    """#microsoft.graph.driveItem, where Graph says it."""
    audio: Audio | None = None
    bundle: Bundle | None = None
    c_tag: str | None = Field(default=None, alias="cTag")
    """Changes with the content; files only."""
    children: list[DriveItem] | None = None
    """With $expand=children, of folders."""
    created_by: IdentitySet | None = Field(default=None, alias="createdBy")
    created_date_time: datetime.datetime | None = Field(default=None, alias="createdDateTime")
    deleted: Deleted | None = None
    description: str | None = None
    """Personal drives only."""
    e_tag: str | None = Field(default=None, alias="eTag")
    """Changes with everything."""
    file: File | None = None
    file_system_info: FileSystemInfo | None = Field(default=None, alias="fileSystemInfo")
    folder: Folder | None = None
    id: str | None = None
    image: Image | None = None
    last_modified_by: IdentitySet | None = Field(default=None, alias="lastModifiedBy")
    last_modified_date_time: datetime.datetime | None = Field(default=None, alias="lastModifiedDateTime")
    location: GeoCoordinates | None = None
    malware: Malware | None = None
    name: str | None = None
    package: Package | None = None
    parent_reference: ItemReference | None = Field(default=None, alias="parentReference")
    pending_operations: PendingOperations | None = Field(default=None, alias="pendingOperations")
    permissions: list[Permission] | None = None
    """With $expand=permissions."""
    photo: Photo | None = None
    publication: PublicationFacet | None = None
    remote_item: RemoteItem | None = Field(default=None, alias="remoteItem")
    root: Root | None = None
    search_result: SearchResult | None = Field(default=None, alias="searchResult")
    shared: Shared | None = None
    sharepoint_ids: SharepointIds | None = Field(default=None, alias="sharepointIds")
    size: int | None = None
    """In bytes."""
    special_folder: SpecialFolder | None = Field(default=None, alias="specialFolder")
    thumbnails: list[ThumbnailSet] | None = None
    """With $expand=thumbnails."""
    versions: list[DriveItemVersion] | None = None
    """With $expand=versions."""
    video: Video | None = None
    web_dav_url: str | None = Field(default=None, alias="webDavUrl")
    """For WebDAV clients."""
    web_url: str | None = Field(default=None, alias="webUrl")


class DriveItemCollectionResponse(Model):
    odata_count: int | None = Field(default=None, alias="@odata.count")
    """Of all pages together."""
    odata_next_link: str | None = Field(default=None, alias="@odata.nextLink")
    """The whole address of the next page."""
    value: list[DriveItem] | None = None


class SharepointIdsParam(TypedDict):
    """What the item is called in SharePoint itself; work and school accounts only."""

    listId: NotRequired[str]
    listItemId: NotRequired[str]
    listItemUniqueId: NotRequired[str]
    siteId: NotRequired[str]
    siteUrl: NotRequired[str]
    tenantId: NotRequired[str]
    webId: NotRequired[str]


class ItemReferenceParam(TypedDict):
    """Where an item is; to move or copy one, its id and driveId are enough."""

    driveId: NotRequired[str]
    driveType: NotRequired[str]
    """personal, business or documentLibrary."""
    id: NotRequired[str]
    name: NotRequired[str]
    path: NotRequired[str]
    """Percent-encoded, such as /drive/root:/Photos."""
    shareId: NotRequired[str]
    sharepointIds: NotRequired[SharepointIdsParam | SharepointIds]
    siteId: NotRequired[str]
    """Of the site that has the drive; work and school accounts only."""


class FolderViewParam(TypedDict):
    sortBy: NotRequired[str]
    """default, name, type, size, takenOrCreatedDateTime, lastModifiedDateTime or sequence."""
    sortOrder: NotRequired[str]
    """ascending or descending."""
    viewType: NotRequired[str]
    """default, icons, details or thumbnails."""


class FolderParam(TypedDict):
    childCount: NotRequired[int]
    view: NotRequired[FolderViewParam | FolderView]


class FileSystemInfoParam(TypedDict):
    """The times that the user's own computer gave."""

    createdDateTime: NotRequired[datetime.datetime]
    lastAccessedDateTime: NotRequired[datetime.datetime]
    lastModifiedDateTime: NotRequired[datetime.datetime]


SystemFacet: TypeAlias = dict[str, Any]
"""There where the system itself keeps the drive."""
Root: TypeAlias = dict[str, Any]
"""There where the item is the root folder of its drive."""
