# Build: the same command as on any machine. Tests that need a browser skip themselves here.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml .
RUN mvn -B -ntp -q dependency:go-offline || true
COPY src src
COPY config config
RUN mvn -B -ntp -DskipTests package

# Run: JRE 17 of Debian, the fonts that the digest's chart needs, no root.
FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jre-headless fontconfig fonts-dejavu-core curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /var/lib/dondoc --create-home dondoc
WORKDIR /opt/dondoc
COPY --from=build /src/target/dondoc.jar dondoc.jar
COPY --from=build /src/config /etc/dondoc
# Outside the container is not "this machine": people sign in by invite code instead of choosing who they are.
RUN sed -i 's/personas: true/personas: false/' /etc/dondoc/dondoc.yml \
 && java -XX:ArchiveClassesAtExit=dondoc.jsa -Xmx256m -XX:+UseSerialGC -jar dondoc.jar --version
ENV DONDOC_CONFIG=/etc/dondoc \
    DONDOC_DATA=/var/lib/dondoc \
    DONDOC_HTTP=0.0.0.0:8080
VOLUME /var/lib/dondoc
EXPOSE 8080
USER dondoc
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl -fsS http://127.0.0.1:8080/healthz || exit 1
ENTRYPOINT ["java", "-XX:SharedArchiveFile=dondoc.jsa", "-Xmx256m", "-XX:+UseSerialGC", "-jar", "dondoc.jar"]
CMD ["serve"]
