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
RUN dotnet publish src/ThreadBot.App -c Release -a $TARGETARCH --self-contained false -p:PublishReadyToRun=true --no-restore -o /app

# Not a chiseled or Alpine image: counting characters needs ICU, and schedules need the time zones.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY threads threads
RUN mkdir /data && chown $APP_UID /data

ENV THREADBOT_Data=/data PATH="/app:$PATH"
VOLUME /data
USER $APP_UID

# SIGTERM lets a post in flight finish; give it more time than Delivery:PostTimeout.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=1m --timeout=20s --start-period=1m CMD ["threadbot", "doctor", "--health"]
ENTRYPOINT ["threadbot"]
