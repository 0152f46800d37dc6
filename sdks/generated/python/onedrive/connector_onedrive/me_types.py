# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model
from pydantic import Field


class User(Model):
    business_phones: list[str] | None = Field(default=None, alias="businessPhones")
    display_name: str | None = Field(default=None, alias="displayName")
    given_name: str | None = Field(default=None, alias="givenName")
    id: str | None = None
    job_title: str | None = Field(default=None, alias="jobTitle")
    mail: str | None = None
    mobile_phone: str | None = Field(default=None, alias="mobilePhone")
    office_location: str | None = Field(default=None, alias="officeLocation")
    preferred_language: str | None = Field(default=None, alias="preferredLanguage")
    surname: str | None = None
    user_principal_name: str | None = Field(default=None, alias="userPrincipalName")
    """What the user signs in with."""
