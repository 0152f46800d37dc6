# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .files_upload_session_finish_batch_types import UploadSessionFinishBatchJobStatus
from .shared_types import PathRootParam


class FilesUploadSessionFinishBatchResource(Resource):
    """Endpoints under finish_batch."""

    def check(
        self,
        *,
        async_job_id: str,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> UploadSessionFinishBatchJobStatus:
        """See how far the making of several files is

        For jobs of the first version of the call, which went on after its answer.

        Args:
            async_job_id: Of the answer that began the job.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-finish_batch-check
        """
        return self._json(
            As[UploadSessionFinishBatchJobStatus],
            EndpointCall(
                "files.upload_session.finish_batch.check",
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
