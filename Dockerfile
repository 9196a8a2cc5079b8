# What docker-compose.yml runs beside Fabric's own images: chaincode, gateways, and the conductor, which needs Fabric's `peer` as well.
ARG FABRIC_PEER_IMAGE=hyperledger/fabric-peer:3.1.5
FROM ${FABRIC_PEER_IMAGE} AS fabric

# Fabric's programs are linked against the C library of Ubuntu 24.04; Debian 13 has a later one.
FROM node:24-trixie-slim
COPY --from=fabric /usr/local/bin/peer /usr/local/bin/peer
WORKDIR /app
COPY . .
RUN npm ci --include=dev --loglevel=error && node node_modules/typescript/bin/tsc --build
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "--disable-warning=DEP0123"]
