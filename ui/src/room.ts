// The page of the room's window. It knows no record and asks for none: what the core sends is all it has.
import { mount } from 'svelte';
import './app.css';
import { roomSide } from './host/tauri';
import RoomScreen from './room/RoomScreen.svelte';

const target = document.getElementById('room');
if (target) mount(RoomScreen, { target, props: { side: roomSide } });
