using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace RecognitionFeed.Operations;

/// <summary>Tells a newcomer where to click.</summary>
public static class Welcome
{
    public static void SayWhereToClick(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app
                .Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()
                ?.Addresses;
            Console.WriteLine($"\n  Lyft is ready: open {addresses?.FirstOrDefault()} and choose who you are.\n");
        });
    }
}
