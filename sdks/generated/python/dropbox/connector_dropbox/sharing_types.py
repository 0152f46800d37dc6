# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from typing import Annotated, Literal, NotRequired, TypeAlias, TypedDict

from connector_platform import Model, Tagged, UnknownVariant
from pydantic import Field

from .shared_types import AsyncJobInProgress, DefaultLinkExpirationDaysPolicy, EnforceLinkPasswordPolicy


class AccessInheritance(Model):
    tag: Literal["inherit", "no_inherit", "other"] | str = Field(alias=".tag")


class AccessLevel(Model):
    tag: Literal["owner", "editor", "viewer", "viewer_no_comment", "traverse", "no_access", "other"] | str = Field(
        alias=".tag"
    )


class AclUpdatePolicy(Model):
    tag: Literal["owner", "editors", "other"] | str = Field(alias=".tag")


class AlphaResolvedVisibility(Model):
    tag: (
        Literal[
            "public", "team_only", "password", "team_and_password", "shared_folder_only", "no_one", "only_you", "other"
        ]
        | str
    ) = Field(alias=".tag")


class AudienceExceptionContentInfo(Model):
    name: str


class AudienceExceptions(Model):
    count: int
    exceptions: list[AudienceExceptionContentInfo]


class LinkAudience(Model):
    tag: Literal["public", "team", "no_one", "password", "members", "other"] | str = Field(alias=".tag")


class AudienceRestrictingSharedFolder(Model):
    audience: LinkAudience
    name: str
    shared_folder_id: str


class ChangeLinkExpirationPolicy(Model):
    tag: Literal["allowed", "not_allowed", "other"] | str = Field(alias=".tag")


class FolderAction(Model):
    tag: (
        Literal[
            "change_options",
            "disable_viewer_info",
            "edit_contents",
            "enable_viewer_info",
            "invite_editor",
            "invite_viewer",
            "invite_viewer_no_comment",
            "relinquish_membership",
            "unmount",
            "unshare",
            "leave_a_copy",
            "share_link",
            "create_link",
            "create_view_link",
            "create_edit_link",
            "set_access_inheritance",
            "other",
        ]
        | str
    ) = Field(alias=".tag")


class PermissionDeniedReason(Model):
    tag: (
        Literal[
            "user_not_same_team_as_owner",
            "user_not_allowed_by_owner",
            "target_is_indirect_member",
            "target_is_owner",
            "target_is_self",
            "target_not_active",
            "folder_is_limited_team_folder",
            "owner_not_on_team",
            "permission_denied",
            "restricted_by_team",
            "user_account_type",
            "user_not_on_team",
            "folder_is_inside_shared_folder",
            "restricted_by_parent_folder",
            "insufficient_plan",
            "other",
        ]
        | str
    ) = Field(alias=".tag")
    message: str | None = None
    upsell_url: str | None = None


class FolderPermission(Model):
    action: FolderAction
    allow: bool
    reason: PermissionDeniedReason | None = None


class ViewerInfoPolicy(Model):
    tag: Literal["enabled", "disabled", "other"] | str = Field(alias=".tag")


class MemberPolicy(Model):
    tag: Literal["team", "anyone", "team_and_approved", "other"] | str = Field(alias=".tag")


class SharedLinkPolicy(Model):
    tag: Literal["anyone", "team", "members", "other"] | str = Field(alias=".tag")


class FolderPolicy(Model):
    acl_update_policy: AclUpdatePolicy
    shared_link_policy: SharedLinkPolicy
    member_policy: MemberPolicy | None = None
    resolved_member_policy: MemberPolicy | None = None
    viewer_info_policy: ViewerInfoPolicy | None = None


class LinkAccessLevel(Model):
    tag: Literal["viewer", "editor", "other"] | str = Field(alias=".tag")


class LinkAction(Model):
    tag: (
        Literal[
            "change_access_level",
            "change_audience",
            "remove_expiry",
            "remove_password",
            "set_expiry",
            "set_password",
            "other",
        ]
        | str
    ) = Field(alias=".tag")


class LinkAudienceDisallowedReason(Model):
    tag: (
        Literal[
            "delete_and_recreate",
            "restricted_by_shared_folder",
            "restricted_by_team",
            "user_not_on_team",
            "user_account_type",
            "permission_denied",
            "other",
        ]
        | str
    ) = Field(alias=".tag")


