import { mount } from 'svelte';
import App from './App.svelte';
import './tokens.css';
import './base.css';
import './controls.css';
import './header.css';
import '../highlights/filterRow.css';
import '../highlights/carousel.css';
import '../highlights/card.css';
import { boot } from './boot';
import { router } from './router.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('no #app');
const rendered = [...target.childNodes]; // by the server: stays until the client has drawn the same
const booted = boot();
router.wait(booted);
mount(App, { target });
for (const node of rendered) node.remove();
router.start();
// What keeps the page alive is fetched when the first cards stand.
void import('./alive').then(({ begin }) => begin(booted));
