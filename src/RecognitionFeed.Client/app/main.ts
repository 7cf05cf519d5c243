import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('no #app');
const rendered = [...target.childNodes]; // by the server: stays until the client has drawn the same
mount(App, { target });
for (const node of rendered) node.remove();
