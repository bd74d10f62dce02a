# One image per service from the jar that ./start runs too; MODULE names the folder.
FROM eclipse-temurin:25-jre AS layers
ARG MODULE
WORKDIR /layers
COPY ${MODULE}/target/${MODULE}-*.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --destination . \
 && java -XX:AOTCacheOutput=service.aot -Dspring.context.exit=onRefresh -Dspring.main.lazy-initialization=true -jar service.jar \
 || echo "no start-up cache; the service starts without"

FROM eclipse-temurin:25-jre
# Packages of the base image's own distribution that a service needs beside Java; pricing prints quotes in Chinese.
ARG PACKAGES=""
RUN if [ -n "$PACKAGES" ]; then \
      apt-get update && apt-get install -y --no-install-recommends $PACKAGES && rm -rf /var/lib/apt/lists/*; \
    fi
RUN useradd --system --uid 10001 gridline
WORKDIR /opt/gridline
COPY --from=layers /layers/ ./
COPY deploy/images/healthy ./healthy
USER 10001
EXPOSE 8080 9090
ENV LOG_FORMAT=json
ENTRYPOINT ["sh", "-c", "cache=; [ -f service.aot ] && cache=-XX:AOTCache=service.aot; exec java $cache -XX:MaxRAMPercentage=70 -jar service.jar"]
