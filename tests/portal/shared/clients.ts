/** Made-up clients. Several, because most harm is done by showing one client's data on another's page. */
export type ClientKey = 'A' | 'B' | 'C';

export interface Client {
  readonly key: ClientKey;
  readonly name: string;
  readonly applicationNumber: string;
  readonly uci: string;
  /** Stands in the PR Portal's address: `/en/application/profile/1001`. */
  readonly profileId: string;
}

export const clients: Readonly<Record<ClientKey, Client>> = {
  A: {
    key: 'A',
    name: 'Amina DIALLO',
    applicationNumber: 'E001234567',
    uci: '1111-2222',
    profileId: '1001',
  },
  B: {
    key: 'B',
    name: 'Bao TRAN',
    applicationNumber: 'E007654321',
    uci: '3333-4444',
    profileId: '1002',
  },
  C: {
    key: 'C',
    name: 'Chiara ROSSI',
    applicationNumber: 'E005550000',
    uci: '5555-6666',
    profileId: '1003',
  },
};

export function findClient(key: string | null | undefined): Client | undefined {
  return key === 'A' || key === 'B' || key === 'C' ? clients[key] : undefined;
}

export function findClientByProfile(profileId: string): Client | undefined {
  return Object.values(clients).find((client) => client.profileId === profileId);
}
