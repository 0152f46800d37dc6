// Code generated from connector dropbox 1.0.0. DO NOT EDIT.

package dropbox

import "github.com/connector-platform/connector-platform/sdks/go/connector"

// If this does not compile, the runtime is too old or too new for this package: upgrade it with
// go get github.com/connector-platform/connector-platform/sdks/go@latest, or generate the package again.
const _ = connector.RuntimeSupportsGeneration1

// pkg is what the runtime has to know of this package.
var pkg = connector.NewPackage("dropbox", "1.0.0",
	connector.UnionOf[Metadata, UnknownMetadata](".tag",
		connector.VariantOf[FileMetadata]("file"),
		connector.VariantOf[FolderMetadata]("folder"),
		connector.VariantOf[DeletedMetadata]("deleted"),
	),
)

// Dropbox calls, as one of your users: Files, folders and shared links of a Dropbox account.
//
// Where the provider refuses, methods return a *connector.ProviderError; where the platform does, a
// *connector.PlatformError, of which a *connector.ReconnectRequired says that the user must connect again; where
// no answer comes, a *connector.TransportError.
//
// See https://www.dropbox.com/developers/documentation/http/documentation
type Dropbox struct {
	*connector.BaseConnector
	Auth    *AuthAPI
	Files   *FilesAPI
	Sharing *SharingAPI
	Users   *UsersAPI
}

// New makes one for a connection: connector.Connection("con_…"), or connector.User("user_42") for that user's only one.
func New(client *connector.Client, targets ...connector.Target) *Dropbox {
	base := connector.NewBaseConnector(client, pkg, targets)
	return &Dropbox{
		BaseConnector: base,
		Auth:          newAuthAPI(base),
		Files:         newFilesAPI(base),
		Sharing:       newSharingAPI(base),
		Users:         newUsersAPI(base),
	}
}
