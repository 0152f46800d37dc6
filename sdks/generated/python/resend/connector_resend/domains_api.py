# Generated from connector resend 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Literal, Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .domains_types import (
    CreateDomainResponse,
    DeleteDomainResponse,
    Domain,
    DomainCapabilities,
    DomainCapabilitiesParam,
    ListDomainsResponse,
    VerifyDomainResponse,
)


class DomainsResource(Resource):
    """Endpoints under domains."""

    def create(
        self,
        *,
        name: str,
        capabilities: DomainCapabilitiesParam | DomainCapabilities | Omit = OMIT,
        click_tracking: bool | Omit = OMIT,
        custom_return_path: str | Omit = OMIT,
        open_tracking: bool | Omit = OMIT,
        region: Literal["us-east-1", "eu-west-1", "sa-east-1", "ap-northeast-1"] | str | Omit = OMIT,
        tls: Literal["opportunistic", "enforced"] | str | Omit = OMIT,
        tracking_subdomain: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> CreateDomainResponse:
        """Add a domain to send from

        Args:
            click_tracking: Whether clicks are tracked.
            custom_return_path: The subdomain of the Return-Path; "send" otherwise.
            open_tracking: Whether opening is tracked.
            region: Where it is sent from. Default: "us-east-1\".
            tls: "enforced" sends nothing rather than unencrypted. Default: "opportunistic\".
            tracking_subdomain: The subdomain of tracked links.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/domains/create-domain
        """
        return self._json(
            As[CreateDomainResponse],
            EndpointCall(
                "domains.create",
                "write",
                {
                    "name": name,
                    "capabilities": capabilities,
                    "click_tracking": click_tracking,
                    "custom_return_path": custom_return_path,
                    "open_tracking": open_tracking,
                    "region": region,
                    "tls": tls,
                    "tracking_subdomain": tracking_subdomain,
                },
            ),
            options,
        )

    def get(self, *, domain_id: str, **options: Unpack[CallOptions]) -> Domain:
        """Show a domain and the DNS records that it needs

        Args:
            domain_id: As domains.list gives it.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/domains/get-domain
        """
        return self._json(As[Domain], EndpointCall("domains.get", "read", {"domain_id": domain_id}), options)

    def list(
        self,
        *,
        after: str | Omit = OMIT,
        before: str | Omit = OMIT,
        limit: int | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ListDomainsResponse:
        """List the domains to send from

        Args:
            after: Goes on after the item with this id.
            before: Goes back before the item with this id.
            limit: How many to give.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/domains/list-domains
        """
        return self._json(
            As[ListDomainsResponse],
            EndpointCall("domains.list", "read", {"after": after, "before": before, "limit": limit}),
            options,
        )

    def remove(self, *, domain_id: str, **options: Unpack[CallOptions]) -> DeleteDomainResponse:
        """Remove a domain

        Args:
            domain_id: As domains.list gives it.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/domains/delete-domain
        """
        return self._json(
            As[DeleteDomainResponse], EndpointCall("domains.remove", "destructive", {"domain_id": domain_id}), options
        )

    def verify(self, *, domain_id: str, **options: Unpack[CallOptions]) -> VerifyDomainResponse:
        """Have a domain's DNS records looked at

        Args:
            domain_id: As domains.list gives it.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://resend.com/docs/api-reference/domains/verify-domain
        """
        return self._json(
            As[VerifyDomainResponse], EndpointCall("domains.verify", "write", {"domain_id": domain_id}), options
        )
