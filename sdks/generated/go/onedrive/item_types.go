// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

// ItemChildrenParams are the parameters of item.children.
type ItemChildrenParams struct {
	// The folder's.
	ItemID string `wire:"item-id" is:"required"`
	// Such as thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Such as "name desc".
	Orderby connector.Opt[[]string] `wire:"$orderby"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemChildrenByPathParams are the parameters of item.childrenByPath.
type ItemChildrenByPathParams struct {
	// Below the root folder; no slash in front.
	ItemPath string `wire:"item-path" is:"required"`
	// Such as thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Such as "name desc".
	Orderby connector.Opt[[]string] `wire:"$orderby"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemContentParams are the parameters of item.content.
type ItemContentParams struct {
	// The file's.
	ItemID string `wire:"item-id" is:"required"`
	// Only if this is no longer the item's eTag; else the answer is a 304.
	IfNoneMatch connector.Opt[string] `wire:"If-None-Match"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// Converts it on the way; such as pdf.
	Format connector.Opt[string] `wire:"format"`
}

// ItemContentByPathParams are the parameters of item.contentByPath.
type ItemContentByPathParams struct {
	// Below the root folder; no slash in front.
	ItemPath string `wire:"item-path" is:"required"`
	// Only if this is no longer the item's eTag; else the answer is a 304.
	IfNoneMatch connector.Opt[string] `wire:"If-None-Match"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// Converts it on the way; such as pdf.
	Format connector.Opt[string] `wire:"format"`
}

// ItemCopyParams are the parameters of item.copy.
type ItemCopyParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// What to do when the name is taken; not on personal drives.
	ConflictBehavior connector.Opt[ItemCopyConflictBehavior] `wire:"@microsoft.graph.conflictBehavior"`
	// Not to be kept waiting, however small the copy.
	Prefer connector.Opt[[]ItemCopyPreferItem] `wire:"Prefer"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// The name of the copy, where it is not the same.
	Name connector.Opt[string] `wire:"name"`
	// The folder to copy it into, with its driveId; the same folder unless stated.
	ParentReference connector.Opt[ItemReferenceParam] `wire:"parentReference"`
}

// ItemCopyConflictBehavior is text; there may be other values than the constants.
type ItemCopyConflictBehavior string

// Values of ItemCopyConflictBehavior.
const (
	ItemCopyConflictBehaviorFail    ItemCopyConflictBehavior = "fail"
	ItemCopyConflictBehaviorReplace ItemCopyConflictBehavior = "replace"
	ItemCopyConflictBehaviorRename  ItemCopyConflictBehavior = "rename"
)

// ItemCopyPreferItem is text; there may be other values than the constants.
type ItemCopyPreferItem string

// Values of ItemCopyPreferItem.
const (
	ItemCopyPreferItemRespondAsync ItemCopyPreferItem = "respond-async"
)

// ItemCreateLinkParams are the parameters of item.createLink.
type ItemCreateLinkParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// When it ends.
	ExpirationDateTime connector.Opt[time.Time] `wire:"expirationDateTime"`
	// Words that go with it.
	Message connector.Opt[string] `wire:"message"`
	// Personal drives only.
	Password connector.Opt[string] `wire:"password"`
	// Whether those who could see it before still can; if false, the first link takes that away.
	RetainInheritedPermissions connector.Opt[bool] `wire:"retainInheritedPermissions"`
	// Who may use it; unless stated, as the organisation has it.
	Scope connector.Opt[ItemCreateLinkScope] `wire:"scope"`
	// What the link allows; embed on personal drives only.
	Type connector.Opt[ItemCreateLinkType] `wire:"type"`
}

// ItemCreateLinkScope is text; there may be other values than the constants.
type ItemCreateLinkScope string

// Values of ItemCreateLinkScope.
const (
	ItemCreateLinkScopeAnonymous    ItemCreateLinkScope = "anonymous"
	ItemCreateLinkScopeOrganization ItemCreateLinkScope = "organization"
	ItemCreateLinkScopeUsers        ItemCreateLinkScope = "users"
)

// ItemCreateLinkType is text; there may be other values than the constants.
type ItemCreateLinkType string

// Values of ItemCreateLinkType.
const (
	ItemCreateLinkTypeView  ItemCreateLinkType = "view"
	ItemCreateLinkTypeEdit  ItemCreateLinkType = "edit"
	ItemCreateLinkTypeEmbed ItemCreateLinkType = "embed"
)

// ItemCreateUploadSessionParams are the parameters of item.createUploadSession.
type ItemCreateUploadSessionParams struct {
	// Below the root folder; no slash in front.
	ItemPath string `wire:"item-path" is:"required"`
	// Only while this is still the item's eTag.
	IfMatch connector.Opt[string] `wire:"If-Match"`
	// Only if this is no longer the item's eTag.
	IfNoneMatch connector.Opt[string] `wire:"If-None-Match"`
	// Whether the file is made only by a last request of its own.
	DeferCommit connector.Opt[bool] `wire:"deferCommit"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// What the file will be.
	Item connector.Opt[DriveItemUploadablePropertiesParam] `wire:"item"`
}

