// Code generated from connector onedrive 1.1.0. DO NOT EDIT.

package onedrive

import "github.com/connector-platform/connector-platform/sdks/go/connector"

// If this does not compile, the runtime is too old or too new for this package: upgrade it with
// go get github.com/connector-platform/connector-platform/sdks/go@latest, or generate the package again.
const _ = connector.RuntimeSupportsGeneration1

// pkg is what the runtime has to know of this package.
var pkg = connector.NewPackage("onedrive", "1.1.0")

// OneDrive calls, as one of your users: Files and folders of a personal or business OneDrive, and of
// SharePoint's document libraries, through Microsoft Graph.
//
// Where the provider refuses, methods return a *connector.ProviderError; where the platform does, a
// *connector.PlatformError, of which a *connector.ReconnectRequired says that the user must connect again; where
// no answer comes, a *connector.TransportError.
//
// See https://learn.microsoft.com/en-us/graph/api/resources/onedrive
type OneDrive struct {
	*connector.BaseConnector
	Drive        *DriveAPI
	Drives       *DrivesAPI
	Folder       *FolderAPI
	Item         *ItemAPI
	Me           *MeAPI
	Permission   *PermissionAPI
	Root         *RootAPI
	Shares       *SharesAPI
	Special      *SpecialAPI
	Subscription *SubscriptionAPI
}

// New makes one for a connection: connector.Connection("con_…"), or connector.User("user_42") for that user's only one.
func New(client *connector.Client, targets ...connector.Target) *OneDrive {
	base := connector.NewBaseConnector(client, pkg, targets)
	return &OneDrive{
		BaseConnector: base,
		Drive:         newDriveAPI(base),
		Drives:        newDrivesAPI(base),
		Folder:        newFolderAPI(base),
		Item:          newItemAPI(base),
		Me:            newMeAPI(base),
		Permission:    newPermissionAPI(base),
		Root:          newRootAPI(base),
		Shares:        newSharesAPI(base),
		Special:       newSpecialAPI(base),
		Subscription:  newSubscriptionAPI(base),
	}
}
