// Code generated from connector dropbox 1.1.0. DO NOT EDIT.

package dropbox

import (
	"context"
	"encoding/json"
	"iter"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// SharingAPI has the endpoints below sharing.
type SharingAPI struct {
	base *connector.BaseConnector
}

func newSharingAPI(base *connector.BaseConnector) *SharingAPI {
	return &SharingAPI{
		base: base,
	}
}

var opSharingAddFolderMember = &connector.Operation{
	Name:   "sharing.add_folder_member",
	Effect: connector.Write,
}

// AddFolderMember: Invite people to a shared folder.
//
// Needs the scope sharing.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#sharing-add_folder_member
func (r *SharingAPI) AddFolderMember(ctx context.Context, params SharingAddFolderMemberParams, opts ...connector.CallOption) (json.RawMessage, error) {
	return connector.InvokeJSON[json.RawMessage](ctx, r.base, opSharingAddFolderMember, params, nil, opts)
}

var opSharingCheckShareJobStatus = &connector.Operation{
	Name:   "sharing.check_share_job_status",
	Effect: connector.Read,
}

// CheckShareJobStatus: See how far the sharing of a folder is.
//
// Needs the scope sharing.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#sharing-check_share_job_status
func (r *SharingAPI) CheckShareJobStatus(ctx context.Context, params SharingCheckShareJobStatusParams, opts ...connector.CallOption) (ShareFolderJobStatus, error) {
	return connector.InvokeJSON[ShareFolderJobStatus](ctx, r.base, opSharingCheckShareJobStatus, params, nil, opts)
}

var opSharingCreateSharedLinkWithSettings = &connector.Operation{
	Name:   "sharing.create_shared_link_with_settings",
	Effect: connector.Write,
}

// CreateSharedLinkWithSettings: Create a link that others can open.
//
// Needs the scope sharing.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See
// https://www.dropbox.com/developers/documentation/http/documentation#sharing-create_shared_link_with_settings
func (r *SharingAPI) CreateSharedLinkWithSettings(ctx context.Context, params SharingCreateSharedLinkWithSettingsParams, opts ...connector.CallOption) (*SharedLinkMetadata, error) {
	return connector.InvokeJSON[*SharedLinkMetadata](ctx, r.base, opSharingCreateSharedLinkWithSettings, params, nil, opts)
}

var opSharingGetSharedLinkFile = &connector.Operation{
	Name:   "sharing.get_shared_link_file",
	Effect: connector.Read,
}

// GetSharedLinkFile: Download what a link leads to.
//
// Beside the bytes comes what is captured of the headers: metadata.
//
// Needs the scope sharing.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#sharing-get_shared_link_file
func (r *SharingAPI) GetSharedLinkFile(ctx context.Context, params SharingGetSharedLinkFileParams, opts ...connector.CallOption) (*connector.Answer, error) {
	return connector.InvokeBinary(ctx, r.base, opSharingGetSharedLinkFile, params, nil, opts)
}

var opSharingGetSharedLinkMetadata = &connector.Operation{
	Name:   "sharing.get_shared_link_metadata",
	Effect: connector.Read,
}

// GetSharedLinkMetadata: Show what a link leads to.
//
// Needs the scope sharing.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#sharing-get_shared_link_metadata
func (r *SharingAPI) GetSharedLinkMetadata(ctx context.Context, params SharingGetSharedLinkMetadataParams, opts ...connector.CallOption) (*SharedLinkMetadata, error) {
	return connector.InvokeJSON[*SharedLinkMetadata](ctx, r.base, opSharingGetSharedLinkMetadata, params, nil, opts)
}

var opSharingListFolders = &connector.Operation{
	Name:     "sharing.list_folders",
	Effect:   connector.Read,
	Items:    []any{"entries"},
	PageSize: "limit",
}

// ListFolders: List shared folders that this user has access to.
//
// connector.PageSize is its limit. How many a page holds. Default: 1000.
//
// Needs the scope sharing.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#sharing-list_folders
func (r *SharingAPI) ListFolders(ctx context.Context, params SharingListFoldersParams, opts ...connector.CallOption) (*connector.Page[SharedFolderMetadata], error) {
	return connector.InvokeList[SharedFolderMetadata](ctx, r.base, opSharingListFolders, params, nil, opts)
}

// ListFoldersAll gives the items of all pages of ListFolders, page by page. An error comes last, beside a zero
// item.
func (r *SharingAPI) ListFoldersAll(ctx context.Context, params SharingListFoldersParams, opts ...connector.CallOption) iter.Seq2[SharedFolderMetadata, error] {
	return connector.InvokeListAll[SharedFolderMetadata](ctx, r.base, opSharingListFolders, params, nil, opts)
}

var opSharingListFoldersContinue = &connector.Operation{
	Name:   "sharing.list_folders.continue",
	Effect: connector.Read,
	Items:  []any{"entries"},
}

// ListFoldersContinue: Go on with a list of shared folders.
//
// Needs the scope sharing.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#sharing-list_folders-continue
func (r *SharingAPI) ListFoldersContinue(ctx context.Context, params SharingListFoldersContinueParams, opts ...connector.CallOption) (*connector.Page[SharedFolderMetadata], error) {
	return connector.InvokeList[SharedFolderMetadata](ctx, r.base, opSharingListFoldersContinue, params, nil, opts)
}

// ListFoldersContinueAll gives the items of all pages of ListFoldersContinue, page by page. An error comes last,
// beside a zero item.
func (r *SharingAPI) ListFoldersContinueAll(ctx context.Context, params SharingListFoldersContinueParams, opts ...connector.CallOption) iter.Seq2[SharedFolderMetadata, error] {
	return connector.InvokeListAll[SharedFolderMetadata](ctx, r.base, opSharingListFoldersContinue, params, nil, opts)
}

var opSharingListSharedLinks = &connector.Operation{
	Name:   "sharing.list_shared_links",
	Effect: connector.Read,
	Items:  []any{"links"},
}

// ListSharedLinks: List links of this user.
//
// Needs the scope sharing.read.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#sharing-list_shared_links
func (r *SharingAPI) ListSharedLinks(ctx context.Context, params SharingListSharedLinksParams, opts ...connector.CallOption) (*connector.Page[SharedLinkMetadata], error) {
	return connector.InvokeList[SharedLinkMetadata](ctx, r.base, opSharingListSharedLinks, params, nil, opts)
}

// ListSharedLinksAll gives the items of all pages of ListSharedLinks, page by page. An error comes last, beside
// a zero item.
func (r *SharingAPI) ListSharedLinksAll(ctx context.Context, params SharingListSharedLinksParams, opts ...connector.CallOption) iter.Seq2[SharedLinkMetadata, error] {
	return connector.InvokeListAll[SharedLinkMetadata](ctx, r.base, opSharingListSharedLinks, params, nil, opts)
}

var opSharingRevokeSharedLink = &connector.Operation{
	Name:   "sharing.revoke_shared_link",
	Effect: connector.Destructive,
}

// RevokeSharedLink: End a link.
//
// What it removes or ends is gone.
//
// Needs the scope sharing.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#sharing-revoke_shared_link
func (r *SharingAPI) RevokeSharedLink(ctx context.Context, params SharingRevokeSharedLinkParams, opts ...connector.CallOption) (json.RawMessage, error) {
	return connector.InvokeJSON[json.RawMessage](ctx, r.base, opSharingRevokeSharedLink, params, nil, opts)
}

var opSharingShareFolder = &connector.Operation{
	Name:   "sharing.share_folder",
	Effect: connector.Write,
	Waits:  true,
}

// ShareFolder: Share a folder, which is created where it is missing.
//
// An answer that holds an async_job_id only says that work has begun.
//
// The work may go on behind the first answer: its end is waited for, a minute unless another time is given.
//
// Needs the scope sharing.write.
//
// Errors: *connector.ProviderError, *connector.PlatformError, *connector.TransportError; *connector.JobNotDone
// where the work is not done in the time of connector.Wait.
//
// See https://www.dropbox.com/developers/documentation/http/documentation#sharing-share_folder
func (r *SharingAPI) ShareFolder(ctx context.Context, params SharingShareFolderParams, opts ...connector.CallOption) (*ShareFolderLaunchComplete, error) {
	return connector.InvokeJSON[*ShareFolderLaunchComplete](ctx, r.base, opSharingShareFolder, params, nil, opts)
}
