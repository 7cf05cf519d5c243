using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace RecognitionFeed.Operations;

/// <summary>Section <c>Proxy</c>.</summary>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>
    /// The networks of the proxies before the application, such as nginx: these alone may say who asks, and whether by https
    /// (X-Forwarded-For, X-Forwarded-Proto).
    /// </summary>
    [Required]
    public string Networks { get; set; } = "127.0.0.0/8, ::1/128";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Each().All(network => IPNetwork.TryParse(network, out _)))
            yield return new ValidationResult("Proxy:Networks must list networks, such as 10.0.0.0/8.");
    }

    internal IEnumerable<IPNetwork> Known() => Each().Select(network => IPNetwork.Parse(network));

    private string[] Each() =>
        Networks.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed class ForwardedByProxies(IOptions<ProxyOptions> proxies) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies.Value.Known())
            options.KnownIPNetworks.Add(network);
    }
}
