using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Nominations;

public static class NominationsSetup
{
    public static WebApplicationBuilder AddNominations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<NominationOptions>()
            .BindConfiguration("Nominations")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services
            .AddOptions<AuthorizationOptions>()
            .Configure<IOptions<NominationOptions>>(
                (authorization, nominations) =>
                {
                    foreach (var policy in (string[])[Policies.Nominator, Policies.Uploader])
                        authorization.AddPolicy(policy, who => who.RequireRole(nominations.Value.Roles));
                }
            );
        services.AddSingleton<NominationPages>();
        return builder;
    }

    public static void MapNominations(this IEndpointRouteBuilder routes)
    {
        routes.MapNominating();
        routes.MapSupport();
        routes.MapReview();
        routes.MapNominationDraft();
    }
}
