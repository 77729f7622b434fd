import type { RpcClaimsIdentity } from "@isofunc/protocol";

/** The claim types of an identity that names none. */
const DEFAULT_NAME_CLAIM = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name";
const DEFAULT_ROLE_CLAIM = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";

/** One statement about the caller. */
export interface HttpClaim {
  readonly type: string;
  readonly value: string;
}

/** One identity of the caller, as the platform's authentication found out. */
export class HttpIdentity {
  /** How it was authenticated: `WebJobsAuthLevel` for a key. Undefined: it was not. */
  readonly authenticationType: string | undefined;
  readonly nameClaimType: string;
  readonly roleClaimType: string;
  readonly claims: readonly HttpClaim[];

  constructor({ authenticationType, nameClaimType, roleClaimType, claims = [] }: RpcClaimsIdentity) {
    this.authenticationType = authenticationType?.value;
    this.nameClaimType = nameClaimType?.value ?? DEFAULT_NAME_CLAIM;
    this.roleClaimType = roleClaimType?.value ?? DEFAULT_ROLE_CLAIM;
    this.claims = claims.map(({ type = "", value = "" }) => ({ type, value }));
  }

  get isAuthenticated(): boolean {
    return this.authenticationType !== undefined && this.authenticationType !== "";
  }

  /** The caller's name, if a claim says it. */
  get name(): string | undefined {
    return this.claims.find(({ type }) => type === this.nameClaimType)?.value;
  }

  /** The caller's roles. */
  get roles(): readonly string[] {
    return this.claims.filter(({ type }) => type === this.roleClaimType).map(({ value }) => value);
  }
}
