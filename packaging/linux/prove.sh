#!/bin/bash
# Proves the Debian package on a system that has nothing else: no Java, no Maven, no network.
#
#   sudo packaging/linux/prove.sh target/installers/frameseek_1.0.0_amd64.deb [FOLDER]
#
# Makes a minimal Debian in FOLDER (kept for the next time), installs the package there with apt, and runs it as a user
# whose name and home are in Chinese, with a space: version, demo, index and search of a video on such a path, and the
# window under Xvfb, whose picture is left in FOLDER/proof. Then removes the package and looks at what stays. The
# portable archive, where one lies beside the package, is unpacked in that home and run too.
# Needs debootstrap, and util-linux for unshare.
set -euo pipefail

package=$(readlink -f "${1:?which .deb?}")
folder=${2:-/var/tmp/frameseek-proof}
root=$folder/root
proof=$folder/proof
user_home='/home/张 伟'
user_id=4242
mirror=${MIRROR:-http://deb.debian.org/debian}

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C DEBIAN_FRONTEND=noninteractive "$@"; }

# As the user: no network, and a POSIX locale, as a service or a bare login has.
as_user() {
    unshare --net chroot --userspec=$user_id:$user_id "$root" /usr/bin/env -i \
        HOME="$user_home" USER='张 伟' PATH=/usr/bin:/bin "$@"
}

# The milliseconds that a command takes.
milliseconds() {
    local from
    from=$(date +%s%N)
    "$@" > "$proof/output.txt" 2> "$proof/errors.txt" || { cat "$proof/errors.txt" >&2; fail "$*"; }
    echo $(( ($(date +%s%N) - from) / 1000000 ))
}

mount_root() {
    mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
    mountpoint -q "$root/dev" || mount --rbind /dev "$root/dev"
}

unmount_root() {
    ! mountpoint -q "$root/proc" || umount "$root/proc"
    ! mountpoint -q "$root/dev" || { mount --make-rslave "$root/dev"; umount -R "$root/dev"; }
}

mkdir -p "$root" "$proof"
if [ ! -x "$root/usr/bin/apt-get" ]; then
    say "A minimal Debian in $root"
    debootstrap --variant=minbase bookworm "$root" "$mirror"
fi
trap unmount_root EXIT
mount_root
cp /etc/resolv.conf "$root/etc/resolv.conf"
in_root apt-get update -qq

say "Install $(basename "$package")"
cp "$package" "$root/tmp/frameseek.deb"
in_root apt-get install -y -qq --no-install-recommends /tmp/frameseek.deb > "$proof/install.txt" 2>&1 ||
    { tail -20 "$proof/install.txt" >&2; fail "apt-get install"; }
rm "$root/tmp/frameseek.deb"
in_root sh -c '! command -v java && ! command -v mvn' || fail "there is a Java in the clean root"
in_root dpkg --verify frameseek
echo "package $(du -m "$package" | cut -f1) MB, installed $(du -sm "$root/opt/frameseek" | cut -f1) MB"
in_root apt-get install -y -qq --no-install-recommends xvfb xauth xdotool x11-utils imagemagick fonts-noto-cjk \
    >> "$proof/install.txt" 2>&1

grep -q "^张 伟:" "$root/etc/passwd" || echo "张 伟:x:$user_id:$user_id::$user_home:/bin/sh" >> "$root/etc/passwd"
rm -rf "$root$user_home"
mkdir -p "$root$user_home/视频 文件"
cp "$root/opt/frameseek/lib/models/demo/sample.mp4" "$root$user_home/视频 文件/测试 影片 😀.mp4"
chown -R $user_id:$user_id "$root$user_home"

say "Version"
as_user frameseek --version
echo "first $(milliseconds as_user frameseek --version) ms, again $(milliseconds as_user frameseek --version) ms"

say "Demo"
as_user sh -c 'cd && frameseek demo --output "演示 结果"' | tee "$proof/demo.txt"
find "$root$user_home/演示 结果" -name '*.jpg' -size +1k | grep -q . || fail "the demo saved no picture"

