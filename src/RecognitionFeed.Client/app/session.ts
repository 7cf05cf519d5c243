import { signOut } from '../api';
import { forgetEverything } from './forget';
import { report } from './problems';

export async function leave() {
  try {
    await signOut();
  } catch (error) {
    report(error);
    return;
  }
  await forgetEverything();
  location.assign('/sign-in');
}
