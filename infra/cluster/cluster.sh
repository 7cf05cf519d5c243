#!/usr/bin/env bash
# RecognitionFeed as in production, on this machine: three instances, PostgreSQL, Azurite and nginx, all on loopback.
#
#   infra/cluster/cluster.sh start [FOLDER]             builds the application, starts everything, prints where to click
#   infra/cluster/cluster.sh rolling-restart [FOLDER]   replaces the instances one by one; nobody notices
#   infra/cluster/cluster.sh start-again FOLDER PART    starts a part that has ended (postgres, azurite, nginx, instance1 …)
#   infra/cluster/cluster.sh stop [FOLDER]              ends everything; FOLDER keeps the data
#
# Needs Debian's postgresql, nginx and openssl, the .NET SDK and Node.js. FOLDER is data/cluster when not given.
# Settings by environment: APP (a published server; built when not given), PORT (the first of six, 5443), AZURITE (a folder
# with Azurite installed; tests/azurite when not given), and the application's own, for instance Demo__Seed=false.
# It runs in the Development environment, to sign in without an identity provider: never open it to others. With
# ASPNETCORE_ENVIRONMENT=Production and the settings of a provider (SignIn__Provider, SignIn__Authority …) it is as in production.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
command=${1:-}
folder=$(mkdir -p "${2:-$root/data/cluster}" && cd "${2:-$root/data/cluster}" && pwd)
port=${PORT:-5443} # https; then PostgreSQL, Azurite and the three instances
database=$((port + 1))
blobs=$((port + 2))
instances=(1 2 3)
postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
# Azurite's well-known account.
account=devstoreaccount1
key=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==

instance_port() { echo $((port + 2 + $1)); }

# as_owner COMMAND…: PostgreSQL refuses to run as root.
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# run NAME COMMAND…: in the background, its id and its output kept in the folder.
run() {
    local name=$1
    shift
    setsid "$@" >>"$folder/$name.log" 2>&1 </dev/null &
    echo $! >"$folder/$name.pid"
}

# end NAME [SIGNAL]: asks it to end, and waits until it has.
end() {
    local pid
    pid=$(cat "$folder/$1.pid" 2>/dev/null) || return 0
    rm -f "$folder/$1.pid"
    kill -s "${2:-TERM}" "$pid" 2>/dev/null || return 0
    for _ in $(seq 400); do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 0.1
    done
    echo "$1 did not end within 40 s; see $folder/$1.log" >&2
    kill -s KILL "$pid" 2>/dev/null || true
}

# answers SECONDS COMMAND…: waits until it succeeds.
answers() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        if [ "$SECONDS" -ge "$deadline" ]; then
            echo "Did not come up: $*" >&2
            return 1
        fi
        sleep 0.1
    done
}

ready() { curl -fsS --max-time 2 "http://127.0.0.1:$(instance_port "$1")/health/ready"; }

start_postgres() {
    local data=$folder/postgres
    if [ ! -d "$data" ]; then
        install -d -m 0700 "$data"
        [ "$(id -u)" -ne 0 ] || { chown postgres "$data" && chmod o+x "$folder"; }
        as_owner "$postgres/initdb" -D "$data" --username=feed --auth=trust --encoding=UTF8 \
            --locale=C.UTF-8 >"$folder/initdb.log" 2>&1
    fi
    run postgres setsid bash -c 'cd /; if [ "$(id -u)" -eq 0 ]; then exec setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else exec "$@"; fi' - \
        "$postgres/postgres" -D "$data" -p "$database" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200
    answers 30 "$postgres/pg_isready" -h 127.0.0.1 -p "$database" -U feed
    "$postgres/psql" -h 127.0.0.1 -p "$database" -U feed -d postgres -tAc \
        "SELECT 1 FROM pg_database WHERE datname = 'feed'" | grep -q 1 ||
        "$postgres/createdb" -h 127.0.0.1 -p "$database" -U feed feed
}

start_azurite() {
    local azurite=${AZURITE:-$root/tests/azurite}
    [ -d "$azurite/node_modules" ] || npm --prefix "$azurite" ci --no-audit --no-fund
    run azurite node "$azurite/node_modules/azurite/dist/src/blob/main.js" --silent --skipApiVersionCheck \
        --disableTelemetry --location "$folder/azurite" --blobHost 127.0.0.1 --blobPort "$blobs"
    answers 30 bash -c "exec 3<>/dev/tcp/127.0.0.1/$blobs"
}