// ItemCreateUploadSessionByIDParams are the parameters of item.createUploadSessionById.
type ItemCreateUploadSessionByIDParams struct {
	// The file's.
	ItemID string `wire:"item-id" is:"required"`
	// Only while this is still the item's eTag.
	IfMatch connector.Opt[string] `wire:"If-Match"`
	// Only if this is no longer the item's eTag.
	IfNoneMatch connector.Opt[string] `wire:"If-None-Match"`
	// Whether the file is made only by a last request of its own.
	DeferCommit connector.Opt[bool] `wire:"deferCommit"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// What the file will be.
	Item connector.Opt[DriveItemUploadablePropertiesParam] `wire:"item"`
}

// ItemCreateUploadSessionInFolderParams are the parameters of item.createUploadSessionInFolder.
type ItemCreateUploadSessionInFolderParams struct {
	// Its name there, with the extension.
	Filename string `wire:"filename" is:"required"`
	// The folder to put it in; "root" is the root folder.
	ParentID string `wire:"parent-id" is:"required"`
	// Only while this is still the item's eTag.
	IfMatch connector.Opt[string] `wire:"If-Match"`
	// Only if this is no longer the item's eTag.
	IfNoneMatch connector.Opt[string] `wire:"If-None-Match"`
	// Whether the file is made only by a last request of its own.
	DeferCommit connector.Opt[bool] `wire:"deferCommit"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// What the file will be.
	Item connector.Opt[DriveItemUploadablePropertiesParam] `wire:"item"`
}

// ItemDeleteParams are the parameters of item.delete.
type ItemDeleteParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Only while this is still the item's eTag.
	IfMatch connector.Opt[string] `wire:"If-Match"`
	// Work and school accounts: also while somebody has it open.
	Prefer connector.Opt[[]ItemDeletePreferItem] `wire:"Prefer"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemDeletePreferItem is text; there may be other values than the constants.
type ItemDeletePreferItem string

// Values of ItemDeletePreferItem.
const (
	ItemDeletePreferItemBypassSharedLock ItemDeletePreferItem = "bypass-shared-lock"
)

// ItemGetParams are the parameters of item.get.
type ItemGetParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Such as children or thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Only if this is no longer the item's eTag; else the answer is a 304.
	IfNoneMatch connector.Opt[string] `wire:"If-None-Match"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemGetByPathParams are the parameters of item.getByPath.
