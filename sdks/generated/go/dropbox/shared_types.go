// Code generated from connector dropbox 1.0.0. DO NOT EDIT.

package dropbox

import (
	"time"

	"github.com/connector-platform/connector-platform/sdks/go/connector"
)

type DeletedMetadata struct {
	connector.Received
	Name         string             `wire:"name" is:"required"`
	Tag          DeletedMetadataTag `wire:".tag"`
	IsRestorable bool               `wire:"is_restorable"`
	PathDisplay  string             `wire:"path_display"`
	PathLower    string             `wire:"path_lower"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x DeletedMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *DeletedMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// DeletedMetadataTag is text; there may be other values than the constants.
type DeletedMetadataTag string

// Values of DeletedMetadataTag.
const (
	DeletedMetadataTagDeleted DeletedMetadataTag = "deleted"
)

type ExportInfo struct {
	connector.Received
	ExportAs      string   `wire:"export_as"`
	ExportOptions []string `wire:"export_options"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x ExportInfo) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *ExportInfo) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

type FileMetadata struct {
	connector.Received
	// As the uploading client said.
	ClientModified time.Time `wire:"client_modified" is:"required"`
	ID             string    `wire:"id" is:"required"`
	Name           string    `wire:"name" is:"required"`
	// Names this version of the file.
	Rev            string    `wire:"rev" is:"required"`
	ServerModified time.Time `wire:"server_modified" is:"required"`
	Size           int64     `wire:"size" is:"required"`
	// Missing where it can only be a file.
	Tag FileMetadataTag `wire:".tag"`
	// SHA-256 of the SHA-256s of its blocks of 4 MiB.
	ContentHash              string     `wire:"content_hash"`
	ExportInfo               ExportInfo `wire:"export_info"`
	HasExplicitSharedMembers bool       `wire:"has_explicit_shared_members"`
	// Default: true.
	IsDownloadable bool `wire:"is_downloadable"`
	// For people.
	PathDisplay string `wire:"path_display"`
	// For comparing; missing where the file is not mounted.
	PathLower string `wire:"path_lower"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FileMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FileMetadata) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// FileMetadataTag is text; there may be other values than the constants.
type FileMetadataTag string

// Values of FileMetadataTag.
const (
	FileMetadataTagFile FileMetadataTag = "file"
)

type FolderMetadata struct {
	connector.Received
	ID   string `wire:"id" is:"required"`
	Name string `wire:"name" is:"required"`
	// Missing where it can only be a folder.
	Tag            FolderMetadataTag `wire:".tag"`
	PathDisplay    string            `wire:"path_display"`
	PathLower      string            `wire:"path_lower"`
	SharedFolderID string            `wire:"shared_folder_id"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x FolderMetadata) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *FolderMetadata) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// FolderMetadataTag is text; there may be other values than the constants.
type FolderMetadataTag string

// Values of FolderMetadataTag.
const (
	FolderMetadataTagFolder FolderMetadataTag = "folder"
)

// Metadata is one of several types, which its ".tag" tells apart; UnknownMetadata for any other.
type Metadata interface{ isMetadata() }

func (FileMetadata) isMetadata()    {}
func (FolderMetadata) isMetadata()  {}
func (DeletedMetadata) isMetadata() {}
func (UnknownMetadata) isMetadata() {}

// UnknownMetadata is a variant that the definition does not have.
type UnknownMetadata struct{ connector.UnknownVariant }

type MetadataV2 struct {
	connector.Received
	Tag      MetadataV2Tag `wire:".tag" is:"required"`
	Metadata Metadata      `wire:"metadata"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x MetadataV2) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *MetadataV2) UnmarshalJSON(data []byte) error { return connector.UnmarshalJSON(pkg, data, x) }

// MetadataV2Tag is text; there may be other values than the constants.
type MetadataV2Tag string

// Values of MetadataV2Tag.
const (
	MetadataV2TagMetadata MetadataV2Tag = "metadata"
	MetadataV2TagOther    MetadataV2Tag = "other"
)

type SearchMatchTypeV2 struct {
	connector.Received
	Tag SearchMatchTypeV2Tag `wire:".tag" is:"required"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SearchMatchTypeV2) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SearchMatchTypeV2) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

// SearchMatchTypeV2Tag is text; there may be other values than the constants.
type SearchMatchTypeV2Tag string

// Values of SearchMatchTypeV2Tag.
const (
	SearchMatchTypeV2TagFilename           SearchMatchTypeV2Tag = "filename"
	SearchMatchTypeV2TagFileContent        SearchMatchTypeV2Tag = "file_content"
	SearchMatchTypeV2TagFilenameAndContent SearchMatchTypeV2Tag = "filename_and_content"
	SearchMatchTypeV2TagImageContent       SearchMatchTypeV2Tag = "image_content"
	SearchMatchTypeV2TagMetadata           SearchMatchTypeV2Tag = "metadata"
	SearchMatchTypeV2TagOther              SearchMatchTypeV2Tag = "other"
)

type SearchMatchV2 struct {
	connector.Received
	Metadata  MetadataV2        `wire:"metadata" is:"required"`
	MatchType SearchMatchTypeV2 `wire:"match_type"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SearchMatchV2) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SearchMatchV2) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}

type SearchV2Result struct {
	connector.Received
	HasMore bool            `wire:"has_more" is:"required"`
	Matches []SearchMatchV2 `wire:"matches" is:"required"`
	Cursor  string          `wire:"cursor"`
}

// MarshalJSON writes it as it came, with what was changed since.
func (x SearchV2Result) MarshalJSON() ([]byte, error) { return connector.MarshalJSON(pkg, x) }

// UnmarshalJSON reads it; what does not fit is listed by DecodeIssues.
func (x *SearchV2Result) UnmarshalJSON(data []byte) error {
	return connector.UnmarshalJSON(pkg, data, x)
}
