using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Operations.Telemetry;

namespace RecognitionFeed.Operations;

public static class OperationsSetup
{
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PeriodicTurns>();
        services.AddOptions<ProxyOptions>().BindConfiguration("Proxy").ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureOptions<ForwardedByProxies>();
        services.AddValidation();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.RespectNullableAnnotations = true; // null where text must be is a refusal, not a failure
            json.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
            );
        });
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = StatusProblems.Complete);
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>(); // after the framework's own, which is asked first
        services.AddExceptionHandler<FailureHandler>();
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: ["ready"])
            .AddCheck<BlobHealth>("blobs", tags: ["ready"]);
        services.AddFeedOpenApi();
        services.AddRequestLimits();
        builder.AddTelemetry();
        if (!builder.Environment.IsDevelopment())
            builder.Logging.AddJsonConsole();
        // When all browsers come back at once, the kernel keeps those that are not yet accepted; what it must drop comes again only
        // after ever longer pauses. The kernel's own bound (net.core.somaxconn, 4096) applies too.
        builder.WebHost.UseSockets(sockets => sockets.Backlog = 16_384);
        return builder;
    }

    /// <summary>What stands around every request, outermost first.</summary>
    public static void UseOperations(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        app.UseStatusCodePages(pages => Problems.WriteAsync(pages.HttpContext, pages.HttpContext.Response.StatusCode));
        app.UseMiddleware<CrossSiteGuard>();
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
        app.MapMetrics();
        app.MapOpenApi("/openapi/v1.json");
    }
}