type ItemGetByPathParams struct {
	// Below the root folder; no slash in front.
	ItemPath string `wire:"item-path" is:"required"`
	// Such as children or thumbnails.
	Expand connector.Opt[[]string] `wire:"$expand"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Only if this is no longer the item's eTag; else the answer is a 304.
	IfNoneMatch connector.Opt[string] `wire:"If-None-Match"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemInviteParams are the parameters of item.invite.
type ItemInviteParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// When it ends.
	ExpirationDateTime connector.Opt[string] `wire:"expirationDateTime"`
	// What that says besides, of at most 2,000 characters.
	Message connector.Opt[string] `wire:"message"`
	// Personal drives only.
	Password connector.Opt[string] `wire:"password"`
	// Whom.
	Recipients connector.Opt[[]DriveRecipientParam] `wire:"recipients"`
	// Whether they have to sign in.
	//
	// Default: false.
	RequireSignIn connector.Opt[bool] `wire:"requireSignIn"`
	// Whether those who could see it before still can.
	RetainInheritedPermissions connector.Opt[bool] `wire:"retainInheritedPermissions"`
	// What they may do.
	Roles connector.Opt[[]ItemInviteRolesItem] `wire:"roles"`
	// Whether they get a message by email.
	//
	// Default: false.
	SendInvitation connector.Opt[bool] `wire:"sendInvitation"`
}

// ItemInviteRolesItem is text; there may be other values than the constants.
type ItemInviteRolesItem string

// Values of ItemInviteRolesItem.
const (
	ItemInviteRolesItemRead  ItemInviteRolesItem = "read"
	ItemInviteRolesItemWrite ItemInviteRolesItem = "write"
)

// ItemPermanentDeleteParams are the parameters of item.permanentDelete.
type ItemPermanentDeleteParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemPermissionsParams are the parameters of item.permissions.
type ItemPermissionsParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemPreviewParams are the parameters of item.preview.
type ItemPreviewParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// The page of the document to begin with.
	Page connector.Opt[string] `wire:"page"`
	// How much larger it is shown.
	Zoom connector.Opt[float64] `wire:"zoom"`
}