class LinkAudienceOption(Model):
    allowed: bool
    audience: LinkAudience
    disallowed_reason: LinkAudienceDisallowedReason | None = None


class LinkPermission(Model):
    action: LinkAction
    allow: bool
    reason: PermissionDeniedReason | None = None


class SharedLinkAccessFailureReason(Model):
    tag: (
        Literal["login_required", "email_verify_required", "password_required", "team_only", "owner_only", "other"]
        | str
    ) = Field(alias=".tag")


class ResolvedVisibility(Model):
    tag: (
        Literal[
            "public", "team_only", "password", "team_and_password", "shared_folder_only", "no_one", "only_you", "other"
        ]
        | str
    ) = Field(alias=".tag")


class RequestedVisibility(Model):
    tag: Literal["public", "team_only", "password"] | str = Field(alias=".tag")


class VisibilityPolicyDisallowedReason(Model):
    tag: (
        Literal[
            "delete_and_recreate",
            "restricted_by_shared_folder",
            "restricted_by_team",
            "user_not_on_team",
            "user_account_type",
            "permission_denied",
            "other",
        ]
        | str
    ) = Field(alias=".tag")


class VisibilityPolicy(Model):
    allowed: bool
    policy: RequestedVisibility
    resolved_policy: AlphaResolvedVisibility
    disallowed_reason: VisibilityPolicyDisallowedReason | None = None


class LinkPermissions(Model):
    allow_comments: bool
    allow_download: bool
    can_allow_download: bool
    can_disallow_download: bool
    can_remove_expiry: bool
    can_revoke: bool
    can_set_expiry: bool
    team_restricts_comments: bool
    visibility_policies: list[VisibilityPolicy]
    audience_options: list[LinkAudienceOption] | None = None
    can_remove_password: bool | None = None
    can_request_access: bool | None = None
    can_set_password: bool | None = None
    can_sync: bool | None = None
    can_use_extended_sharing_controls: bool | None = None
    change_shared_link_expiration_policy: ChangeLinkExpirationPolicy | None = None
    days_to_expire_policy: DefaultLinkExpirationDaysPolicy | None = None
    effective_audience: LinkAudience | None = None
    """Who can open it."""
    enforce_shared_link_password_policy: EnforceLinkPasswordPolicy | None = None
    link_access_level: LinkAccessLevel | None = None
    requested_visibility: RequestedVisibility | None = None
    """Who could open it, were there no policies."""
    require_password: bool | None = None
    resolved_visibility: ResolvedVisibility | None = None
    """Who can open it, all policies considered."""
    revoke_failure_reason: SharedLinkAccessFailureReason | None = None


class Team(Model):
    id: str
    name: str


class SharedContentLinkMetadata(Model):
    audience_options: list[LinkAudience]
    current_audience: LinkAudience
    link_permissions: list[LinkPermission]
    password_protected: bool
    url: str
    access_level: AccessLevel | None = None
    audience_exceptions: AudienceExceptions | None = None
    audience_restricting_shared_folder: AudienceRestrictingSharedFolder | None = None
    expiry: datetime.datetime | None = None


class SharedFolderMetadata(Model):
    access_type: AccessLevel
    """Of this user."""
    is_inside_team_folder: bool
    is_team_folder: bool
    name: str
    policy: FolderPolicy
    preview_url: str
    shared_folder_id: str
    time_invited: datetime.datetime
    access_inheritance: AccessInheritance | None = None
    folder_id: str | None = None
    link_metadata: SharedContentLinkMetadata | None = None
    owner_display_names: list[str] | None = None
    owner_team: Team | None = None
    parent_folder_name: str | None = None
    parent_shared_folder_id: str | None = None
    path_display: str | None = None
    path_lower: str | None = None
    """Missing where the folder is not mounted."""
    permissions: list[FolderPermission] | None = None


class ListFoldersResult(Model):
    entries: list[SharedFolderMetadata]
    cursor: str | None = None


class TeamMemberInfo(Model):
    display_name: str
    team_info: Team
    member_id: str | None = None


