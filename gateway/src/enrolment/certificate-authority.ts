/** What a CA issued. PEM. */
export interface Certified {
  readonly certificate: string
  /** The CA's own certificates, the issuer first. */
  readonly chain: string
}

/** The member's certificate authority. */
export interface CertificateAuthority {
  /**
   * Certifies a further key for an identity that is enrolled already, with what it is enrolled for.
   * @throws Problem CA_UNREACHABLE, CA_REFUSED
   */
  certify(user: string, requestPem: string): Promise<Certified>
}
