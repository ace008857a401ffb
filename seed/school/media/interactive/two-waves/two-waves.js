// Two notes as waves, their sum below them, and their sound.
const canvas = document.querySelector('canvas');
const pen = canvas.getContext('2d');
const notes = [...document.querySelectorAll('input')];
const listen = document.getElementById('listen');
const difference = document.getElementById('difference');
/** How much of the waves is drawn, in seconds. */
const shown = 0.04;
let sound = null;

/** The colour of the moment: a canvas knows no variables. */
function color(name) {
  canvas.style.color = `var(${name})`;
  return getComputedStyle(canvas).color;
}
const heightAt = (note, time) => Math.sin(2 * Math.PI * note * time);

function drawWave(middle, stroke, width, height) {
  pen.beginPath();
  for (let x = 0; x <= canvas.width; x += 2) {
    pen.lineTo(x, middle - height((x / canvas.width) * shown));
  }
  pen.strokeStyle = stroke;
  pen.lineWidth = width;
  pen.stroke();
}

function draw() {
  const [first, second] = notes.map((note) => Number(note.value));
  pen.clearRect(0, 0, canvas.width, canvas.height);
  drawWave(90, color('--first'), 4, (time) => 36 * heightAt(first, time));
  drawWave(90, color('--second'), 4, (time) => 36 * heightAt(second, time));
  drawWave(260, color('--ink'), 5, (time) => 36 * (heightAt(first, time) + heightAt(second, time)));
  for (const note of notes) note.parentElement.querySelector('output').value = `${note.value} Hz`;
  const beats = Math.abs(first - second);
  difference.textContent =
    beats === 0 ? 'In tune: no beats.' : `${beats} ${beats === 1 ? 'beat' : 'beats'} a second.`;
  sound?.tones.forEach((tone, index) => {
    tone.frequency.value = [first, second][index];
  });
}

function toggleSound() {
  if (sound) {
    void sound.context.close();
    sound = null;
  } else {
    const context = new AudioContext();
    const volume = new GainNode(context, { gain: 0.12 });
    volume.connect(context.destination);
    const tones = notes.map((note) => new OscillatorNode(context, { frequency: Number(note.value) }));
    for (const tone of tones) {
      tone.connect(volume);
      tone.start();
    }
    sound = { context, tones };
  }
  listen.setAttribute('aria-pressed', String(sound !== null));
}

for (const note of notes) note.addEventListener('input', draw);
listen.addEventListener('click', toggleSound);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
draw();
