FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Node comes with the image and PostgreSQL from DATABASE_URL. So no install scripts, whose work is to
# fetch a Node (bcrypt's binary lies ready), no optional packages, which are PostgreSQL's, and none for
# development, of which `confab seed` needs one.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json schema.graphql ./
COPY schema schema
COPY migrations migrations
COPY src src
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/cli.ts", "serve"]
