# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Literal

from connector_platform import Model
from pydantic import Field

from .shared_types import DefaultLinkExpirationDaysPolicy, EnforceLinkPasswordPolicy


class AccountType(Model):
    tag: Literal["basic", "pro", "business"] | str = Field(alias=".tag")


class Name(Model):
    abbreviated_name: str
    display_name: str
    familiar_name: str
    given_name: str
    surname: str


class BasicAccount(Model):
    account_id: str
    disabled: bool
    email: str
    email_verified: bool
    is_teammate: bool
    """Whether this user is in the same team."""
    name: Name
    profile_photo_url: str | None = None
    team_member_id: str | None = None
    """Of a member of the same team."""


class TopLevelContentPolicy(Model):
    tag: Literal["admin_only", "everyone", "other"] | str = Field(alias=".tag")


class SharedLinkDefaultPermissionsPolicy(Model):
    tag: Literal["default", "edit", "view", "other"] | str = Field(alias=".tag")


class SharedLinkCreatePolicy(Model):
    tag: Literal["default_public", "default_team_only", "team_only", "default_no_one", "other"] | str = Field(
        alias=".tag"
    )


class SharedFolderMemberPolicy(Model):
    tag: Literal["team", "anyone", "team_and_approved", "other"] | str = Field(alias=".tag")


class SharedFolderBlanketLinkRestrictionPolicy(Model):
    tag: Literal["members", "anyone", "other"] | str = Field(alias=".tag")


class SharedFolderJoinPolicy(Model):
    tag: Literal["from_team_only", "from_anyone", "other"] | str = Field(alias=".tag")


class GroupCreation(Model):
    tag: Literal["admins_and_members", "admins_only"] | str = Field(alias=".tag")


class TeamSharingPolicies(Model):
    default_link_expiration_days_policy: DefaultLinkExpirationDaysPolicy
    enforce_link_password_policy: EnforceLinkPasswordPolicy
    group_creation_policy: GroupCreation
    shared_folder_join_policy: SharedFolderJoinPolicy
    shared_folder_link_restriction_policy: SharedFolderBlanketLinkRestrictionPolicy
    shared_folder_member_policy: SharedFolderMemberPolicy
    shared_link_create_policy: SharedLinkCreatePolicy
    shared_link_default_permissions_policy: SharedLinkDefaultPermissionsPolicy


class OfficeAddInPolicy(Model):
    tag: Literal["disabled", "enabled", "other"] | str = Field(alias=".tag")


class FullTeam(Model):
    id: str
    name: str
    office_addin_policy: OfficeAddInPolicy
    sharing_policies: TeamSharingPolicies
    top_level_content_policy: TopLevelContentPolicy


class RootInfo(Model):
    tag: Literal["user", "team", "other"] | str = Field(alias=".tag")
    home_namespace_id: str
    root_namespace_id: str
    home_path: str | None = None
    """Of a team member, whose home is a folder in the team's space."""


class FullAccount(Model):
    account_id: str
    account_type: AccountType
    disabled: bool
    email: str
    email_verified: bool
    is_paired: bool
    """Whether a personal and a work account are linked."""
    locale: str
    name: Name
    referral_link: str
    root_info: RootInfo
    """What the header Dropbox-API-Path-Root may name."""
    country: str | None = None
    profile_photo_url: str | None = None
    team: FullTeam | None = None
    team_member_id: str | None = None
    """Of a member of a team."""


class MemberSpaceLimitType(Model):
    tag: Literal["off", "alert_only", "stop_sync", "other"] | str = Field(alias=".tag")


class SpaceAllocation(Model):
    tag: Literal["individual", "team", "other"] | str = Field(alias=".tag")
    allocated: int | None = None
    """In bytes: of the user, or of the whole team."""
    used: int | None = None
    """By the whole team."""
    user_within_team_space_allocated: int | None = None
    """What the team gives this user; 0 where there is no limit."""
    user_within_team_space_limit_type: MemberSpaceLimitType | None = None
    user_within_team_space_used_cached: int | None = None
    """By this user, as of some time ago."""


class SpaceUsage(Model):
    allocation: SpaceAllocation
    used: int
    """In bytes."""
