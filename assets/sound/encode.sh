#!/usr/bin/env bash
# encode.sh WAV-FOLDER: what the page loads, from what synth.mjs has made, into this folder. Needs ffmpeg with
# libopus (made with 5.1); the build does not. Opus in WebM first, AAC in MP4 for browsers without it.
#   node assets/sound/synth.mjs /tmp/wav && bash assets/sound/encode.sh /tmp/wav
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
exact=(-map_metadata -1 -fflags +bitexact -flags:a +bitexact)
encode() { # name, channels, bits a second of Opus, of AAC
  ffmpeg -v error -y -i "$wavs/$1.wav" -ac "$2" -c:a libopus -b:a "$3" -vbr on "${exact[@]}" "$here/$1.webm"
  ffmpeg -v error -y -i "$wavs/$1.wav" -ac "$2" -c:a aac -b:a "$4" "${exact[@]}" -movflags +faststart "$here/$1.m4a"
}
wavs="$1"
encode sprite 1 40k 56k
for stem in stem-calm stem-tension stem-crisis; do encode "$stem" 2 48k 72k; done
cp "$wavs/sprite.json" "$here/sprite.json"