class SharedLinkMetadata(Model):
    tag: Literal["file", "folder", "other"] | str = Field(alias=".tag")
    link_permissions: LinkPermissions
    name: str
    url: str
    client_modified: datetime.datetime | None = None
    """As the three below, of a file only."""
    content_owner_team_info: Team | None = None
    expires: datetime.datetime | None = None
    id: str | None = None
    path_lower: str | None = None
    rev: str | None = None
    server_modified: datetime.datetime | None = None
    size: int | None = None
    team_member_info: TeamMemberInfo | None = None
    """Who owns the link."""


class ListSharedLinksResult(Model):
    has_more: bool
    links: list[SharedLinkMetadata]
    cursor: str | None = None


class SharePathErrorAlreadyShared(Model):
    tag: Literal["already_shared"] | str = Field(alias=".tag")
    access_type: AccessLevel
    """Of this user."""
    is_inside_team_folder: bool
    is_team_folder: bool
    name: str
    policy: FolderPolicy
    preview_url: str
    shared_folder_id: str
    time_invited: datetime.datetime
    access_inheritance: AccessInheritance | None = None
    folder_id: str | None = None
    link_metadata: SharedContentLinkMetadata | None = None
    owner_display_names: list[str] | None = None
    owner_team: Team | None = None
    parent_folder_name: str | None = None
    parent_shared_folder_id: str | None = None
    path_display: str | None = None
    path_lower: str | None = None
    """Missing where the folder is not mounted."""
    permissions: list[FolderPermission] | None = None


class SharePathErrorIsFile(Model):
    tag: (
        Literal[
            "is_file",
            "inside_shared_folder",
            "contains_shared_folder",
            "contains_app_folder",
            "contains_team_folder",
            "is_app_folder",
            "inside_app_folder",
            "is_public_folder",
            "inside_public_folder",
            "invalid_path",
            "is_osx_package",
            "inside_osx_package",
            "is_vault",
            "is_vault_locked",
            "is_family",
            "other",
        ]
        | str
    ) = Field(alias=".tag")


class ShareFolderError(Model):
    tag: (
        Literal[
            "email_unverified",
            "bad_path",
            "team_policy_disallows_member_policy",
            "disallowed_shared_link_policy",
            "no_permission",
            "other",
        ]
        | str
    ) = Field(alias=".tag")
    bad_path: SharePathError | None = None


class ShareFolderJobStatusFailed(Model):
    tag: Literal["failed"] | str = Field(alias=".tag")
    failed: ShareFolderError


class ShareFolderJobStatusComplete(Model):
    tag: Literal["complete"] | str = Field(alias=".tag")
    access_type: AccessLevel
    """Of this user."""
    is_inside_team_folder: bool
    is_team_folder: bool
    name: str
    policy: FolderPolicy
    preview_url: str
    shared_folder_id: str
    time_invited: datetime.datetime
    access_inheritance: AccessInheritance | None = None
    folder_id: str | None = None
    link_metadata: SharedContentLinkMetadata | None = None
    owner_display_names: list[str] | None = None
    owner_team: Team | None = None
    parent_folder_name: str | None = None
    parent_shared_folder_id: str | None = None
    path_display: str | None = None
    path_lower: str | None = None
    """Missing where the folder is not mounted."""
    permissions: list[FolderPermission] | None = None


class ShareFolderLaunchComplete(Model):
    tag: Literal["complete"] | str = Field(alias=".tag")
    access_type: AccessLevel
    """Of this user."""
    is_inside_team_folder: bool
    is_team_folder: bool
    name: str
    policy: FolderPolicy
    preview_url: str
    shared_folder_id: str
    time_invited: datetime.datetime
    access_inheritance: AccessInheritance | None = None
    folder_id: str | None = None
    link_metadata: SharedContentLinkMetadata | None = None
    owner_display_names: list[str] | None = None
    owner_team: Team | None = None
    parent_folder_name: str | None = None
    parent_shared_folder_id: str | None = None
    path_display: str | None = None
    path_lower: str | None = None
    """Missing where the folder is not mounted."""
    permissions: list[FolderPermission] | None = None


MemberSelectorDropboxIdParam = TypedDict(
    "MemberSelectorDropboxIdParam",
    {
        ".tag": 'Literal["dropbox_id"] | str',
        "dropbox_id": "str",
    },
)

