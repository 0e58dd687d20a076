#!/usr/bin/env bash
# Proves on a Linux computer with an NVIDIA card that Frameseek uses it. Needs an installed Frameseek, and a folder with
# the CUDA build of PyTorch 2.7.1+cu128: libtorch unpacked, or pip's torch.
#
#     packaging/linux/prove-gpu.sh FOLDER [VIDEO] [MODEL]
#
# It keeps to a home of its own, and says for each step what came out. Its steps were run one by one on an NVIDIA H200.
set -euo pipefail

pack=${1:?"usage: prove-gpu.sh FOLDER [VIDEO] [MODEL]"}
frameseek=${FRAMESEEK:-frameseek}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export FRAMESEEK_HOME=$home

field() { python3 -c 'import json,sys; d=json.load(sys.stdin); d=d[0] if isinstance(d,list) else d; print(d[sys.argv[1]])' "$1"; }
say() { printf '\n== %s\n' "$1"; }

say "the card and its driver"
"$frameseek" device
cards=$("$frameseek" device --json | python3 -c 'import json,sys; print(sum(c["supported"] for c in json.load(sys.stdin)["cards"]))')
[ "$cards" -gt 0 ] || { echo "FAILED: no supported card was found"; exit 1; }

say "the engine's CUDA build"
"$frameseek" device --use "$pack"

video=${2:-}
model=${3:-}
arguments=(${model:+--model "$model"})
if [ -z "$video" ]; then
    say "the sample, on whatever is chosen"
    "$frameseek" demo --output "$home/demo"
    video=$(find / -path '*models/demo/sample.mp4' -print -quit 2>/dev/null)
fi

for device in cpu cuda; do
    say "every frame on $device"
    "$frameseek" index "$video" "${arguments[@]}" --device "$device" --library "$home/$device" --json > "$home/$device.json"
    printf '%s: %s frames/s on %s in %s\n' "$device" "$(field framesPerSecond < "$home/$device.json")" \
        "$(field device < "$home/$device.json")" "$(field precision < "$home/$device.json")"
done
[[ $(field device < "$home/cuda.json") == cuda* ]] || { echo "FAILED: the card was not used"; exit 1; }

say "decoding on the card"
for decoder in "" --hardware-decoding; do
    "$frameseek" index "$video" "${arguments[@]}" --device cuda --exact $decoder --library "$home/decoded$decoder" \
        --json > "$home/decoded$decoder.json"
    printf '%s: %s frames/s, decoded by %s\n' "${decoder:-without}" \
        "$(field framesPerSecond < "$home/decoded$decoder.json")" "$(field hardwareDecoding < "$home/decoded$decoder.json")"
done
if [ "$(field hardwareDecoding < "$home/decoded--hardware-decoding.json")" = None ]; then
    echo "NOT SHOWN: the processor was as fast, or the pictures differ; a longer VIDEO of more pixels may show it"
elif ! cmp "$home"/decoded/*.safetensors "$home"/decoded--hardware-decoding/*.safetensors; then
    echo "FAILED: the indexes differ"
    exit 1
fi

say "back to the processor's build"
"$frameseek" device --own
echo "DONE"
