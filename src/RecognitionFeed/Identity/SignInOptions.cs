using System.ComponentModel.DataAnnotations;
using RecognitionFeed.People;

namespace RecognitionFeed.Identity;

/// <summary>Section <c>SignIn</c>.</summary>
public sealed class SignInOptions : IValidatableObject
{
    [EnumDataType(typeof(SignInProvider))]
    public SignInProvider Provider { get; set; } = SignInProvider.None;

    /// <summary>The provider's issuer, such as <c>https://login.microsoftonline.com/{tenant}/v2.0</c>.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>What is asked for, with spaces between.</summary>
    public string Scopes { get; set; } = "openid profile";

    /// <summary>The claim that holds what the directory calls the person (<see cref="Person.ExternalId"/>).</summary>
    public string PersonClaim { get; set; } = "";

    /// <summary>The claim that holds application roles; their values, and those of <c>groups</c>, are looked up in <see cref="Roles"/>.</summary>
    public string RolesClaim { get; set; } = "roles";

    /// <summary>For a role of ours, such as <c>director</c>, the provider's values that give it, with commas between.</summary>
    public Dictionary<string, string> Roles { get; set; } = [];

    /// <summary>When a session ends, however much it is used. Holds for those that begin from then on.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "365.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>When a session that is not used ends.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "365.00:00:00")]
    public TimeSpan IdleLifetime { get; set; } = TimeSpan.FromDays(30);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider != SignInProvider.OpenIdConnect)
            yield break;
        if (!IsSafeAuthority())
            yield return new ValidationResult(
                "SignIn:Authority must be the provider's issuer, by https, without query or fragment."
            );
        if (ClientId.Length == 0)
            yield return new ValidationResult("SignIn:ClientId must name the application at the provider.");
        if (ClientSecret.Length == 0)
            yield return new ValidationResult("SignIn:ClientSecret must be set.");
        if (!Scopes.Split(' ').Contains("openid"))
            yield return new ValidationResult("SignIn:Scopes must contain openid.");
        if (PersonClaim.Length == 0)
            yield return new ValidationResult(
                "SignIn:PersonClaim must name the claim that the directory knows people by."
            );
        if (RolesClaim.Length == 0)
            yield return new ValidationResult("SignIn:RolesClaim must name a claim.");
        foreach (var (role, values) in Roles)
        {
            if (RoleNames.Parse(role) is null)
                yield return new ValidationResult($"SignIn:Roles:{role} is none of director, editor, manager, admin.");
            if (string.IsNullOrWhiteSpace(values))
                yield return new ValidationResult($"SignIn:Roles:{role} must name at least one value.");
        }
    }

    /// <summary>Codes, tokens and the secret travel there: in clear on this machine alone.</summary>
    private bool IsSafeAuthority() =>
        Uri.TryCreate(Authority, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri is { Query: "", Fragment: "", UserInfo: "" };
}

public enum SignInProvider
{
    /// <summary>Nobody has chosen how people sign in: the application does not start.</summary>
    None,

    /// <summary>One chooses who one is. Only in the Development environment.</summary>
    Development,

    /// <summary>The city's own provider, such as Entra ID.</summary>
    OpenIdConnect,
}
