import { mount } from 'svelte';
import App from './App.svelte';
import './tokens.css';
import './base.css';
import './controls.css';
import './header.css';
import { me } from './me.svelte';
import { router } from './router.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('no #app');
const rendered = [...target.childNodes]; // by the server: stays until the client has drawn the same
mount(App, { target });
for (const node of rendered) node.remove();
router.start();
if (router.path !== '/sign-in') void me.load();
