using RecognitionFeed.Live;

namespace RecognitionFeed.Photos;

public static class PhotosSetup
{
    public static WebApplicationBuilder AddPhotos(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PhotoOptions>().BindConfiguration("Photos").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PhotoMetrics>();
        services.AddSingleton<PhotoPipeline>();
        services.AddHostedService(provider => provider.GetRequiredService<PhotoPipeline>());
        services.AddScoped<PhotoStore>();
        services.AddSingleton<PhotoVisibility>();
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<PhotoVisibility>());
        services.AddSingleton<RenditionCache>();
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<RenditionCache>());
        services.AddSingleton<PhotoSweeper>();
        services.AddHostedService(provider => provider.GetRequiredService<PhotoSweeper>());
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<PhotoSweeper>());
        services.AddHostedService<UnknownBlobs>();
        services.AddSingleton<WithheldBlobs>();
        services.AddSingleton<PhotoWithholder>();
        services.AddHostedService(provider => provider.GetRequiredService<PhotoWithholder>());
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<PhotoWithholder>());
        return builder;
    }

    public static void MapPhotos(this IEndpointRouteBuilder routes)
    {
        routes.MapUploads();
        routes.MapEdits();
        routes.MapRenditions();
    }
}
