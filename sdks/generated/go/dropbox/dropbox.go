// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import "github.com/connector-platform/connector-platform/sdks/go/connector"

// If this does not compile, the runtime is too old or too new for this package: upgrade it with
// go get github.com/connector-platform/connector-platform/sdks/go@latest, or generate the package again.
const _ = connector.RuntimeSupportsGeneration1

// pkg is what the runtime has to know of this package.
var pkg = connector.NewPackage("dropbox", "1.1.0",
	connector.UnionOf[DeleteBatchJobStatus, UnknownDeleteBatchJobStatus](".tag",
		connector.VariantOf[AsyncJobInProgress]("in_progress"),
		connector.VariantOf[DeleteBatchJobStatusComplete]("complete"),
		connector.VariantOf[DeleteBatchJobStatusFailed]("failed"),
	),
	connector.UnionOf[DeleteBatchResultEntry, UnknownDeleteBatchResultEntry](".tag",
		connector.VariantOf[DeleteBatchResultEntrySuccess]("success"),
		connector.VariantOf[DeleteBatchResultEntryFailure]("failure"),
	),
	connector.UnionOf[GetThumbnailBatchResultEntry, UnknownGetThumbnailBatchResultEntry](".tag",
		connector.VariantOf[GetThumbnailBatchResultEntrySuccess]("success"),
		connector.VariantOf[GetThumbnailBatchResultEntryFailure]("failure"),
	),
	connector.UnionOf[MemberSelectorParam, UnknownMemberSelector](".tag",
		connector.VariantOf[MemberSelectorEmailParam]("email"),
		connector.VariantOf[MemberSelectorDropboxIDParam]("dropbox_id"),
	),
	connector.UnionOf[Metadata, UnknownMetadata](".tag",
		connector.VariantOf[FileMetadata]("file"),
		connector.VariantOf[FolderMetadata]("folder"),
		connector.VariantOf[DeletedMetadata]("deleted"),
	),
	connector.UnionOf[PathOrLinkParam, UnknownPathOrLink](".tag",
		connector.VariantOf[PathOrLinkPathParam]("path"),
		connector.VariantOf[PathOrLinkLinkParam]("link"),
	),
	connector.UnionOf[RelocationBatchResultEntry, UnknownRelocationBatchResultEntry](".tag",
		connector.VariantOf[RelocationBatchResultEntrySuccess]("success"),
		connector.VariantOf[RelocationBatchResultEntryFailure]("failure"),
	),
	connector.UnionOf[RelocationBatchV2JobStatus, UnknownRelocationBatchV2JobStatus](".tag",
		connector.VariantOf[AsyncJobInProgress]("in_progress"),
		connector.VariantOf[RelocationBatchV2JobStatusComplete]("complete"),
	),
	connector.UnionOf[SaveURLJobStatus, UnknownSaveURLJobStatus](".tag",
		connector.VariantOf[AsyncJobInProgress]("in_progress"),
		connector.VariantOf[SaveURLJobStatusComplete]("complete"),
		connector.VariantOf[SaveURLJobStatusFailed]("failed"),
	),
	connector.UnionOf[ShareFolderJobStatus, UnknownShareFolderJobStatus](".tag",
		connector.VariantOf[AsyncJobInProgress]("in_progress"),
		connector.VariantOf[ShareFolderJobStatusComplete]("complete"),
		connector.VariantOf[ShareFolderJobStatusFailed]("failed"),
	),
	connector.UnionOf[SharePathError, UnknownSharePathError](".tag",
		connector.VariantOf[SharePathErrorIsFile]("is_file", "inside_shared_folder", "contains_shared_folder", "contains_app_folder", "contains_team_folder", "is_app_folder", "inside_app_folder", "is_public_folder", "inside_public_folder", "invalid_path", "is_osx_package", "inside_osx_package", "is_vault", "is_vault_locked", "is_family", "other"),
		connector.VariantOf[SharePathErrorAlreadyShared]("already_shared"),
	),
	connector.UnionOf[UploadSessionFinishBatchJobStatus, UnknownUploadSessionFinishBatchJobStatus](".tag",
		connector.VariantOf[AsyncJobInProgress]("in_progress"),
		connector.VariantOf[UploadSessionFinishBatchJobStatusComplete]("complete"),
	),
	connector.UnionOf[UploadSessionFinishBatchResultEntry, UnknownUploadSessionFinishBatchResultEntry](".tag",
		connector.VariantOf[UploadSessionFinishBatchResultEntrySuccess]("success"),
		connector.VariantOf[UploadSessionFinishBatchResultEntryFailure]("failure"),
	),
)

// Dropbox calls, as one of your users: Files, folders, shared links and file requests of a Dropbox account.
//
// Where the provider refuses, methods return a *connector.ProviderError; where the platform does, a
// *connector.PlatformError, of which a *connector.ReconnectRequired says that the user must connect again; where
// no answer comes, a *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation
type Dropbox struct {
	*connector.BaseConnector
	Auth         *AuthAPI
	Check        *CheckAPI
	FileRequests *FileRequestsAPI
	Files        *FilesAPI
	Sharing      *SharingAPI
	Users        *UsersAPI
}

// New makes one for a connection: connector.Connection("con_…"), or connector.User("user_42") for that user's only one.
func New(client *connector.Client, targets ...connector.Target) *Dropbox {
	base := connector.NewBaseConnector(client, pkg, targets)
	return &Dropbox{
		BaseConnector: base,
		Auth:          newAuthAPI(base),
		Check:         newCheckAPI(base),
		FileRequests:  newFileRequestsAPI(base),
		Files:         newFilesAPI(base),
		Sharing:       newSharingAPI(base),
		Users:         newUsersAPI(base),
	}
}
