using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.Configuration;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>The city's identity provider, as it describes itself (OpenID Connect Discovery): its addresses and keys.</summary>
public sealed class IdentityProvider : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConfigurationManager<OpenIdConnectConfiguration> description;
    private readonly SignInOptions signIn;

    static IdentityProvider() =>
        // A token of a key that is not known yet waits for the new keys, rather than being refused while they are read.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);

    public IdentityProvider(IOptions<SignInOptions> options)
    {
        signIn = options.Value;
        var authority = signIn.Authority.TrimEnd('/');
        description = new(
            $"{authority}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(Network) { RequireHttps = IsHttps(authority) },
            new OwnDescription(authority)
        )
        {
            // Who sends junk makes the provider be asked for its keys once a second, no more.
            RefreshInterval = TimeSpan.FromSeconds(1),
            AutomaticRefreshInterval = TimeSpan.FromHours(12),
            UseLastKnownGoodConfiguration = false, // a key that the provider has withdrawn is good for nothing
        };
    }

    /// <summary>For whatever is asked of it. Redirects are not followed: the secret goes nowhere else.</summary>
    public HttpClient Network { get; } =
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(5),
            }
        )
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = 1024 * 1024,
        };

    public BaseConfigurationManager Keys => description;

    /// <exception cref="SignInRefusedException">It does not answer, or not as itself.</exception>
    public async Task<OpenIdConnectConfiguration> DescriptionAsync(CancellationToken cancellation)
    {
        try
        {
            return await description.GetConfigurationAsync(cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            throw new SignInRefusedException(SignInProblem.Away, "The identity provider could not be asked", failure);
        }
    }

    /// <summary>Where it ends its own session and sends the browser back to the sign-in; null where that cannot be told.</summary>
    public async Task<string?> SignOutUrlAsync(HttpRequest request)
    {
        try
        {
            var end = (await DescriptionAsync(request.HttpContext.RequestAborted)).EndSessionEndpoint;
            if (string.IsNullOrEmpty(end))
                return null;
            return QueryHelpers.AddQueryString(
                end,
                new Dictionary<string, string?>
                {
                    ["client_id"] = signIn.ClientId,
                    ["post_logout_redirect_uri"] = $"{request.Scheme}://{request.Host}{SignInPage.Path}",
                }
            );
        }
        catch (SignInRefusedException)
        {
            return null; // the session here has ended all the same
        }
    }

    public void Dispose() => Network.Dispose();

    private static bool IsHttps(string url) => url.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>
    /// The issuer must be the one that was asked (Discovery, section 4.3), so one tenant cannot speak for another; what was
    /// asked by https must not lead out of it.
    /// </summary>
    private sealed class OwnDescription(string authority) : IConfigurationValidator<OpenIdConnectConfiguration>
    {
        public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
        {
            var error = Error(configuration);
            return new() { Succeeded = error is null, ErrorMessage = error };
        }

        private string? Error(OpenIdConnectConfiguration told)
        {
            if (told.Issuer?.TrimEnd('/') != authority)
                return $"SignIn:Authority is {authority}, but the provider there calls itself {told.Issuer}.";
            if (string.IsNullOrEmpty(told.AuthorizationEndpoint) || string.IsNullOrEmpty(told.TokenEndpoint))
                return "The provider names no authorization or token endpoint.";
            if (told.SigningKeys.Count == 0)
                return "The provider names no keys.";
            string?[] addresses = [told.AuthorizationEndpoint, told.TokenEndpoint, told.EndSessionEndpoint];
            return IsHttps(authority) && addresses.Any(address => !string.IsNullOrEmpty(address) && !IsHttps(address))
                ? "The provider names an address without https."
                : null;
        }
    }
}
