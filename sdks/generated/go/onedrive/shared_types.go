// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import (
	"encoding/json"
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

type Album struct {
	connector.Received
	CoverImageItemID string `wire:"coverImageItemId"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Album) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Album) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type Audio struct {
	connector.Received
	Album       string `wire:"album"`
	AlbumArtist string `wire:"albumArtist"`
	Artist      string `wire:"artist"`
	// In kbit/s.
	Bitrate   int64  `wire:"bitrate"`
	Composers string `wire:"composers"`
	Copyright string `wire:"copyright"`
	Disc      int64  `wire:"disc"`
	DiscCount int64  `wire:"discCount"`
	// In milliseconds.
	Duration          int64  `wire:"duration"`
	Genre             string `wire:"genre"`
	HasDrm            bool   `wire:"hasDrm"`
	IsVariableBitrate bool   `wire:"isVariableBitrate"`
	Title             string `wire:"title"`
	Track             int64  `wire:"track"`
	TrackCount        int64  `wire:"trackCount"`
	Year              int64  `wire:"year"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Audio) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Audio) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// An album, or several items shared together; personal drives only.
type Bundle struct {
	connector.Received
	Album      Album `wire:"album"`
	ChildCount int64 `wire:"childCount"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Bundle) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Bundle) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// There where the item is gone; delta listings have such items.
type Deleted struct {
	connector.Received
	State string `wire:"state"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Deleted) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Deleted) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type Drive struct {
	connector.Received
	CreatedBy       IdentitySet `wire:"createdBy"`
	CreatedDateTime time.Time   `wire:"createdDateTime"`
	Description     string      `wire:"description"`
	// personal, business or documentLibrary.
	DriveType            string        `wire:"driveType"`
	ETag                 string        `wire:"eTag"`
	ID                   string        `wire:"id"`
	LastModifiedBy       IdentitySet   `wire:"lastModifiedBy"`
	LastModifiedDateTime time.Time     `wire:"lastModifiedDateTime"`
	Name                 string        `wire:"name"`
	Owner                IdentitySet   `wire:"owner"`
	ParentReference      ItemReference `wire:"parentReference"`
	Quota                Quota         `wire:"quota"`
	SharePointIDs        SharepointIDs `wire:"sharePointIds"`
	System               SystemFacet   `wire:"system"`
	WebURL               string        `wire:"webUrl"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Drive) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Drive) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type DriveItem struct {
	connector.Received
	// Downloads the file without a token, for about an hour; not there once $select names other properties.
	MicrosoftGraphDownloadURL string `wire:"@microsoft.graph.downloadUrl"`
	// \#microsoft.graph.driveItem, where Graph says it.
	OdataType string `wire:"@odata.type"`
	Audio     Audio  `wire:"audio"`
	Bundle    Bundle `wire:"bundle"`
	// Changes with the content; files only.
	CTag string `wire:"cTag"`
	// With $expand=children, of folders.
	Children        []DriveItem `wire:"children"`
	CreatedBy       IdentitySet `wire:"createdBy"`
	CreatedDateTime time.Time   `wire:"createdDateTime"`
	Deleted         Deleted     `wire:"deleted"`
	// Personal drives only.
	Description string `wire:"description"`
	// Changes with everything.
	ETag                 string            `wire:"eTag"`
	File                 File              `wire:"file"`
	FileSystemInfo       FileSystemInfo    `wire:"fileSystemInfo"`
	Folder               Folder            `wire:"folder"`
	ID                   string            `wire:"id"`
	Image                Image             `wire:"image"`
	LastModifiedBy       IdentitySet       `wire:"lastModifiedBy"`
	LastModifiedDateTime time.Time         `wire:"lastModifiedDateTime"`
	Location             GeoCoordinates    `wire:"location"`
	Malware              Malware           `wire:"malware"`
	Name                 string            `wire:"name"`
	Package              Package           `wire:"package"`
	ParentReference      ItemReference     `wire:"parentReference"`
	PendingOperations    PendingOperations `wire:"pendingOperations"`
	// With $expand=permissions.
	Permissions   []Permission     `wire:"permissions"`
	Photo         Photo            `wire:"photo"`
	Publication   PublicationFacet `wire:"publication"`
	RemoteItem    RemoteItem       `wire:"remoteItem"`
	Root          Root             `wire:"root"`
	SearchResult  SearchResult     `wire:"searchResult"`
	Shared        Shared           `wire:"shared"`
	SharepointIDs SharepointIDs    `wire:"sharepointIds"`
	// In bytes.
	Size          int64         `wire:"size"`
	SpecialFolder SpecialFolder `wire:"specialFolder"`
	// With $expand=thumbnails.
	Thumbnails []ThumbnailSet `wire:"thumbnails"`
	// With $expand=versions.
	Versions []DriveItemVersion `wire:"versions"`
	Video    Video              `wire:"video"`
	// For WebDAV clients.
	WebDavURL string `wire:"webDavUrl"`
	WebURL    string `wire:"webUrl"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DriveItem) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DriveItem) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type DriveItemCollectionResponse struct {
	connector.Received
	// Of all pages together.
	OdataCount int64 `wire:"@odata.count"`
	// The whole address of the next page.
	OdataNextLink string      `wire:"@odata.nextLink"`
	Value         []DriveItem `wire:"value"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DriveItemCollectionResponse) MarshalJSON() ([]byte, error) {
	return connector.MarshalJSON(pkg, x)
}

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DriveItemCollectionResponse) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type DriveItemVersion struct {
	connector.Received
	ID                   string           `wire:"id"`
	LastModifiedBy       IdentitySet      `wire:"lastModifiedBy"`
	LastModifiedDateTime time.Time        `wire:"lastModifiedDateTime"`
	Publication          PublicationFacet `wire:"publication"`
	// In bytes.
	Size int64 `wire:"size"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DriveItemVersion) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DriveItemVersion) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type File struct {
	connector.Received
	Hashes Hashes `wire:"hashes"`
	// As the server found it.
	MIMEType           string `wire:"mimeType"`
	ProcessingMetadata bool   `wire:"processingMetadata"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x File) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *File) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// The times that the user's own computer gave.
type FileSystemInfo struct {
	connector.Received
	CreatedDateTime      time.Time `wire:"createdDateTime"`
	LastAccessedDateTime time.Time `wire:"lastAccessedDateTime"`
	LastModifiedDateTime time.Time `wire:"lastModifiedDateTime"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FileSystemInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FileSystemInfo) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x FileSystemInfo) ToParam() FileSystemInfoParam {
	return connector.ToParam[FileSystemInfoParam](pkg, x)
}