start_instance() {
    # Its own folder: nothing but the database and the blobs is shared.
    mkdir -p "$folder/instance$1"
    run "instance$1" env --chdir="$app" ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}" "$app/RecognitionFeed" \
        "--Urls=http://127.0.0.1:$(instance_port "$1")" \
        --Database:Provider=PostgreSql \
        "--ConnectionStrings:Feed=Host=127.0.0.1;Port=$database;Username=feed;Database=feed;Maximum Pool Size=50" \
        --Blobs:Provider=Azure \
        "--Blobs:ServiceUri=http://127.0.0.1:$blobs/$account" \
        --Blobs:Container=photos \
        "--Blobs:AccountKey=$key"
    answers 180 ready "$1"
}

# write_upstream [WITHOUT]: the instances that take requests.
write_upstream() {
    {
        echo "upstream lyft {"
        echo "    least_conn;"
        for i in "${instances[@]}"; do
            [ "$i" = "${1:-}" ] && echo "    server 127.0.0.1:$(instance_port "$i") down;" ||
                echo "    server 127.0.0.1:$(instance_port "$i");"
        done
        echo "    keepalive 128;"
        echo "}"
    } >"$folder/nginx/lyft/upstream.conf.new"
    mv "$folder/nginx/lyft/upstream.conf.new" "$folder/nginx/lyft/upstream.conf"
}

start_nginx() {
    local conf=$folder/nginx
    mkdir -p "$conf/lyft" "$conf/temp" "$conf/cache"
    [ -f "$conf/key.pem" ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 \
        -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
        -keyout "$conf/key.pem" -out "$conf/certificate.pem" 2>/dev/null
    cp "$root/infra/nginx/lyft.conf" "$conf/lyft.conf"
    echo "listen 127.0.0.1:$port ssl http2 backlog=16384; server_name localhost;" >"$conf/lyft/listen.conf"
    printf 'ssl_certificate %s;\nssl_certificate_key %s;\n' "$conf/certificate.pem" "$conf/key.pem" >"$conf/lyft/tls.conf"
    echo "proxy_cache_path $conf/cache levels=1:2 keys_zone=photos:5m max_size=1g use_temp_path=off;" >"$conf/lyft/cache.conf"
    write_upstream
    cat >"$conf/nginx.conf" <<CONF
daemon off;
user $(id -un);
worker_processes 2;
worker_rlimit_nofile 20000;
worker_shutdown_timeout 10s;
pid $conf/nginx.pid;
error_log $conf/error.log;
events { worker_connections 8192; }
http {
    access_log off;
    client_body_temp_path $conf/temp/body;
    proxy_temp_path $conf/temp/proxy;
    fastcgi_temp_path $conf/temp/fastcgi;
    uwsgi_temp_path $conf/temp/uwsgi;
    scgi_temp_path $conf/temp/scgi;
    include $conf/lyft.conf;
}
CONF
    nginx -t -q -c "$conf/nginx.conf"
    run nginx nginx -c "$conf/nginx.conf"
    answers 10 curl -fsSk --max-time 2 "https://127.0.0.1:$port/health/ready"
}

# Takes one instance at a time out of nginx, lets it finish, replaces it and puts it back. Browsers that were connected to it
# come back to another by themselves, and read what they missed.
rolling_restart() {
    for i in "${instances[@]}"; do
        write_upstream "$i"
        kill -s HUP "$(cat "$folder/nginx.pid")"
        sleep 1 # nginx's new workers have taken over; requests of the old ones are soon through
        end "instance$i"
        start_instance "$i"
        write_upstream
        kill -s HUP "$(cat "$folder/nginx.pid")"
        sleep 0.5
        echo "Instance $i was replaced."
    done
}

stop() {
    end nginx QUIT
    for i in "${instances[@]}"; do end "instance$i"; done
    end azurite
    end postgres INT
}

find_app() {
    app=${APP:-$folder/app}
    [ -n "${APP:-}" ] || dotnet publish "$root/src/RecognitionFeed" -c Release -o "$app" >"$folder/build.log"
    app=$(cd "$app" && pwd)
}

case $command in
start)
    find_app
    trap stop ERR
    start_postgres
    start_azurite
    for i in "${instances[@]}"; do start_instance "$i"; done
    start_nginx
    echo "RecognitionFeed is ready: https://localhost:$port (its certificate is made for this cluster alone)"
    ;;
rolling-restart)
    find_app
    rolling_restart
    ;;
start-again)
    case ${3:-} in
    postgres) start_postgres ;;
    azurite) start_azurite ;;
    nginx) start_nginx ;;
    instance[123]) find_app && start_instance "${3#instance}" ;;
    *) echo "No such part: ${3:-}" >&2 && exit 1 ;;
    esac
    ;;
stop) stop ;;
*)
    sed -n '2,13s/^# \{0,1\}//p' "$0"
    exit 1
    ;;
esac
