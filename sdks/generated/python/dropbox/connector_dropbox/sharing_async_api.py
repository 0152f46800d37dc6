# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Unpack

from connector_platform import (
    As,
    AsyncDownload,
    AsyncPages,
    AsyncResource,
    CallOptions,
    EndpointCall,
    JobOptions,
    OMIT,
    Omit,
)

from .shared_types import PathParam, PathRootParam, ReadPathParam, WritePathOrIdParam
from .sharing_types import (
    AddMemberParam,
    FolderActionArgParam,
    LinkSettingsParam,
    ShareFolderJobStatus,
    ShareFolderLaunchComplete,
    SharedFolderMetadata,
    SharedLinkMetadata,
    SharedLinkSettingsParam,
)


class AsyncSharingResource(AsyncResource):
    """Endpoints under sharing."""

    async def add_folder_member(
        self,
        *,
        members: Sequence[AddMemberParam],
        shared_folder_id: str,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        custom_message: str | Omit = OMIT,
        fp_sealed_result: str | Omit = OMIT,
        quiet: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Any:
        """Invite people to a shared folder

        Args:
            members: At most 500.
            shared_folder_id: Of sharing.list_folders.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            custom_message: Stands in the e-mail.
            fp_sealed_result: Proof of the user's identity, where Dropbox asked for it.
            quiet: Whether nobody gets an e-mail about it. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-add_folder_member
        """
        return await self._json(
            As[Any],
            EndpointCall(
                "sharing.add_folder_member",
                "write",
                {
                    "members": members,
                    "shared_folder_id": shared_folder_id,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "custom_message": custom_message,
                    "fp_sealed_result": fp_sealed_result,
                    "quiet": quiet,
                },
            ),
            options,
        )

    async def check_share_job_status(
        self,
        *,
        async_job_id: str,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ShareFolderJobStatus:
        """See how far the sharing of a folder is

        Args:
            async_job_id: Of the answer that began the job.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-check_share_job_status
        """
        return await self._json(
            As[ShareFolderJobStatus],
            EndpointCall(
                "sharing.check_share_job_status",
                "read",
                {
                    "async_job_id": async_job_id,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                },
            ),
            options,
        )

    async def create_shared_link_with_settings(
        self,
        *,
        path: ReadPathParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        settings: SharedLinkSettingsParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> SharedLinkMetadata:
        """Create a link that others can open

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            settings: Who may open it and until when; the user's own settings otherwise.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-create_shared_link_with_settings
        """
        return await self._json(
            As[SharedLinkMetadata],
            EndpointCall(
                "sharing.create_shared_link_with_settings",
                "write",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "settings": settings,
                },
            ),
            options,
        )

    def get_shared_link_file(
        self,
        *,
        url: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        link_password: str | Omit = OMIT,
        path: PathParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> AsyncDownload:
        """Download what a link leads to

        Beside the bytes comes what is captured of the headers: metadata.

        Args:
            url: Of the link.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            link_password: Where the link has one.
            path: Below the link, where that is a folder's.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-get_shared_link_file
        """
        return self._download(
            EndpointCall(
                "sharing.get_shared_link_file",
                "read",
                {
                    "url": url,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-User": select_user,
                    "link_password": link_password,
                    "path": path,
                },
            ),
            options,
        )

    async def get_shared_link_metadata(
        self,
        *,
        url: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        link_password: str | Omit = OMIT,
        path: PathParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> SharedLinkMetadata:
        """Show what a link leads to

        Args:
            url: Of the link.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            link_password: Where the link has one.
            path: Below the link, where that is a folder's.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-get_shared_link_metadata
        """
        return await self._json(
            As[SharedLinkMetadata],
            EndpointCall(
                "sharing.get_shared_link_metadata",
                "read",
                {
                    "url": url,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-User": select_user,
                    "link_password": link_password,
                    "path": path,
                },
            ),
            options,
        )

    def list_folders(
        self,
        *,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        actions: Sequence[FolderActionArgParam] | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[SharedFolderMetadata]:
        """List shared folders that this user has access to

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            actions: For each folder, whether this user may do these.
            page_size: How many a page holds. Default: 1000.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-list_folders
        """
        return self._list(
            As[SharedFolderMetadata],
            ("entries",),
            EndpointCall(
                "sharing.list_folders",
                "read",
                {
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-User": select_user,
                    "actions": actions,
                    "limit": page_size,
                },
            ),
            max_items,
            options,
        )

    def list_folders_continue(
        self,
        *,
        cursor: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[SharedFolderMetadata]:
        """Go on with a list of shared folders

        Args:
            cursor: Of the page before.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-list_folders-continue
        """
        return self._list(
            As[SharedFolderMetadata],
            ("entries",),
            EndpointCall(
                "sharing.list_folders.continue",
                "read",
                {"cursor": cursor, "Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user},
            ),
            max_items,
            options,
        )

    def list_shared_links(
        self,
        *,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        cursor: str | Omit = OMIT,
        direct_only: bool | Omit = OMIT,
        path: ReadPathParam | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[SharedLinkMetadata]:
        """List links of this user

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            cursor: Of the page before.
            direct_only: Whether links to folders above it are left out.
            path: Only links to this file or folder, and to folders above it; all links unless stated.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-list_shared_links
        """
        return self._list(
            As[SharedLinkMetadata],
            ("links",),
            EndpointCall(
                "sharing.list_shared_links",
                "read",
                {
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "cursor": cursor,
                    "direct_only": direct_only,
                    "path": path,
                },
            ),
            max_items,
            options,
        )

    async def revoke_shared_link(
        self,
        *,
        url: str,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Any:
        """End a link

        Args:
            url: Of the link.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: sharing.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-revoke_shared_link
        """
        return await self._json(
            As[Any],
            EndpointCall(
                "sharing.revoke_shared_link",
                "destructive",
                {
                    "url": url,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                },
            ),
            options,
        )

    async def share_folder(
        self,
        *,
        path: WritePathOrIdParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        access_inheritance: Literal["inherit", "no_inherit"] | str | Omit = OMIT,
        acl_update_policy: Literal["owner", "editors"] | str | Omit = OMIT,
        actions: Sequence[FolderActionArgParam] | Omit = OMIT,
        force_async: bool | Omit = OMIT,
        link_settings: LinkSettingsParam | Omit = OMIT,
        member_policy: Literal["team", "anyone", "team_and_approved"] | str | Omit = OMIT,
        shared_link_policy: Literal["anyone", "team", "members"] | str | Omit = OMIT,
        viewer_info_policy: Literal["enabled", "disabled"] | str | Omit = OMIT,
        **options: Unpack[JobOptions],
    ) -> ShareFolderLaunchComplete:
        """Share a folder, which is created where it is missing

        An answer that holds an async_job_id only says that work has begun.

        The work may go on behind the first answer: its end is waited for, a minute unless another time is
        given.

        Args:
            path: The folder.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            access_inheritance: Whether members of the folder above are members here. Default: "inherit\".
            acl_update_policy: Who may change the members.
            actions: Whether this user may do these to it.
            force_async: Whether the answer comes at once in any case. Default: false.
            link_settings: Of the folder's link.
            member_policy: Who may be a member.
            shared_link_policy: Who may open links into it.
            viewer_info_policy: Whether members see who has looked at a file.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers, wait, operation.

        Scopes: sharing.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.
            JobNotDone: The work is not done in the time of wait.

        See: https://www.dropbox.com/developers/documentation/http/documentation#sharing-share_folder
        """
        return await self._json(
            As[ShareFolderLaunchComplete],
            EndpointCall(
                "sharing.share_folder",
                "write",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "access_inheritance": access_inheritance,
                    "acl_update_policy": acl_update_policy,
                    "actions": actions,
                    "force_async": force_async,
                    "link_settings": link_settings,
                    "member_policy": member_policy,
                    "shared_link_policy": shared_link_policy,
                    "viewer_info_policy": viewer_info_policy,
                },
                waits=True,
            ),
            options,
        )