// FileSystemInfoParam is FileSystemInfo as requests have it.
//
// The times that the user's own computer gave.
type FileSystemInfoParam struct {
	connector.ExtraFields
	CreatedDateTime      connector.Opt[time.Time] `wire:"createdDateTime"`
	LastAccessedDateTime connector.Opt[time.Time] `wire:"lastAccessedDateTime"`
	LastModifiedDateTime connector.Opt[time.Time] `wire:"lastModifiedDateTime"`
}

// MarshalJSON writes it as a request has it.
func (x FileSystemInfoParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type Folder struct {
	connector.Received
	ChildCount int64      `wire:"childCount"`
	View       FolderView `wire:"view"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Folder) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Folder) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x Folder) ToParam() FolderParam { return connector.ToParam[FolderParam](pkg, x) }

// FolderParam is Folder as requests have it.
type FolderParam struct {
	connector.ExtraFields
	ChildCount connector.Opt[int64]           `wire:"childCount"`
	View       connector.Opt[FolderViewParam] `wire:"view"`
}

// MarshalJSON writes it as a request has it.
func (x FolderParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type FolderView struct {
	connector.Received
	// default, name, type, size, takenOrCreatedDateTime, lastModifiedDateTime or sequence.
	SortBy string `wire:"sortBy"`
	// ascending or descending.
	SortOrder string `wire:"sortOrder"`
	// default, icons, details or thumbnails.
	ViewType string `wire:"viewType"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FolderView) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FolderView) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x FolderView) ToParam() FolderViewParam { return connector.ToParam[FolderViewParam](pkg, x) }

// FolderViewParam is FolderView as requests have it.
type FolderViewParam struct {
	connector.ExtraFields
	// default, name, type, size, takenOrCreatedDateTime, lastModifiedDateTime or sequence.
	SortBy connector.Opt[string] `wire:"sortBy"`
	// ascending or descending.
	SortOrder connector.Opt[string] `wire:"sortOrder"`
	// default, icons, details or thumbnails.
	ViewType connector.Opt[string] `wire:"viewType"`
}

