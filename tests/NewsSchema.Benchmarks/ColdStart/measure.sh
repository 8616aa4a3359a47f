#!/usr/bin/env bash
# First reading and first writing of the seed article in fresh processes, and the size of the native program.
# usage: measure.sh [RUNS]; medians of RUNS processes each, the programs in turn. Native AOT needs clang or gcc and zlib's headers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
runs=${1:-25}
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

names=(NewsSchema SystemTextJson Empty)
out=$PWD/bin
document=$out/article.json

for name in "${names[@]}"; do
    dotnet publish "$name" -c Release -p:ColdStartFramework=net10.0 -o "$out/jit/$name" > "$out.$name.log" 2>&1 || { cat "$out.$name.log"; exit 1; }
    dotnet publish "$name" -c Release -p:ColdStartFramework=net8.0 -r linux-x64 -o "$out/aot/$name" > "$out.$name.log" 2>&1 || { cat "$out.$name.log"; exit 1; }
    rm "$out.$name.log"
done
dotnet run -c Release --project .. -- article > "$document"

declare -A times
for ((run = 0; run < runs; run++)); do
    for name in "${names[@]}"; do
        times[jit/$name]+="$(dotnet "$out/jit/$name/$name.ColdStart.dll" "$document") "
        times[aot/$name]+="$("$out/aot/$name/$name.ColdStart" "$document") "
    done
done

median() { tr ' ' '\n' <<< "$1" | sed '/^$/d' | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
size() { stat -c %s "$out/aot/$1/$1.ColdStart"; }
jit=$(median "${times[jit/SystemTextJson]}") aot=$(median "${times[aot/SystemTextJson]}")
printf '\n| first reading and writing, %d processes each | JIT, µs | ratio | native AOT, µs | ratio | native size over an empty program, bytes |\n|---|---:|---:|---:|---:|---:|\n' "$runs"
for name in SystemTextJson NewsSchema; do
    own_jit=$(median "${times[jit/$name]}") own_aot=$(median "${times[aot/$name]}")
    LC_ALL=C awk -v name="$name" -v j="$own_jit" -v bj="$jit" -v a="$own_aot" -v ba="$aot" -v s="$(size "$name")" -v e="$(size Empty)" \
        'BEGIN { printf "| %s | %d | %.2f | %d | %.3f | %d |\n", name, j, j / bj, a, a / ba, s - e }'
done
