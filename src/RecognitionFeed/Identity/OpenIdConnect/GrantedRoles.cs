using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using RecognitionFeed.People;

namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>
/// The roles that the provider gives, by app roles and groups: they hold for the session, beside those that the directory gives
/// at any time.
/// </summary>
public sealed class GrantedRoles(IOptions<SignInOptions> options, ILogger<GrantedRoles> logger)
{
    private const string Groups = "groups";

    private readonly (Roles Role, string Value)[] mapping =
    [
        .. options.Value.Roles.SelectMany(role =>
            role.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(value => (RoleNames.Parse(role.Key)!.Value, value))
        ),
    ];
    private int overages;

    public Roles Of(JsonWebToken token)
    {
        if (IsCutOff(token))
        {
            if (Interlocked.Increment(ref overages) == 1)
                logger.LogWarning(
                    "The provider leaves out the groups of people who have many; their roles come from the directory alone. "
                        + "Let it send only the groups that are assigned to the application, or use app roles"
                );
            return Roles.None;
        }
        var values = token
            .Claims.Where(claim => claim.Type == options.Value.RolesClaim || claim.Type == Groups)
            .Select(claim => claim.Value)
            .ToHashSet();
        return mapping
            .Where(pair => values.Contains(pair.Value))
            .Aggregate(Roles.None, (roles, pair) => roles | pair.Role);
    }

    /// <summary>
    /// Entra sends no groups where there are more than 200, but says where they could be asked for. A part of somebody's roles
    /// would be worse than none.
    /// </summary>
    private static bool IsCutOff(JsonWebToken token) =>
        token.TryGetPayloadValue<object>("hasgroups", out _)
        || (
            token.TryGetPayloadValue<JsonElement>("_claim_names", out var names)
            && names.ValueKind == JsonValueKind.Object
            && names.TryGetProperty(Groups, out _)
        );
}
