/** A customer's file as the service tells of it, with nothing in its histories. */
export const customerFile = {
  id: 'k-1',
  firmName: '锦绣商贸',
  communityId: 'c-1',
  communityName: '锦绣花园',
  gridPath: '/13/1301/130102/130102001',
  address: '建设路1号',
  clusterKind: 'STREET_SHOP',
  people: 6,
  contacts: [],
  stage: 'LISTED',
  lost: false,
  evidence: [],
  stageHistory: [],
  orders: [],
};
