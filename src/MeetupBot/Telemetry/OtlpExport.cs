using MeetupBot.Chat.Diagnostics;
using MeetupBot.Chat.Platform;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MeetupBot.Telemetry;

/// <summary>
/// Sends traces, metrics and logs to a collector, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one. The other variables of OpenTelemetry work too.
/// Source: opentelemetry.io, "OTLP Exporter Configuration".
/// </summary>
public static class OtlpExport
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds nothing at all without an endpoint.</summary>
    public static void AddOtlp(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("meetupbot", serviceVersion: ProductVersion.Number))
            .WithTracing(traces => traces
                .AddSource(InteractionTelemetry.Name).AddSource("System.Net.Http").AddProcessor(new AddressRemover()).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(InteractionTelemetry.Name).AddMeter("System.Runtime").AddOtlpExporter())
            .WithLogging(logs => logs.AddOtlpExporter(), options => options.IncludeFormattedMessage = true);
    }
}
