import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../src/runtime/free-port.ts'
import type { Target } from './load.ts'
import type { Part } from './parts.ts'

const NGINX = '/usr/sbin/nginx'
const ATTEMPTS = 100

/** One worker of nginx as a reverse proxy with connections that stay; undefined where nginx is not installed. */
export const startNginx = async (origin: string): Promise<Part<{ target: Target }> | undefined> => {
  if (!existsSync(NGINX)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'cp-nginx-'))
  const port = await freePort()
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration(folder, port, new URL(origin).host))
  // Without a master: its one process is the worker.
  const child = spawn(NGINX, ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  const target = { origin: `http://127.0.0.1:${port}`, paths: ['/items'], headers: {} }
  await untilAnswering(`${target.origin}/items`)
  return {
    pid: child.pid!,
    says: { target },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const untilAnswering = async (url: string): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const isAnswering = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isAnswering) return
    await sleep(50)
  }
  throw new Error('nginx does not answer.')
}

const configuration = (folder: string, port: number, upstream: string): string => `
daemon off;
master_process off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log ${folder}/access.log combined buffer=64k flush=1s;
  client_body_temp_path ${folder};
  proxy_temp_path ${folder};
  fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder};
  scgi_temp_path ${folder};
  client_max_body_size 0;
  keepalive_requests 10000000;
  upstream provider { server ${upstream}; keepalive 128; keepalive_requests 10000000; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://provider;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_request_buffering off;
    }
  }
}
`
