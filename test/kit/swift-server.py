"""OpenStack Swift as one process: what speaks S3 at the door, and the three servers behind it."""

import os
import sys

import eventlet
import eventlet.wsgi
from swift.common import utils, wsgi
from swift.common.ring import RingBuilder

FOLDER, REGION, KEY_ID, SECRET, ORIGIN = sys.argv[1:]
BEHIND = ['account', 'container', 'object']
FILTERS = 'catch_errors gatekeeper listing_formats s3api tempauth slo dlo symlink versioned_writes'
SETTINGS = {
    's3api': f'location = {REGION}\ncors_preflight_allow_origin = {ORIGIN}',
    'tempauth': f'user_{KEY_ID.replace(":", "_")} = {SECRET} .admin',
    'proxy': f'account_autocreate = true\ncors_allow_origin = {ORIGIN}',
}


def main():
    utils.eventlet_monkey_patch()
    os.makedirs(f'{FOLDER}/disk', exist_ok=True)
    write('swift.conf', '[swift-hash]\nswift_hash_path_suffix = confab\n[storage-policy:0]\nname = only\ndefault = yes\n')
    utils.set_swift_dir(FOLDER)
    sockets = {name: listen() for name in BEHIND}
    for name, socket in sockets.items():
        keep_ring(name, socket.getsockname()[1])
    for name, socket in sockets.items():
        serve(name, socket)
    door = listen()
    serve('proxy', door, FILTERS.split())
    print(door.getsockname()[1], flush=True)
    # Whoever started it holds the other end, and takes it along.
    eventlet.hubs.trampoline(sys.stdin.fileno(), read=True)


def listen():
    return eventlet.listen(('127.0.0.1', 0))


def keep_ring(name, port):
    ring = RingBuilder(0, 1, 0)
    place = {'region': 1, 'zone': 1, 'device': 'disk', 'weight': 1}
    ring.add_dev({**place, 'ip': '127.0.0.1', 'port': port, 'replication_ip': '127.0.0.1', 'replication_port': port})
    ring.rebalance()
    ring.get_ring().save(f'{FOLDER}/{name}.ring.gz')


def serve(name, socket, filters=()):
    sections = [f'[filter:{each}]\nuse = egg:swift#{each}\n{SETTINGS.get(each, "")}\n' for each in filters]
    path = write(f'{name}-server.conf', f'''
[DEFAULT]
swift_dir = {FOLDER}
devices = {FOLDER}
mount_check = false
fallocate_reserve = 0
[pipeline:main]
pipeline = {' '.join(filters)} {name}-server
[app:{name}-server]
use = egg:swift#{name}
{SETTINGS.get(name, '')}
{''.join(sections)}''')
    eventlet.spawn(
        eventlet.wsgi.server,
        socket,
        without_memcached(wsgi.loadapp(path, allow_modify_pipeline=False)),
        wsgi.NullLogger(),
        protocol=wsgi.SwiftHttpProtocol,
        capitalize_response_headers=False,
    )


class Nothing:
    """A cache that remembers nothing: there has to be one."""

    def get(self, key, **options):
        return None

    def set(self, key, value, **options):
        pass

    delete = get


def without_memcached(app):
    def answer(env, start):
        env['swift.cache'] = Nothing()
        return app(env, start)

    return answer


def write(name, text):
    path = f'{FOLDER}/{name}'
    with open(path, 'w') as file:
        file.write(text)
    return path


main()
