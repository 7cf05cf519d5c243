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
            .AddOptions<AccessOptions>()
            .Configure<IOptions<NominationOptions>>(
                (access, nominations) => access.NominatorRoles = nominations.Value.Roles
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