// MarshalJSON writes it as a request has it.
func (x FolderViewParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type GeoCoordinates struct {
	connector.Received
	// In feet above the sea.
	Altitude  float64 `wire:"altitude"`
	Latitude  float64 `wire:"latitude"`
	Longitude float64 `wire:"longitude"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x GeoCoordinates) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *GeoCoordinates) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type Hashes struct {
	connector.Received
	Crc32Hash string `wire:"crc32Hash"`
	// The one that every kind of drive has.
	QuickXorHash string `wire:"quickXorHash"`
	SHA1Hash     string `wire:"sha1Hash"`
	SHA256Hash   string `wire:"sha256Hash"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Hashes) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Hashes) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type Identity struct {
	connector.Received
	DisplayName string `wire:"displayName"`
	ID          string `wire:"id"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Identity) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Identity) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type IdentitySet struct {
	connector.Received
	Application Identity `wire:"application"`
	Device      Identity `wire:"device"`
	User        Identity `wire:"user"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x IdentitySet) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *IdentitySet) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type Image struct {
	connector.Received
	Height int64 `wire:"height"`
	Width  int64 `wire:"width"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Image) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Image) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// Where an item is; to move or copy one, its id and driveId are enough.
type ItemReference struct {
	connector.Received
	DriveID string `wire:"driveId"`
	// personal, business or documentLibrary.
	DriveType string `wire:"driveType"`
	ID        string `wire:"id"`
	Name      string `wire:"name"`
	// Percent-encoded, such as /drive/root:/Photos.
	Path          string        `wire:"path"`
	ShareID       string        `wire:"shareId"`
	SharepointIDs SharepointIDs `wire:"sharepointIds"`
	// Of the site that has the drive; work and school accounts only.
	SiteID string `wire:"siteId"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ItemReference) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ItemReference) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x ItemReference) ToParam() ItemReferenceParam {
	return connector.ToParam[ItemReferenceParam](pkg, x)
}

// ItemReferenceParam is ItemReference as requests have it.
//
// Where an item is; to move or copy one, its id and driveId are enough.
type ItemReferenceParam struct {
	connector.ExtraFields
	DriveID connector.Opt[string] `wire:"driveId"`
	// personal, business or documentLibrary.
	DriveType connector.Opt[string] `wire:"driveType"`
	ID        connector.Opt[string] `wire:"id"`
	Name      connector.Opt[string] `wire:"name"`
	// Percent-encoded, such as /drive/root:/Photos.
	Path          connector.Opt[string]             `wire:"path"`
	ShareID       connector.Opt[string]             `wire:"shareId"`
	SharepointIDs connector.Opt[SharepointIDsParam] `wire:"sharepointIds"`
	// Of the site that has the drive; work and school accounts only.
	SiteID connector.Opt[string] `wire:"siteId"`
}

