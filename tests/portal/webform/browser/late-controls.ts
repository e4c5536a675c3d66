const BY_ITSELF_MS = 1500;
const AFTER_CLICK_MS = 500;

let count = 0;

function addEntry(): void {
  const template = document.querySelector<HTMLTemplateElement>('#late-entry');
  if (template === null) return;
  const holder = document.createElement('template');
  holder.innerHTML = template.innerHTML.replaceAll('PREFIX', `entry${count}`).replace('NUMBER', String(count + 1));
  document.getElementById('late')?.append(holder.content);
  count += 1;
}

setTimeout(addEntry, BY_ITSELF_MS);
document.getElementById('late-add')?.addEventListener('click', () => setTimeout(addEntry, AFTER_CLICK_MS));
