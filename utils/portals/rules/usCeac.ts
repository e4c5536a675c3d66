import { control, definePortal } from '../definePortal';
import { LABELLED_MARKERS } from '../labelledMarkers';

/** DS-160 and DS-260. ASP.NET WebForms: an answer posts back and removes its list. */
export const usCeac = definePortal({
  id: 'us-ceac',
  name: { en: 'US visa application (CEAC)', fr: 'Demande de visa américain (CEAC)' },
  hosts: ['ceac.state.gov'],
  clearing: [control('[id*="DeleteButton"]')],
  gates: [
    { answer: 'input[id*="rblPREV_US_TRAVEL_IND_1"]', empties: 'visits to the US and driver licences' },
    { answer: 'input[id*="rblPREV_US_DRIVER_LIC_IND_1"]', empties: 'driver licences' },
    { answer: 'input[type="radio"][id*="rbl"][id$="_IND_1"]', empties: 'what that question asked for' },
    { answer: 'input[type="checkbox"][id*="cbx"][id$="_NA"]', empties: 'the field beside it' },
  ],
  adding: [control('[id*="InsertButton"]')],
  markers: LABELLED_MARKERS,
  session: { selector: '', inactivityMs: 1_200_000, reactionMs: 0, activity: 'request' },
});