// MarshalJSON writes it as a request has it.
func (x ItemReferenceParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type Malware struct {
	connector.Received
	// What was found.
	Description string `wire:"description"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Malware) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Malware) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// A folder that is one thing to its users, such as a notebook.
type Package struct {
	connector.Received
	// Such as oneNote.
	Type string `wire:"type"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Package) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Package) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type PendingContentUpdate struct {
	connector.Received
	QueuedDateTime time.Time `wire:"queuedDateTime"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PendingContentUpdate) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PendingContentUpdate) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type PendingOperations struct {
	connector.Received
	PendingContentUpdate PendingContentUpdate `wire:"pendingContentUpdate"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PendingOperations) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PendingOperations) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type Permission struct {
	connector.Received
	// With item.invite, where it failed.
	Error                 PublicError             `wire:"error"`
	ExpirationDateTime    time.Time               `wire:"expirationDateTime"`
	GrantedTo             IdentitySet             `wire:"grantedTo"`
	GrantedToIdentities   []IdentitySet           `wire:"grantedToIdentities"`
	GrantedToIdentitiesV2 []SharePointIdentitySet `wire:"grantedToIdentitiesV2"`
	GrantedToV2           SharePointIdentitySet   `wire:"grantedToV2"`
	// Personal drives only.
	HasPassword   bool              `wire:"hasPassword"`
	ID            string            `wire:"id"`
	InheritedFrom ItemReference     `wire:"inheritedFrom"`
	Invitation    SharingInvitation `wire:"invitation"`
	Link          SharingLink       `wire:"link"`
	// read, write or owner.
	Roles []string `wire:"roles"`
	// Opens the item through shares.get.
	ShareID string `wire:"shareId"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Permission) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Permission) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type Photo struct {
	connector.Received
	CameraMake          string  `wire:"cameraMake"`
	CameraModel         string  `wire:"cameraModel"`
	ExposureDenominator float64 `wire:"exposureDenominator"`
	ExposureNumerator   float64 `wire:"exposureNumerator"`
	FNumber             float64 `wire:"fNumber"`
	FocalLength         float64 `wire:"focalLength"`
	Iso                 int64   `wire:"iso"`
	// 1 to 8, as in EXIF.
	Orientation   int64     `wire:"orientation"`
	TakenDateTime time.Time `wire:"takenDateTime"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Photo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Photo) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type PublicError struct {
	connector.Received
	Code       string                `wire:"code"`
	InnerError PublicErrorInnerError `wire:"innerError"`
	Message    string                `wire:"message"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PublicError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PublicError) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type PublicErrorInnerError struct {
	connector.Received
	Code string `wire:"code"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PublicErrorInnerError) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PublicErrorInnerError) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type PublicationFacet struct {
	connector.Received
	// published or checkout.
	Level     string `wire:"level"`
	VersionID string `wire:"versionId"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x PublicationFacet) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *PublicationFacet) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// In bytes.
type Quota struct {
	connector.Received
	// In the recycle bin.
	Deleted   int64 `wire:"deleted"`
	Remaining int64 `wire:"remaining"`
	// normal, nearing, critical or exceeded.
	State                  string                 `wire:"state"`
	StoragePlanInformation StoragePlanInformation `wire:"storagePlanInformation"`
	Total                  int64                  `wire:"total"`
	Used                   int64                  `wire:"used"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Quota) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Quota) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// An item of another drive, as it shows in this one; its own drive is in parentReference.driveId.
type RemoteItem struct {
	connector.Received
	CreatedBy            IdentitySet    `wire:"createdBy"`
	CreatedDateTime      time.Time      `wire:"createdDateTime"`
	File                 File           `wire:"file"`
	FileSystemInfo       FileSystemInfo `wire:"fileSystemInfo"`
	Folder               Folder         `wire:"folder"`
	ID                   string         `wire:"id"`
	Image                Image          `wire:"image"`
	LastModifiedBy       IdentitySet    `wire:"lastModifiedBy"`
	LastModifiedDateTime time.Time      `wire:"lastModifiedDateTime"`
	Name                 string         `wire:"name"`
	Package              Package        `wire:"package"`
	ParentReference      ItemReference  `wire:"parentReference"`
	Shared               Shared         `wire:"shared"`
	SharepointIDs        SharepointIDs  `wire:"sharepointIds"`
	// In bytes.
	Size          int64         `wire:"size"`
	SpecialFolder SpecialFolder `wire:"specialFolder"`
	Video         Video         `wire:"video"`
	WebDavURL     string        `wire:"webDavUrl"`
	WebURL        string        `wire:"webUrl"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x RemoteItem) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *RemoteItem) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// There where the item is the root folder of its drive.
type Root = map[string]json.RawMessage

type SearchResult struct {
	connector.Received
	// To be called when the user opens the result.
	OnClickTelemetryURL string `wire:"onClickTelemetryUrl"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SearchResult) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SearchResult) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type SharePointIdentity struct {
	connector.Received
	DisplayName string `wire:"displayName"`
	ID          string `wire:"id"`
	LoginName   string `wire:"loginName"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharePointIdentity) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharePointIdentity) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SharePointIdentitySet struct {
	connector.Received
	Application Identity           `wire:"application"`
	Device      Identity           `wire:"device"`
	Group       Identity           `wire:"group"`
	SiteGroup   SharePointIdentity `wire:"siteGroup"`
	SiteUser    SharePointIdentity `wire:"siteUser"`
	User        Identity           `wire:"user"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharePointIdentitySet) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharePointIdentitySet) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type Shared struct {
	connector.Received
	Owner IdentitySet `wire:"owner"`
	// anonymous, organization or users.
	Scope          string      `wire:"scope"`
	SharedBy       IdentitySet `wire:"sharedBy"`
	SharedDateTime time.Time   `wire:"sharedDateTime"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Shared) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Shared) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// What the item is called in SharePoint itself; work and school accounts only.
type SharepointIDs struct {
	connector.Received
	ListID           string `wire:"listId"`
	ListItemID       string `wire:"listItemId"`
	ListItemUniqueID string `wire:"listItemUniqueId"`
	SiteID           string `wire:"siteId"`
	SiteURL          string `wire:"siteUrl"`
	TenantID         string `wire:"tenantId"`
	WebID            string `wire:"webId"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharepointIDs) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharepointIDs) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// ToParam makes what goes into a request of it, for changing some of it and writing it back.
