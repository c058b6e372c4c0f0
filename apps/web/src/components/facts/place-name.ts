/** 白土岗村党支部 → 白土岗村: the place of an organization, where a post of its village follows. */
export function placeName(organization: string): string {
  return organization.replace(/(党工委|党委|党总支|党支部)$/, '');
}
