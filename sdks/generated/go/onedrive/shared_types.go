// Code generated from connector onedrive 1.0.0. DO NOT EDIT.

package onedrive

import (
	"encoding/json"
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

type Deleted struct {
	connector.Received
	State string `wire:"state"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Deleted) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Deleted) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// What it is shows in which of file, folder, root, deleted … it has.
type DriveItem struct {
	connector.Received
	// Downloads the file without a token, for about an hour.
	MicrosoftGraphDownloadURL string `wire:"@microsoft.graph.downloadUrl"`
	// Changes with the content.
	CTag            string      `wire:"cTag"`
	CreatedBy       IdentitySet `wire:"createdBy"`
	CreatedDateTime time.Time   `wire:"createdDateTime"`
	Deleted         Deleted     `wire:"deleted"`
	Description     string      `wire:"description"`
	// Changes with everything.
	ETag                 string                     `wire:"eTag"`
	File                 File                       `wire:"file"`
	FileSystemInfo       FileSystemInfo             `wire:"fileSystemInfo"`
	Folder               Folder                     `wire:"folder"`
	ID                   string                     `wire:"id"`
	Image                Image                      `wire:"image"`
	LastModifiedBy       IdentitySet                `wire:"lastModifiedBy"`
	LastModifiedDateTime time.Time                  `wire:"lastModifiedDateTime"`
	Name                 string                     `wire:"name"`
	ParentReference      ItemReference              `wire:"parentReference"`
	Photo                Photo                      `wire:"photo"`
	Root                 map[string]json.RawMessage `wire:"root"`
	// In bytes.
	Size   int64  `wire:"size"`
	WebURL string `wire:"webUrl"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DriveItem) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DriveItem) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type DriveItemCollectionResponse struct {
	connector.Received
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

type File struct {
	connector.Received
	Hashes   Hashes `wire:"hashes"`
	MIMEType string `wire:"mimeType"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x File) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *File) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// The times that the user's own computer gave.
type FileSystemInfo struct {
	connector.Received
	CreatedDateTime      time.Time `wire:"createdDateTime"`
	LastModifiedDateTime time.Time `wire:"lastModifiedDateTime"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FileSystemInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FileSystemInfo) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type Folder struct {
	connector.Received
	ChildCount int64 `wire:"childCount"`
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
	ChildCount connector.Opt[int64] `wire:"childCount"`
}

// MarshalJSON writes it as a request has it.
func (x FolderParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

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

type ItemReference struct {
	connector.Received
	DriveID   string `wire:"driveId"`
	DriveType string `wire:"driveType"`
	ID        string `wire:"id"`
	Name      string `wire:"name"`
	// Percent-encoded, such as /drive/root:/Photos.
	Path string `wire:"path"`
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
type ItemReferenceParam struct {
	connector.ExtraFields
	DriveID   connector.Opt[string] `wire:"driveId"`
	DriveType connector.Opt[string] `wire:"driveType"`
	ID        connector.Opt[string] `wire:"id"`
	Name      connector.Opt[string] `wire:"name"`
	// Percent-encoded, such as /drive/root:/Photos.
	Path connector.Opt[string] `wire:"path"`
}

// MarshalJSON writes it as a request has it.
func (x ItemReferenceParam) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

type Photo struct {
	connector.Received
	CameraMake    string    `wire:"cameraMake"`
	CameraModel   string    `wire:"cameraModel"`
	TakenDateTime time.Time `wire:"takenDateTime"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x Photo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *Photo) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }
