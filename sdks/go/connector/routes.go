package connector

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// route is a method and a path template, as in the platform's OpenAPI document. ANY stands for anyMethod.
type route string

var anyMethod = []string{
	http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions,
}

// routes has every route of the platform; all addresses come from here.
var routes = struct {
	healthLive, healthReady                                                                                route
	connectorsList, connectorsGet, connectorsEndpoints, connectorsEndpoint                                 route
	connectorsValidate, connectorsGenerate, connectorsScopes                                               route
	connectorsEnable, connectorsDisable, connectorsUpgrade                                                 route
	uploadsGet, uploadsDelete, webhookGet, eventsList                                                      route
	connectSessionsCreate, connectSessionsComplete                                                         route
	connectionsList, connectionsCreate, connectionsGet, connectionsUpdate                                  route
	connectionsDelete, connectionsCheck, connectionsRefresh, connectionsRevoke                             route
	connectionsReconnect, connectionsTimeline                                                              route
	connectionsImport                                                                                      route
	callByConnection, callByUser, proxyByConnection, proxyByUser                                           route
	applicationsCurrent, applicationsUpdateCurrent, keysList, keysCreate, keysDelete                       route
	usersDelete, auditList, callsList, usageList, connectorsPut, connectorsDelete                          route
	userTokensCreate, userTokensDelete, credentialsList, credentialsGet, credentialsSet, credentialsDelete route
}{
	healthLive:                "GET /health/live",
	healthReady:               "GET /health/ready",
	connectorsList:            "GET /v1/connectors",
	connectorsGet:             "GET /v1/connectors/{name}",
	connectorsEndpoints:       "GET /v1/connectors/{name}/endpoints",
	connectorsEndpoint:        "GET /v1/connectors/{name}/endpoints/{endpoint}",
	connectorsValidate:        "POST /v1/connectors/validate",
	connectorsGenerate:        "POST /v1/connectors/{name}/generate",
	connectorsScopes:          "GET /v1/connectors/{name}/scopes",
	connectorsEnable:          "POST /v1/connectors/{name}/enable",
	connectorsDisable:         "POST /v1/connectors/{name}/disable",
	connectorsUpgrade:         "POST /v1/connectors/{name}/upgrade",
	uploadsGet:                "GET /v1/connections/{connectionId}/uploads/{uploadId}",
	uploadsDelete:             "DELETE /v1/connections/{connectionId}/uploads/{uploadId}",
	webhookGet:                "GET /v1/connections/{connectionId}/webhook",
	eventsList:                "GET /v1/events",
	connectSessionsCreate:     "POST /v1/connect-sessions",
	connectSessionsComplete:   "POST /v1/connect-sessions/{id}/complete",
	connectionsList:           "GET /v1/connections",
	connectionsCreate:         "POST /v1/connections",
	connectionsImport:         "POST /v1/connections/import",
	connectionsGet:            "GET /v1/connections/{connectionId}",
	connectionsUpdate:         "PATCH /v1/connections/{connectionId}",
	connectionsDelete:         "DELETE /v1/connections/{connectionId}",
	connectionsCheck:          "POST /v1/connections/{connectionId}/check",
	connectionsRefresh:        "POST /v1/connections/{connectionId}/refresh",
	connectionsReconnect:      "POST /v1/connections/{connectionId}/reconnect",
	connectionsTimeline:       "GET /v1/connections/{connectionId}/timeline",
	connectionsRevoke:         "POST /v1/connections/{connectionId}/revoke",
	callByConnection:          "POST /v1/connections/{connectionId}/call/{endpoint}",
	callByUser:                "POST /v1/call/{connector}/{endpoint}",
	proxyByConnection:         "ANY /v1/connections/{connectionId}/proxy/{*}",
	proxyByUser:               "ANY /v1/proxy/{connector}/{*}",
	applicationsCurrent:       "GET /v1/applications/current",
	applicationsUpdateCurrent: "PATCH /v1/applications/current",
	keysList:                  "GET /v1/keys",
	keysCreate:                "POST /v1/keys",
	keysDelete:                "DELETE /v1/keys/{id}",
	userTokensCreate:          "POST /v1/user-tokens",
	usersDelete:               "DELETE /v1/users/{userId}",
	auditList:                 "GET /v1/audit",
	callsList:                 "GET /v1/calls",
	usageList:                 "GET /v1/usage",
	connectorsPut:             "PUT /v1/connectors/{name}",
	connectorsDelete:          "DELETE /v1/connectors/{name}",
	userTokensDelete:          "DELETE /v1/user-tokens/{id}",
	credentialsList:           "GET /v1/credentials",
	credentialsGet:            "GET /v1/credentials/{connector}",
	credentialsSet:            "PUT /v1/credentials/{connector}",
	credentialsDelete:         "DELETE /v1/credentials/{connector}",
}

func (r route) split() (method, path string) {
	method, path, _ = strings.Cut(string(r), " ")
	return method, path
}

// fill puts values, percent-encoded, in the places of the path's template; {*} takes a path as it is. It returns an error
// for what would lead to another address.
func (r route) fill(values ...string) (string, error) {
	_, path := r.split()
	var filled strings.Builder
	for _, value := range values {
		before, name, _ := strings.Cut(path, "{")
		name, path, _ = strings.Cut(name, "}")
		filled.WriteString(before)
		switch {
		case name == "*" && climbs(value):
			return "", fmt.Errorf("connector: the path %q has \".\" or \"..\" segments", value)
		case name == "*":
			filled.WriteString(value)
		case value == "" || value == "." || value == "..":
			return "", fmt.Errorf("connector: %q cannot be part of an address", value)
		default:
			filled.WriteString(url.PathEscape(value))
		}
	}
	return filled.String() + path, nil
}

var dotSegment = regexp.MustCompile(`(?i)^(\.|%2e){1,2}$`)

// climbs tells whether a path, without its query, has segments that some server or proxy would resolve.
func climbs(path string) bool {
	path, _, _ = strings.Cut(path, "?")
	segments := strings.FieldsFunc(path, func(at rune) bool { return at == '/' || at == '\\' })
	return slices.ContainsFunc(segments, dotSegment.MatchString)
}