// ItemReplaceContentParams are the parameters of item.replaceContent.
type ItemReplaceContentParams struct {
	// The file's.
	ItemID string `wire:"item-id" is:"required"`
	// Only while this is still the item's eTag.
	IfMatch connector.Opt[string] `wire:"If-Match"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemRestoreParams are the parameters of item.restore.
type ItemRestoreParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// The new name, where it is not the one it had.
	Name connector.Opt[string] `wire:"name"`
	// The folder to put it in, where it is not the one it was in.
	ParentReference connector.Opt[ItemReferenceParam] `wire:"parentReference"`
}

// ItemRestoreVersionParams are the parameters of item.restoreVersion.
type ItemRestoreVersionParams struct {
	// The file's.
	ItemID string `wire:"item-id" is:"required"`
	// As item.versions gives it.
	VersionID string `wire:"version-id" is:"required"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemThumbnailContentParams are the parameters of item.thumbnailContent.
type ItemThumbnailContentParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// small, medium, large or source, or a size of one's own, such as c300x400.
	Size string `wire:"size" is:"required"`
	// As item.thumbnails gives it; "0" is the first.
	ThumbID string `wire:"thumb-id" is:"required"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemThumbnailsParams are the parameters of item.thumbnails.
type ItemThumbnailsParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// Only these sizes, also such as c300x400_crop.
	Select connector.Opt[[]string] `wire:"$select"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemUpdateParams are the parameters of item.update.
type ItemUpdateParams struct {
	// As a listing gives it; "root" is the root folder.
	ItemID string `wire:"item-id" is:"required"`
	// What to do when the name is taken.
	ConflictBehavior connector.Opt[ItemUpdateConflictBehavior] `wire:"@microsoft.graph.conflictBehavior"`
	// Only while this is still the item's eTag.
	IfMatch connector.Opt[string] `wire:"If-Match"`
	// Work and school accounts: also while somebody has it open.
	Prefer connector.Opt[[]ItemUpdatePreferItem] `wire:"Prefer"`
	// Personal drives only.
	Description connector.Opt[string] `wire:"description"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
	// The times that the user's own computer gives.
	FileSystemInfo connector.Opt[FileSystemInfoParam] `wire:"fileSystemInfo"`
	// The new name.
	Name connector.Opt[string] `wire:"name"`
	// The folder to move it to; its id is enough.
	ParentReference connector.Opt[ItemReferenceParam] `wire:"parentReference"`
}

// ItemUpdateConflictBehavior is text; there may be other values than the constants.
type ItemUpdateConflictBehavior string

// Values of ItemUpdateConflictBehavior.
const (
	ItemUpdateConflictBehaviorFail    ItemUpdateConflictBehavior = "fail"
	ItemUpdateConflictBehaviorReplace ItemUpdateConflictBehavior = "replace"
	ItemUpdateConflictBehaviorRename  ItemUpdateConflictBehavior = "rename"
)

// ItemUpdatePreferItem is text; there may be other values than the constants.
type ItemUpdatePreferItem string

// Values of ItemUpdatePreferItem.
const (
	ItemUpdatePreferItemBypassSharedLock ItemUpdatePreferItem = "bypass-shared-lock"
)

// ItemUploadParams are the parameters of item.upload.
type ItemUploadParams struct {
	// Its name there, with the extension.
	Filename string `wire:"filename" is:"required"`
	// The folder to put it in; "root" is the root folder.
	ParentID string `wire:"parent-id" is:"required"`
	// What to do when the file is there already.
	//
	// Default: "replace".
	ConflictBehavior connector.Opt[ItemUploadConflictBehavior] `wire:"@microsoft.graph.conflictBehavior"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemUploadConflictBehavior is text; there may be other values than the constants.
type ItemUploadConflictBehavior string

// Values of ItemUploadConflictBehavior.
const (
	ItemUploadConflictBehaviorFail    ItemUploadConflictBehavior = "fail"
	ItemUploadConflictBehaviorReplace ItemUploadConflictBehavior = "replace"
	ItemUploadConflictBehaviorRename  ItemUploadConflictBehavior = "rename"
)

// ItemUploadByPathParams are the parameters of item.uploadByPath.
type ItemUploadByPathParams struct {
	// Below the root folder; no slash in front.
	ItemPath string `wire:"item-path" is:"required"`
	// What to do when the file is there already.
	//
	// Default: "replace".
	ConflictBehavior connector.Opt[ItemUploadByPathConflictBehavior] `wire:"@microsoft.graph.conflictBehavior"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemUploadByPathConflictBehavior is text; there may be other values than the constants.
type ItemUploadByPathConflictBehavior string

// Values of ItemUploadByPathConflictBehavior.
const (
	ItemUploadByPathConflictBehaviorFail    ItemUploadByPathConflictBehavior = "fail"
	ItemUploadByPathConflictBehaviorReplace ItemUploadByPathConflictBehavior = "replace"
	ItemUploadByPathConflictBehaviorRename  ItemUploadByPathConflictBehavior = "rename"
)

// ItemVersionContentParams are the parameters of item.versionContent.
type ItemVersionContentParams struct {
	// The file's.
	ItemID string `wire:"item-id" is:"required"`
	// As item.versions gives it.
	VersionID string `wire:"version-id" is:"required"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

// ItemVersionsParams are the parameters of item.versions.
type ItemVersionsParams struct {
	// The file's.
	ItemID string `wire:"item-id" is:"required"`
	// Only these properties.
	Select connector.Opt[[]string] `wire:"$select"`
	// Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
	// groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with All.
	//
	// Default: "me/drive".
	DriveRoot connector.Opt[string] `wire:"drive-root"`
}

type AsyncJobStatus struct {
	connector.Received
	Error PublicError `wire:"error"`
	// Such as ItemCopy.
	Operation          string  `wire:"operation"`
	PercentageComplete float64 `wire:"percentageComplete"`
	// At the end
	ResourceID string `wire:"resourceId"`
	// notStarted, waiting, inProgress, updating, completed, failed, deletePending or deleteFailed.
	Status            string `wire:"status"`
	StatusDescription string `wire:"statusDescription"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x AsyncJobStatus) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *AsyncJobStatus) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type DriveItemUploadablePropertiesParam struct {
	connector.ExtraFields
	// What to do when the name is taken.
	MicrosoftGraphConflictBehavior connector.Opt[DriveItemUploadablePropertiesMicrosoftGraphConflictBehavior] `wire:"@microsoft.graph.conflictBehavior"`
	// Personal drives only.
	Description connector.Opt[string] `wire:"description"`
	// In bytes, to be told at once that the drive is full.
	FileSize       connector.Opt[int64]               `wire:"fileSize"`
	FileSystemInfo connector.Opt[FileSystemInfoParam] `wire:"fileSystemInfo"`
	// With its extension.
	Name connector.Opt[string] `wire:"name"`
}

// MarshalJSON writes it as a request has it.
func (x DriveItemUploadablePropertiesParam) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// DriveItemUploadablePropertiesMicrosoftGraphConflictBehavior is text; there may be other values than the
// constants.
type DriveItemUploadablePropertiesMicrosoftGraphConflictBehavior string

// Values of DriveItemUploadablePropertiesMicrosoftGraphConflictBehavior.
const (
	DriveItemUploadablePropertiesMicrosoftGraphConflictBehaviorFail    DriveItemUploadablePropertiesMicrosoftGraphConflictBehavior = "fail"
	DriveItemUploadablePropertiesMicrosoftGraphConflictBehaviorReplace DriveItemUploadablePropertiesMicrosoftGraphConflictBehavior = "replace"
	DriveItemUploadablePropertiesMicrosoftGraphConflictBehaviorRename  DriveItemUploadablePropertiesMicrosoftGraphConflictBehavior = "rename"
)

type DriveItemVersionCollectionResponse struct {
	connector.Received
	// Of all pages together.
	OdataCount int64 `wire:"@odata.count"`
	// The whole address of the next page.
	OdataNextLink string             `wire:"@odata.nextLink"`
	Value         []DriveItemVersion `wire:"value"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DriveItemVersionCollectionResponse) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DriveItemVersionCollectionResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// Whom to invite; one of the three says it.
type DriveRecipientParam struct {
	connector.ExtraFields
	// Of a group without an address.
	Alias connector.Opt[string] `wire:"alias"`
	Email connector.Opt[string] `wire:"email"`
	// In the directory.
	ObjectID connector.Opt[string] `wire:"objectId"`
}

// MarshalJSON writes it as a request has it.
func (x DriveRecipientParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// Addresses to embed, good for a short time.
type ItemPreviewInfo struct {
	connector.Received
	GetURL string `wire:"getUrl"`
	// Form-encoded, to be sent to postUrl.
	PostParameters string `wire:"postParameters"`
	PostURL        string `wire:"postUrl"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ItemPreviewInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ItemPreviewInfo) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type PermissionCollectionResponse struct {
	connector.Received
	// Of all pages together.
	OdataCount int64 `wire:"@odata.count"`
	// The whole address of the next page.
	OdataNextLink string       `wire:"@odata.nextLink"`
	Value         []Permission `wire:"value"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PermissionCollectionResponse) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PermissionCollectionResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type ThumbnailSetCollectionResponse struct {
	connector.Received
	// Of all pages together.
	OdataCount int64 `wire:"@odata.count"`
	// The whole address of the next page.
	OdataNextLink string         `wire:"@odata.nextLink"`
	Value         []ThumbnailSet `wire:"value"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ThumbnailSetCollectionResponse) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ThumbnailSetCollectionResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// Where pieces go, and which are still missing.
type UploadSession struct {
	connector.Received
	// A while after the last piece.
	ExpirationDateTime time.Time `wire:"expirationDateTime"`
	// Such as 327680-.
	NextExpectedRanges []string `wire:"nextExpectedRanges"`
	// Takes the pieces without a token.
	UploadURL string `wire:"uploadUrl"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x UploadSession) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *UploadSession) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
