# docker build -t threadbot .
# docker run --stop-timeout 90 -v threadbot:/data threadbot
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH=amd64
WORKDIR /source

# Packages first: they are restored again only when a project file changes.
COPY global.json Directory.* BannedSymbols.txt .editorconfig ./
COPY src/Scriban/Scriban.csproj src/Scriban/
COPY src/TwitterText/TwitterText.csproj src/TwitterText/
COPY src/ThreadBot/ThreadBot.csproj src/ThreadBot/
COPY src/ThreadBot.App/ThreadBot.App.csproj src/ThreadBot.App/
RUN dotnet restore src/ThreadBot.App -a $TARGETARCH -p:PublishReadyToRun=true

COPY src src
# The program carries the schema of its documents.
COPY docs/document.schema.json docs/
RUN dotnet publish src/ThreadBot.App -c Release -a $TARGETARCH --self-contained false -p:PublishReadyToRun=true --no-restore -o /app

# Debian, because it has Chromium as a package; not a chiseled or Alpine image either: counting characters needs ICU, and schedules need the time zones.
FROM debian:12-slim
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      ca-certificates libicu72 libssl3 tzdata chromium fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 1654 --no-create-home --home-dir /data --shell /usr/sbin/nologin threadbot
COPY --from=mcr.microsoft.com/dotnet/aspnet:10.0 /usr/share/dotnet /usr/share/dotnet
WORKDIR /app
COPY --from=build /app .
COPY threads threads
RUN mkdir /data && chown threadbot /data

# A container refuses the browser its own sandbox; it is one itself.
ENV THREADBOT_Data=/data THREADBOT_Unroll__Sandbox=false DOTNET_ROOT=/usr/share/dotnet DOTNET_RUNNING_IN_CONTAINER=true PATH="/app:$PATH"
VOLUME /data
USER threadbot

# SIGTERM lets a post in flight finish; give it more time than Delivery:PostTimeout.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=1m --timeout=20s --start-period=1m CMD ["threadbot", "doctor", "--health"]
ENTRYPOINT ["threadbot"]