say "Index and search a video whose path is in Chinese, from a POSIX locale"
video="$user_home/视频 文件/测试 影片 😀.mp4"
library="$user_home/新 索引" # The demo has indexed the same pictures already, into the usual one.
as_user frameseek index "$video" --library "$library" --json | tee "$proof/index.json"
as_user frameseek search "$video" "a red car on the beach" --library "$library" --json --export "$user_home/导出" \
    > "$proof/search.json"
ls "$root$library"/*.safetensors > /dev/null || fail "no index was written"
grep -q '测试 影片 😀' "$proof/search.json" || fail "the name came back changed"
find "$root$user_home/导出" -name '*测试 影片 😀*.jpg' -size +1k | grep -q . || fail "no frame was exported"

say "Nothing was unpacked into the home"
as_user find "$user_home" -name '*.so*' | { ! grep . ; } || fail "native libraries were unpacked"

say "The window under Xvfb"
for round in first second; do
    as_user sh -c '
        rm -f "$HOME/display" && mkfifo "$HOME/display"
        Xvfb -displayfd 7 -screen 0 1440x900x24 -nolisten tcp 7> "$HOME/display" 2> /dev/null & server=$!
        read -r number < "$HOME/display"
        export DISPLAY=:$number
        trap "kill \$program \$events \$server 2> /dev/null" EXIT
        # Events: to ask again and again would take the processor from the program.
        stdbuf -oL xev -root -event substructure > "$HOME/events" & events=$!
        from=$(date +%s%N)
        frameseek "$HOME/视频 文件/测试 影片 😀.mp4" & program=$!
        until grep -q MapNotify "$HOME/events"; do
            kill -0 $program && [ $(( $(date +%s%N) - from )) -lt 120000000000 ] || exit 1
            sleep 0.05
        done
        echo "window after $(( ($(date +%s%N) - from) / 1000000 )) ms"
        sleep 15
        xdotool search --onlyvisible --class org.frameseek.ui.App > /dev/null || exit 1
        kill -0 $program || exit 1
        import -window root "$HOME/window.png"
        kill $program
        wait $program || :
    ' || fail "the window did not open"
    cp "$root$user_home/window.png" "$proof/window-$round.png"
    colours=$(as_user identify -format %k "$user_home/window.png")
    [ "$colours" -gt 1000 ] || fail "the window shows $colours colours only"
done

say "A system without the libraries of a window is told what to install, and needs them for nothing else"
in_root dpkg --remove --force-depends libgtk-3-0 libfontconfig1 > /dev/null 2>&1
as_user env DISPLAY=:1 frameseek > "$proof/missing.txt" 2>&1 && fail "it started without GTK"
grep 'apt install libgtk-3-0' "$proof/missing.txt" || { cat "$proof/missing.txt"; fail "it does not say what is missing"; }
as_user frameseek demo --output "$user_home/无 字体" > "$proof/demo-bare.txt" 2>&1 ||
    { tail -1 "$proof/demo-bare.txt" >&2; fail "the demo needs them"; }
in_root apt-get install -y -qq -f > /dev/null 2>&1

say "Remove"
in_root apt-get purge -y -qq frameseek > "$proof/remove.txt" 2>&1
left=$(find "$root" -xdev -iname '*frameseek*' ! -path "$root$user_home/*")
[ -z "$left" ] || fail "left behind: $left"
data=$root$user_home/.local/share/frameseek
ls "$data"/library/*.safetensors > /dev/null || fail "the user's own data is gone"
echo "The user's own data stays in ~/.local/share/frameseek: $(du -sh "$data" | cut -f1)"

for archive in "$(dirname "$package")"/frameseek-*-linux-*.tar.gz; do
    [ -e "$archive" ] || continue
    say "Portable: $(basename "$archive")"
    mkdir -p "$root$user_home/便携 程序"
    tar -C "$root$user_home/便携 程序" -xzf "$archive"
    as_user "$user_home/便携 程序/frameseek/bin/frameseek" --version
    as_user "$user_home/便携 程序/frameseek/bin/frameseek" demo --output "$user_home/便携 结果" | tail -8
done

say "Proved"