func (x SharepointIDs) ToParam() SharepointIDsParam {
	return connector.ToParam[SharepointIDsParam](pkg, x)
}

// SharepointIDsParam is SharepointIDs as requests have it.
//
// What the item is called in SharePoint itself; work and school accounts only.
type SharepointIDsParam struct {
	connector.ExtraFields
	ListID           connector.Opt[string] `wire:"listId"`
	ListItemID       connector.Opt[string] `wire:"listItemId"`
	ListItemUniqueID connector.Opt[string] `wire:"listItemUniqueId"`
	SiteID           connector.Opt[string] `wire:"siteId"`
	SiteURL          connector.Opt[string] `wire:"siteUrl"`
	TenantID         connector.Opt[string] `wire:"tenantId"`
	WebID            connector.Opt[string] `wire:"webId"`
}

// MarshalJSON writes it as a request has it.
func (x SharepointIDsParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type SharingInvitation struct {
	connector.Received
	Email          string      `wire:"email"`
	InvitedBy      IdentitySet `wire:"invitedBy"`
	RedeemedBy     string      `wire:"redeemedBy"`
	SignInRequired bool        `wire:"signInRequired"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharingInvitation) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharingInvitation) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SharingLink struct {
	connector.Received
	Application Identity `wire:"application"`
	// Whether it can only be looked at in the browser.
	PreventsDownload bool `wire:"preventsDownload"`
	// anonymous, organization or users.
	Scope string `wire:"scope"`
	// view, edit or embed.
	Type string `wire:"type"`
	// An iframe, of embed links.
	WebHTML string `wire:"webHtml"`
	WebURL  string `wire:"webUrl"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SharingLink) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SharingLink) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type SpecialFolder struct {
	connector.Received
	// documents, photos, cameraroll, approot, music or recordings.
	Name string `wire:"name"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SpecialFolder) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SpecialFolder) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type StoragePlanInformation struct {
	connector.Received
	UpgradeAvailable bool `wire:"upgradeAvailable"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x StoragePlanInformation) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *StoragePlanInformation) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// There where the system itself keeps the drive.
type SystemFacet = map[string]json.RawMessage

type Thumbnail struct {
	connector.Received
	Height       int64  `wire:"height"`
	SourceItemID string `wire:"sourceItemId"`
	URL          string `wire:"url"`
	Width        int64  `wire:"width"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Thumbnail) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Thumbnail) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type ThumbnailSet struct {
	connector.Received
	ID     string    `wire:"id"`
	Large  Thumbnail `wire:"large"`
	Medium Thumbnail `wire:"medium"`
	Small  Thumbnail `wire:"small"`
	Source Thumbnail `wire:"source"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ThumbnailSet) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ThumbnailSet) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type Video struct {
	connector.Received
	AudioBitsPerSample    int64  `wire:"audioBitsPerSample"`
	AudioChannels         int64  `wire:"audioChannels"`
	AudioFormat           string `wire:"audioFormat"`
	AudioSamplesPerSecond int64  `wire:"audioSamplesPerSecond"`
	Bitrate               int64  `wire:"bitrate"`
	// In milliseconds.
	Duration int64 `wire:"duration"`
	// The codec, such as H264.
	FourCc    string  `wire:"fourCC"`
	FrameRate float64 `wire:"frameRate"`
	Height    int64   `wire:"height"`
	Width     int64   `wire:"width"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Video) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Video) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