MemberSelectorEmailParam = TypedDict(
    "MemberSelectorEmailParam",
    {
        ".tag": 'Literal["email"] | str',
        "email": "str",
    },
)


class AddMemberParam(TypedDict):
    member: MemberSelectorParam
    access_level: NotRequired[AccessLevelArgParam]


LinkExpiryOption2Param = TypedDict(
    "LinkExpiryOption2Param",
    {
        ".tag": 'Literal["set_expiry"] | str',
        "set_expiry": "datetime.datetime",
    },
)

LinkPasswordOption2Param = TypedDict(
    "LinkPasswordOption2Param",
    {
        ".tag": 'Literal["set_password"] | str',
        "set_password": "str",
    },
)


class LinkSettingsParam(TypedDict):
    access_level: NotRequired[AccessLevelArgParam]
    audience: NotRequired[LinkAudienceArgParam]
    expiry: NotRequired[LinkExpiryParam]
    password: NotRequired[LinkPasswordParam]


class SharedLinkSettingsParam(TypedDict):
    access: NotRequired[Literal["viewer", "editor", "max", "default"] | str]
    allow_download: NotRequired[bool]
    audience: NotRequired[LinkAudienceArgParam]
    expires: NotRequired[datetime.datetime]
    """Without fractions of a second."""
    link_password: NotRequired[str]
    requested_visibility: NotRequired[Literal["public", "team_only", "password"] | str]
    """Stands in audience now."""
    require_password: NotRequired[bool]


SharePathError: TypeAlias = Annotated[
    SharePathErrorIsFile | SharePathErrorAlreadyShared | UnknownVariant,
    Tagged(
        ".tag",
        {
            "is_file": SharePathErrorIsFile,
            "inside_shared_folder": SharePathErrorIsFile,
            "contains_shared_folder": SharePathErrorIsFile,
            "contains_app_folder": SharePathErrorIsFile,
            "contains_team_folder": SharePathErrorIsFile,
            "is_app_folder": SharePathErrorIsFile,
            "inside_app_folder": SharePathErrorIsFile,
            "is_public_folder": SharePathErrorIsFile,
            "inside_public_folder": SharePathErrorIsFile,
            "invalid_path": SharePathErrorIsFile,
            "is_osx_package": SharePathErrorIsFile,
            "inside_osx_package": SharePathErrorIsFile,
            "is_vault": SharePathErrorIsFile,
            "is_vault_locked": SharePathErrorIsFile,
            "is_family": SharePathErrorIsFile,
            "other": SharePathErrorIsFile,
            "already_shared": SharePathErrorAlreadyShared,
        },
    ),
]
ShareFolderJobStatus: TypeAlias = Annotated[
    AsyncJobInProgress | ShareFolderJobStatusComplete | ShareFolderJobStatusFailed | UnknownVariant,
    Tagged(
        ".tag",
        {
            "in_progress": AsyncJobInProgress,
            "complete": ShareFolderJobStatusComplete,
            "failed": ShareFolderJobStatusFailed,
        },
    ),
]
AccessLevelArgParam: TypeAlias = (
    Literal["owner", "editor", "viewer", "viewer_no_comment", "traverse", "no_access"] | str
)
MemberSelectorParam: TypeAlias = MemberSelectorEmailParam | MemberSelectorDropboxIdParam
FolderActionArgParam: TypeAlias = (
    Literal[
        "change_options",
        "disable_viewer_info",
        "edit_contents",
        "enable_viewer_info",
        "invite_editor",
        "invite_viewer",
        "invite_viewer_no_comment",
        "relinquish_membership",
        "unmount",
        "unshare",
        "leave_a_copy",
        "share_link",
        "create_link",
        "create_view_link",
        "create_edit_link",
        "set_access_inheritance",
    ]
    | str
)
LinkAudienceArgParam: TypeAlias = Literal["public", "team", "no_one", "password", "members"] | str
LinkExpiryParam: TypeAlias = Literal["remove_expiry"] | str | LinkExpiryOption2Param
LinkPasswordParam: TypeAlias = Literal["remove_password"] | str | LinkPasswordOption2Param
