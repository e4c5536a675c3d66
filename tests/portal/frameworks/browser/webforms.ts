import { emptyModel, languages, type FrameworkModel } from '../model.ts';

const form = (): HTMLFormElement => document.querySelector('#aspnetForm') as HTMLFormElement;
const P = 'ctl00$MainContent$';

/** What the server would be told now. */
window.practiceModel = (): FrameworkModel => {
  const sent = new FormData(form());
  const get = (name: string): string => (sent.get(P + name) as string | null) ?? '';
  const trips: FrameworkModel['trips'] = [];
  for (let index = 0; sent.has(`${P}rptTrips$ctl${String(index).padStart(2, '0')}$txtFrom`); index++) {
    const row = `rptTrips$ctl${String(index).padStart(2, '0')}$`;
    trips.push({
      from: get(`${row}txtFrom`),
      to: get(`${row}txtTo`),
      country: get(`${row}ddlCountry`),
      purpose: get(`${row}ddlPurpose`),
    });
  }
  return {
    ...emptyModel(),
    familyName: get('txtFamilyName'),
    birthDate: get('txtBirthDate'),
    birthCountry: get('ddlBirthCountry'),
    sex: get('rblSex'),
    languages: languages.filter((each) => get(`cblLanguages$${each}`) === each),
    electronic: get('chkElectronic') === 'yes',
    travelled: get('rblTravelled') as FrameworkModel['travelled'],
    trips,
  };
};
