using System.ComponentModel.DataAnnotations;
using System.Net;

namespace RecognitionFeed.Operations.Telemetry;

/// <summary>Section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>The collector's OTLP/HTTP address, such as http://localhost:4318. Without it nothing is sent anywhere.</summary>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>The part of the requests whose traces are sent.</summary>
    [Range(0.0, 1.0)]
    public double TraceRatio { get; set; } = 0.1;

    /// <summary>The networks that may read /metrics, joined by commas. By default the machine itself.</summary>
    public string MetricsFrom { get; set; } = "127.0.0.0/8, ::1/128";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is not (null or { IsAbsoluteUri: true, Scheme: "http" or "https" }))
            yield return new ValidationResult("Telemetry:OtlpEndpoint must be an address with http or https.");
        if (!Networks().All(network => IPNetwork.TryParse(network, out _)))
            yield return new ValidationResult("Telemetry:MetricsFrom must list networks, such as 10.0.0.0/8.");
    }

    internal IReadOnlyList<IPNetwork> MetricsNetworks() => [.. Networks().Select(network => IPNetwork.Parse(network))];

    private string[] Networks() =>
        MetricsFrom.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
