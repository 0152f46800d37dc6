// Package connector is the runtime of the clients that the connector platform generates: it calls the platform, which
// calls the provider as one of your users.
//
//	client, err := connector.NewClient() // CONNECTOR_URL and CONNECTOR_API_KEY
//	mail := gmail.New(client, connector.Connection("con_mail"))
//	for message, err := range mail.Users.Messages.ListAll(ctx, gmail.UsersMessagesListParams{}) { … }
//
// # Errors
//
// Every error of a call but those about wrong use is one of these, to be found with errors.As. What stands further
// left is found for everything below it.
//
//	Error                     interface: message and request id
//	├─ *TransportError        no answer came; Timeout says whether time ran out
//	├─ *APIError              an answer that says no: source, status, code, kind, body
//	│  ├─ *PlatformError      it is the platform's
//	│  │  └─ *ReconnectRequired  the user must connect again
//	│  └─ *ProviderError      it is the provider's
//	├─ *PagingError           a list that leads back to where it was
//	├─ *JobNotDone            what was begun goes on although Wait is over
//	├─ *DecodeError           an answer of another shape, with WithStrict only
//	└─ *WebhookVerificationError
//
// A missing connection and a missing mail are both 404; the two branches keep them apart.
package connector
