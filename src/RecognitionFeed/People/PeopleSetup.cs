using RecognitionFeed.People.Search;

namespace RecognitionFeed.People;

public static class PeopleSetup
{
    public static WebApplicationBuilder AddPeople(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DirectorySearch>();
        builder.Services.AddHostedService<DirectoryWarmer>();
        return builder;
    }

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapDirectory();
        routes.MapMyUnits();
    }
}
