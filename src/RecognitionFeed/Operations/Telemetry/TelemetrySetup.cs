using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace RecognitionFeed.Operations.Telemetry;

/// <summary>
/// Metrics at /metrics always; traces, metrics and logs to a collector where one is named. Nothing is traced otherwise.
/// </summary>
public static class TelemetrySetup
{
    private static readonly string[] Meters =
    [
        "RecognitionFeed.*",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.RateLimiting",
        "Npgsql",
        "System.Runtime",
    ];

    private static readonly string[] Sources =
    [
        "Microsoft.AspNetCore",
        "Microsoft.AspNetCore.SignalR.Server",
        "Npgsql",
        "System.Net.Http",
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<TelemetryOptions>()
            .BindConfiguration("Telemetry")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<MetricsPage>();
        services.AddSingleton(BuildMeters);
        services.AddSingleton(BuildTracer);
        if (builder.Configuration["Telemetry:OtlpEndpoint"] is { Length: > 0 })
        {
            builder.Logging.AddOpenTelemetry();
            services
                .AddOptions<OpenTelemetryLoggerOptions>()
                .Configure<IOptions<TelemetryOptions>>(
                    (logs, telemetry) =>
                    {
                        logs.IncludeFormattedMessage = true;
                        logs.SetResourceBuilder(Resource());
                        logs.AddOtlpExporter(otlp => Send(otlp, telemetry.Value, "logs"));
                    }
                );
        }
    }

    /// <summary>To be called before anything that is measured is made.</summary>
    public static void StartTelemetry(this WebApplication app)
    {
        app.Services.GetRequiredService<MeterProvider>();
        if (app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.OtlpEndpoint is null)
            return;
        app.Services.GetRequiredService<TracerProvider>();
        app.UseMiddleware<RouteOnSpans>();
    }

    private static MeterProvider BuildMeters(IServiceProvider services)
    {
        var telemetry = services.GetRequiredService<IOptions<TelemetryOptions>>().Value;
        var own = services.GetRequiredService<IMeterFactory>();
        var meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddMeter(Meters)
            .AddView(instrument =>
                // Another application in this process has meters of the same names.
                instrument.Meter.Scope
                    is { } scope
                && scope != own
                    ? MetricStreamConfiguration.Drop
                    : null
            )
            .AddReader(services.GetRequiredService<MetricsPage>().Reader);
        if (telemetry.OtlpEndpoint is not null)
            meters.AddOtlpExporter(otlp => Send(otlp, telemetry, "metrics"));
        return meters.Build();
    }

    private static TracerProvider BuildTracer(IServiceProvider services)
    {
        var telemetry = services.GetRequiredService<IOptions<TelemetryOptions>>().Value;
        // Also for requests that say they are traced: a browser does not decide that.
        var ratio = new TraceIdRatioBasedSampler(telemetry.TraceRatio);
        return Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource())
            .SetSampler(new ParentBasedSampler(ratio, remoteParentSampled: ratio, remoteParentNotSampled: ratio))
            .AddSource(Sources)
            .AddOtlpExporter(otlp => Send(otlp, telemetry, "traces"))
            .Build();
    }

    private static ResourceBuilder Resource() => ResourceBuilder.CreateDefault().AddService("lyft");

    private static void Send(OtlpExporterOptions otlp, TelemetryOptions telemetry, string signal)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri($"{telemetry.OtlpEndpoint!.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
        otlp.TimeoutMilliseconds = 2_000; // a collector that is away must not hold up the application's stop
    }
}
