using Microsoft.Extensions.Options;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Demo;

public static class DemoSetup
{
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<DemoOptions>()
            .BindConfiguration(DemoOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddScoped<DemoStudio>();
        builder.Services.AddScoped<DemoCity>();
        return builder;
    }

    /// <summary>Fills an empty database where the settings say so. To be called under the start-up lock.</summary>
    public static async Task SeedDemoCityAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var demo = scope.ServiceProvider.GetRequiredService<IOptions<DemoOptions>>().Value;
        var database = scope.ServiceProvider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (demo.Seed ?? (app.Environment.IsDevelopment() && database.Provider == DatabaseProvider.Sqlite))
            await scope.ServiceProvider.GetRequiredService<DemoCity>().SeedAsync();
    }
}
